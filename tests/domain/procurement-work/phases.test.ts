import { calendarDate } from '../../../src/domain/calendar-date';
import { procurementPhases, type Procurement, type ProcurementPhase } from '../../../src/domain/procurement';
import { agreementFrom } from '../../../src/domain/procurement-work/agreement-from';
import { assessmentState } from '../../../src/domain/procurement-work/assessment-state';
import { phaseChange } from '../../../src/domain/procurement-work/change-phase';
import { nextMove } from '../../../src/domain/procurement-work/next-move';
import { begins, nextPhase, phaseBefore, phaseSteps } from '../../../src/domain/procurement-work/phase-steps';
import { phaseWarnings } from '../../../src/domain/procurement-work/phase-warnings';
import { standstillOf } from '../../../src/domain/procurement-work/standstill';
import { aProcurement, aTenderer } from '../../support/plan-builders';
import { anAssessment } from '../../support/builders';
import { day, factsOf } from './facts';

const ready = (over: Partial<Procurement> = {}): Procurement =>
  aProcurement({
    phase: 'planned',
    responsibleId: 3,
    startedOn: calendarDate('2026-10-01'),
    marketDialogueNote: 'Møte',
    tenderToolReference: 'KGV-1',
    criteria: [
      { name: 'Pris', weight: 70, isClimate: false },
      { name: 'Klima', weight: 30, isClimate: true },
    ],
    tenderers: [aTenderer({ won: true, feedbackOn: null }), aTenderer({ name: 'Stol AS' })],
    checklist: [{ item: 'awardNotice', doneById: 3, doneOn: calendarDate('2026-11-02'), note: '' }],
    ...over,
  });
const assessed = { assessment: { kind: 'done', contractType: 'ordinary' } } as const;
const codes = (procurement: Procurement, to: ProcurementPhase, over: Parameters<typeof factsOf>[1] = assessed) =>
  phaseWarnings(procurement, to, factsOf(procurement, over)).map(({ code }) => code);

test('a procurement with everything in place is warned of nothing on the whole way', () => {
  for (const phase of phaseSteps) expect(codes(ready({ phase: 'need' }), phase)).toEqual([]);
});

test.each<[string, Partial<Procurement>, ProcurementPhase, string]>([
  ['a value', { estimatedValue: null }, 'planned', 'valueMissing'],
  ['somebody responsible', { phase: 'need', responsibleId: null }, 'planned', 'responsibleMissing'],
  ['a note of the market dialogue', { marketDialogueNote: ' ' }, 'announced', 'marketDialogueMissing'],
  ['the reference of the tender tool', { tenderToolReference: '' }, 'announced', 'tenderToolMissing'],
  ['award criteria', { criteria: [] }, 'announced', 'criteriaMissing'],
  ['climate weight', { criteria: [{ name: 'Pris', weight: 100, isClimate: false }] }, 'announced', 'climateShort'],
  ['weights of a hundred', { criteria: [{ name: 'Klima', weight: 90, isClimate: true }] }, 'announced', 'criteriaSum'],
  ['tenderers', { tenderers: [] }, 'standstill', 'tenderersMissing'],
  ['a winner', { tenderers: [aTenderer()] }, 'standstill', 'winnerMissing'],
  ['the day of the notice', { checklist: [] }, 'awarded', 'noticeDayMissing'],
  [
    'feedback to the one who lost',
    { tenderers: [aTenderer({ won: true }), aTenderer({ name: 'Stol AS', feedbackOn: null })] },
    'awarded',
    'feedbackMissing',
  ],
])('without %s somebody is warned, and not stopped', (_what, over, to, code) => {
  const procurement = ready({ phase: over.phase ?? 'need', ...over });
  expect(codes(procurement, to)).toEqual([code]);
});

test('the assessment is asked for when the procurement leaves the plan, and not of those who may not read it', () => {
  expect(codes(ready(), 'marketDialogue', { assessment: { kind: 'missing' } })).toEqual(['assessmentMissing']);
  expect(codes(ready(), 'marketDialogue', { assessment: { kind: 'waiting' } })).toEqual(['assessmentWaiting']);
  expect(codes(ready(), 'marketDialogue', { assessment: null })).toEqual([]);
});

test.each([
  ['just under the act of that day', 499_999, '2026-07-01', false],
  ['at the act of that day', 500_000, '2026-07-01', true],
  ['at the act as it was before', 100_000, '2026-06-30', true],
])('the tender tool is asked for %s: %s kr on %s is %s', (_what, estimatedValue, startedOn, isAsked) => {
  const procurement = ready({ estimatedValue, startedOn: calendarDate(startedOn), tenderToolReference: '' });
  expect(codes(procurement, 'announced').includes('tenderToolMissing')).toBe(isAsked);
});

test('a step that is passed is not warned of again', () => {
  expect(codes(ready({ phase: 'awarded', tenderToolReference: '' }), 'announced')).toEqual([]);
  expect(codes(ready({ tenderToolReference: '' }), 'cancelled')).toEqual([]);
});

test('ten days of standstill are counted from the day after the notice', () => {
  const procurement = ready();
  const { rules } = factsOf(procurement);
  expect(standstillOf(procurement, rules.answer)?.lastDay).toBe('2026-11-12');
  const on = (today: string) =>
    phaseWarnings(ready({ phase: 'standstill' }), 'awarded', factsOf(procurement, assessed, calendarDate(today))).map(
      ({ code }) => code,
    );
  expect(on('2026-11-12')).toEqual(['standstillLasts']);
  expect(on('2026-11-13')).toEqual([]);
});

