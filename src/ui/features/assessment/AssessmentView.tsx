/** To be made. */
export function AssessmentView(_props: { assessmentId?: number }) {
  return <h1>AssessmentView</h1>;
}
