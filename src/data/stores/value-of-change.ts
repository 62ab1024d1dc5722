import type { Agreement, AgreementDetails } from '../../domain/agreement';
import type { AgreementChange, AgreementPage } from '../ports/agreement-store';

/** The agreement as it would be after `change`: what the person was about to save, in the form that a conflict compares. New rows have id 0. */
export function valueOfChange(
  before: AgreementPage,
  { draft, options, suppliers }: AgreementChange,
): Agreement & AgreementDetails {
  const id = before.value.id;
  const decisions = new Map(before.options.map(({ value }) => [value.id, value.decision]));
  return {
    ...draft,
    id,
    options: options.map(({ id: rowId = 0, sequence, months, mode, notice }) => ({
      id: rowId,
      agreementId: id,
      sequence,
      months,
      mode,
      notice,
      decision: decisions.get(rowId) ?? 'open',
    })),
    suppliers: suppliers.map(({ id: rowId = 0, supplierId, rank }) => ({ id: rowId, agreementId: id, supplierId, rank })),
  };
}
