import { agreementPhase, phaseHorizonMonths } from '../../src/domain/agreement-phase';
import type { Agreement } from '../../src/domain/agreement';
import { needsAnswer } from '../../src/domain/answers/needs-answer';
import { addMonths, type CalendarDate } from '../../src/domain/calendar-date';
import type { Deadline } from '../../src/domain/deadline';
import { deadlines } from '../../src/domain/deadlines';
import { nextOptionDecision } from '../../src/domain/option-decision';
import type { ServiceArea } from '../../src/domain/organisation';
import type { RuleBook } from '../../src/domain/rules-in-force';
import {
  foldText,
  searchRank,
  searchTextOf,
  searchWords,
  wantedWords,
  type SearchText,
} from '../../src/domain/search/search-text';
import { termPosition } from '../../src/domain/term';
import { reckoned } from '../reckoned';
import type { KnownRegister } from './known-register';

/** Nobody looks for more than this; a message of ten thousand letters must not be looked up word by word. */
const longestSearch = 200;
const laterLast = 10_000;

/**
 * The agreements that fit what somebody wants to buy, the best first: those that can be used now before those that cannot yet. What is over is left out:
 * nobody may buy on it. Found by name and number, purpose, CPV code and supplier, as in the tab.
 */
export function findAgreements(register: KnownRegister, text: string, today: CalendarDate): readonly Agreement[] {
  const wanted = wantedWords(searchable(text));
  if (wanted.length === 0) return [];
  const found: { readonly agreement: Agreement; readonly rank: number; readonly title: string }[] = [];
  for (const agreement of register.agreements) {
    const rank = searchRank(textOf(register, agreement), wanted);
    if (rank < 0) continue;
    const usable = usability(agreement, today);
    if (usable !== 'over')
      found.push({ agreement, rank: rank + (usable === 'later' ? laterLast : 0), title: foldText(agreement.title) });
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.agreement.id - b.agreement.id))
    .map(({ agreement }) => agreement);
}

/** Signs that no agreement is found by are left out: somebody may write "tolk?" or "*tolk*". */
const searchable = (text: string): string =>
  text
    .slice(0, longestSearch)
    .replace(/[^\p{L}\p{M}\p{N}\s./&-]/gu, ' ')
    .trim();

function usability(agreement: Agreement, today: CalendarDate): 'now' | 'later' | 'over' {
  switch (phaseOf(agreement, today)) {
    case 'upcoming':
      return agreement.status === 'draft' ? 'over' : 'later';
    case 'expired':
    case 'terminated':
    case null:
      return 'over';
    default:
      return 'now';
  }
}

/** An agreement with dates that cannot be reckoned with must not keep the others from being found. */
function phaseOf(agreement: Agreement, today: CalendarDate) {
  return reckoned(() => agreementPhase(agreement, today));
}

/** Made once for each agreement as it is: half a kilobyte each, 25 MB at 50,000. */
const texts = new WeakMap<Agreement, { readonly names: string; readonly text: SearchText }>();
function textOf({ supplierNames }: KnownRegister, agreement: Agreement): SearchText {
  const names = agreement.suppliers.map(({ supplierId }) => supplierNames.get(supplierId) ?? '').join('\n');
  const known = texts.get(agreement);
  if (known?.names === names) return known.text;
  const { title, referenceNumber, purpose, cpvCodes } = agreement;
  const text = searchTextOf([`${title}\n${referenceNumber}`, purpose, cpvCodes.join('\n'), names]);
  texts.set(agreement, { names, text });
  return text;
}

/** What a person owns or is deputy for, as long as it lasts, the next deadline first: of those that people are reminded of and that the tab's Heim shows. */
export function agreementsOf(
  register: KnownRegister,
  personId: number,
  today: CalendarDate,
): readonly { readonly agreement: Agreement; readonly next: Deadline | null }[] {
  return register.agreements
    .filter(({ ownerId, deputyId, status }) => (ownerId === personId || deputyId === personId) && lasts(status))
    .map((agreement) => ({
      agreement,
      next: reckoned(() => nextAsked(agreement, today, register.ruleBook)),
    }))
    .sort((a, b) => order(a.next?.actBy, b.next?.actBy) || a.agreement.id - b.agreement.id);
}

/** The same by the name of an account; nothing of somebody whom the site does not know. */
export function agreementsOfUpn(register: KnownRegister, asked: string, today: CalendarDate) {
  const person = [...register.people.values()].find(({ upn }) => upn === asked.toLowerCase());
  return person === undefined ? [] : agreementsOf(register, person.id, today);
}

function nextAsked(agreement: Agreement, today: CalendarDate, rules: RuleBook): Deadline | null {
  const option = nextOptionDecision(agreement, today)?.option.sequence;
  return deadlines({ terms: agreement }, today, rules).find((deadline) => needsAnswer(deadline, option)) ?? null;
}

const lasts = (status: Agreement['status']): boolean => status !== 'terminated' && status !== 'ended';
const order = (a: string | undefined, b: string | undefined): number => {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
};

export const expiringMonths = phaseHorizonMonths;

/** Agreements in use that end within six months as things stand, the soonest first. No area: of all. */
export function expiringIn(
  register: KnownRegister,
  areaIds: readonly number[],
  today: CalendarDate,
): readonly { readonly agreement: Agreement; readonly end: CalendarDate }[] {
  const until = addMonths(today, expiringMonths);
  return register.agreements
    .filter(({ status }) => status === 'signed' || status === 'active')
    .filter(({ serviceAreaIds }) => areaIds.length === 0 || serviceAreaIds.some((id) => areaIds.includes(id)))
    .flatMap((agreement) => {
      const end = reckoned(() => termPosition(agreement, today).currentEnd);
      return end !== null && end >= today && end <= until ? [{ agreement, end }] : [];
    })
    .sort((a, b) => order(a.end, b.end) || a.agreement.id - b.agreement.id);
}

/**
 * The service areas that a person may mean: the one of that name or code, otherwise those with every word in the name.
 * @example areasCalled('i kultur', areas) // [Kultur]
 */
export function areasCalled(text: string, areas: readonly ServiceArea[]): readonly ServiceArea[] {
  const said = foldText(searchable(text).replace(/^(?:i|in|for)\s+(?=\S)/iu, ''));
  const exact = areas.filter(({ name, code }) => foldText(name) === said || foldText(code) === said);
  if (exact.length > 0) return exact;
  const words = searchWords(said);
  if (words.length === 0) return [];
  const wanted = wantedWords(said);
  return areas.filter(({ name }) => searchRank(searchTextOf([name]), wanted) >= 0);
}
