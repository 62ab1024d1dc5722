import type { AssessmentFormProps } from './assessment-form-props';

/** To be made. */
export function FinalEvaluationForm(_props: AssessmentFormProps) {
  return <h1>FinalEvaluationForm</h1>;
}
