/** To be made. */
export function ProcurementView(_props: { procurementId?: number }) {
  return <h1>ProcurementView</h1>;
}
