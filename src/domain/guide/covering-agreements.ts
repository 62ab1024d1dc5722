import { endsBetween, isLive, type AgreementOnDay } from '../agreement-on-day';
import { phaseHorizonMonths } from '../agreement-phase';
import { addMonths, type CalendarDate } from '../calendar-date';
import type { SearchText } from '../search/search-text';
import { askedWords, wordDistance, type AskedWord } from './asked-words';
import { cpvKinship } from './cpv-kinship';

/** What somebody wants to buy, as far as it decides which agreements may cover it. */
export interface CoverQuestion {
  readonly what: string;
  readonly cpvCodes: readonly string[];
  /** `null` while it is not said for which area. */
  readonly areaId: number | null;
}

/** Why an agreement is shown. */
export type CoverReason =
  /** These words of the question stand in it. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** It has this code, and so many digits of it are those of the question. */
  | { readonly kind: 'cpv'; readonly code: string; readonly digits: number };

/** Who may use an agreement, seen from the area that asks. */
export type CoverArea = 'everyone' | 'own' | 'others' | 'unknown';

/** An agreement that may already cover what is asked for. */
export interface Cover<T extends AgreementOnDay> {
  readonly row: T;
  readonly reasons: readonly CoverReason[];
  readonly area: CoverArea;
  /** `later`: it has not begun. `endsSoon`: it ends within six months. */
  readonly when: 'now' | 'later' | 'endsSoon';
}

/**
 * The agreements that may cover what is asked for, the most likely first: those the area may use before those of others, those that run before those that
 * have not begun, then by how well words and CPV codes agree. What is over, terminated or only a draft is never among them.
 */
export function coveringAgreements<T extends AgreementOnDay>(
  rows: readonly T[],
  question: CoverQuestion,
  today: CalendarDate,
  textOf: (row: T) => SearchText,
): readonly Cover<T>[] {
  const words = askedWords(question.what);
  if (words.length === 0 && question.cpvCodes.length === 0) return [];
  const soon = addMonths(today, phaseHorizonMonths);
  const found: { readonly cover: Cover<T>; readonly order: readonly number[] }[] = [];
  for (const row of rows) {
    const isLater = row.phase === 'upcoming' && row.agreement.status !== 'draft';
    if (!isLater && !isLive(row)) continue;
    const byWords = wordMatch(words, textOf(row));
    const byCpv = cpvMatch(question.cpvCodes, row.agreement.cpvCodes);
    if (byWords === null && byCpv === null) continue;
    const area = areaOf(row.agreement.serviceAreaIds, question.areaId);
    const when = isLater ? 'later' : endsBetween(row, today, soon) ? 'endsSoon' : 'now';
    found.push({
      cover: { row, reasons: [byWords?.reason, byCpv?.reason].filter((reason) => reason !== undefined), area, when },
      order: [area === 'others' ? 1 : 0, isLater ? 1 : 0, -((byWords?.points ?? 0) + (byCpv?.points ?? 0)), row.agreement.id],
    });
  }
  return found.sort((a, b) => compare(a.order, b.order)).map(({ cover }) => cover);
}

function areaOf(areaIds: readonly number[], asked: number | null): CoverArea {
  if (areaIds.length === 0) return 'everyone';
  if (asked === null) return 'unknown';
  return areaIds.includes(asked) ? 'own' : 'others';
}

interface Match {
  readonly reason: CoverReason;
  /** 0 to 12: words and codes weigh the same. */
  readonly points: number;
}

/** At least half of the words must be there: a sentence has more words than a title. */
function wordMatch(words: readonly AskedWord[], text: SearchText): Match | null {
  if (words.length === 0) return null;
  const hits = words.flatMap((word) => {
    const distance = wordDistance(text, word);
    return distance < 0 ? [] : [{ word: word.word, points: Math.max(1, 12 - 2 * distance) }];
  });
  if (hits.length * 2 < words.length) return null;
  const points = hits.reduce((sum, hit) => sum + hit.points, 0) / words.length;
  return { reason: { kind: 'words', words: hits.map(({ word }) => word) }, points };
}

function cpvMatch(asked: readonly string[], codes: readonly string[]): Match | null {
  let best: { readonly code: string; readonly digits: number } | null = null;
  for (const code of codes)
    for (const wanted of asked) {
      const digits = cpvKinship(wanted, code);
      if (digits > (best?.digits ?? 0)) best = { code, digits };
    }
  if (best === null) return null;
  return { reason: { kind: 'cpv', ...best }, points: best.digits === 8 ? 12 : 2 * Math.min(best.digits, 5) };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
  return 0;
}
