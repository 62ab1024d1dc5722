import * as fc from 'fast-check';
import { addDays, addMonths, calendarDate } from '../../../src/domain/calendar-date';
import { joinedInto, joinedReason, jointNeed, livingNeed } from '../../../src/domain/plan/joined';
import { cpvClass, sameNeeds, tellingWords } from '../../../src/domain/plan/same-need';
import type { Procurement } from '../../../src/domain/procurement';
import { aProcurement } from '../../support/plan-builders';

const needed = calendarDate('2027-08-01');
const need = (id: number, over: Partial<Procurement> = {}) =>
  aProcurement({ id, serviceAreaIds: [id], neededBy: needed, cpvCodes: [], title: `Ting${id}`, ...over });
const keys = (...needs: readonly Procurement[]) => sameNeeds(needs).map(({ key, by }) => `${key} ${by}`);

test('two areas that need the same CPV class within a year are one suggestion', () => {
  const laundry = (id: number, code: string, over: Partial<Procurement> = {}) => need(id, { cpvCodes: [code], ...over });
  expect(keys(laundry(1, '98310000-9'), laundry(2, '98311000'))).toEqual([]);
  expect(keys(laundry(1, '98310000-9'), laundry(2, '98310000'))).toEqual(['1-2 cpv']);
  expect(keys(laundry(1, '98311100'), laundry(2, '98311200'))).toEqual(['1-2 cpv']);
  expect(keys(laundry(1, '39000000'), laundry(2, '39000000'))).toEqual([]);
  const after = (days: number) => laundry(2, '98310000', { neededBy: addDays(addMonths(needed, 12), days) });
  expect(keys(laundry(1, '98310000'), after(0))).toEqual(['1-2 cpv']);
  expect(keys(laundry(1, '98310000'), after(1))).toEqual([]);
});

test('the same area twice, what has been announced, and what has no day are no suggestion', () => {
  const codes = { cpvCodes: ['98310000'] };
  expect(keys(need(1, codes), need(2, { ...codes, serviceAreaIds: [1] }))).toEqual([]);
  expect(keys(need(1, codes), need(2, { ...codes, phase: 'announced' }))).toEqual([]);
  expect(keys(need(1, codes), need(2, { ...codes, neededBy: null }))).toEqual([]);
  expect(keys(need(1, codes), need(2, { ...codes, serviceAreaIds: [] }))).toEqual([]);
});

test('words: every telling word of one title in the other, in any form, unless the codes say it is another thing', () => {
  expect(keys(need(1, { title: 'Innkjøp av kontormøblar' }), need(2, { title: 'Nye kontormøbler til rådhuset' }))).toEqual([
    '1-2 words',
  ]);
  expect(keys(need(1, { title: 'Vask av vindauge' }), need(2, { title: 'Vask av arbeidsklede' }))).toEqual([]);
  expect(keys(need(1, { title: 'Ny rammeavtale' }), need(2, { title: 'Ny rammeavtale' }))).toEqual([]);
  const tree = { title: 'Trefelling' };
  expect(keys(need(1, { ...tree, cpvCodes: ['77211400'] }), need(2, { ...tree, cpvCodes: ['45112000'] }))).toEqual([]);
  expect(tellingWords('Rammeavtale om møblar, 2027')).toEqual(['møbl']);
  expect(cpvClass('ikkje ein kode')).toBeNull();
});

test('of any needs: each is in one suggestion at most, with two areas and a year between its first and last day', () => {
  const any = fc.record({
    areas: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    code: fc.constantFrom('98310000', '98311000', '39130000', '39000000'),
    days: fc.integer({ min: 0, max: 1_500 }),
    title: fc.constantFrom('Vask', 'Møblar', 'Møbel til skulen', 'Avtale'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 25 }), (rows) => {
      const found = sameNeeds(
        rows.map(({ areas, code, days, title }, index) =>
          need(index + 1, { serviceAreaIds: areas, cpvCodes: [code], neededBy: addDays(needed, days), title }),
        ),
      );
      const ids = found.flatMap(({ parts }) => parts.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { parts, serviceAreaIds } of found) {
        expect(serviceAreaIds.length).toBeGreaterThan(1);
        const days = parts.map(({ neededBy }) => neededBy ?? needed).toSorted();
        expect((days.at(-1) ?? needed) <= addMonths(days[0] ?? needed, 12)).toBe(true);
      }
    }),
    { numRuns: 100, seed: 6 },
  );
});

test('a joint need has all areas and codes, the sum of values, and the earliest day; what it came from is written down', () => {
  const parts = [
    need(1, {
      title: 'Vask',
      estimatedValue: 400_000,
      cpvCodes: ['98310000'],
      description: 'To sjukeheimar.',
      replacesAgreementId: 7,
    }),
    need(2, {
      title: 'Vask av klede',
      estimatedValue: 900_000,
      cpvCodes: ['98310000', '98311000'],
      neededBy: addDays(needed, -40),
      purchaseType: 'works',
    }),
    need(3, { title: 'Vask', estimatedValue: null, responsibleId: 4 }),
  ];
  expect(jointNeed(' Vask for alle ', parts, (id) => `Område ${id}`)).toMatchObject({
    title: 'Vask for alle',
    serviceAreaIds: [1, 2, 3],
    cpvCodes: ['98310000', '98311000'],
    estimatedValue: 1_300_000,
    neededBy: addDays(needed, -40),
    purchaseType: 'works',
    responsibleId: 4,
    replacesAgreementId: 7,
    description: 'Område 1: Vask (behov 1)\nTo sjukeheimar.\n\nOmråde 2: Vask av klede (behov 2)\n\nOmråde 3: Vask (behov 3)',
  });
  expect(jointNeed('x', [need(1, { estimatedValue: null })], () => '').estimatedValue).toBeNull();
});

test('the way from a joined need to the joint one is read back, through several, and ends where rows lead in a ring', () => {
  const cancelled = (id: number, into: number): Procurement =>
    need(id, { phase: 'cancelled', cancelledReason: joinedReason({ id: into, title: 'A (behov 99) «b»' }) });
  const rows = [
    cancelled(1, 2),
    cancelled(2, 3),
    need(3),
    cancelled(4, 5),
    cancelled(5, 4),
    need(6, { phase: 'cancelled', cancelledReason: 'Ikkje pengar' }),
  ];
  const byId = new Map(rows.map((row) => [row.id, row]));
  expect(rows.map((row) => livingNeed(row, byId)?.id ?? null)).toEqual([3, 3, 3, null, null, null]);
  expect(joinedInto({ phase: 'need', cancelledReason: joinedReason({ id: 3, title: 'x' }) })).toBeNull();
});
