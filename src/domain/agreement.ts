import type { CalendarDate } from './calendar-date';

export const agreementKinds = ['framework', 'single', 'dynamicPurchasingSystem'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** Who entered into the agreement: the municipality itself, Bergen kommune (cooperation agreement), or another cooperation. */
export const agreementParties = ['own', 'bergen', 'cooperation'] as const;
export type AgreementParty = (typeof agreementParties)[number];

/** What is stored. "Expired" is computed from the dates and never stored (domain.md section 2). */
export const agreementStatuses = ['draft', 'signed', 'active', 'terminated', 'ended'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

export const agreementClasses = ['A', 'B', 'C'] as const;
export type AgreementClass = (typeof agreementClasses)[number];

/** The outcome of the reserved → inclusive → ordinary assessment (strategy, delmål 5). */
export const contractTypes = ['reserved', 'inclusive', 'ordinary'] as const;
export type ContractType = (typeof contractTypes)[number];

/** How a call-off is awarded under a framework agreement. */
export const awardMethods = ['ranked', 'allocationKey', 'miniCompetition', 'single'] as const;
export type AwardMethod = (typeof awardMethods)[number];

/** The part of the regulation a procurement follows. `belowAct` is under the act's threshold: local rules only. `partIV` is special services. */
export const procedureParts = ['belowAct', 'partI', 'partII', 'partIII', 'partIV'] as const;
export type ProcedurePart = (typeof procedureParts)[number];

/** What is bought decides which thresholds apply. */
export const purchaseTypes = ['goodsAndServices', 'works', 'specialServices'] as const;
export type PurchaseType = (typeof purchaseTypes)[number];

/** Length of notice before the running term ends. */
export interface Notice {
  readonly amount: number;
  readonly unit: 'months' | 'days';
}

/** `active`: lapses unless exercised. `automatic`: runs unless declined. */
export const optionModes = ['active', 'automatic'] as const;
export type OptionMode = (typeof optionModes)[number];

export const optionDecisions = ['open', 'exercised', 'declined'] as const;
export type OptionDecision = (typeof optionDecisions)[number];

/** The part of an option that its dates depend on. */
export interface OptionTerm {
  /** 1 for the first option, counted from the original end. */
  readonly sequence: number;
  readonly months: number;
  readonly mode: OptionMode;
  /** Missing when the option follows the agreement's own notice. */
  readonly notice: Notice | null;
  readonly decision: OptionDecision;
}

/** An option row of the list AgreementOptions. */
export interface AgreementOption extends OptionTerm {
  readonly id: number;
  readonly agreementId: number;
}

/** Who decided an option, when and why: shown on the agreement page, not in the register. */
export interface OptionDecisionRecord extends AgreementOption {
  readonly decidedById: number | null;
  readonly decidedOn: CalendarDate | null;
  readonly reason: string;
}

/** A supplier on an agreement, as the register needs it. */
export interface AgreementSupplier {
  readonly id: number;
  readonly agreementId: number;
  readonly supplierId: number;
  /** 1 is asked first when the award method is `ranked`. */
  readonly rank: number | null;
}

/** A supplier on an agreement with the contact that the agreement page shows. */
export interface AgreementSupplierContact extends AgreementSupplier {
  readonly lot: string;
  readonly contactPerson: string;
  readonly email: string;
  readonly phone: string;
}

/** The dates and rules that every deadline of an agreement is computed from. */
export interface AgreementTerms {
  readonly status: AgreementStatus;
  readonly startDate: CalendarDate;
  /** The end without options, inclusive; `null` only when open-ended. */
  readonly endDate: CalendarDate | null;
  readonly openEnded: boolean;
  readonly reviewDate: CalendarDate | null;
  readonly notice: Notice | null;
  /** NOK excluding VAT, total over the whole possible term. */
  readonly estimatedValue: number | null;
  /** NOK excluding VAT; the ceiling of all call-offs. */
  readonly maximumValue: number | null;
  readonly purchaseType: PurchaseType;
  readonly ownerId: number | null;
  readonly options: readonly OptionTerm[];
}

/** One agreement as the register shows it: what is needed to list, search, filter, sort and compute deadlines. Any employee may read it. */
export interface Agreement extends AgreementTerms {
  readonly id: number;
  readonly title: string;
  /** What the agreement is for, in the words an employee would search with; at most 255 characters. */
  readonly purpose: string;
  readonly referenceNumber: string;
  readonly kind: AgreementKind;
  readonly enteredIntoBy: AgreementParty;
  /** Empty means that every service area may use it. */
  readonly serviceAreaIds: readonly number[];
  readonly unitId: number | null;
  readonly deputyId: number | null;
  readonly agreementClass: AgreementClass;
  readonly contractType: ContractType;
  readonly cpvCodes: readonly string[];
  /** The day employees were told of the agreement; `null` until then. */
  readonly announcedOn: CalendarDate | null;
  readonly options: readonly AgreementOption[];
  /** In order of rank. */
  readonly suppliers: readonly AgreementSupplier[];
}

/** What the agreement page shows beyond the register. */
export interface AgreementDetails {
  readonly caseNumber: string;
  readonly procedure: ProcedurePart | null;
  /** Decides the rule set (domain.md section 5). */
  readonly procurementStartedOn: CalendarDate | null;
  /** Empty when a standard contract is used; then `standardContract` names it. */
  readonly standardContract: string;
  readonly standardContractDeviation: string;
  readonly awardMethod: AwardMethod | null;
  /** One line per step, in order. */
  readonly callOffSteps: readonly string[];
  /** Limits of the call-off in plain words, e.g. "Over 200 000 kr: minikonkurranse". */
  readonly callOffLimits: string;
  readonly inECommerce: boolean;
  readonly eCommerceLink: string;
  readonly environmentalRequirement: string;
  readonly wagesClause: boolean;
  readonly indexClause: boolean;
  readonly isPublic: boolean;
  readonly documentLink: string;
}

/** How an employee buys on an agreement: what a list of agreements shows of it when somebody looks for one. */
export type HowToBuy = Pick<AgreementDetails, 'awardMethod' | 'callOffSteps' | 'callOffLimits' | 'inECommerce' | 'eCommerceLink'>;

/** Everything a person can write on an agreement: the row without identity and without its options and suppliers, which are rows of their own. */
export type AgreementDraft = Omit<Agreement, 'id' | 'options' | 'suppliers'> & AgreementDetails;

/** An option as a person writes it in the agreement form. `id` is missing for a new one. */
export type OptionDraft = Pick<AgreementOption, 'sequence' | 'months' | 'mode' | 'notice'> & { readonly id?: number };

/** A supplier row as a person writes it in the agreement form. `id` is missing for a new one. */
export type SupplierDraft = Omit<AgreementSupplierContact, 'id' | 'agreementId'> & { readonly id?: number };
