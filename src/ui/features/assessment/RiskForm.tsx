import type { AssessmentFormProps } from './assessment-form-props';

/** To be made. */
export function RiskForm(_props: AssessmentFormProps) {
  return <h1>RiskForm</h1>;
}
