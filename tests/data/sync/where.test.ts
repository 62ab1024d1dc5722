import * as fc from 'fast-check';
import { isBefore, logged } from '../../../src/data/sync/change-log';
import { filtersOf, matcherOf, whereText, type Where } from '../../../src/data/sync/where';

const open = (ids: readonly number[]): Where => [
  { column: 'AgreementId', anyOf: ids },
  { column: 'DoneOn', anyOf: [null] },
];

describe('which rows are asked for', () => {
  test('is written as filters that stay short, each value in one of them', () => {
    const run = fc.property(fc.uniqueArray(fc.nat(100_000), { maxLength: 120 }), (ids) => {
      const filters = filtersOf(open(ids));
      const named = filters.flatMap((filter) => [...filter.matchAll(/AgreementId eq (\d+)/g)].map(([, id]) => Number(id)));
      expect(named).toEqual(ids);
      expect(filters.every((filter) => filter.endsWith(' and DoneOn eq null') && filter.length < 700)).toBe(true);
    });
    fc.assert(run, { seed: 11, numRuns: 200 });
  });

  test('is told of a row as SharePoint tells it, an empty cell in whatever way it is empty', () => {
    const matches = matcherOf(whereText(open([3, 4])));
    expect(matches({ AgreementId: 3, DoneOn: null })).toBe(true);
    expect(matches({ AgreementId: 4 })).toBe(true);
    expect(matches({ AgreementId: 5, DoneOn: null })).toBe(false);
    expect(matches({ AgreementId: 3, DoneOn: '2026-05-01T22:00:00Z' })).toBe(false);
    expect(matches({ AgreementId: null, DoneOn: null })).toBe(false);
    expect(matcherOf(whereText([]))({ AgreementId: 1 })).toBe(true);
  });

  test('is no question at all without any value, and quotes stay inside a text', () => {
    expect(filtersOf(open([]))).toEqual([]);
    expect(filtersOf([{ column: 'Status', anyOf: ["D'Arc", 'B'] }])).toEqual(["(Status eq 'D''Arc' or Status eq 'B')"]);
  });
});

describe('a place in a change log', () => {
  const token = (number: number | string) => `1;1;9d1a;639123456789012345;${number}`;
  test('lies before another by the number that ends it', () => {
    expect(isBefore(token(9), token(10))).toBe(true);
    expect(isBefore(token(10), token(10))).toBe(false);
    expect(isBefore(token(11), token(10))).toBe(false);
    expect(isBefore(token('99999999999999999998'), token('99999999999999999999'))).toBe(true);
  });

  test('that is none, or not known, says nothing', () => {
    expect(isBefore('', token(10))).toBe(false);
    expect(isBefore(token(1), '')).toBe(false);
    expect(isBefore(token(-1), token(10))).toBe(false);
  });

  test('is not known when the log had more to tell than one answer holds', () => {
    const change = { ItemId: 1, ChangeType: 2, ChangeToken: { StringValue: token(7) } };
    expect(
      logged(
        Array.from({ length: 1_000 }, () => change),
        token(1),
      ),
    ).toBeNull();
    expect(logged([change], token(1))?.token).toBe(token(7));
    expect(logged([], token(1))?.token).toBe(token(1));
  });
});
