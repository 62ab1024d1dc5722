/** Where the assessment of reserved and inclusive contract stands for a procurement, and what is to be done next. */
export function ProcurementAssessments(_props: { procurementId: number }): JSX.Element | null {
  return null;
}
