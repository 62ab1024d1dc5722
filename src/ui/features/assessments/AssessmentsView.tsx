/** To be made. */
export function AssessmentsView() {
  return <h1>AssessmentsView</h1>;
}
