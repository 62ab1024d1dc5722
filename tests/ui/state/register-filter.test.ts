import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import {
  applyFilter,
  everyArea,
  noFilter,
  parseRegisterQuery,
  registerQuery,
  type FilterContext,
  type RegisterFilter,
} from '../../../src/ui/state/register-filter';
import { arbitraryFilter, arbitraryRows } from '../../support/arbitrary-register';
import { testToday } from '../../support/builders';
import { aRow } from '../../support/register-rows';

const context: FilterContext = { today: testToday, personId: 1 };
const titles = (rows: readonly ReturnType<typeof aRow>[], filter: Partial<RegisterFilter>, more: Partial<FilterContext> = {}) =>
  applyFilter(rows, { ...noFilter, ...filter }, { ...context, ...more }).map((row) => row.agreement.title);

describe('the query of a filter', () => {
  it('says the filter so that it is read back the same', () => {
    fc.assert(
      fc.property(arbitraryFilter, (filter) => {
        expect(parseRegisterQuery(registerQuery(filter))).toEqual(filter);
      }),
      { seed: 20251124 },
    );
  });

  it('is empty for an empty filter', () => {
    expect(registerQuery({})).toBe('');
    expect(registerQuery(noFilter)).toBe('');
  });

  it('is short words of the address for a filter that another screen makes', () => {
    expect(registerQuery({ areas: [3], endsWithin: 6 })).toBe('omrade=3&innan=6');
  });

  it('gives a filter that can be used whatever a person puts in the address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), arbitraryRows, (query, rows) => {
        const filter = parseRegisterQuery(query);
        expect(applyFilter(rows, filter, context).length).toBeLessThanOrEqual(rows.length);
        expect(parseRegisterQuery(registerQuery(filter))).toEqual(filter);
      }),
      { seed: 20251124 },
    );
  });

  it('leaves out what is not a value', () => {
    const query = 'omrade=1.x.-2.1.1e9.99999999999999&fase=running.__proto__&innan=7&mine=yes&klasse=D&eigar=<script>';
    expect(parseRegisterQuery(query)).toEqual({ ...noFilter, areas: [1], phases: ['running'] });
  });

  it('cuts a text that nobody would type', () => {
    expect(parseRegisterQuery(`q=${'a'.repeat(5000)}`).text).toHaveLength(200);
  });
});

describe('a filtered register', () => {
  it('never grows when a facet is added', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryFilter, (rows, filter) => {
        const all = applyFilter(rows, { ...filter, mine: false }, context);
        const mine = applyFilter(rows, { ...filter, mine: true }, context);
        expect(all).toEqual(expect.arrayContaining([...mine]));
      }),
      { seed: 20251124 },
    );
  });

  it('finds a row by every word in any order, in title, supplier, number and purpose', () => {
    const rows = [aRow({ title: 'Kontormøblar', purpose: 'Stolar og pultar', referenceNumber: '2026-047' }), aRow()];
    for (const text of ['pult fjordvask', '2026-047', 'MØBLAR kontor', 'stol 047'])
      expect(titles(rows, { text })).toEqual(['Kontormøblar']);
    expect(titles(rows, { text: 'kontor brøyting' })).toEqual([]);
  });

  it('finds æ, ø and å from a keyboard without them, and never takes å for a', () => {
    const rows = [aRow({ title: 'Båtar på Ærøy' }), aRow({ title: 'Bat' })];
    for (const text of ['baatar', 'batar', 'Båtar', 'aeroey', 'aroy', 'ba\u030atar'])
      expect([text, titles(rows, { text })]).toEqual([text, text === 'aroy' ? [] : ['Båtar på Ærøy']]);
    expect(titles(rows, { text: 'båt' })).toEqual(['Båtar på Ærøy']);
  });

  it('does not mind foreign accents', () => {
    expect(titles([aRow({ title: 'Kafé og catering' })], { text: 'KAFE' })).toHaveLength(1);
  });

  it('shows with an area also what every area may use, and "all areas" alone on its own', () => {
    const rows = [aRow({ title: 'Helse', serviceAreaIds: [1] }), aRow({ title: 'Alle', serviceAreaIds: [] })];
    expect(titles(rows, { areas: [1] })).toEqual(['Helse', 'Alle']);
    expect(titles(rows, { areas: [2] })).toEqual(['Alle']);
    expect(titles(rows, { areas: [everyArea] })).toEqual(['Alle']);
  });

  it('counts the last day of the horizon in, and not what is over already', () => {
    const ending = (title: string, endDate: string) => aRow({ title, endDate: calendarDate(endDate), options: [] });
    const rows = [
      ending('i går', '2025-11-23'),
      ending('i dag', '2025-11-24'),
      ending('sist', '2026-02-24'),
      ending('etter', '2026-02-25'),
    ];
    expect(titles(rows, { endsWithin: 3 })).toEqual(['i dag', 'sist']);
  });

  it('knows mine as owner and as deputy', () => {
    const rows = [
      aRow({ title: 'eigar', ownerId: 1, deputyId: null }),
      aRow({ title: 'stedfortredar', ownerId: 2, deputyId: 1 }),
      aRow({ title: 'andre', ownerId: 2, deputyId: 3 }),
    ];
    expect(titles(rows, { mine: true })).toEqual(['eigar', 'stedfortredar']);
  });

  it('misses an owner only where one is needed', () => {
    const rows = [
      aRow({ title: 'manglar', ownerId: null }),
      aRow({ title: 'har slutta', ownerId: 99 }),
      aRow({ title: 'avslutta', ownerId: null, status: 'ended' }),
      aRow({ title: 'har eigar' }),
    ];
    expect(titles(rows, { withoutOwner: true })).toEqual(['manglar', 'har slutta']);
  });

  it('finds use after expiry only when spend is known', () => {
    const rows = [aRow({ id: 7, title: 'gått ut', endDate: calendarDate('2025-06-30'), options: [] })];
    expect(titles(rows, { usedAfterExpiry: true })).toEqual([]);
    const spendByAgreement = new Map([[7, { lastPeriodEnd: '2025-09-30' }]]);
    expect(titles(rows, { usedAfterExpiry: true }, { spendByAgreement })).toEqual(['gått ut']);
    expect(
      titles(rows, { usedAfterExpiry: true }, { spendByAgreement: new Map([[7, { lastPeriodEnd: '2025-06-30' }]]) }),
    ).toEqual([]);
  });
});
