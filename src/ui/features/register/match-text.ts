import type { RegisterRow } from '../../state/register-row';
import { isNarrower, searchRank, wantedWords, type SearchText, type Wanted } from '../../../domain/search/search-text';

/** The rows that a search finds, in the order they came, and how well each answers it. */
export interface Matches {
  readonly rows: readonly RegisterRow[];
  readonly ranks: readonly number[];
}

const mostKept = 40;

/**
 * Answers searches in rows that stay the same. A longer word is looked for among what the shorter one found, and what was found is kept for a
 * while: whoever deletes a letter has seen the answer before. The same answer is the same object.
 */
export function textMatcher(rows: readonly RegisterRow[], textOf: (row: RegisterRow) => SearchText): (text: string) => Matches {
  const kept = new Map<string, Matches>();
  const all: Matches = { rows, ranks: rows.map(() => 0) };
  let last: { readonly wanted: Wanted; readonly matches: Matches } = { wanted: [], matches: all };
  return (text) => {
    const wanted = wantedWords(text);
    if (wanted.length === 0) return all;
    const key = wanted.map(([word]) => word).join(' ');
    const known = kept.get(key);
    const matches = known ?? match(isNarrower(wanted, last.wanted) ? last.matches.rows : rows, wanted, textOf);
    last = { wanted, matches };
    kept.delete(key);
    kept.set(key, matches);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
    return matches;
  };
}

function match(rows: readonly RegisterRow[], wanted: Wanted, textOf: (row: RegisterRow) => SearchText): Matches {
  const found: RegisterRow[] = [];
  const ranks: number[] = [];
  for (const row of rows) {
    const rank = searchRank(textOf(row), wanted);
    if (rank < 0) continue;
    found.push(row);
    ranks.push(rank);
  }
  return { rows: found, ranks };
}

/** The rows with the best answers first; equal ones stay in order. */
export function byRelevance({ rows, ranks }: Matches): readonly RegisterRow[] {
  const groups: RegisterRow[][] = [];
  rows.forEach((row, index) => (groups[ranks[index] ?? 0] ??= []).push(row));
  return groups.flat();
}
