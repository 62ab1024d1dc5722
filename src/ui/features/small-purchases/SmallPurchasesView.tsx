/** To be made. */
export function SmallPurchasesView() {
  return <h1>SmallPurchasesView</h1>;
}
