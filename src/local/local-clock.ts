import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteInstant, siteMoment } from '../data/site-date';
import { daysBetween, parseCalendarDate, type CalendarDate } from '../domain/calendar-date';

const dayMs = 86_400_000;
const noteFile = 'clock.json';
/** In the morning of a moved day the bot is allowed to send. */
const morning = 9 * 60;

/** The clock of the local product: the real one, put forward by so much. Tokens and secrets go by the real one. */
export interface LocalClock {
  readonly now: () => Date;
  readonly today: () => CalendarDate;
  /** Milliseconds that never go back and that moved days count in too: what limits of traffic are reckoned by. */
  readonly elapsed: () => number;
  /** Whether it shows another day than the real one. */
  readonly isMoved: () => boolean;
  /** Puts it forward to the morning of a later day, and remembers it for the next start. */
  readonly moveTo: (day: CalendarDate) => void;
  /** Puts it forward to a later moment of the same day, for what only waits for its turn. Remembered too. */
  readonly skipTo: (moment: Date) => void;
}

/**
 * The clock on a day that was asked for, or else where it was moved to last time. A moved clock keeps its distance from the real one.
 * @example localClock('.data', '2027-01-04').today() // '2027-01-04'
 */
export function localClock(dataFolder: string, asked: CalendarDate | null): LocalClock {
  let shiftMs = asked === null ? keptShift(dataFolder) : daysBetween(siteMoment(new Date()).date, asked) * dayMs;
  let movedMs = 0;
  const now = (): Date => new Date(Date.now() + shiftMs);
  const today = (): CalendarDate => siteMoment(now()).date;
  const putForward = (to: Date): void => {
    const byMs = to.getTime() - now().getTime();
    if (byMs <= 0) return;
    shiftMs += byMs;
    movedMs += byMs;
    writeFileSync(join(dataFolder, noteFile), `${JSON.stringify({ shiftMs, on: today() })}\n`);
  };
  return {
    now,
    today,
    elapsed: () => performance.now() + movedMs,
    isMoved: () => shiftMs !== 0,
    moveTo: (day) => putForward(siteInstant({ date: day, minute: morning })),
    skipTo: putForward,
  };
}

/** A note that makes no sense moves nothing. */
function keptShift(dataFolder: string): number {
  const file = join(dataFolder, noteFile);
  if (!existsSync(file)) return 0;
  try {
    const { shiftMs, on } = JSON.parse(readFileSync(file, 'utf8')) as { shiftMs?: unknown; on?: unknown };
    const isKept = typeof shiftMs === 'number' && shiftMs > 0 && Number.isFinite(shiftMs) && typeof on === 'string';
    return isKept && parseCalendarDate(on) !== null ? shiftMs : 0;
  } catch {
    // Damaged by whoever edited it: the real day is right.
    return 0;
  }
}
