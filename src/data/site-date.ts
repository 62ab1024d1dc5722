import type { CalendarDate } from '../domain/calendar-date';
import { calendarDate, parseCalendarDate } from '../domain/calendar-date';
import type { SiteMoment } from '../domain/reminders/delivery';

/** The zone of the municipality's site. SharePoint keeps a date-only column as this zone's midnight in UTC. */
export const siteTimeZone = 'Europe/Oslo';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: siteTimeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A register of 10,000 agreements has few distinct dates: converting each once is some twenty times faster. */
const known = new Map<string, CalendarDate>();
const knownLimit = 20_000;

/**
 * The calendar date that a SharePoint value (UTC, ISO) is on the site; `null` when the text is no point in time in the years
 * 1900–2199. Cutting off the first ten characters would be a day early.
 * @example
 * calendarDateOnSite('2026-03-28T23:00:00Z') // '2026-03-29'
 */
export function calendarDateOnSite(value: string): CalendarDate | null {
  const seen = known.get(value);
  if (seen !== undefined) return seen;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(value)) return null;
  const instant = Date.parse(value);
  if (Number.isNaN(instant)) return null;
  const date = parseCalendarDate(new Date(siteWallClock(instant)).toISOString().slice(0, 10));
  if (date === null) return null;
  if (known.size >= knownLimit) known.clear();
  known.set(value, date);
  return date;
}

/**
 * The value to store for a date-only column: the site's midnight in UTC.
 * @example
 * siteMidnight('2026-03-29' as CalendarDate) // '2026-03-28T23:00:00Z'
 * siteMidnight('2026-03-30' as CalendarDate) // '2026-03-29T22:00:00Z' (summer time since the day before)
 */
export function siteMidnight(date: CalendarDate): string {
  return `${siteInstant({ date, minute: 0 }).toISOString().slice(0, 19)}Z`;
}

/**
 * When the site's clocks show a moment. One that they skip in March is an hour later; of one that they show twice in October it is either.
 * @example siteInstant({ date: '2026-11-23', minute: 480 }).toISOString() // '2026-11-23T07:00:00.000Z'
 */
export function siteInstant({ date, minute }: SiteMoment): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  // Twice, because the first guess reads the offset at a moment up to two hours away from the one that is looked for.
  const guess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(guess));
}

/** What the site's clocks show. @example siteMoment(new Date('2026-11-23T07:00:00Z')) // { date: '2026-11-23', minute: 480 } */
export function siteMoment(instant: Date): SiteMoment {
  const shown = new Date(siteWallClock(instant.getTime()));
  return { date: calendarDate(shown.toISOString().slice(0, 10)), minute: shown.getUTCHours() * 60 + shown.getUTCMinutes() };
}

/** Milliseconds that the site's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number): number {
  return siteWallClock(instant) - Math.floor(instant / 1000) * 1000;
}

/** What the site's clocks show, as if they were UTC. */
function siteWallClock(instant: number): number {
  const shown = new Map(parts.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}
