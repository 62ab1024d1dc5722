import * as fc from 'fast-check';
import type { Agreement } from '../../../src/domain/agreement';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import { newNeed, type Procurement } from '../../../src/domain/procurement';
import {
  areaNumbers,
  areaOverview,
  filterBehind,
  needsWithoutAgreement,
  resourcePersons,
  yearlyValue,
  type OverviewInput,
} from '../../../src/ui/features/service-areas/area-overview';
import { applyFilter, noFilter, parseRegisterQuery, registerQuery } from '../../../src/ui/state/register-filter';
import { aRow } from '../../support/a-row';
import {
  anAgreement,
  anAssessment,
  anOption,
  anOrganisation,
  aResourceGroupMember,
  aServiceArea,
  testToday,
} from '../../support/builders';

const context = { today: testToday, personId: 1 };
const overview = (agreements: readonly Agreement[], over: Partial<OverviewInput> = {}) =>
  areaOverview({
    rows: agreements.map((agreement) => aRow(agreement)),
    organisation: anOrganisation(),
    context,
    procurements: null,
    revisions: null,
    campaigns: [],
    ...over,
  });

const someAgreement = fc
  .record({
    areas: fc.subarray([1, 2]),
    owner: fc.constantFrom(1, 99, null),
    start: fc.integer({ min: -900, max: 60 }),
    days: fc.integer({ min: 30, max: 1500 }),
    openEnded: fc.boolean(),
    status: fc.constantFrom('draft' as const, 'signed' as const, 'active' as const, 'terminated' as const, 'ended' as const),
    options: fc.integer({ min: 0, max: 2 }),
    value: fc.option(fc.integer({ min: 0, max: 50_000_000 })),
  })
  .map(({ areas, owner, start, days, openEnded, status, options, value }) => {
    const startDate = addDays(testToday, start);
    return anAgreement({
      serviceAreaIds: areas,
      ownerId: owner,
      startDate,
      endDate: openEnded ? null : addDays(startDate, days),
      openEnded,
      status,
      estimatedValue: value,
      options: openEnded ? [] : Array.from({ length: options }, (_, index) => anOption({ sequence: index + 1 })),
    });
  });

test('every number is how many rows its link opens in the register', () => {
  fc.assert(
    fc.property(fc.array(someAgreement, { maxLength: 40 }), (agreements) => {
      const rows = agreements.map((agreement, index) => aRow({ ...agreement, id: index + 1 }));
      const { areas, total } = overview([], { rows });
      for (const summary of [...areas, total])
        for (const number of areaNumbers) {
          const query = registerQuery(filterBehind(number, summary.area?.id ?? null));
          const opened = applyFilter(rows, { ...noFilter, ...parseRegisterQuery(query) }, context);
          expect([number, summary.counts[number]]).toEqual([number, opened.length]);
        }
    }),
    { seed: 4631, numRuns: 100 },
  );
});

test('what ends within three months also ends within six and twelve', () => {
  const ending = (id: number, endDate: string) => anAgreement({ id, endDate: calendarDate(endDate), options: [] });
  const { total } = overview([
    ending(1, '2026-02-24'),
    ending(2, '2026-02-25'),
    ending(3, '2026-05-24'),
    ending(4, '2026-11-24'),
    ending(5, '2026-11-25'),
    ending(6, '2025-11-23'),
  ]);
  expect(total.counts).toMatchObject({ endsIn3: 1, endsIn6: 3, endsIn12: 4 });
});

test('an agreement that every area may use counts in each area, and once in all', () => {
  const { areas, total } = overview([anAgreement({ id: 1 }), anAgreement({ id: 2, serviceAreaIds: [] })]);
  expect(areas.map(({ area, counts }) => [area?.name, counts.running])).toEqual([
    ['Helse, omsorg og meistring', 2],
    ['Kultur', 1],
  ]);
  expect(total.counts.running).toBe(2);
});

