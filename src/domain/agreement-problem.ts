import type { AgreementDraft } from './agreement';

/** Every problem that `validateAgreement` can find. The texts live in `ui/text`, by code. */
export type ProblemCode =
  | 'endMissing'
  | 'endBeforeStart'
  | 'openEndedWithEnd'
  | 'openEndedWithOptions'
  | 'openEndedWithoutReview'
  | 'reviewBeforeStart'
  | 'noticeInvalid'
  | 'noticeLongerThanTerm'
  | 'optionMonthsInvalid'
  | 'optionSequenceGap'
  | 'optionSequenceDuplicate'
  | 'datesOutOfRange'
  | 'frameworkTooLong'
  | 'valueNegative'
  | 'maximumBelowEstimated'
  | 'procurementStartedAfterStart'
  | 'procedureBelowRule'
  | 'standardContractReasonMissing'
  | 'ownerMissing'
  | 'deputyIsOwner'
  | 'supplierDuplicate'
  | 'supplierRankMissing'
  | 'supplierRankDuplicate'
  | 'singleAwardWithManySuppliers';

/** A problem between fields, where to show it, and what its text needs. */
export interface Problem {
  readonly field: keyof AgreementDraft | 'options' | 'suppliers';
  /** For `options` and `suppliers`: the place in the list that was given, from 0. Missing when the problem is of the list. */
  readonly row?: number;
  readonly code: ProblemCode;
  /** A warning never stops anybody from saving. */
  readonly severity: 'error' | 'warning';
  readonly params?: Readonly<Record<string, string | number>>;
}
