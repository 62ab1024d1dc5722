import * as fc from 'fast-check';
import { agreementParties, agreementStatuses, contractTypes } from '../../../src/domain/agreement';
import { assessmentKinds, assessmentStatuses } from '../../../src/domain/assessment';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import type { CountedRow, Indicator, IndicatorInput } from '../../../src/domain/indicators/indicator';
import { figureOf, indicators } from '../../../src/domain/indicators/indicators';
import { procurementPhases } from '../../../src/domain/procurement';
import { anAgreement, anAssessment, anOption, aResourceGroupMember, aSupplier, testToday } from '../../support/builders';
import { aQuoteRequest, aQuoteRequestMark } from '../../support/plan-builders';
import { anInput, aProcurement, onDay } from './indicator-input';

const text = fc.constantFrom('', ' ', 'ja');
const areas = fc.subarray([1, 2]);

const agreement = fc.record({
  areas,
  ownerId: fc.constantFrom(1, 99, null),
  start: fc.integer({ min: -1500, max: 60 }),
  days: fc.integer({ min: 30, max: 2000 }),
  openEnded: fc.boolean(),
  status: fc.constantFrom(...agreementStatuses),
  enteredIntoBy: fc.constantFrom(...agreementParties),
  contractType: fc.constantFrom(...contractTypes),
  decisions: fc.array(fc.constantFrom('open' as const, 'exercised' as const, 'declined' as const), { maxLength: 3 }),
  mode: fc.constantFrom('active' as const, 'automatic' as const),
  suppliers: fc.subarray([1, 2, 3]),
  standard: fc.boolean(),
  lastCallOff: fc.option(fc.integer({ min: -400, max: 0 })),
  decidedDaysAgo: fc.option(fc.integer({ min: 0, max: 900 })),
});
const procurement = fc.record({
  serviceAreaIds: areas,
  phase: fc.constantFrom(...procurementPhases),
  procedure: fc.constantFrom('belowAct' as const, 'partII' as const, null),
  tenderToolReference: text,
  marketDialogueNote: text,
  tendererFeedback: text,
  resultingAgreementId: fc.constantFrom(1, 2, null),
});
const quoteRequest = fc.record({
  serviceAreaId: fc.constantFrom(1, 2),
  estimatedValue: fc.constantFrom(null, 99_999, 100_000),
  date: fc.constantFrom('2022-04-06', '2022-04-07').map(calendarDate),
  chosenSupplierId: fc.constantFrom(null, 1),
  asked: fc.subarray([1, 2, 3]).map((ids) => ids.map((supplierId) => ({ ...aQuoteRequest().asked[0]!, supplierId }))),
});
const assessment = fc.record({
  kind: fc.constantFrom(...assessmentKinds),
  status: fc.constantFrom(...assessmentStatuses),
  agreementId: fc.constantFrom(1, 2, 3, null),
  procurementId: fc.constantFrom(1, 2, 3, null),
});

