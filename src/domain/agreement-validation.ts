import type { AgreementDraft, OptionDraft, ProcedurePart, SupplierDraft } from './agreement';
import type { Problem } from './agreement-problem';
import { procedureFor } from './procedure';
import type { RuleBook } from './rules-in-force';
import { supplierProblems } from './supplier-validation';
import { termProblems } from './term-validation';

/**
 * What is wrong, or looks wrong, between the fields of an agreement. Single fields are held against the schema, not here. Errors are to be mended
 * before saving; warnings never stop anybody. With `rules` the procedure is held against the value as well. Empty when nothing was found.
 * @example validateAgreement({ ...draft, startDate: '2026-03-01', endDate: '2026-02-28' }, [], []) // [{ field: 'endDate', code: 'endBeforeStart', severity: 'error' }]
 */
export function validateAgreement(
  draft: AgreementDraft,
  options: readonly OptionDraft[],
  suppliers: readonly SupplierDraft[],
  rules?: RuleBook,
): readonly Problem[] {
  return [
    ...termProblems(draft, options),
    ...valueProblems(draft),
    ...(rules === undefined ? [] : procedureProblems(draft, rules)),
    ...peopleProblems(draft),
    ...supplierProblems(draft, suppliers),
  ];
}

/** Part IV has no part II or III beside it, and asks for a notice as part III does. */
const strictness: Readonly<Record<ProcedurePart, number>> = { belowAct: 0, partI: 1, partII: 2, partIII: 3, partIV: 3 };

/** A milder procedure than the value calls for, by the rules of the day the procurement started. A stricter one is anybody's choice. */
function procedureProblems(draft: AgreementDraft, rules: RuleBook): readonly Problem[] {
  const { procedure, procurementStartedOn: startedOn, purchaseType, estimatedValue, maximumValue } = draft;
  if (procedure === null || startedOn === null || (estimatedValue === null && maximumValue === null)) return [];
  const value = Math.max(estimatedValue ?? 0, maximumValue ?? 0);
  const { part, deciding } = procedureFor({ value, purchaseType, startedOn }, rules);
  if (part === null || strictness[procedure] >= strictness[part]) return [];
  const paragraph = deciding.findLast((rule) => rule.value !== null && rule.value <= value)?.paragraph ?? '';
  return [{ field: 'procedure', code: 'procedureBelowRule', severity: 'warning', params: { part, value, paragraph } }];
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
