/** To be made. */
export function SuppliersView() {
  return <h1>SuppliersView</h1>;
}
