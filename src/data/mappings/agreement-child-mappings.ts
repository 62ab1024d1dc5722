import type {
  AgreementOption,
  AgreementSupplier,
  AgreementSupplierContact,
  OptionDecisionRecord,
  OptionDraft,
  SupplierDraft,
} from '../../domain/agreement';
import { agreementOptions } from '../../schema/agreement-options';
import { agreementSuppliers } from '../../schema/agreement-suppliers';
import type { PartialValues } from '../rows/row-mapping';
import { rowMapping } from '../rows/row-mapping';
import type { RowReader } from '../rows/row-reader';
import { noticeColumns, toNotice } from './notice-columns';

/** A row taken off an agreement is kept with `Retired` set: nothing is hard-deleted. */
const retiredColumn = 'Retired';
export const isKept = (raw: Readonly<Record<string, unknown>>) => raw[retiredColumn] !== true;

const optionKeys = ['agreementId', 'sequence', 'months', 'mode', 'noticeAmount', 'noticeUnit', 'decision', 'retired'] as const;

export const optionMapping = rowMapping(agreementOptions, optionKeys, readOption);

export const optionRecordMapping = rowMapping(
  agreementOptions,
  [...optionKeys, 'decidedById', 'decidedOn', 'reason'],
  (row): OptionDecisionRecord => ({
    ...readOption(row),
    decidedById: row.get('decidedById'),
    decidedOn: row.get('decidedOn'),
    reason: row.get('reason'),
  }),
);

function readOption(row: RowReader<typeof agreementOptions>): AgreementOption {
  return {
    id: row.id,
    agreementId: row.need('agreementId'),
    sequence: row.need('sequence'),
    months: row.need('months'),
    mode: row.need('mode'),
    notice: toNotice(row.get('noticeAmount'), row.get('noticeUnit')),
    decision: row.need('decision'),
  };
}

const supplierKeys = ['agreementId', 'supplierId', 'rank', 'retired'] as const;

export const agreementSupplierMapping = rowMapping(agreementSuppliers, supplierKeys, readSupplier);

export const supplierContactMapping = rowMapping(
  agreementSuppliers,
  [...supplierKeys, 'lot', 'contactPerson', 'email', 'phone'],
  (row): AgreementSupplierContact => ({
    ...readSupplier(row),
    lot: row.get('lot'),
    contactPerson: row.get('contactPerson'),
    email: row.get('email'),
    phone: row.get('phone'),
  }),
);

function readSupplier(row: RowReader<typeof agreementSuppliers>): AgreementSupplier {
  return {
    id: row.id,
    agreementId: row.need('agreementId'),
    supplierId: row.need('supplierId'),
    rank: row.get('rank'),
  };
}

export function optionValues(draft: OptionDraft): PartialValues<typeof agreementOptions> {
  return { sequence: draft.sequence, months: draft.months, mode: draft.mode, ...noticeColumns(draft.notice) };
}

export function supplierValues(draft: SupplierDraft): PartialValues<typeof agreementSuppliers> {
  const { supplierId, rank, lot, contactPerson, email, phone } = draft;
  return { supplierId, rank, lot, contactPerson, email, phone };
}

export const bySequence = (a: { readonly sequence: number }, b: { readonly sequence: number }) => a.sequence - b.sequence;

/** Those without a rank come last, in the order they were added. */
export const byRank = (
  a: { readonly rank: number | null; readonly id: number },
  b: { readonly rank: number | null; readonly id: number },
) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.id - b.id;

/** What the register knows of an option. */
export function optionTerms(record: OptionDecisionRecord): AgreementOption {
  const { id, agreementId, sequence, months, mode, notice, decision } = record;
  return { id, agreementId, sequence, months, mode, notice, decision };
}

/** What the register knows of a supplier on an agreement. */
export function supplierRank(contact: AgreementSupplierContact): AgreementSupplier {
  const { id, agreementId, supplierId, rank } = contact;
  return { id, agreementId, supplierId, rank };
}
