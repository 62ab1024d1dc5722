import { unacknowledged, type Assessment } from '../../../domain/assessment';
import { reasonFault } from '../../../domain/assessments/reason';
import type { CalendarDate } from '../../../domain/calendar-date';
import {
  deliveryResults,
  evaluationAspects,
  isDeliveryResult,
  overallResult,
  type DeliveryResult,
  type EvaluationAspect,
} from '../../../domain/final-evaluation/evaluation';
import type { FinalEvaluationText } from '../../text/final-evaluation/final-evaluation-text';
import { finalEvaluationWords } from '../../text/final-evaluation/final-evaluation-words';
import { languages } from '../../text/language';

export interface AspectInput {
  readonly result: DeliveryResult | null;
  readonly reason: string;
}

export interface EvaluationInput {
  readonly aspects: Readonly<Record<EvaluationAspect, AspectInput>>;
  readonly wentWell: string;
  readonly different: string;
  /** `null` while the person goes by what the aspects come to. */
  readonly overall: DeliveryResult | null;
}

const empty: AspectInput = { result: null, reason: '' };
const emptyEvaluation: EvaluationInput = {
  aspects: { delivery: empty, price: empty, cooperation: empty, environment: empty },
  wentWell: '',
  different: '',
  overall: null,
};

/** What stands in the form at first: what a stored draft has, in whatever language it was written. */
export function startEvaluation(stored: Pick<Assessment, 'steps' | 'result'> | null): EvaluationInput {
  if (stored === null) return emptyEvaluation;
  const texts = languages.map(finalEvaluationWords);
  const step = (of: (words: FinalEvaluationText) => string) =>
    stored.steps.find(({ question }) => texts.some((words) => of(words) === question));
  const aspect = (key: EvaluationAspect): AspectInput => {
    const found = step(({ aspect: names }) => names[key]);
    const result = deliveryResults.find((each) => texts.some(({ judged }) => judged[each] === found?.conclusion)) ?? null;
    return { result, reason: found?.reason ?? '' };
  };
  return {
    aspects: {
      delivery: aspect('delivery'),
      price: aspect('price'),
      cooperation: aspect('cooperation'),
      environment: aspect('environment'),
    },
    wentWell: step((words) => words.wentWell)?.reason ?? '',
    different: step((words) => words.different)?.reason ?? '',
    overall: isDeliveryResult(stored.result) ? stored.result : null,
  };
}

/** What the aspects come to; `null` until all are judged. */
export function proposedResult({ aspects }: EvaluationInput): DeliveryResult | null {
  return overallResult(
    Object.fromEntries(evaluationAspects.flatMap((key) => (aspects[key].result === null ? [] : [[key, aspects[key].result]]))),
  );
}

export function isComplete(input: EvaluationInput): boolean {
  const { aspects, wentWell, different } = input;
  return (
    proposedResult(input) !== null &&
    evaluationAspects.every((key) => reasonFault(aspects[key].reason) === null) &&
    reasonFault(wentWell) === null &&
    reasonFault(different) === null
  );
}

/** The assessment that the answers become. The lessons are steps without a judgement: by that they are found again (`lessonSteps`). */
export function evaluationRow(
  input: EvaluationInput,
  result: DeliveryResult,
  of: { readonly agreementId: number; readonly assessorId: number; readonly today: CalendarDate },
  words: FinalEvaluationText,
  title: string,
): Omit<Assessment, 'id'> {
  const judged = evaluationAspects.map((key) => {
    const { result: answer, reason } = input.aspects[key];
    return { question: words.aspect[key], conclusion: answer === null ? '' : words.judged[answer], reason: reason.trim() };
  });
  return {
    ...unacknowledged,
    title,
    kind: 'finalEvaluation',
    agreementId: of.agreementId,
    procurementId: null,
    steps: [
      ...judged,
      { question: words.wentWell, conclusion: '', reason: input.wentWell.trim() },
      { question: words.different, conclusion: '', reason: input.different.trim() },
    ],
    assessorId: of.assessorId,
    date: of.today,
    recordedIn: 'ownNote',
    status: 'done',
    result,
  };
}