test('a standstill whose last day is a Sunday lasts over the Monday', () => {
  const procurement = ready({
    checklist: [{ item: 'awardNotice', doneById: 3, doneOn: calendarDate('2026-11-05'), note: '' }],
  });
  expect(standstillOf(procurement, factsOf(procurement).rules.answer)?.lastDay).toBe('2026-11-16');
});

test('part I knows no standstill', () => {
  const procurement = ready({ estimatedValue: 900_000 });
  expect(standstillOf(procurement, factsOf(procurement).rules.answer)).toBeNull();
});

test('forward and back again comes to the same phase', () => {
  for (const phase of phaseSteps.slice(0, -1)) {
    const next = nextPhase(phase);
    expect(next && phaseBefore(next)).toBe(phase);
  }
  expect(nextPhase('awarded')).toBeNull();
  expect(phaseBefore('need')).toBeNull();
  expect(phaseBefore('cancelled')).toBe('planned');
});

test('a procurement begins when it goes to the market, and only once', () => {
  expect(procurementPhases.filter((to) => begins({ startedOn: null }, to))).toEqual([
    'marketDialogue',
    'announced',
    'evaluation',
    'standstill',
    'awarded',
  ]);
  expect(begins({ startedOn: day }, 'announced')).toBe(false);
  expect(phaseChange(aProcurement({ phase: 'planned' }), 'announced', { startedOn: day })).toEqual({
    phase: 'announced',
    startedOn: day,
  });
  expect(phaseChange(ready(), 'announced', { startedOn: day })).toEqual({ phase: 'announced' });
});

test('what is cancelled says why, and no longer when it is opened again', () => {
  expect(phaseChange(ready(), 'cancelled', { cancelledReason: ' Ingen tilbod ' })).toEqual({
    phase: 'cancelled',
    cancelledReason: 'Ingen tilbod',
  });
  expect(phaseChange(ready({ phase: 'cancelled', cancelledReason: 'x' }), 'planned', {})).toEqual({
    phase: 'planned',
    cancelledReason: '',
  });
});

test('the day the tenderers were told is a mark of the checklist', () => {
  const change = phaseChange(ready({ checklist: [] }), 'standstill', { awardNotice: { doneById: 3, doneOn: day } });
  expect(change.checklist).toEqual([{ item: 'awardNotice', doneById: 3, doneOn: day, note: '' }]);
});

test.each<[Partial<Procurement>, Parameters<typeof factsOf>[1], string]>([
  [{ phase: 'need' }, {}, 'takeIntoPlan'],
  [{ phase: 'planned' }, { assessment: { kind: 'draft' } }, 'assess'],
  [{ phase: 'planned' }, { assessment: { kind: 'waiting' } }, 'waitForAcknowledgement'],
  [{ phase: 'planned' }, assessed, 'begin'],
  [{ phase: 'marketDialogue' }, assessed, 'announce'],
  [{ phase: 'announced' }, assessed, 'evaluate'],
  [{ phase: 'evaluation' }, assessed, 'tellTenderers'],
  [{ phase: 'standstill' }, { ...assessed, today: calendarDate('2026-11-12') }, 'waitOutStandstill'],
  [{ phase: 'standstill' }, assessed, 'award'],
  [{ phase: 'awarded' }, assessed, 'makeAgreement'],
  [{ phase: 'awarded', resultingAgreementId: 7 }, assessed, 'finished'],
  [
    { phase: 'awarded', resultingAgreementId: 7, tenderers: [aTenderer({ won: true }), aTenderer({ feedbackOn: null })] },
    assessed,
    'giveFeedback',
  ],
  [{ phase: 'cancelled' }, assessed, 'cancelled'],
])('of %j with %j the next thing to do is %s', (over, facts, move) => {
  const procurement = ready(over);
  expect(nextMove(procurement, factsOf(procurement, facts))).toBe(move);
});

test('the assessment that has come furthest counts, and only that of reserved and inclusive contracts', () => {
  expect(assessmentState([])).toEqual({ kind: 'missing' });
  expect(assessmentState([anAssessment({ kind: 'risk' })])).toEqual({ kind: 'missing' });
  expect(assessmentState([anAssessment({ status: 'draft' })])).toEqual({ kind: 'draft' });
  expect(assessmentState([anAssessment({ result: 'inclusive' }), anAssessment({ status: 'draft' })])).toEqual({
    kind: 'done',
    contractType: 'inclusive',
  });
});

test('an agreement gets what the procurement knows', () => {
  const procurement = ready({
    caseNumber: '26/12',
    procedure: null,
    tenderers: [
      aTenderer({ supplierId: 2, won: true }),
      aTenderer({ supplierId: 2, won: true }),
      aTenderer({ name: 'Ny AS', won: true }),
      aTenderer({ supplierId: 1 }),
    ],
  });
  expect(agreementFrom(procurement, { assessed: 'reserved', part: 'partIII' })).toEqual({
    title: 'Skulemøblar',
    serviceAreaIds: [1],
    cpvCodes: ['39160000'],
    estimatedValue: 2_600_000,
    procedure: 'partIII',
    procurementStartedOn: '2026-10-01',
    caseNumber: '26/12',
    contractType: 'reserved',
    purchaseType: 'goodsAndServices',
    supplierIds: [2],
    unknownWinners: ['Ny AS'],
  });
});
