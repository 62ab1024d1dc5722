import { parseCalendarDate } from '../../../domain/calendar-date';
import { agreementOptions } from '../../../schema/agreement-options';
import { agreementSuppliers } from '../../../schema/agreement-suppliers';
import { agreements } from '../../../schema/agreements';
import type { Column } from '../../../schema/column-types';
import type { Translate } from '../../text/create-text';
import type { Format } from '../../text/format';
import type { HistoryEntry } from './history-entries';

const columns: Record<HistoryEntry['list'], Readonly<Record<string, Column>>> = {
  agreements: agreements.columns,
  agreementOptions: agreementOptions.columns,
  agreementSuppliers: agreementSuppliers.columns,
};

/** Where the words of a choice column's codes stand in `terms`. */
const termsOf: Readonly<Record<string, string>> = {
  kind: 'kind',
  enteredIntoBy: 'party',
  status: 'status',
  agreementClass: 'agreementClass',
  contractType: 'contractType',
  awardMethod: 'awardMethod',
  procedure: 'procedure',
  purchaseType: 'purchaseType',
  mode: 'optionMode',
  decision: 'optionDecision',
  noticeUnit: 'noticeUnit',
};

/** What a field is called inside a sentence: lower case, but "CPV-kodar" stays. */
export function fieldWords(list: HistoryEntry['list'], key: string, t: Translate): string {
  const label =
    list === 'agreements'
      ? t(`form.field.${key}` as 'form.field.title')
      : t(`agreement.history.field.${key}` as 'agreement.history.field.rank');
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** A stored cell in the person's language. What is not recognised is shown as it stands. */
export function cellWords(
  list: HistoryEntry['list'],
  key: string,
  cell: string,
  { t, format }: { t: Translate; format: Format },
): string {
  if (cell === '') return t('agreement.history.empty');
  const column = columns[list][key];
  if (column?.kind === 'date') {
    const date = parseCalendarDate(cell);
    return date === null ? cell : format.date(date);
  }
  if (column?.kind === 'currency') {
    const kroner = Number(cell);
    return Number.isFinite(kroner) ? format.exactAmount(kroner) : cell;
  }
  if (column?.kind === 'boolean') return t(cell === 'true' ? 'common.yes' : 'common.no');
  if (column?.kind === 'choice') {
    const code = Object.entries(column.choices).find(([, text]) => text === cell)?.[0];
    const group = termsOf[key];
    return code && group ? t(`terms.${group}.${code}` as 'terms.kind.framework') : cell;
  }
  return cell;
}
