import type { Notice } from '../../../domain/agreement';
import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import type { Column } from '../../../schema/column-types';
import { limitsOf } from '../../../schema/list';
import type { form } from '../../text/nn/form';
import { parseAmount } from './amount';

/** What the schema, or the kind of field, says no to. */
export type LimitRule = keyof typeof form.limit;

/** One reader for each kind of field: it gives the value, or reports what is wrong and gives what can be gone on with. */
export function columnReaders(
  report: (path: string, rule: LimitRule, params?: Readonly<Record<string, string | number>>) => void,
) {
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
