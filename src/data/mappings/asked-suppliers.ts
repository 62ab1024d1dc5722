import { quoteAnswers, type AskedSupplier } from '../../domain/quote-request';
import type { quoteRequests } from '../../schema/quote-requests';
import type { RowReader } from '../rows/row-reader';
import { isDay, isNumber, isText, jsonList, orNull } from './json-list';

/** Who was asked and what came of it. Throws `BadRowError` when the column holds something else. */
export function readAsked(row: RowReader<typeof quoteRequests>): readonly AskedSupplier[] {
  return jsonList<typeof quoteRequests, AskedSupplier>(row, 'asked', {
    supplierId: isNumber,
    askedOn: isDay,
    answer: (value) => quoteAnswers.some((answer) => answer === value),
    amount: orNull(isNumber),
    note: isText,
  });
}
