import { unacknowledged, type Assessment } from '../../../domain/assessment';
import { reasonFault } from '../../../domain/assessments/reason';
import type { CalendarDate } from '../../../domain/calendar-date';
import {
  evaluationAspects,
  overallResult,
  type DeliveryResult,
  type EvaluationAspect,
} from '../../../domain/final-evaluation/evaluation';
import type { FinalEvaluationText } from '../../text/final-evaluation/final-evaluation-text';

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
export const emptyEvaluation: EvaluationInput = {
  aspects: { delivery: empty, price: empty, cooperation: empty, environment: empty },
  wentWell: '',
  different: '',
  overall: null,
};

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
