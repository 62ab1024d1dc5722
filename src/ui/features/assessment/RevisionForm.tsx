import type { AssessmentFormProps } from './assessment-form-props';

/** To be made. */
export function RevisionForm(_props: AssessmentFormProps) {
  return <h1>RevisionForm</h1>;
}
