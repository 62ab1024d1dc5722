import * as fc from 'fast-check';
import { addMonths, calendarDate } from '../../../src/domain/calendar-date';
import { controlPlan, isPlannedAlready, planMonths, proposedControls } from '../../../src/domain/risk/control-plan';
import {
  isAtLeast,
  riskFactorKeys,
  riskFactors,
  riskLevel,
  riskLevels,
  riskOfResult,
  riskResult,
  type RiskAnswers,
  type RiskFactor,
  type RiskLevel,
} from '../../../src/domain/risk/risk-factors';
import { suggestedLevels } from '../../../src/domain/risk/suggested-levels';
import { isWorkingDay } from '../../../src/domain/working-days';
import { aFollowUp, anAgreement } from '../../support/builders';

const all = (level: RiskLevel, over: RiskAnswers = {}): RiskAnswers => ({
  ...Object.fromEntries(riskFactorKeys.map((key) => [key, level])),
  ...over,
});
const today = calendarDate('2026-11-23');
const someAnswers = fc
  .tuple(...riskFactorKeys.map(() => fc.constantFrom(...riskLevels)))
  .map((levels): RiskAnswers => Object.fromEntries(riskFactorKeys.map((key, index) => [key, levels[index]])));

test('a decisive factor alone makes a high risk, another one a medium', () => {
  for (const { key, decisive } of riskFactors)
    expect(riskLevel(all('low', { [key]: 'high' }))).toBe(decisive ? 'high' : 'medium');
});

test('one raised factor is still a low risk, two are a medium, and two high ones a high', () => {
  expect(riskLevel(all('low'))).toBe('low');
  expect(riskLevel(all('low', { industry: 'medium' }))).toBe('low');
  expect(riskLevel(all('low', { industry: 'medium', value: 'medium' }))).toBe('medium');
  expect(riskLevel(all('medium'))).toBe('medium');
  expect(riskLevel(all('low', { value: 'high', duration: 'high' }))).toBe('high');
});

test('there is no level until every factor is answered', () => {
  const { value: _value, ...rest } = all('high');
  expect(riskLevel(rest)).toBeNull();
});

test('raising a factor never lowers the level', () => {
  fc.assert(
    fc.property(
      someAnswers,
      fc.constantFrom(...riskFactorKeys),
      fc.constantFrom(...riskLevels),
      (answers, key: RiskFactor, level) => {
        fc.pre(isAtLeast(level, answers[key] ?? 'low'));
        expect(isAtLeast(riskLevel({ ...answers, [key]: level }) ?? undefined, riskLevel(answers) ?? 'high')).toBe(true);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

test('a level and its result are told from one another and back', () => {
  expect(riskLevels.map((level) => riskOfResult(riskResult(level)))).toEqual([...riskLevels]);
  expect(riskOfResult('keep')).toBeNull();
});

test('the agreement itself speaks for some levels, and says why', () => {
  const suggested = suggestedLevels(anAgreement({ cpvCodes: ['72000000', '90910000-9'], maximumValue: 12_000_000 }));
  expect(suggested.industry).toEqual({ level: 'high', because: 'cpv', cpvCode: '90910000-9' });
  expect(suggested.sensitiveService).toEqual({ level: 'medium', because: 'cpv', cpvCode: '72000000' });
  expect(suggested.value).toEqual({ level: 'high', because: 'value' });
  expect(suggested.duration).toEqual({ level: 'high', because: 'term' });
  expect(suggested.dependency?.level).toBe('medium');
  expect(suggested.highRiskProducts).toBeUndefined();
});

test('what is not known suggests nothing, and a short agreement a low risk', () => {
  const agreement = anAgreement({ cpvCodes: [], maximumValue: null, estimatedValue: null, suppliers: [], options: [] });
  const short = { ...agreement, startDate: calendarDate('2026-01-01'), endDate: calendarDate('2026-12-31') };
  expect(suggestedLevels(short)).toEqual({ duration: { level: 'low', because: 'term' } });
  expect(suggestedLevels({ ...short, endDate: null, openEnded: true }).duration?.level).toBe('high');
});

test('a higher risk has more controls and they come more often', () => {
  expect(proposedControls('low', all('low'))).toEqual([{ control: 'selfReport', every: 24 }]);
  expect(proposedControls('medium', all('low')).map(({ control }) => control)).toEqual(['selfReport', 'documents']);
  expect(proposedControls('high', all('low', { subcontractors: 'medium' })).map(({ control }) => control)).toEqual([
    'selfReport',
    'documents',
    'subcontractors',
    'onSite',
  ]);
});

test('a plan begins within a month, and ends with the agreement', () => {
  const plan = controlPlan('high', all('low'), today, calendarDate('2027-11-30'));
  expect(plan.map(({ control, due }) => `${control} ${due}`)).toEqual([
    'selfReport 2026-12-23',
    'documents 2027-01-22',
    'onSite 2027-05-21',
    'selfReport 2027-06-23',
    'documents 2027-07-23',
  ]);
});

test('an agreement that ends soon is controlled before it does, and one that is over is not', () => {
  expect(controlPlan('low', all('low'), today, calendarDate('2026-12-06'))).toEqual([
    { control: 'selfReport', due: '2026-12-04' },
  ]);
  expect(controlPlan('high', all('high'), today, today)).toEqual([]);
});

test('every control is on a working day from today to the end, in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...riskLevels), someAnswers, fc.integer({ min: 1, max: 80 }), (level, answers, months) => {
      const end = addMonths(today, months);
      const plan = controlPlan(level, answers, today, end);
      expect(plan.length).toBeGreaterThan(0);
      const last = end < addMonths(today, planMonths) ? end : addMonths(today, planMonths);
      for (const { due } of plan) expect(isWorkingDay(due) && due >= today && due <= last).toBe(true);
      expect(plan.map(({ due }) => due)).toEqual(plan.map(({ due }) => due).toSorted());
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('a control that stands in the follow-up is known by its words in any language, and made once', () => {
  const titles = ['Eigenrapport', 'Egenrapport', 'Self-report'];
  const existing = [aFollowUp({ kind: 'control', title: ' egenrapport ', due: calendarDate('2026-12-23') })];
  const on = (day: string) => isPlannedAlready(calendarDate(day), titles, existing);
  expect([on('2026-12-23'), on('2027-02-06'), on('2027-02-07'), on('2026-11-08')]).toEqual([true, true, false, true]);
  expect(isPlannedAlready(calendarDate('2026-12-23'), ['Dokument'], existing)).toBe(false);
  expect(isPlannedAlready(calendarDate('2026-12-23'), titles, [{ ...existing[0]!, kind: 'statusMeeting' }])).toBe(false);
});
