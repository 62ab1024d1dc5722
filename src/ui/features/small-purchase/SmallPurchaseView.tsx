/** To be made. */
export function SmallPurchaseView(_props: { quoteRequestId?: number }) {
  return <h1>SmallPurchaseView</h1>;
}
