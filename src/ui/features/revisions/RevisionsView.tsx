/** To be made. */
export function RevisionsView(_props: { campaignId?: number }) {
  return <h1>RevisionsView</h1>;
}
