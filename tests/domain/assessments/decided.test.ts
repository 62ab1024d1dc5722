import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import { contractTypeShare, decidedAssessments, unassessedProcurements } from '../../../src/domain/assessments/decided';
import { anAssessment } from '../../support/builders';
import { aProcurement } from '../../support/plan-builders';

const day = calendarDate;
const of = (id: number, procurementId: number, over: Parameters<typeof anAssessment>[0] = {}) =>
  anAssessment({ id, agreementId: null, procurementId, ...over });

describe('what was decided', () => {
  test('is what is done, newest first, and the last of each purchase only', () => {
    const rows = [
      of(1, 1, { acknowledgedOn: day('2026-01-01') }),
      of(2, 1, { acknowledgedOn: day('2026-05-01'), result: 'reserved' }),
      of(3, 2, { acknowledgedOn: day('2026-03-01') }),
      of(4, 3, { status: 'awaitingAcknowledgement' }),
      of(5, 4, { kind: 'risk', result: 'lowRisk' }),
    ];
    expect(decidedAssessments(rows).map(({ id }) => id)).toEqual([2, 3]);
  });

  test('does not take an agreement and a procurement with the same number for one', () => {
    expect(decidedAssessments([of(1, 7), anAssessment({ id: 2, agreementId: 7 })])).toHaveLength(2);
  });

  test('the share is reserved and inclusive of all that was decided', () => {
    const share = contractTypeShare([{ result: 'reserved' }, { result: 'inclusive' }, { result: 'ordinary' }, { result: null }]);
    expect(share).toEqual({ count: { reserved: 1, inclusive: 1, ordinary: 1 }, decided: 4, percentUsed: 50 });
    expect(contractTypeShare([]).percentUsed).toBeNull();
  });

  test('the share lies between nothing and all, whatever was decided', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('reserved', 'inclusive', 'ordinary', null), { minLength: 1 }), (results) => {
        const { percentUsed, count, decided } = contractTypeShare(results.map((result) => ({ result })));
        expect(percentUsed).toBeGreaterThanOrEqual(0);
        expect(percentUsed).toBeLessThanOrEqual(100);
        expect(count.reserved + count.inclusive + count.ordinary).toBeLessThanOrEqual(decided);
      }),
    );
  });
});

describe('procurements without an assessment', () => {
  test('are those from planned on that nobody has handed one on of', () => {
    const phases = ['need', 'planned', 'marketDialogue', 'announced', 'awarded', 'cancelled'] as const;
    const procurements = phases.map((phase, index) => aProcurement({ id: index + 1, phase }));
    expect(unassessedProcurements(procurements, []).map(({ phase }) => phase)).toEqual([
      'planned',
      'marketDialogue',
      'announced',
    ]);
    expect(
      unassessedProcurements(procurements, [of(1, 2, { status: 'awaitingAcknowledgement' }), of(2, 3)]).map(({ id }) => id),
    ).toEqual([4]);
  });

  test('a draft, an assessment of another kind and one of an agreement do not count', () => {
    const planned = [aProcurement({ id: 2, phase: 'planned' })];
    const others = [of(1, 2, { status: 'draft' }), of(2, 2, { kind: 'risk' }), anAssessment({ id: 3, agreementId: 2 })];
    expect(unassessedProcurements(planned, others)).toHaveLength(1);
  });
});
