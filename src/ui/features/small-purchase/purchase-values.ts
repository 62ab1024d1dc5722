import { isCpvCode } from '../../../domain/cpv';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { QuoteAnswer, QuoteRequest } from '../../../domain/quote-request';
import { typedAmount } from '../../components/form/amount';

/** A supplier that is asked, as it stands in the form. */
export interface AskedValues {
  readonly supplierId: number;
  readonly askedOn: string;
  readonly answer: QuoteAnswer;
  readonly amount: string;
  readonly note: string;
}

/** A small purchase as it stands in the form: what was typed stays typed. */
export interface PurchaseValues {
  readonly title: string;
  readonly serviceAreaId: number | null;
  readonly cpvCodes: readonly string[];
  readonly estimatedValue: string;
  readonly date: string;
  readonly responsibleId: number | null;
  readonly asked: readonly AskedValues[];
  readonly fewerLocalReason: string;
  readonly chosenSupplierId: number | null;
  readonly chosenReason: string;
}

export function valuesOf(request: QuoteRequest): PurchaseValues {
  const { id: _id, estimatedValue, asked, ...same } = request;
  return {
    ...same,
    estimatedValue: typedAmount(estimatedValue),
    asked: asked.map((row) => ({ ...row, amount: typedAmount(row.amount) })),
  };
}

/**
 * A new purchase, begun with what the guide was asked: `kva` (or `tittel`), `omrade`, `cpv` (codes with commas between), `verdi` and `start`. What does not belong
 * there is left out.
 */
export function newValues(
  query: string,
  { today, responsibleId, areaIds }: { today: CalendarDate; responsibleId: number; areaIds: readonly number[] },
): PurchaseValues {
  const given = new URLSearchParams(query);
  const area = Number(given.get('omrade'));
  const start = given.get('start') ?? '';
  return {
    title: (given.get('tittel') ?? given.get('kva') ?? '').trim().slice(0, 255),
    serviceAreaId: areaIds.includes(area) ? area : null,
    cpvCodes: [...new Set((given.get('cpv') ?? '').split(',').filter(isCpvCode))].slice(0, 20),
    estimatedValue: (given.get('verdi') ?? '').slice(0, 30),
    date: /^\d{4}-\d{2}-\d{2}$/.test(start) ? start : today,
    responsibleId,
    asked: [],
    fewerLocalReason: '',
    chosenSupplierId: null,
    chosenReason: '',
  };
}

/** Asked today, and nothing answered yet. */
export const newlyAsked = (supplierId: number, today: CalendarDate): AskedValues => ({
  supplierId,
  askedOn: today,
  answer: 'waiting',
  amount: '',
  note: '',
});

/** The id of a field's control, so that the list of faults can lead to it. */
export const controlId = (path: string): string => `kjop-${path.replaceAll('.', '-')}`;
