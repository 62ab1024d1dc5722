/** The zone that the local Teams is in. */
export const timeZone = 'Europe/Oslo';
const dayMs = 86_400_000;

// Making a format costs far more than using it, and a chat can have thousands of messages. The Swedish way of writing a date is ISO 8601.
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone });

/** The day in Norway of a moment: `2026-11-23`. */
export function dayOf(at: string | Date): string {
  return dayFormat.format(new Date(at));
}

/** A day some days later, by the calendar. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / dayMs);
}
