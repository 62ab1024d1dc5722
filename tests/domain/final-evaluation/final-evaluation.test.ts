import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import {
  deliveryResults,
  evaluationAspects,
  isDeliveryResult,
  overallResult,
} from '../../../src/domain/final-evaluation/evaluation';
import { cpvLikeness, lessons, lessonSteps, likeAgreements } from '../../../src/domain/final-evaluation/lessons';
import { isTimeToEvaluate } from '../../../src/domain/final-evaluation/offer';
import { aFollowUp, anAgreement, anAssessment } from '../../support/builders';

const today = calendarDate('2026-11-23');
const good = {
  delivery: 'goodDelivery',
  price: 'goodDelivery',
  cooperation: 'goodDelivery',
  environment: 'goodDelivery',
} as const;

test('what the aspects come to is good, mixed or poor, and nothing before all are judged', () => {
  expect(overallResult(good)).toBe('goodDelivery');
  expect(overallResult({ ...good, price: 'poorDelivery' })).toBe('mixedDelivery');
  expect(overallResult({ ...good, price: 'mixedDelivery' })).toBe('mixedDelivery');
  expect(overallResult({ ...good, delivery: 'poorDelivery' })).toBe('poorDelivery');
  expect(overallResult({ ...good, price: 'poorDelivery', environment: 'poorDelivery' })).toBe('poorDelivery');
  expect(overallResult({ delivery: 'goodDelivery' })).toBeNull();
});

test('judging one aspect worse never makes the whole better', () => {
  const judged = fc.constantFrom(...deliveryResults);
  const worse = (result: string | null) => deliveryResults.findIndex((each) => each === result);
  fc.assert(
    fc.property(
      fc.tuple(judged, judged, judged, judged),
      fc.constantFrom(...evaluationAspects),
      judged,
      (results, aspect, other) => {
        const answers = Object.fromEntries(evaluationAspects.map((each, index) => [each, results[index]]));
        fc.pre(worse(other) >= worse(answers[aspect] ?? null));
        expect(worse(overallResult({ ...answers, [aspect]: other }))).toBeGreaterThanOrEqual(worse(overallResult(answers)));
      },
    ),
    { seed: 3, numRuns: 200 },
  );
  expect(isDeliveryResult('keep')).toBe(false);
});

test('the final evaluation is offered when an agreement is over or cannot last past six months', () => {
  const row = { status: 'active', phase: 'running', latestEnd: calendarDate('2027-05-23') } as const;
  expect(isTimeToEvaluate(row, today)).toBe(true);
  expect(isTimeToEvaluate({ ...row, latestEnd: calendarDate('2027-05-24') }, today)).toBe(false);
  expect(isTimeToEvaluate({ ...row, latestEnd: null }, today)).toBe(false);
  expect(isTimeToEvaluate({ ...row, phase: 'terminated', latestEnd: null }, today)).toBe(true);
  expect(isTimeToEvaluate({ ...row, status: 'draft', latestEnd: calendarDate('2026-12-01') }, today)).toBe(false);
});

test('purchases are alike by the leading digits of their codes, from three on', () => {
  expect(cpvLikeness(['98310000'], ['98310000-9'])).toBe(4);
  expect(cpvLikeness(['98311100'], ['98311000'])).toBe(5);
  expect(cpvLikeness(['98300000'], ['98311000'])).toBe(3);
  expect(cpvLikeness(['98000000'], ['98311000'])).toBe(0);
  expect(cpvLikeness(['98400000'], ['98311000'])).toBe(0);
  expect(cpvLikeness([], ['98311000'])).toBe(0);
  expect(cpvLikeness(['33000000', '98311000'], ['98312000', '45000000'])).toBe(4);
});

test('likeness is the same both ways, and never more than the eight digits', () => {
  const code = fc.integer({ min: 3_000_000, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'));
  fc.assert(
    fc.property(fc.array(code, { maxLength: 4 }), fc.array(code, { maxLength: 4 }), (codes, others) => {
      const likeness = cpvLikeness(codes, others);
      expect(likeness).toBe(cpvLikeness(others, codes));
      expect(likeness === 0 || (likeness >= 3 && likeness <= 8)).toBe(true);
    }),
    { seed: 17, numRuns: 200 },
  );
});

const agreements = [
  anAgreement({ id: 1, title: 'Vask av klede', cpvCodes: ['98311000'] }),
  anAgreement({ id: 2, title: 'Reinsing', cpvCodes: ['98312000'] }),
  anAgreement({ id: 3, title: 'Kontorrekvisita', cpvCodes: ['30190000'] }),
];
const step = (question: string, conclusion: string, reason: string) => ({ question, conclusion, reason });

test('the most alike agreements come first, and one can be left out', () => {
  const found = (except: number | null) => likeAgreements(['98312000'], agreements, except).map(({ agreement }) => agreement.id);
  expect(found(null)).toEqual([2, 1]);
  expect(found(2)).toEqual([1]);
});

test('lessons are the words without a judgement; without such, the reasons that were given', () => {
  const steps = [
    step('Pris', 'God', 'Som avtalt'),
    step('Kva gjekk bra?', '', 'Faste dagar'),
    step('Kva bør bli annleis?', '', ' '),
  ];
  expect(lessonSteps({ steps }).map(({ reason }) => reason)).toEqual(['Faste dagar']);
  expect(lessonSteps({ steps: steps.slice(0, 1) }).map(({ reason }) => reason)).toEqual(['Som avtalt']);
});

test('lessons of evaluations and follow-ups come with the most alike first, then the newest', () => {
  const evaluation = (id: number, agreementId: number, date: string, over = {}) =>
    anAssessment({
      id,
      agreementId,
      kind: 'finalEvaluation',
      status: 'done',
      date: calendarDate(date),
      result: 'mixedDelivery',
      steps: [step('Kva bør bli annleis?', '', `Lærdom ${id}`)],
      ...over,
    });
  const found = lessons(
    ['98312000'],
    agreements,
    [
      evaluation(1, 1, '2026-10-01'),
      evaluation(2, 2, '2024-01-01'),
      evaluation(3, 3, '2026-10-01'),
      evaluation(4, 2, '2026-01-01', { status: 'draft' }),
      evaluation(5, 2, '2026-01-01', { kind: 'revision' }),
    ],
    [
      aFollowUp({ agreementId: 2, lesson: 'Hent same dag', done: calendarDate('2025-01-01') }),
      aFollowUp({ id: 2, agreementId: 2, lesson: ' ', done: calendarDate('2025-01-01') }),
    ],
  );
  expect(found.map(({ text }) => text)).toEqual(['Hent same dag', 'Lærdom 2', 'Lærdom 1']);
  expect(found.map(({ result }) => result)).toEqual([null, 'mixedDelivery', 'mixedDelivery']);
  expect(found.map(({ agreementTitle }) => agreementTitle)).toEqual(['Reinsing', 'Reinsing', 'Vask av klede']);
});
