import { siteInstant, siteMoment } from '../../src/data/site-date';
import { addDays } from '../../src/domain/calendar-date';
import { sendingMoment } from '../../src/domain/reminders/delivery';

export interface TriggerSetup {
  /** Sweeps once; `null`: another instance is at it. */
  readonly sweep: () => Promise<unknown>;
  readonly now: () => Date;
  /** Told of a sweep that failed; it is tried again. */
  readonly onFailure: (error: unknown) => void;
  /** The clock guarantees a sweep so often, whatever notifications come. */
  readonly everyMs?: number;
  /** Notifications come in bursts: one sweep takes care of those that come this close together. */
  readonly gatherMs?: number;
}

export interface SweepTrigger {
  /** Something may have changed: sweeps soon. */
  notify(): void;
  /** Sweeps now, after the one that is running; resolves when it has ended. */
  runNow(): Promise<void>;
  /** Resolves when no sweep is running any more. */
  stop(): Promise<void>;
}

const firstPauseMs = 30_000;

/**
 * Decides when to sweep: soon after a notification, by the clock, and when a sending window opens; after a failure again and again, with pauses that
 * double up to `everyMs`. One at a time.
 */
export function startSweepTrigger(setup: TriggerSetup): SweepTrigger {
  const { sweep, now, onFailure, everyMs = 10 * 60_000, gatherMs = 5_000 } = setup;
  let timer: NodeJS.Timeout | null = null;
  /** When the timer rings, by the clock that does not go back. */
  let ringsAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  /** Asked for while one is running: it may have read the logs before. */
  let isAskedAgain = false;
  let isStopped = false;
  let failures = 0;

  const ringIn = (ms: number) => {
    const at = performance.now() + ms;
    if (isStopped || at >= ringsAt) return;
    if (timer) clearTimeout(timer);
    ringsAt = at;
    timer = setTimeout(() => {
      timer = null;
      ringsAt = Number.POSITIVE_INFINITY;
      if (isRunning) isAskedAgain = true;
      else void run();
    }, ms);
  };

  const run = (): Promise<void> => {
    running = running.then(once);
    return running;
  };

  const once = async (): Promise<void> => {
    if (isStopped) return;
    isRunning = true;
    let pause = untilClock(now(), everyMs);
    try {
      const result = await sweep();
      failures = 0;
      // What this one was told of may have come after the other had read the logs.
      if (result === null) pause = firstPauseMs;
    } catch (error) {
      pause = Math.min(everyMs, firstPauseMs * 2 ** failures);
      failures += 1;
      onFailure(error);
    }
    isRunning = false;
    ringIn(isAskedAgain ? 0 : pause);
    isAskedAgain = false;
  };

  ringIn(0);
  return {
    notify: () => ringIn(gatherMs),
    runNow: run,
    stop: async () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

/** Until the next sweep by the clock, or until a sending window opens when that is sooner. Milliseconds. */
function untilClock(now: Date, everyMs: number): number {
  const { date, minute } = siteMoment(now);
  const today = sendingMoment({ date, minute: 0 });
  const opening = today.date === date && minute < today.minute ? today : sendingMoment({ date: addDays(date, 1), minute: 0 });
  return Math.min(everyMs, siteInstant(opening).getTime() - now.getTime());
}
