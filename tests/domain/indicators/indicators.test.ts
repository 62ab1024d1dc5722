import type { Agreement } from '../../../src/domain/agreement';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { IndicatorCode, IndicatorInput } from '../../../src/domain/indicators/indicator';
import { indicatorCodes } from '../../../src/domain/indicators/indicator';
import { figureOf, indicators, listedCode, restOf } from '../../../src/domain/indicators/indicators';
import { anAgreement, anAssessment, anOption, aResourceGroupMember, aServiceArea, aSupplier } from '../../support/builders';
import { aQuoteRequest, aQuoteRequestMark, aTenderer } from '../../support/plan-builders';
import { anInput, aProcurement } from './indicator-input';

const on = calendarDate;
const rowsOf = (code: IndicatorCode, input: IndicatorInput, areaId: number | null = null) => {
  const indicator = indicators.find((each) => each.code === code)!;
  const counted = indicator.count(input, areaId);
  return (
    counted && {
      of: counted.denominator.map(({ id }) => id),
      in: counted.numerator.map(({ id }) => id),
      figure: figureOf(indicator, counted),
    }
  );
};
/** By hand: today is 24 November 2025. */
const running = (over: Partial<Agreement>) => anAgreement({ endDate: on('2028-12-31'), options: [], ...over });

test('every code has one definition', () => {
  expect(indicators.map(({ code }) => code).toSorted()).toEqual([...indicatorCodes].toSorted());
});

test('agreements with an owner: those in force whose owner is still here', () => {
  const agreements = [
    running({ id: 1 }),
    running({ id: 2, ownerId: null, status: 'signed' }),
    running({ id: 3, ownerId: 99 }),
    running({ id: 4, ownerId: null, status: 'draft' }),
    running({ id: 5, status: 'ended' }),
    running({ id: 6, endDate: on('2025-01-31') }),
  ];
  expect(rowsOf('withOwner', anInput(agreements))).toEqual({ of: [1, 2, 3, 6], in: [1, 6], figure: 50 });
});

describe('decided in time', () => {
  // One option each; the last day to decide is three months before the end.
  const withOption = (id: number, endDate: string, over: Parameters<typeof anOption>[0] = {}, of: Partial<Agreement> = {}) =>
    anAgreement({
      id,
      endDate: on(endDate),
      options: [anOption({ id: id * 100 + 1, agreementId: id, ...over })],
      ...of,
    });
  const days = new Map([
    [101, on('2025-05-31')],
    [201, on('2025-06-01')],
  ]);

  test('is by the last day of the contract, that day included', () => {
    const agreements = [
      withOption(1, '2025-08-31', { decision: 'exercised' }),
      withOption(2, '2025-08-31', { decision: 'exercised' }),
    ];
    expect(rowsOf('decidedInTime', anInput(agreements, { decisionDays: days }))).toEqual({
      of: [101, 201],
      in: [101],
      figure: 50,
    });
  });

  test('looks twelve months back, and not at what can still be decided', () => {
    const agreements = [
      withOption(3, '2025-02-23'),
      withOption(4, '2025-02-24'),
      withOption(5, '2026-02-23'),
      withOption(6, '2026-02-24'),
    ];
    expect(rowsOf('decidedInTime', anInput(agreements))?.of).toEqual([401, 501]);
  });

  test('an option that nobody decided is late, also one that went on by itself; those after one that lapsed are not asked for', () => {
    const options = (mode: 'active' | 'automatic') => [
      anOption({ id: 1, sequence: 1, mode, months: 3 }),
      anOption({ id: 2, sequence: 2, mode, months: 3 }),
    ];
    const lapsed = anAgreement({ endDate: on('2025-06-30'), options: options('active') });
    expect(rowsOf('decidedInTime', anInput([lapsed]))).toMatchObject({ of: [1], in: [] });
    const goingOn = anAgreement({ endDate: on('2025-06-30'), options: options('automatic') });
    expect(rowsOf('decidedInTime', anInput([goingOn]))).toMatchObject({ of: [1, 2], in: [] });
  });

  test('a decision without a day, a draft and a terminated agreement cannot be judged', () => {
    const agreements = [
      withOption(1, '2025-08-31', { decision: 'declined' }),
      withOption(2, '2025-08-31', {}, { status: 'draft' }),
      withOption(3, '2025-08-31', {}, { status: 'terminated' }),
    ];
    expect(rowsOf('decidedInTime', anInput(agreements))).toEqual({ of: [], in: [], figure: null });
  });
});

