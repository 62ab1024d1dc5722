import { parseCalendarDate } from '../../../domain/calendar-date';
import type { AskedSupplier, QuoteRequest } from '../../../domain/quote-request';
import { isChoiceExplained } from '../../../domain/small-purchases/request-state';
import { limitsOf } from '../../../schema/list';
import { quoteRequests } from '../../../schema/quote-requests';
import { parseAmount } from '../../components/form/amount';
import type { SmallPurchasesText } from '../../text/small-purchases/small-purchases-text';
import type { AskedValues, PurchaseValues } from './purchase-values';

export type FaultCode = Exclude<keyof SmallPurchasesText['fault'], 'summary'>;

/** What must be mended before saving. `path` is the field, for a supplier `asked.<its id>.<field>`. */
export interface PurchaseFault {
  readonly path: string;
  readonly code: FaultCode;
  /** For what is too long. */
  readonly most?: number;
}

export interface PurchaseCheck {
  readonly faults: readonly PurchaseFault[];
  /** What would be saved, with what cannot be read as nothing; it is also what the rule is judged on while one writes. */
  readonly draft: Omit<QuoteRequest, 'id'> | null;
}

const longTexts = ['title', 'fewerLocalReason', 'chosenReason'] as const;

/** Only what cannot be stored or would leave the choice unexplained is a fault: how the rule is followed stops nobody. */
export function checkPurchase(values: PurchaseValues): PurchaseCheck {
  const faults: PurchaseFault[] = [];
  const fault = (path: string, code: FaultCode) => faults.push({ path, code });
  if (values.title.trim() === '') fault('title', 'title');
  if (values.serviceAreaId === null) fault('serviceAreaId', 'area');
  const value = amountOf(values.estimatedValue, () => fault('estimatedValue', 'value'));
  const date = parseCalendarDate(values.date);
  if (date === null) fault('date', 'date');
  const asked = values.asked.map((row) => checkAsked(row, (field, code) => fault(`asked.${row.supplierId}.${field}`, code)));
  const { chosenSupplierId: chosen } = values;
  if (chosen !== null && !isChoiceExplained(asked, chosen, values.chosenReason)) fault('chosenReason', 'reason');
  for (const key of longTexts) {
    const most = limitsOf(quoteRequests.columns[key]).maxLength;
    if (most !== null && values[key].trim().length > most) faults.push({ path: key, code: 'tooLong', most });
  }
  if (date === null) return { faults, draft: null };
  const draft = {
    title: values.title.trim(),
    serviceAreaId: values.serviceAreaId ?? 0,
    cpvCodes: values.cpvCodes,
    estimatedValue: value,
    asked,
    fewerLocalReason: values.fewerLocalReason.trim(),
    chosenSupplierId: chosen,
    chosenReason: values.chosenReason.trim(),
    date,
    responsibleId: values.responsibleId,
  };
  return { faults, draft };
}

function checkAsked(
  { supplierId, askedOn, answer, amount, note }: AskedValues,
  fault: (field: 'askedOn' | 'amount', code: FaultCode) => void,
): AskedSupplier {
  const day = parseCalendarDate(askedOn);
  if (day === null) fault('askedOn', 'askedOn');
  // Of an answer without an offer an amount that was typed is not stored.
  const offered = answer === 'offered' ? amountOf(amount, () => fault('amount', 'amount')) : null;
  if (answer === 'offered' && amount.trim() === '') fault('amount', 'noAmount');
  return { supplierId, askedOn: day ?? unknownDay, answer, amount: offered, note: note.trim() };
}

/** Never stored: a row with it is a fault. */
const unknownDay = parseCalendarDate('1900-01-01') as AskedSupplier['askedOn'];

function amountOf(typed: string, onFault: () => void): number | null {
  const parsed = parseAmount(typed);
  if (parsed.kind === 'amount' && parsed.kroner >= 0) return parsed.kroner;
  if (parsed.kind !== 'empty') onFault();
  return null;
}
