import type { DeliveryResult, EvaluationAspect } from '../../../domain/final-evaluation/evaluation';

/** What final evaluations and the lessons of them say, in one language. */
export interface FinalEvaluationText {
  readonly lead: string;
  readonly aspect: Readonly<Record<EvaluationAspect, string>>;
  readonly aspectHelp: Readonly<Record<EvaluationAspect, string>>;
  readonly judged: Readonly<Record<DeliveryResult, string>>;
  readonly result: Readonly<Record<DeliveryResult, string>>;
  readonly reasonOf: (aspect: string) => string;
  readonly choose: string;
  readonly reasonFault: string;
  readonly wentWell: string;
  readonly wentWellHint: string;
  readonly different: string;
  readonly differentHint: string;
  readonly wordsFault: string;
  readonly overall: string;
  readonly overallHint: (proposed: string) => string;
  readonly lessons: string;
  readonly save: string;
  readonly saved: string;
  readonly again: string;
  readonly followUpLesson: string;
  readonly lessonsTitle: string;
  readonly lessonsLead: string;
  readonly more: (count: number) => string;
  readonly failed: string;
}
