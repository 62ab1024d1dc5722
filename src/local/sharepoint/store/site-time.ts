/** The zone and language of every local site; a real one has them under regional settings. */
export const siteTimeZone = 'Europe/Oslo';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: siteTimeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** SharePoint keeps whole seconds. */
export const toIso = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const hour = 3_600_000;
const offsets = new Map<number, number>();

/** How far the site's clock is ahead in this hour: a row has several dates, and the calendar is slow to ask. Norway's clock changes at full hours. */
function offsetIn(hours: number): number {
  const known = offsets.get(hours);
  if (known !== undefined) return known;
  const found: Record<string, string> = {};
  for (const part of parts.formatToParts(new Date(hours * hour))) found[part.type] = part.value;
  const { year, month, day, hour: h, minute, second } = found;
  const offset = Date.parse(`${year}-${month}-${day}T${h}:${minute}:${second}Z`) - hours * hour;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(hours, offset);
  return offset;
}

/** `2026-03-29 00:00:00` at the site for an instant. */
export function siteLocal(instant: Date): { date: string; time: string } {
  const at = instant.getTime();
  const there = new Date(at + offsetIn(Math.floor(at / hour))).toISOString();
  return { date: there.slice(0, 10), time: there.slice(11, 19) };
}

/** The instant at which it is this date and time at the site. In the hour that a clock change leaves out, the moment after it. */
export function instantOfSite(date: string, time = '00:00:00'): Date {
  const wanted = Date.parse(`${date}T${time}Z`);
  let guess = wanted;
  for (let round = 0; round < 3; round += 1) {
    const there = siteLocal(new Date(guess));
    const off = Date.parse(`${there.date}T${there.time}Z`) - wanted;
    if (off === 0) break;
    guess -= off;
  }
  return new Date(guess);
}

const midnights = new Map<string, string>();

/** `2026-03-29` → `2026-03-28T23:00:00Z`, as SharePoint answers a date-only column. */
export function siteMidnight(date: string): string {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const found = toIso(instantOfSite(date));
  if (midnights.size > 50_000) midnights.clear();
  midnights.set(date, found);
  return found;
}

const days = new Map<string, string>();

/** The site's calendar date at an instant: `2026-03-28T23:00:00Z` → `2026-03-29`. */
export function siteDate(iso: string): string {
  const known = days.get(iso);
  if (known !== undefined) return known;
  const found = siteLocal(new Date(iso)).date;
  if (days.size > 50_000) days.clear();
  days.set(iso, found);
  return found;
}
