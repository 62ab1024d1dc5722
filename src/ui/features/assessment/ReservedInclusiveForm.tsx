import type { AssessmentFormProps } from './assessment-form-props';

/** To be made. */
export function ReservedInclusiveForm(_props: AssessmentFormProps) {
  return <h1>ReservedInclusiveForm</h1>;
}
