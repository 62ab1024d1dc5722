import { instantOfSite, siteMidnight, toIso } from '../store/site-time';

/**
 * A date as clients write it, as the instant it is kept as: `2026-03-28T23:00:00Z`. A text without a zone is the site's own time; a date alone is the
 * site's midnight. Undefined when it is no date or outside 1900–8900, SharePoint's limits.
 */
export function instantOf(text: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  );
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', zone] = found;
  if (Number(year) < 1900 || Number(year) > 8900) return undefined;
  const date = `${year}-${month}-${day}`;
  const time = `${hour ?? '00'}:${minute}:${second}`;
  const utc = Date.parse(`${date}T${time}Z`);
  // Date.parse takes 31 February for 3 March.
  if (Number.isNaN(utc) || new Date(utc).getUTCDate() !== Number(day)) return undefined;
  // As most clients write it.
  if (zone === 'Z') return `${date}T${time}Z`;
  if (zone !== undefined) return toIso(new Date(Date.parse(`${date}T${time}${zone.toUpperCase()}`)));
  return hour === undefined ? siteMidnight(date) : toIso(instantOfSite(date, time));
}
