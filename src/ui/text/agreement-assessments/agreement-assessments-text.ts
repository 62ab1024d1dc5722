import type { AssessmentKind, AssessmentResult } from '../../../domain/assessment';

/** What the agreement page says of assessments, in one language. */
export interface AgreementAssessmentsText {
  readonly result: Readonly<Record<AssessmentResult, string>>;
  readonly notDone: Readonly<Record<AssessmentKind, string>>;
  readonly draft: string;
  readonly waits: string;
  readonly action: Readonly<Record<AssessmentKind, string>>;
  readonly again: Readonly<Record<AssessmentKind, string>>;
  readonly goOn: string;
  readonly plan: string;
  readonly campaign: (title: string, due: string) => string;
  readonly campaignLate: (title: string, due: string) => string;
  readonly controlDuty: (paragraph: string) => string;
  readonly evaluateNow: string;
  readonly history: (count: number) => string;
  readonly historyTitle: string;
  readonly more: (count: number) => string;
}