test('areas come in their own order', () => {
  const serviceAreas = [aServiceArea({ id: 7, name: 'Sist', order: 9 }), aServiceArea({ id: 8, name: 'Først', order: 1 })];
  const { areas } = overview([], { organisation: anOrganisation({ serviceAreas }) });
  expect(areas.map(({ area }) => area?.name)).toEqual(['Først', 'Sist']);
});

describe('the value', () => {
  const twoAndTwo = anAgreement({ estimatedValue: 4_000_000 });
  test('of a year is the share of the whole possible term, options included', () => {
    expect(Math.round(yearlyValue(aRow(twoAndTwo)) / 1000)).toBe(1000);
  });
  test('of an open-ended agreement is for 48 months', () => {
    const openEnded = anAgreement({ estimatedValue: 480_000, openEnded: true, endDate: null, options: [] });
    expect(yearlyValue(aRow(openEnded))).toBe(120_000);
  });
  test('of a term shorter than a year is the whole, and the maximum is used when nothing is estimated', () => {
    const short = anAgreement({ estimatedValue: null, maximumValue: 90_000, endDate: calendarDate('2024-05-31'), options: [] });
    expect(yearlyValue(aRow(short))).toBe(90_000);
  });
  test('is of the running agreements only', () => {
    const { total } = overview([twoAndTwo, anAgreement({ id: 2, status: 'ended' }), anAgreement({ id: 3, status: 'draft' })]);
    expect(total.totalValue).toBe(4_000_000);
  });
});

test('needs are those that no agreement covers; a need of every area is in each', () => {
  const need = (id: number, over: Partial<Procurement>) => ({ id, serviceAreaIds: [1], neededBy: null, ...unset, ...over });
  const needs = [
    need(1, {}),
    need(2, { serviceAreaIds: [], neededBy: calendarDate('2026-03-01') }),
    need(3, { serviceAreaIds: [2] }),
    need(4, { replacesAgreementId: 9 }),
    need(5, { resultingAgreementId: 9 }),
  ];
  expect(needsWithoutAgreement(needs, 1).map(({ id }) => id)).toEqual([2, 1]);
  expect(needsWithoutAgreement(needs, null).map(({ id }) => id)).toEqual([2, 1, 3]);
});

const unset: Omit<Procurement, 'id' | 'serviceAreaIds' | 'neededBy'> = {
  title: 'Behov',
  cpvCodes: [],
  estimatedValue: null,
  ...newNeed,
  phase: 'need',
};

test('resource persons are members of the area today who are still here', () => {
  const organisation = anOrganisation({
    resourceGroup: [
      aResourceGroupMember({ personId: 1 }),
      aResourceGroupMember({ personId: 2, to: calendarDate('2025-11-23') }),
      aResourceGroupMember({ personId: 3, serviceAreaId: null, role: 'lead' }),
      aResourceGroupMember({ personId: 99 }),
      aResourceGroupMember({ personId: 2, from: calendarDate('2025-11-25') }),
    ],
  });
  expect(resourcePersons(1, organisation, testToday).map(({ id }) => id)).toEqual([1]);
  expect(resourcePersons(2, organisation, testToday)).toEqual([]);
});

test('the revision counts running agreements with a finished revision', () => {
  const revisions = [
    anAssessment({ agreementId: 1, kind: 'revision', status: 'done' }),
    anAssessment({ agreementId: 2, kind: 'revision', status: 'draft' }),
    anAssessment({ agreementId: 3, kind: 'revision', status: 'done' }),
  ];
  const agreements = [anAgreement({ id: 1 }), anAgreement({ id: 2 }), anAgreement({ id: 3, status: 'ended' })];
  const { total } = overview(agreements, { revisions });
  expect([total.revision?.done, total.revision?.total]).toEqual([1, 2]);
  expect(total.revision?.missing.map(({ agreement }) => agreement.id)).toEqual([2]);
});
