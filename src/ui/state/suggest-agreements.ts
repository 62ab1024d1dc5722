import type { RegisterRow } from './register-row';
import { rowSearchText } from './row-search-text';
import { searchRank, wantedWords, type SearchText, type Wanted } from '../../domain/search/search-text';

export type Usability = 'now' | 'later' | 'over';

/** Whether an employee can buy on the agreement today. */
export function usabilityOf({ phase, agreement }: RegisterRow): Usability {
  if (phase === 'upcoming') return agreement.status === 'draft' ? 'over' : 'later';
  return phase === 'expired' || phase === 'terminated' ? 'over' : 'now';
}

const texts = new WeakMap<RegisterRow, SearchText>();
/** What a row is searched in when nothing but the register is known. */
function plainTextOf(row: RegisterRow): SearchText {
  const known = texts.get(row);
  if (known) return known;
  const text = rowSearchText(row);
  texts.set(row, text);
  return text;
}

/**
 * The agreements that fit best what somebody wants to buy: those that can be used now first, then those whose title begins with a word, has it, or
 * has it in the purpose, the CPV codes or a supplier's name. Agreements that are over are left out: nobody may buy on them.
 */
export function suggestAgreements(
  rows: readonly RegisterRow[],
  text: string,
  most: number,
  textOf: (row: RegisterRow) => SearchText = plainTextOf,
): readonly RegisterRow[] {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return [];
  const starts = titleStart(wanted);
  const found: { readonly row: RegisterRow; readonly rank: number; readonly title: string }[] = [];
  for (const row of rows) {
    const known = textOf(row);
    const rank = searchRank(known, wanted);
    if (rank < 0) continue;
    const usability = usabilityOf(row);
    if (usability === 'over') continue;
    const title = known.text.slice(0, known.ends[0]);
    const begins = rank === 0 && starts(title);
    found.push({ row, title, rank: (usability === 'later' ? laterLast : 0) + (begins ? -1 : rank) });
  }
  return found
    .sort((a, b) => a.rank - b.rank || compare(a.title, b.title))
    .slice(0, most)
    .map(({ row }) => row);
}
const laterLast = 10_000;

function titleStart(wanted: Wanted): (title: string) => boolean {
  const tests = wanted.map(([word = '']) => new RegExp(`(?:^|[^\\p{L}])${escaped(word)}`, 'u'));
  return (title) => tests.every((test) => test.test(title));
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

// Folded once, and not for every comparison: a single letter is found in thousands.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
