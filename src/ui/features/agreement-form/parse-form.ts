import type { AgreementChange } from '../../../data/ports/agreement-store';
import type { OptionDraft, SupplierDraft } from '../../../domain/agreement';
import { isCpvCode } from '../../../domain/cpv';
import { agreementOptions } from '../../../schema/agreement-options';
import { agreementSuppliers } from '../../../schema/agreement-suppliers';
import { agreements } from '../../../schema/agreements';
import { columnReaders, type LimitRule } from '../../components/form/column-readers';
import type { FormFault } from './form-fault';
import type { FormValues, OptionValues, SupplierValues } from './form-values';

/** What the form says, as far as it could be understood, and every field that does not keep the schema's limits. */
export interface ParsedForm {
  /** `null` while a start date is missing: nothing can be computed without it. */
  readonly change: AgreementChange | null;
  readonly faults: readonly FormFault[];
}

/** @example parseForm({ ...emptyForm(today), title: '' }).faults[0] // { path: 'title', rule: 'required' } */
export function parseForm(values: FormValues): ParsedForm {
  const faults: FormFault[] = [];
  const report = (path: string, rule: LimitRule, params?: FormFault['params']) =>
    faults.push(params ? { path, rule, params } : { path, rule });
  const read = columnReaders(report);
  const own = agreements.columns;

  const startDate = read.date('startDate', values.startDate, own.startDate);
  const endDate = values.openEnded ? null : read.date('endDate', values.endDate, own.endDate);
  const { options: optionRows, suppliers: supplierRows, noticeAmount, noticeUnit, ...rest } = values;
  for (const code of values.cpvCodes) if (!isCpvCode(code)) report('cpvCodes', 'notACpv', { code });
  const draft = {
    ...rest,
    title: read.text('title', values.title, own.title),
    purpose: read.text('purpose', values.purpose, own.purpose),
    referenceNumber: read.text('referenceNumber', values.referenceNumber, own.referenceNumber),
    caseNumber: read.text('caseNumber', values.caseNumber, own.caseNumber),
    endDate,
    reviewDate: read.date('reviewDate', values.reviewDate, own.reviewDate),
    notice: read.notice('notice', noticeAmount, noticeUnit, own.noticeAmount),
    estimatedValue: read.amount('estimatedValue', values.estimatedValue, own.estimatedValue),
    maximumValue: read.amount('maximumValue', values.maximumValue, own.maximumValue),
    procedure: values.procedure === '' ? null : values.procedure,
    procurementStartedOn: read.date('procurementStartedOn', values.procurementStartedOn, own.procurementStartedOn),
    standardContract: read.text('standardContract', values.standardContract, own.standardContract),
    standardContractDeviation: read.text(
      'standardContractDeviation',
      values.standardContractDeviation,
      own.standardContractDeviation,
    ),
    awardMethod: values.awardMethod === '' ? null : values.awardMethod,
    callOffSteps: read
      .text('callOffSteps', values.callOffSteps, own.callOffSteps)
      .split('\n')
      .map((step) => step.trim())
      .filter(Boolean),
    callOffLimits: read.text('callOffLimits', values.callOffLimits, own.callOffLimits),
    eCommerceLink: read.link('eCommerceLink', values.eCommerceLink, own.eCommerceLink),
    environmentalRequirement: read.text(
      'environmentalRequirement',
      values.environmentalRequirement,
      own.environmentalRequirement,
    ),
    documentLink: read.link('documentLink', values.documentLink, own.documentLink),
    announcedOn: read.date('announcedOn', values.announcedOn, own.announcedOn),
  };
  const options = optionRows.map((row, index) => readOption(row, index, read));
  const suppliers = supplierRows.map((row, index) => readSupplier(row, index, read));
  return { change: startDate === null ? null : { draft: { ...draft, startDate }, options, suppliers }, faults };
}

type Readers = ReturnType<typeof columnReaders>;

function readOption(row: OptionValues, index: number, read: Readers): OptionDraft {
  const path = `options.${index}`;
  const { months, noticeAmount } = agreementOptions.columns;
  return {
    ...(row.id === undefined ? {} : { id: row.id }),
    sequence: index + 1,
    months: read.whole(`${path}.months`, row.months, months) ?? 0,
    mode: row.mode,
    notice: row.hasNotice
      ? (read.notice(`${path}.notice`, row.noticeAmount, row.noticeUnit, { ...noticeAmount, required: true }) ?? null)
      : null,
  };
}

function readSupplier(row: SupplierValues, index: number, read: Readers): SupplierDraft {
  const path = `suppliers.${index}`;
  const { rank, lot, contactPerson, email, phone } = agreementSuppliers.columns;
  return {
    ...(row.id === undefined ? {} : { id: row.id }),
    supplierId: row.supplierId,
    rank: read.whole(`${path}.rank`, row.rank, rank),
    lot: read.text(`${path}.lot`, row.lot, lot),
    contactPerson: read.text(`${path}.contactPerson`, row.contactPerson, contactPerson),
    email: read.email(`${path}.email`, row.email, email),
    phone: read.text(`${path}.phone`, row.phone, phone),
  };
}
