import { instantOfSite, siteLocal, toIso } from '../site-time';
import { FormulaFault } from './formula-values';

const day = 86_400_000;
/** Day 0 of a spreadsheet's calendar. */
const dayZero = Date.UTC(1899, 11, 30);

/** An instant as the number that formulas count with: the site's calendar and clock. */
export function serialOfInstant(iso: string): number {
  const { date, time } = siteLocal(new Date(iso));
  return (Date.parse(`${date}T${time}Z`) - dayZero) / day;
}

const dateOf = (serial: number): Date => {
  const at = new Date(dayZero + Math.round(serial * 86_400) * 1000);
  if (serial < 0 || !(at.getUTCFullYear() <= 8900)) throw new FormulaFault('#NUM!');
  return at;
};

/** Back to an instant; `dateOnly` drops the time of day. */
export function instantOfSerial(serial: number, dateOnly: boolean): string {
  const [date = '', time = ''] = dateOf(dateOnly ? Math.floor(serial) : serial)
    .toISOString()
    .slice(0, 19)
    .split('T');
  return toIso(instantOfSite(date, time));
}

export function partsOf(serial: number) {
  const at = dateOf(serial);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    weekday: at.getUTCDay(),
  };
}

/** Months and days beyond the calendar run over into the next, as in DATE(2026,14,1). */
export function serialOf(year: number, month: number, dayOfMonth: number): number {
  const serial = (Date.UTC(year, month - 1, dayOfMonth) - dayZero) / day;
  if (!(serial >= 0)) throw new FormulaFault('#NUM!');
  return serial;
}

export function addMonths(serial: number, months: number): number {
  const { year, month, day: dayOfMonth } = partsOf(serial);
  const last = partsOf(serialOf(year, month + months + 1, 0)).day;
  return serialOf(year, month + months, Math.min(dayOfMonth, last));
}

export function dateDifference(from: number, to: number, unit: string): number {
  if (from > to) throw new FormulaFault('#NUM!');
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit) {
    case 'd':
      return Math.floor(to) - Math.floor(from);
    case 'm':
      return months;
    case 'y':
      return Math.trunc(months / 12);
    case 'ym':
      return months % 12;
    case 'md':
      return b.day >= a.day ? b.day - a.day : Math.floor(to) - addMonths(Math.floor(from), months);
    case 'yd': {
      const whole = addMonths(Math.floor(from), Math.trunc(months / 12) * 12);
      return Math.floor(to) - whole;
    }
    default:
      throw new FormulaFault('#NUM!');
  }
}
