/** To be made. */
export function PlanView() {
  return <h1>PlanView</h1>;
}
