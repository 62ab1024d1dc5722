import { dayOf, daysFrom, plusDays, timeZone } from '../../norway-days';
import type { Language } from '../state';

const norwegianMonths = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');

/** Browsers differ in whether they know Nynorsk, so the names stand here. */
const names = {
  nn: {
    weekdays: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
    months: norwegianMonths,
  },
  nb: {
    weekdays: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
    months: norwegianMonths,
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
} as const;

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });

/** The same day of a later month, or that month's last day: 31 January plus one month is 28 or 29 February. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** The next day from Monday to Friday; the local Teams knows no public holidays. */
export function nextWorkingDay(day: string): string {
  let next = plusDays(day, 1);
  while ([0, 6].includes(weekdayOf(next))) next = plusDays(next, 1);
  return next;
}

/** `måndag 23. november 2026`, `Monday 23 November 2026`. */
export function longDay(day: string, lang: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const { weekdays, months } = names[lang];
  return `${weekdays[weekdayOf(day)]} ${date}${lang === 'en' ? '' : '.'} ${months[month - 1]} ${year}`;
}

/** `23. nov. 2026`, `23 Nov 2026`. */
export function shortDay(day: string, lang: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const name = names[lang].months[month - 1] ?? '';
  if (lang === 'en') return `${date} ${name.slice(0, 3)} ${year}`;
  return `${date}. ${name.length > 4 ? `${name.slice(0, 3)}.` : name} ${year}`;
}

/** `08:05`, in Norway. */
export function timeOfDay(at: string): string {
  return timeFormat.format(new Date(at));
}

/** How a heading between messages names the day: by word when it is near. */
export function dayHeading(day: string, today: string, lang: Language, words: { today: string; yesterday: string }): string {
  const age = daysFrom(day, today);
  if (age === 0) return words.today;
  if (age === 1) return words.yesterday;
  return longDay(day, lang);
}

/** A moment beside a name: the time today, otherwise the day too. */
export function momentWords(at: string, today: string, lang: Language): string {
  const day = dayOf(at);
  return day === today ? timeOfDay(at) : `${shortDay(day, lang)} ${timeOfDay(at)}`;
}
