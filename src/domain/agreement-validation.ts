import type { AgreementDraft, OptionDraft, SupplierDraft } from './agreement';
import type { Problem } from './agreement-problem';
import { supplierProblems } from './supplier-validation';
import { termProblems } from './term-validation';

/**
 * What is wrong, or looks wrong, between the fields of an agreement. Single fields are held against the schema, not here. Errors are to be mended
 * before saving; warnings never stop anybody. An empty list means that nothing was found.
 * @example validateAgreement({ ...draft, startDate: '2026-03-01', endDate: '2026-02-28' }, [], []) // [{ field: 'endDate', code: 'endBeforeStart', severity: 'error' }]
 */
export function validateAgreement(
  draft: AgreementDraft,
  options: readonly OptionDraft[],
  suppliers: readonly SupplierDraft[],
): readonly Problem[] {
  return [
    ...termProblems(draft, options),
    ...valueProblems(draft),
    ...peopleProblems(draft),
    ...supplierProblems(draft, suppliers),
  ];
}

function valueProblems(draft: AgreementDraft): readonly Problem[] {
  const problems: Problem[] = [];
  const { estimatedValue, maximumValue, procedure, procurementStartedOn } = draft;
  if (isNegative(estimatedValue)) problems.push({ field: 'estimatedValue', code: 'valueNegative', severity: 'error' });
  if (isNegative(maximumValue)) problems.push({ field: 'maximumValue', code: 'valueNegative', severity: 'error' });
  if (estimatedValue !== null && maximumValue !== null && maximumValue < estimatedValue) {
    problems.push({
      field: 'maximumValue',
      code: 'maximumBelowEstimated',
      severity: 'warning',
      params: { estimated: estimatedValue, maximum: maximumValue },
    });
  }
  if (procurementStartedOn !== null && procurementStartedOn > draft.startDate) {
    problems.push({ field: 'procurementStartedOn', code: 'procurementStartedAfterStart', severity: 'warning' });
  }
  if (
    procedure !== null &&
    procedure !== 'belowAct' &&
    !draft.standardContract.trim() &&
    !draft.standardContractDeviation.trim()
  ) {
    problems.push({ field: 'standardContractDeviation', code: 'standardContractReasonMissing', severity: 'warning' });
  }
  return problems;
}

function peopleProblems({ ownerId, deputyId }: AgreementDraft): readonly Problem[] {
  if (ownerId === null) return [{ field: 'ownerId', code: 'ownerMissing', severity: 'warning' }];
  return ownerId === deputyId ? [{ field: 'deputyId', code: 'deputyIsOwner', severity: 'warning' }] : [];
}

function isNegative(value: number | null): boolean {
  return value !== null && value < 0;
}
