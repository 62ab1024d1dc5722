import type { DatePart } from './filter-tree';

const formats: Readonly<Record<DatePart, string>> = {
  day: '%d',
  month: '%m',
  year: '%Y',
  hour: '%H',
  minute: '%M',
  second: '%S',
};

/** One part of a date by the site's clock. Norway is two hours ahead of UTC from the last Sunday of March to that of October, at 01:00 UTC. */
export function datePartSql(part: DatePart, column: string): string {
  const lastSunday = (month: string): string =>
    `DATE(SUBSTR(${column}, 1, 4) || '-${month}-31', '-6 days', 'weekday 0') || 'T01:00:00Z'`;
  const summer = `${column} >= ${lastSunday('03')} AND ${column} < ${lastSunday('10')}`;
  return `CAST(STRFTIME('${formats[part]}', ${column}, CASE WHEN ${summer} THEN '+2 hours' ELSE '+1 hours' END) AS INTEGER)`;
}
