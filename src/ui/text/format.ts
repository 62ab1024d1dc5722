import type { CalendarDate } from '../../domain/calendar-date';
import { dayOfWeek, daysBetween } from '../../domain/calendar-date';
import type { Translate } from './create-text';
import type { Language } from './language';

// Chrome and Edge have no Nynorsk: without a second choice they would write dates in the system's language. Months are the same in Bokmål.
const locales = { nn: ['nn-NO', 'nb-NO'], nb: ['nb-NO'], en: ['en-GB'] };
const nynorskWeekdays = ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'] as const;

/** How dates, amounts and counts are written in one language. */
export interface Format {
  /** "28. november 2025" */
  date(date: CalendarDate): string;
  /** "28. nov. 2025"; the year is left out when it is the year of `today`. */
  shortDate(date: CalendarDate, today?: CalendarDate): string;
  /** "fredag" */
  weekday(date: CalendarDate): string;
  /** "nov. 2025" */
  month(date: CalendarDate): string;
  /** "om 5 dagar", "i dag", "for 3 månader sidan" */
  relative(date: CalendarDate, today: CalendarDate): string;
  /** "28. november 2025 (om 5 dagar)" */
  dateWithRelative(date: CalendarDate, today: CalendarDate): string;
  /** "2,5 mill. kr", "850 000 kr": rounded for reading; `exactAmount` is for hover. */
  amount(kroner: number): string;
  exactAmount(kroner: number): string;
  number(value: number): string;
  /** At most one decimal: "3,2". */
  decimal(value: number): string;
  /** A moment as a person reads it: "3. nov. 2025, 10:12", in Oslo. */
  moment(iso: string): string;
  compare(a: string, b: string): number;
}

export function createFormat(language: Language, t: Translate): Format {
  const locale = locales[language];
  const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const long = utc({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = utc({ day: 'numeric', month: 'short' });
  const shortYear = utc({ day: 'numeric', month: 'short', year: 'numeric' });
  const week = utc({ weekday: 'long' });
  const monthYear = utc({ month: 'short', year: 'numeric' });
  const momentFormat = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Oslo', dateStyle: 'medium', timeStyle: 'short' });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const collator = new Intl.Collator(language === 'en' ? 'nb-NO' : locale, { numeric: true, sensitivity: 'base' });
  // Only for Intl: noon in UTC is the same day in the formatter's zone.
  const at = (date: CalendarDate) => new Date(`${date}T12:00:00Z`);

  const relative = (date: CalendarDate, today: CalendarDate): string => {
    const days = daysBetween(today, date);
    if (days === 0) return t('common.relative.today');
    if (days === 1) return t('common.relative.tomorrow');
    if (days === -1) return t('common.relative.yesterday');
    const distance = Math.abs(days);
    if (distance < 60)
      return days > 0 ? t('common.relative.inDays', { count: distance }) : t('common.relative.daysAgo', { count: distance });
    const months = Math.round(distance / 30.44);
    if (months < 24)
      return days > 0 ? t('common.relative.inMonths', { count: months }) : t('common.relative.monthsAgo', { count: months });
    const years = Math.round(distance / 365.25);
    return days > 0 ? t('common.relative.inYears', { count: years }) : t('common.relative.yearsAgo', { count: years });
  };

  const format: Format = {
    date: (date) => long.format(at(date)),
    shortDate: (date, today) =>
      (today !== undefined && today.slice(0, 4) === date.slice(0, 4) ? short : shortYear).format(at(date)),
    weekday: (date) => (language === 'nn' ? (nynorskWeekdays[dayOfWeek(date) - 1] ?? '') : week.format(at(date))),
    month: (date) => monthYear.format(at(date)),
    relative,
    dateWithRelative: (date, today) => t('common.dateWithRelative', { date: format.date(date), relative: relative(date, today) }),
    amount: (kroner) =>
      Math.abs(kroner) >= 1_000_000
        ? t('common.million', { amount: oneDecimal.format(kroner / 1_000_000) })
        : format.exactAmount(Math.round(kroner)),
    exactAmount: (kroner) => t('common.kroner', { amount: whole.format(kroner) }),
    number: (value) => whole.format(value),
    decimal: (value) => oneDecimal.format(value),
    moment: (iso) => momentFormat.format(new Date(iso)),
    compare: (a, b) => collator.compare(a, b),
  };
  return format;
}
