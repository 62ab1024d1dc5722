import type { SendLoop } from './outbox/send-loop';
import { startSweepTrigger, type SweepTrigger } from './reminders/trigger';
import type { Log } from './service/log';
import { writeOver, type Documents } from './storage/documents';

export interface OwnWorkParts {
  readonly documents: Documents;
  /** `null`: another instance is sweeping. */
  readonly sweep: () => Promise<object | null>;
  /** What follows each sweep: digest, posts to be corrected. Done again after the next when it fails. */
  readonly afterSweep: () => Promise<void>;
  /** Once a day: what keeps subscriptions alive and old records away. */
  readonly upkeep: () => Promise<void>;
  readonly sendLoop: Pick<SendLoop, 'run' | 'whenIdle'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** What the bot does by itself: it sweeps, sends what that has planned, and keeps itself in order. */
export interface OwnWork {
  start(): void;
  /** Ends what is under way. */
  stop(): Promise<void>;
  /** Something changed on the site. */
  notify(): void;
  /** Resolves when everything that is due has been dealt with. */
  settle(): Promise<void>;
  /** Sweeps and sends at once what the clock would have by itself in the course of the day. */
  runDay(): Promise<void>;
  /** When any instance last swept. */
  lastSweepAt(): Promise<Date | null>;
}

const kind = 'own-work';
const dayMs = 86_400_000;

export function ownWork({ documents, sweep, afterSweep, upkeep, sendLoop, now, log }: OwnWorkParts): OwnWork {
  const ending = new AbortController();
  let trigger: SweepTrigger | null = null;
  let sending: Promise<void> = Promise.resolve();

  async function sweepAndFollow(): Promise<object | null> {
    const result = await sweep();
    if (result === null) return null;
    await afterSweep();
    await note('swept');
    await upkeepOnceADay();
    return result;
  }

  /** Overwrites: the last one counts, and nobody waits for it. */
  async function note(what: string): Promise<void> {
    await writeOver(documents, kind, what, { at: now().toISOString() }, await documents.read(kind, what));
  }

  async function noted(what: string): Promise<Date | null> {
    const there = await documents.read<{ at: string }>(kind, what);
    return there ? new Date(there.value.at) : null;
  }

  async function upkeepOnceADay(): Promise<void> {
    const last = await noted('upkeep');
    if (last !== null && Math.abs(now().getTime() - last.getTime()) < dayMs) return;
    try {
      await upkeep();
      await note('upkeep');
    } catch (err) {
      // Reminders do not depend on it: it is tried after the next sweep.
      log.error({ err }, 'upkeep failed');
    }
  }

  return {
    start() {
      sending = sendLoop.run(ending.signal);
      trigger = startSweepTrigger({
        sweep: sweepAndFollow,
        now,
        onFailure: (err) => log.error({ err }, 'a sweep failed: it is done again'),
      });
    },
    async stop() {
      ending.abort();
      await trigger?.stop();
      await sending;
    },
    notify: () => trigger?.notify(),
    settle: () => (ending.signal.aborted ? Promise.resolve() : sendLoop.whenIdle()),
    async runDay() {
      await trigger?.runNow();
      await this.settle();
    },
    lastSweepAt: () => noted('swept'),
  };
}
