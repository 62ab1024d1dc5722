import type { RegisterRow } from '../../state/register-row';
import { foldText, searchable, searchWords } from '../../state/search-text';

export type Usability = 'now' | 'later' | 'over';

/** Whether an employee can buy on the agreement today. */
export function usabilityOf({ phase, agreement }: RegisterRow): Usability {
  if (phase === 'upcoming') return agreement.status === 'draft' ? 'over' : 'later';
  return phase === 'expired' || phase === 'terminated' ? 'over' : 'now';
}

const texts = new WeakMap<RegisterRow, { readonly title: string; readonly all: string }>();
function textOf(row: RegisterRow) {
  const known = texts.get(row);
  if (known) return known;
  const text = { title: searchable(row.agreement.title), all: searchable(row.searchText) };
  texts.set(row, text);
  return text;
}

/**
 * The agreements that fit best what somebody wants to buy: those that can be used now first, then those whose title begins with a word, has it, or
 * has it elsewhere. Agreements that are over are left out: nobody may buy on them.
 */
export function suggestAgreements(rows: readonly RegisterRow[], text: string, most: number): readonly RegisterRow[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const found: { readonly row: RegisterRow; readonly rank: number }[] = [];
  for (const row of rows) {
    const { title, all } = textOf(row);
    if (!words.every((word) => all.includes(word))) continue;
    const usability = usabilityOf(row);
    if (usability === 'over') continue;
    found.push({ row, rank: (usability === 'later' ? 10 : 0) + titleRank(title, words) });
  }
  return found
    .sort((a, b) => a.rank - b.rank || compareTitles(a.row, b.row))
    .slice(0, most)
    .map(({ row }) => row);
}

function titleRank(title: string, words: readonly string[]): number {
  if (words.every((word) => new RegExp(`(?:^|[^\\p{L}])${escaped(word)}`, 'u').test(title))) return 0;
  return words.every((word) => title.includes(word)) ? 1 : 2;
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function compareTitles(a: RegisterRow, b: RegisterRow): number {
  const [first, second] = [foldText(a.agreement.title), foldText(b.agreement.title)];
  return first < second ? -1 : first > second ? 1 : 0;
}
