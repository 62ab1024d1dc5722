import type { AgreementPage } from '../../../data/ports/agreement-store';
import type { AgreementDraft, Notice, OptionDecision, OptionMode } from '../../../domain/agreement';
import type { CalendarDate } from '../../../domain/calendar-date';
import { typedAmount } from '../../components/form/amount';

/** An option as it is being typed. `key` tells rows apart while they are moved. */
export interface OptionValues {
  readonly key: string;
  readonly id?: number;
  readonly months: string;
  readonly mode: OptionMode;
  readonly hasNotice: boolean;
  readonly noticeAmount: string;
  readonly noticeUnit: Notice['unit'];
  readonly decision: OptionDecision;
}

export interface SupplierValues {
  readonly key: string;
  readonly id?: number;
  readonly supplierId: number;
  readonly rank: string;
  readonly lot: string;
  readonly contactPerson: string;
  readonly email: string;
  readonly phone: string;
}

type DateKey = 'startDate' | 'endDate' | 'reviewDate' | 'procurementStartedOn' | 'announcedOn';
type AmountKey = 'estimatedValue' | 'maximumValue';
type OptionalChoiceKey = 'awardMethod' | 'procedure';

/**
 * The form as it stands on the screen. Dates are what the date field gives (`''` or `YYYY-MM-DD`), amounts and lengths what was typed, steps one a
 * line, an optional choice `''` until something is chosen. The options stand in order; their place is their sequence.
 */
export type FormValues = Omit<AgreementDraft, DateKey | AmountKey | OptionalChoiceKey | 'notice' | 'callOffSteps'> & {
  readonly [K in DateKey | AmountKey | 'callOffSteps' | 'noticeAmount']: string;
} & { readonly [K in OptionalChoiceKey]: NonNullable<AgreementDraft[K]> | '' } & {
  readonly noticeUnit: Notice['unit'];
  readonly options: readonly OptionValues[];
  readonly suppliers: readonly SupplierValues[];
};

export type FormKey = keyof FormValues;

/** A new agreement: nothing but the usual choices, starting today, with the three months' notice that most agreements have. */
export function emptyForm(today: CalendarDate): FormValues {
  return {
    title: '',
    purpose: '',
    referenceNumber: '',
    caseNumber: '',
    kind: 'framework',
    purchaseType: 'goodsAndServices',
    enteredIntoBy: 'own',
    serviceAreaIds: [],
    unitId: null,
    ownerId: null,
    deputyId: null,
    status: 'draft',
    startDate: today,
    endDate: '',
    openEnded: false,
    reviewDate: '',
    noticeAmount: '3',
    noticeUnit: 'months',
    estimatedValue: '',
    maximumValue: '',
    procedure: '',
    procurementStartedOn: '',
    cpvCodes: [],
    agreementClass: 'C',
    contractType: 'ordinary',
    standardContract: '',
    standardContractDeviation: '',
    awardMethod: '',
    callOffSteps: '',
    callOffLimits: '',
    inECommerce: false,
    eCommerceLink: '',
    environmentalRequirement: '',
    wagesClause: false,
    indexClause: false,
    isPublic: true,
    documentLink: '',
    announcedOn: '',
    options: [],
    suppliers: [],
  };
}

/** A stored agreement as the form shows it. */
export function formOf({ value, options, suppliers }: AgreementPage): FormValues {
  const { id: _id, notice, ...draft } = value;
  return {
    ...draft,
    endDate: draft.endDate ?? '',
    reviewDate: draft.reviewDate ?? '',
    procurementStartedOn: draft.procurementStartedOn ?? '',
    announcedOn: draft.announcedOn ?? '',
    estimatedValue: typedAmount(draft.estimatedValue),
    maximumValue: typedAmount(draft.maximumValue),
    procedure: draft.procedure ?? '',
    awardMethod: draft.awardMethod ?? '',
    callOffSteps: draft.callOffSteps.join('\n'),
    noticeAmount: notice === null ? '' : String(notice.amount),
    noticeUnit: notice?.unit ?? 'months',
    options: options
      .map(({ value: row }) => row)
      .toSorted((a, b) => a.sequence - b.sequence)
      .map((row) => ({
        key: `option-${row.id}`,
        id: row.id,
        months: String(row.months),
        mode: row.mode,
        hasNotice: row.notice !== null,
        noticeAmount: row.notice === null ? '' : String(row.notice.amount),
        noticeUnit: row.notice?.unit ?? 'months',
        decision: row.decision,
      })),
    suppliers: suppliers.map(({ value: row }) => ({
      key: `supplier-${row.id}`,
      id: row.id,
      supplierId: row.supplierId,
      rank: row.rank === null ? '' : String(row.rank),
      lot: row.lot,
      contactPerson: row.contactPerson,
      email: row.email,
      phone: row.phone,
    })),
  };
}
