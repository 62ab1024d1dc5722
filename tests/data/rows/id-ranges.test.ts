import * as fc from 'fast-check';
import { rangesOf } from '../../../src/data/rows/id-ranges';
import { joinedRows } from '../../../src/data/rows/join-groups';
import type { RawRow } from '../../../src/data/rows/row-reader';
import { agreements } from '../../../src/schema/agreements';

const wanted = { list: agreements, groups: [['Title'], ['StartDate', 'EndDate'], ['Status']] };

describe('the ranges of a list', () => {
  test('cover every id once, none over the threshold, at any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), (highest) => {
        const ranges = rangesOf(wanted, { highest, count: highest });
        expect(ranges.reduce((sum, { after, upTo }) => sum + upTo - after, 0)).toBe(highest);
        ranges.forEach(({ after, upTo }, index) => {
          expect(after).toBe(ranges[index - 1]?.upTo ?? 0);
          expect(upTo - after).toBeLessThanOrEqual(5_000);
        });
      }),
      { seed: 10 },
    );
  });

  test('ask for ids only where some are missing, and a short list in one piece', () => {
    expect(rangesOf(wanted, { highest: 7_000, count: 7_000 })[0]!.groups).toEqual(wanted.groups);
    expect(rangesOf(wanted, { highest: 7_000, count: 6_999 })[0]!.groups).toEqual([['Id', 'Title'], ...wanted.groups.slice(1)]);
    expect(rangesOf(wanted, { highest: 60, count: 60 })).toEqual([
      { after: 0, upTo: 60, groups: [['Id', 'Title', 'StartDate', 'EndDate', 'Status']] },
    ]);
    expect(rangesOf(wanted, { highest: 0, count: 0 })).toEqual([]);
  });
});

/** The rows a list has in a range, as SharePoint would answer them for some columns. */
const answer = (ids: readonly number[], columns: readonly string[]): readonly RawRow[] =>
  ids.map((id) => Object.fromEntries(columns.map((column) => [column, column === 'Id' ? id : `${column} ${id}`])));

describe('rows put together from groups of columns', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }).map((some) => some.toSorted((a, b) => a - b));

  test('are the rows themselves, or are not put together at all', () => {
    fc.assert(
      fc.property(
        ids,
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
        fc.boolean(),
        (stored, deletions, isCountTrue) => {
          // Rows go away between the answers, never come: each group sees what is left.
          const highest = stored.at(-1) ?? 0;
          const count = isCountTrue ? stored.length : highest;
          const [range] = rangesOf(wanted, { highest: highest + 1_000, count: count + 1_000 });
          const bounded = { ...range!, upTo: highest };
          let left = stored;
          const answers = bounded.groups.map((columns, nth) => {
            left = left.filter((_, index) => deletions[nth] !== index);
            return answer(left, columns);
          });
          const rows = joinedRows(bounded, answers);
          for (const row of rows ?? [])
            expect(row).toEqual({
              Id: row['Id'],
              Title: `Title ${String(row['Id'])}`,
              StartDate: `StartDate ${String(row['Id'])}`,
              EndDate: `EndDate ${String(row['Id'])}`,
              Status: `Status ${String(row['Id'])}`,
            });
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });

  test('are not put together when a row is missing although its id should be there', () => {
    const range = { after: 0, upTo: 3, groups: [['Title'], ['Status']] };
    expect(joinedRows(range, [answer([1, 3], ['Title']), answer([1, 3], ['Status'])])).toBeNull();
    expect(joinedRows(range, [answer([1, 2, 3], ['Title']), answer([1, 2], ['Status'])])).toBeNull();
    expect(joinedRows(range, [answer([1, 2, 3], ['Title']), answer([1, 2, 3], ['Status'])])?.map(({ Id }) => Id)).toEqual([
      1, 2, 3,
    ]);
  });
});