test('expired but in use: called off for a day after the end', () => {
  const agreements = [
    running({ id: 1, endDate: on('2025-06-30') }),
    running({ id: 2, endDate: on('2025-06-30') }),
    running({ id: 3 }),
    running({ id: 4, endDate: null, openEnded: true }),
    running({ id: 5, endDate: on('2025-11-24') }),
  ];
  const callOffs = new Map([1, 2, 3, 4].map((id) => [id, { lastPeriodEnd: id === 2 ? '2025-06-30' : '2025-09-30' }]));
  expect(rowsOf('usedAfterExpiry', anInput(agreements, { callOffs }))).toEqual({ of: [1, 2], in: [1], figure: 1 });
  expect(rowsOf('usedAfterExpiry', anInput([]))?.figure).toBe(0);
});

test('ending within the months chosen, both days included, of the agreements in use', () => {
  const agreements = [
    running({ id: 1, endDate: on('2025-11-24') }),
    running({ id: 2, endDate: on('2026-05-24') }),
    running({ id: 3, endDate: on('2026-05-25') }),
    running({ id: 4, endDate: on('2025-11-23') }),
    running({ id: 5, endDate: null, openEnded: true }),
  ];
  expect(rowsOf('endsWithin', anInput(agreements))).toEqual({ of: [1, 2, 3, 5], in: [1, 2], figure: 2 });
  expect(rowsOf('endsWithin', anInput(agreements, { months: 24 }))?.figure).toBe(3);
  expect(listedCode({ code: 'endsWithin' }, 24)).toBe('endsWithin24');
  expect(listedCode({ code: 'revised' }, 24)).toBe('revised');
});

test('revision: agreements in use with a finished revision', () => {
  const agreements = [1, 2, 3].map((id) => running({ id })).concat(running({ id: 4, status: 'terminated' }));
  const assessments = [
    anAssessment({ id: 1, agreementId: 1, kind: 'revision' }),
    anAssessment({ id: 2, agreementId: 2, kind: 'revision', status: 'draft' }),
    anAssessment({ id: 3, agreementId: 3, kind: 'risk' }),
    anAssessment({ id: 4, agreementId: 4, kind: 'revision' }),
  ];
  expect(rowsOf('revised', anInput(agreements, { assessments }))).toEqual({ of: [1, 2, 3], in: [1], figure: 33.3 });
});

test('areas with a resource person: today, and only somebody who is still here', () => {
  const input = anInput([], {
    serviceAreas: [1, 2, 3, 4].map((id) => aServiceArea({ id, order: 5 - id })),
    resourceGroup: [
      aResourceGroupMember({ serviceAreaId: 1, personId: 3, to: on('2025-11-24') }),
      aResourceGroupMember({ serviceAreaId: 2, personId: 3, to: on('2025-11-23') }),
      aResourceGroupMember({ serviceAreaId: 3, personId: 99 }),
      aResourceGroupMember({ serviceAreaId: null, role: 'lead', personId: 1 }),
    ],
  });
  expect(rowsOf('areasWithResource', input)).toEqual({ of: [4, 3, 2, 1], in: [1], figure: 25 });
  expect(rowsOf('areasWithResource', input, 1)).toEqual({ of: [1], in: [1], figure: 100 });
});

test('agreements assessed, reserved or inclusive, and by a standard contract: only the municipality’s own', () => {
  const agreements = [
    running({ id: 1, contractType: 'reserved' }),
    running({ id: 2, contractType: 'inclusive' }),
    running({ id: 3 }),
    running({ id: 4, enteredIntoBy: 'bergen', contractType: 'reserved' }),
    running({ id: 5, status: 'draft' }),
    running({ id: 6, enteredIntoBy: 'cooperation', contractType: 'inclusive' }),
  ];
  const input = anInput(agreements, {
    assessments: [
      anAssessment({ id: 1, agreementId: 1 }),
      anAssessment({ id: 2, agreementId: null, procurementId: 7 }),
      anAssessment({ id: 3, agreementId: 3, status: 'awaitingAcknowledgement' }),
    ],
    procurements: [aProcurement({ id: 7, resultingAgreementId: 2 }), aProcurement({ id: 8, resultingAgreementId: 3 })],
    standardContracts: new Set([3, 4, 5]),
  });
  expect(rowsOf('agreementsAssessed', input)).toEqual({ of: [1, 2, 3], in: [1, 2], figure: 66.7 });
  expect(rowsOf('reservedOrInclusive', input)).toEqual({ of: [1, 2, 3], in: [1, 2], figure: 66.7 });
  expect(rowsOf('standardContract', input)).toEqual({ of: [1, 2, 3], in: [3], figure: 33.3 });
});

test('local suppliers: of those on agreements in use whose municipality is known', () => {
  const supplier = (id: number) => ({ id, agreementId: 1, supplierId: id, rank: null });
  const input = anInput([running({ suppliers: [1, 2, 3].map(supplier) }), running({ id: 2, suppliers: [supplier(1)] })], {
    suppliers: [
      aSupplier({ id: 1 }),
      aSupplier({ id: 2, municipalityNumber: '4601' }),
      aSupplier({ id: 3, municipalityNumber: '' }),
      aSupplier({ id: 4 }),
    ],
  });
  expect(rowsOf('localSuppliers', input)).toEqual({ of: [1, 2], in: [1], figure: 50 });
});

