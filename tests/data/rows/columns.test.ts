import * as fc from 'fast-check';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { CellProblem, readColumn } from '../../../src/data/rows/read-column';
import { writeColumn } from '../../../src/data/rows/write-column';
import type { Column } from '../../../src/schema/column-types';
import {
  date,
  integer,
  json,
  lines,
  link,
  lookup,
  lookups,
  multiChoice,
  choice,
  note,
  number,
  person,
  text,
  yesNo,
} from '../../../src/schema/column-types';
import { allLists } from '../../../src/schema';
import { columnsOf } from '../../../src/schema/list';

const kinds = choice('Kind', 'Type', { choices: { framework: 'Rammeavtale', single: 'Enkeltkontrakt' } });

describe('a cell', () => {
  test.each<[string, Column, unknown, unknown]>([
    ['text', text('T', 't'), 'Papir', 'Papir'],
    ['empty text', text('T', 't'), null, ''],
    ['lines', lines('L', 'l'), '30000000\r\n\r\n 39000000 ', ['30000000', '39000000']],
    ['a number', number('N', 'n'), 1.5, 1.5],
    ['no number', number('N', 'n'), null, null],
    ['yes', yesNo('Y', 'y'), true, true],
    ['a yes/no that was added later', yesNo('Y', 'y'), null, false],
    ['a date', date('D', 'd'), '2026-03-28T23:00:00Z', '2026-03-29'],
    ['a choice', kinds, 'Rammeavtale', 'framework'],
    ['no choice', kinds, null, null],
    ['a person', person('P', 'p'), 12, 12],
    ['no lookup, written as 0', lookup('A', 'a', 'units'), 0, null],
    ['several lookups', lookups('A', 'a', 'units'), [1, 2], [1, 2]],
    ['several lookups in verbose', lookups('A', 'a', 'units'), { results: [1, 2] }, [1, 2]],
    ['no lookups', lookups('A', 'a', 'units'), null, []],
    ['a link', link('U', 'u'), { Url: 'https://x.no/a', Description: 'a' }, 'https://x.no/a'],
    ['no link', link('U', 'u'), null, ''],
    ['JSON', json('J', 'j'), '[{"a":1}]', [{ a: 1 }]],
    ['an absent cell', note('N', 'n'), undefined, ''],
  ])('of %s is read', (_, column, raw, value) => {
    expect(readColumn(column, raw)).toEqual(value);
  });

  test.each<[Column, unknown, string]>([
    [text('T', 't'), 5, 'holds 5, expected text'],
    [kinds, 'Noko anna', 'holds "Noko anna", expected one of Rammeavtale, Enkeltkontrakt'],
    [date('D', 'd'), '29.3.2026', 'holds "29.3.2026", expected a date'],
    [integer('N', 'n'), 1.5, 'holds 1.5, expected a whole number'],
    [lookups('A', 'a', 'units'), ['x'], 'holds ["x"], expected ids of rows'],
    [json('J', 'j'), '{', 'holds "{", expected JSON'],
    [multiChoice('M', 'm', { choices: { a: 'A' } }), ['B'], 'holds "B", expected one of A'],
  ])('that does not fit says what it holds and what was expected', (column, raw, problem) => {
    expect(readColumn(column, raw)).toEqual(new CellProblem(problem));
  });

  test('reads back as what was written, for every column of every list', () => {
    const dates = fc
      .integer({ min: 0, max: 60_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10) as CalendarDate);
    const ids = fc.integer({ min: 1, max: 1e6 });
    const limitsOf = ({ min, max }: { readonly min: number | null; readonly max: number | null }) => ({
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
    });
    const valueOf = (column: Column): fc.Arbitrary<unknown> => {
      switch (column.kind) {
        case 'text':
        case 'note':
          return fc.string();
        case 'lines':
          return fc.array(fc.stringMatching(/^[a-zæøå0-9]+$/));
        case 'json':
          return fc.option(fc.array(fc.record({ question: fc.string() }), { minLength: 1 }));
        case 'number':
        case 'currency':
          return fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, ...limitsOf(column) }));
        case 'integer':
          return fc.option(fc.integer(limitsOf(column)));
        case 'boolean':
          return fc.boolean();
        case 'date':
          return fc.option(dates);
        case 'dateTime':
          return fc.option(dates.map((day) => `${day}T10:00:00Z`));
        case 'choice':
          return fc.option(fc.constantFrom(...Object.keys(column.choices)));
        case 'multiChoice':
          return fc.subarray(Object.keys(column.choices));
        case 'person':
        case 'lookup':
          return fc.option(ids);
        case 'multiPerson':
        case 'multiLookup':
          return fc.uniqueArray(ids);
        case 'url':
          return fc.webUrl();
      }
    };
    const columns = allLists.flatMap((list) => columnsOf(list).map(([, column]) => column));
    const cell = fc.constantFrom(...columns).chain((column) => valueOf(column).map((value) => ({ column, value })));
    fc.assert(
      fc.property(cell, ({ column, value }) => {
        // What travels is JSON.
        const wire: unknown = JSON.parse(JSON.stringify(writeColumn(column, value)));
        expect(readColumn(column, wire)).toEqual(Object.is(value, -0) ? 0 : value);
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });
});
