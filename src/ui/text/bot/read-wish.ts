import { addDays, calendarDate, parseCalendarDate, yearOf, type CalendarDate } from '../../../domain/calendar-date';
import { latestMuteDay } from '../../../domain/reminders/mute-problem';
import type { PersonChoices } from '../../../domain/reminders/person-choices';
import { wordKey } from './word-key';

/** What of their choices a person wishes to be otherwise. */
export type Wish = Partial<Omit<PersonChoices, 'personId'>>;

/** "Off" ends by itself, as every mute does: a person who forgets it would miss deadlines for ever. */
const offDays = 30;

const saidSo: Readonly<Record<string, Wish>> = {
  pa: { mutedUntil: null },
  on: { mutedUntil: null },
  unmute: { mutedUntil: null },
  'ikkje demp': { mutedUntil: null },
  'ikke demp': { mutedUntil: null },
  dagleg: { dailySummary: true },
  daglig: { dailySummary: true },
  daily: { dailySummary: true },
  'ikkje dagleg': { dailySummary: false },
  'ikke daglig': { dailySummary: false },
  'not daily': { dailySummary: false },
  'dagleg av': { dailySummary: false },
  'daglig av': { dailySummary: false },
  'daily off': { dailySummary: false },
  'kvar for seg': { dailySummary: false },
  'hver for seg': { dailySummary: false },
  separately: { dailySummary: false },
};

const languageKeys: Readonly<Record<string, 'nn' | 'nb' | 'en' | null>> = {
  nynorsk: 'nn',
  bokmal: 'nb',
  english: 'en',
  engelsk: 'en',
  teams: null,
};

const days: Readonly<Record<string, number>> = {
  dag: 1,
  dagar: 1,
  dager: 1,
  day: 1,
  days: 1,
  veke: 7,
  veker: 7,
  uke: 7,
  uker: 7,
  week: 7,
  weeks: 7,
};

const months: readonly (readonly string[])[] = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['mars', 'march'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['desember', 'december'],
];

/**
 * What stands after "varsling", or "demp" and "språk" with what follows; `null` when it is no wish. A mute that would have ended already is
 * none, and one of more than a year is one of a year.
 * @example readWish('demp til 1.12.', calendarDate('2026-11-23')) // { mutedUntil: '2026-12-01' }
 * @example readWish('språk bokmål', today) // { language: 'nb' }
 */
export function readWish(text: string, today: CalendarDate): Wish | null {
  const key = wordKey(text);
  const said = saidSo[key];
  if (said !== undefined && Object.hasOwn(saidSo, key)) return said;
  if (key === 'av' || key === 'off') return { mutedUntil: addDays(today, offDays) };
  const language = key.replace(/^(?:sprak|language) /, '');
  // "Teams" alone is something else.
  if (Object.hasOwn(languageKeys, language) && (language !== 'teams' || language !== key))
    return { language: languageKeys[language] ?? null };
  const mute = /^(?:(?:demp|mute|pause)\b ?)?(?:(til og med|til|until|till|i|for) )?(.+)$/.exec(key);
  const isMute = mute !== null && (mute[1] !== undefined || /^(?:demp|mute|pause)\b/.test(key));
  const until = isMute ? readUntil(mute[2] ?? '', today) : null;
  if (until === null || until < today) return null;
  const latest = latestMuteDay(today);
  return { mutedUntil: until < latest ? until : latest };
}

/** Whether it would be a wish on some day. */
export const isWish = (text: string): boolean => readWish(text, anyDay) !== null;

/** @example isLanguage('Nynorsk') // true */
export const isLanguage = (text: string): boolean => text !== '' && readWish(text, anyDay)?.language !== undefined;
const anyDay = calendarDate('2000-01-01');

function readUntil(key: string, today: CalendarDate): CalendarDate | null {
  const iso = parseCalendarDate(key);
  if (iso !== null) return iso;
  const span = /^(\d{1,3}) (\p{L}+)$/u.exec(key);
  const unit = span ? days[span[2] ?? ''] : undefined;
  if (span && unit !== undefined) return addDays(today, Number(span[1]) * unit);
  const numbers = /^(\d{1,2})[./] ?(\d{1,2})(?:[./] ?(\d{2}|\d{4}))?$/.exec(key);
  if (numbers) return dayOf(Number(numbers[1]), Number(numbers[2]), numbers[3], today);
  const named = /^(\d{1,2})\.? (\p{L}+)(?: (\d{4}))?$/u.exec(key);
  const month = named ? months.findIndex((names) => names.includes(named[2] ?? '')) + 1 : 0;
  return named && month > 0 ? dayOf(Number(named[1]), month, named[3], today) : null;
}

/** Without a year it is the next such day. */
function dayOf(day: number, month: number, year: string | undefined, today: CalendarDate): CalendarDate | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const inYear = (number: number) => parseCalendarDate(`${number}-${two(month)}-${two(day)}`);
  if (year !== undefined) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const now = yearOf(today);
  const thisYear = inYear(now);
  return thisYear !== null && thisYear >= today ? thisYear : inYear(now + 1);
}