test('procurements are asked for what they have come far enough for', () => {
  const done = { marketDialogueNote: 'Møte', tenderers: [aTenderer()], tenderToolReference: 'KGV-1' };
  const input = anInput([], {
    procurements: [
      aProcurement({ id: 1, phase: 'need' }),
      aProcurement({ id: 2, phase: 'planned' }),
      aProcurement({ id: 3, phase: 'announced', marketDialogueNote: 'Møte', tenderToolReference: ' ' }),
      aProcurement({ id: 4, phase: 'awarded', ...done }),
      aProcurement({ id: 5, phase: 'awarded', procedure: 'belowAct', tenderers: [aTenderer({ feedbackOn: null })] }),
      aProcurement({ id: 6, phase: 'cancelled', ...done }),
      aProcurement({ id: 7, phase: 'standstill', procedure: null, tenderToolReference: 'KGV-2' }),
    ],
    assessments: [anAssessment({ agreementId: null, procurementId: 2 }), anAssessment({ id: 2, procurementId: 1 })],
  });
  expect(rowsOf('procurementsAssessed', input)).toEqual({ of: [2, 3, 4, 5, 7], in: [2], figure: 20 });
  expect(rowsOf('marketDialogue', input)).toEqual({ of: [3, 4, 5, 7], in: [3, 4], figure: 50 });
  expect(rowsOf('tendererFeedback', input)).toEqual({ of: [4, 5], in: [4], figure: 50 });
  expect(rowsOf('tenderTool', input)).toEqual({ of: [3, 4, 7], in: [4, 7], figure: 66.7 });
});

test('small purchases count where the rule applied and somebody was asked, and a reason for fewer is no answer', () => {
  const asked = (...ids: readonly number[]) => ids.map((supplierId) => ({ ...aQuoteRequest().asked[0]!, supplierId }));
  const input = anInput([], {
    suppliers: [1, 2, 3].map((id) => aSupplier({ id })),
    quoteRequests: [
      aQuoteRequestMark({ id: 1, asked: asked(1, 2, 3) }),
      aQuoteRequestMark({ id: 2, asked: asked(1, 2, 99), fewerLocalReason: 'Berre to i kommunen' }),
      aQuoteRequestMark({ id: 3, asked: [] }),
      aQuoteRequestMark({ id: 4, asked: asked(1, 2, 3), estimatedValue: 100_000 }),
      aQuoteRequestMark({ id: 5, asked: asked(1), date: calendarDate('2022-04-06') }),
      aQuoteRequestMark({ id: 6, asked: asked(1, 2, 3), serviceAreaId: 2 }),
      aQuoteRequestMark({ id: 7, asked: [], chosenSupplierId: 1, serviceAreaId: 2 }),
    ],
  });
  expect(rowsOf('localQuotes', input)).toEqual({ of: [1, 2, 6, 7], in: [1, 6], figure: 50 });
  expect(rowsOf('localQuotes', input, 2)).toEqual({ of: [6, 7], in: [6], figure: 50 });
});

test('what several areas may use counts in each of them, and what all may use in every one', () => {
  const agreements = [running({ id: 1, serviceAreaIds: [1, 2] }), running({ id: 2, serviceAreaIds: [] }), running({ id: 3 })];
  expect(rowsOf('withOwner', anInput(agreements), 1)?.of).toEqual([1, 2, 3]);
  expect(rowsOf('withOwner', anInput(agreements), 2)?.of).toEqual([1, 2]);
});

test('a source that could not be had leaves out what needs it, and only that', () => {
  const none = {
    callOffs: null,
    assessments: null,
    procurements: null,
    quoteRequests: null,
    decisionDays: null,
    standardContracts: null,
  };
  const input = anInput([running({})], none);
  for (const { code, sources } of indicators) expect([code, rowsOf(code, input) === null]).toEqual([code, sources.length > 0]);
});

describe('a share', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ kind: 'agreement' as const, id: index, name: '' }));
  const share = (part: number, whole: number) => figureOf({ unit: 'share' }, { numerator: rows(part), denominator: rows(whole) });

  test.each([
    [14, 18, 77.8],
    [0, 18, 0],
    [18, 18, 100],
    [0, 0, null],
    [9999, 10_000, 99.9],
    [1, 10_000, 0.1],
  ])('%i of %i is %p', (part, whole, figure) => {
    expect(share(part, whole)).toBe(figure);
  });

  test('has the rest of its rows', () => {
    const all = rows(4);
    expect(restOf({ numerator: all.slice(0, 3), denominator: all })).toEqual(all.slice(3));
  });
});
