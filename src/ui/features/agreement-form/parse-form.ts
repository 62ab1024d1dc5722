import type { AgreementChange } from '../../../data/ports/agreement-store';
import type { Notice, OptionDraft, SupplierDraft } from '../../../domain/agreement';
import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import { isCpvCode } from '../../../domain/cpv';
import { agreementOptions } from '../../../schema/agreement-options';
import { agreementSuppliers } from '../../../schema/agreement-suppliers';
import { agreements } from '../../../schema/agreements';
import type { Column } from '../../../schema/column-types';
import { limitsOf } from '../../../schema/list';
import { parseAmount } from '../../components/form/amount';
import type { FormFault, LimitRule } from './form-fault';
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
  const read = readers(report);
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

type Readers = ReturnType<typeof readers>;

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

/** One reader for each kind of field: it gives the value, or reports what is wrong and gives what can be gone on with. */
function readers(report: (path: string, rule: LimitRule, params?: FormFault['params']) => void) {
  const text = (path: string, typed: string, column: Column): string => {
    const { required, maxLength } = limitsOf(column);
    const value = typed.trim();
    if (required && value === '') report(path, 'required');
    if (maxLength !== null && value.length > maxLength) report(path, 'tooLong', { limit: maxLength, length: value.length });
    return value;
  };
  const within = (path: string, value: number, column: Column): number => {
    const { min, max } = limitsOf(column);
    if (min !== null && value < min) report(path, 'tooSmall', { limit: min });
    if (max !== null && value > max) report(path, 'tooLarge', { limit: max });
    return value;
  };
  const whole = (path: string, typed: string, column: Column): number | null => {
    const value = typed.trim();
    if (value === '') {
      if (limitsOf(column).required) report(path, 'required');
      return null;
    }
    if (!/^-?\d{1,9}$/.test(value)) {
      report(path, 'notANumber');
      return null;
    }
    return within(path, Number(value), column);
  };
  return {
    text,
    whole,
    amount: (path: string, typed: string, column: Column): number | null => {
      const parsed = parseAmount(typed);
      if (parsed.kind === 'invalid') report(path, 'notAnAmount');
      return parsed.kind === 'amount' ? within(path, parsed.kroner, column) : null;
    },
    date: (path: string, typed: string, column: Column): CalendarDate | null => {
      if (typed === '') {
        if (limitsOf(column).required) report(path, 'required');
        return null;
      }
      const date = parseCalendarDate(typed);
      if (date === null) report(path, 'notADate');
      return date;
    },
    notice: (path: string, typed: string, unit: Notice['unit'], column: Column): Notice | null => {
      const amount = whole(path, typed, column);
      return amount === null ? null : { amount, unit };
    },
    link: (path: string, typed: string, column: Column): string => {
      const value = text(path, typed, column);
      if (value !== '' && !(/^https:\/\//i.test(value) && URL.canParse(value))) report(path, 'notALink');
      return value;
    },
    email: (path: string, typed: string, column: Column): string => {
      const value = text(path, typed, column);
      if (value !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) report(path, 'notAnEmail');
      return value;
    },
  };
}
