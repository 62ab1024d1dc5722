export type PartOfDay = 'morning' | 'day' | 'evening';

/** @example partOfDay(9) // 'morning' */
export function partOfDay(hour: number): PartOfDay {
  if (hour >= 4 && hour < 10) return 'morning';
  return hour >= 10 && hour < 18 ? 'day' : 'evening';
}

/** The hour where the municipality is, 0–23: a traveller's greeting follows the agreements, not the plane. */
export function hourInOslo(now: Date = new Date()): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' }).format(now));
}

/** @example firstName('Ingrid Marie Haugland') // 'Ingrid' */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
