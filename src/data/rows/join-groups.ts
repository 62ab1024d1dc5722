import type { IdRange } from './id-ranges';
import type { RawRow } from './row-reader';

/**
 * The rows of a range from the answers to its groups of columns; `null` when they cannot be put together for certain. No row can come into a range
 * below the highest id, only go: answers of equal length are the same rows in the same order, and as many rows as ids means that none is missing.
 * @example
 * joinedRows({ after: 0, upTo: 2, groups: [['Title'], ['Rank']] }, [[{ Title: 'a' }, { Title: 'b' }], [{ Rank: 1 }, { Rank: 2 }]])
 * // [{ Id: 1, Title: 'a', Rank: 1 }, { Id: 2, Title: 'b', Rank: 2 }]
 */
export function joinedRows(range: IdRange, answers: readonly (readonly RawRow[])[]): readonly RawRow[] | null {
  const [first = [], ...others] = answers;
  if (others.some((rows) => rows.length !== first.length)) return null;
  const hasIds = range.groups[0]?.includes('Id') === true;
  if (!hasIds && first.length !== range.upTo - range.after) return null;
  if (hasIds && others.length === 0) return first;
  return first.map(
    (row, index) => Object.assign({ Id: range.after + 1 + index }, row, ...others.map((rows) => rows[index])) as RawRow,
  );
}
