/** To be made. */
export function RulesView() {
  return <h1>RulesView</h1>;
}