const input: fc.Arbitrary<IndicatorInput> = fc
  .record({
    agreements: fc.array(agreement, { maxLength: 8 }),
    procurements: fc.array(procurement, { maxLength: 6 }),
    assessments: fc.array(assessment, { maxLength: 6 }),
    quoteRequests: fc.array(quoteRequest, { maxLength: 6 }),
    months: fc.constantFrom(3, 6, 12, 24),
    resources: fc.array(fc.constantFrom(1, 2, null), { maxLength: 3 }),
  })
  .map(({ agreements, procurements, assessments, quoteRequests, months, resources }) => {
    const ids = agreements.map((of, index) => ({ id: index + 1, of }));
    const rows = ids.map(({ id, of }) => {
      const startDate = addDays(testToday, of.start);
      const options = of.decisions.map((decision, index) =>
        anOption({ id: id * 10 + index, agreementId: id, sequence: index + 1, decision, mode: of.mode, months: 6 }),
      );
      return anAgreement({
        ...of,
        id,
        serviceAreaIds: of.areas,
        startDate,
        endDate: of.openEnded ? null : addDays(startDate, of.days),
        options: of.openEnded ? [] : options,
        suppliers: of.suppliers.map((supplierId) => ({ id: id * 10 + supplierId, agreementId: id, supplierId, rank: null })),
      });
    });
    return anInput(rows, {
      months,
      suppliers: [aSupplier(), aSupplier({ id: 2, municipalityNumber: '4601' }), aSupplier({ id: 3, municipalityNumber: '' })],
      resourceGroup: resources.map((serviceAreaId, index) => aResourceGroupMember({ id: index, serviceAreaId })),
      procurements: procurements.map((of, index) => aProcurement({ ...of, id: index + 1 })),
      assessments: assessments.map((of, index) => anAssessment({ ...of, id: index + 1 })),
      quoteRequests: quoteRequests.map((of, index) => aQuoteRequestMark({ ...of, id: index + 1 })),
      standardContracts: new Set(ids.flatMap(({ id, of }) => (of.standard ? [id] : []))),
      callOffs: new Map(
        ids.flatMap(({ id, of }) =>
          of.lastCallOff === null ? [] : [[id, { lastPeriodEnd: addDays(testToday, of.lastCallOff) }] as const],
        ),
      ),
      decisionDays: new Map(
        ids.flatMap(({ id, of }) =>
          of.decidedDaysAgo === null ? [] : [[id * 10, addDays(testToday, -of.decidedDaysAgo)] as const],
        ),
      ),
    });
  });

const cases = indicators.map((indicator): [string, Indicator] => [indicator.code, indicator]);
const settings = { seed: 4631, numRuns: 120 };
const ids = (rows: readonly CountedRow[]) => rows.map(({ id }) => id).toSorted((a, b) => a - b);
const counted = (indicator: Indicator, of: IndicatorInput, areaId: number | null = null) => indicator.count(of, areaId)!;

test.each(cases)(
  '%s: what is counted is among what it is counted of, each once, and the figure is between them',
  (_, indicator) => {
    fc.assert(
      fc.property(input, fc.constantFrom(null, 1, 2), (of, areaId) => {
        const { numerator, denominator } = counted(indicator, of, areaId);
        for (const row of numerator) expect(denominator).toContainEqual(row);
        expect(new Set(ids(denominator)).size).toBe(denominator.length);
        expect(new Set(ids(numerator)).size).toBe(numerator.length);
        const figure = figureOf(indicator, { numerator, denominator });
        const [part, whole] = [numerator.length, denominator.length];
        const isShare = indicator.unit === 'share';
        expect(figure === null).toBe(isShare && whole === 0);
        expect(figure === 100 && isShare).toBe(isShare && part === whole && whole > 0);
        expect(figure === 0).toBe(part === 0 && figure !== null);
        expect(isShare || figure === part).toBe(true);
      }),
      settings,
    );
  },
);

test.each(cases)('%s: rows that have nothing to do with it change nothing', (_, indicator) => {
  const draft = onDay(anAgreement({ id: 900, status: 'draft', ownerId: null, suppliers: [], serviceAreaIds: [] }));
  const unrelated = (of: IndicatorInput): IndicatorInput => ({
    ...of,
    agreements: [draft, ...of.agreements],
    suppliers: [...of.suppliers, aSupplier({ id: 900 })],
    procurements: [...(of.procurements ?? []), aProcurement({ id: 900, phase: 'cancelled', tenderers: [] })],
    assessments: [...(of.assessments ?? []), anAssessment({ id: 900, agreementId: 901, procurementId: 901, kind: 'risk' })],
    quoteRequests: [...(of.quoteRequests ?? []), aQuoteRequestMark({ id: 900, asked: [] })],
    decisionDays: new Map([...(of.decisionDays ?? []), [9001, testToday]]),
    standardContracts: new Set([...(of.standardContracts ?? []), 900]),
    callOffs: new Map([...(of.callOffs ?? []), [900, { lastPeriodEnd: testToday }]]),
  });
  fc.assert(
    fc.property(input, fc.constantFrom(null, 1, 2), (of, areaId) => {
      expect(counted(indicator, unrelated(of), areaId)).toEqual(counted(indicator, of, areaId));
    }),
    settings,
  );
});
