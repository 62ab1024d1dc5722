/** To be made. */
export function GuideView() {
  return <h1>GuideView</h1>;
}
