import { NotAttemptedError, ThrottledError } from '../data-errors';
import { gapFor, type RateLimit } from './rate-limit';

/** What a test replaces: the clock in milliseconds, a number in [0, 1), and waiting. */
export interface RetryClock {
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** SharePoint asked the client to slow down: nothing is sent before `until` (milliseconds since 1970). */
export interface ThrottleNotice {
  readonly waitSeconds: number;
  readonly until: number;
}

export interface ThrottleListener {
  readonly onThrottled?: (notice: ThrottleNotice) => void;
  /** SharePoint answers again. */
  readonly onReleased?: () => void;
}

/** How a request that was let through ended: answered, refused by throttling, or without an answer. */
export type Ending = 'answered' | 'refused' | 'lost';

/** Leave to send one request. `waited` in milliseconds. */
export interface Pass {
  readonly waited: number;
  readonly leave: (ending: Ending, rateLimit?: RateLimit | null) => void;
}

/** More at once only means more that are refused together. */
const mostAtOnce = 4;
/** A refusal comes at once: a try that takes longer than this is being answered. Milliseconds. */
const probePatience = 1_000;
/** Sums of moments and fractions of milliseconds are not exact. */
const rounding = 1;

/**
 * The one door to SharePoint for all requests of a client. While SharePoint asks to wait, nobody goes; when the wait is over one goes ahead, and
 * the others follow only when it was answered. Near the end of the budget they go one after another with gaps.
 */
export class ThrottleGate {
  private heldUntil = 0;
  /** How long that was when it was asked for. */
  private heldFor = 0;
  /** A refusal was the last that was heard. */
  private doubtful = false;
  private probe: Promise<void> | null = null;
  private inside = 0;
  private readonly queue: (() => void)[] = [];
  private gap = 0;
  private nextTurn = 0;

  constructor(
    private readonly clock: RetryClock,
    private readonly listener: ThrottleListener = {},
  ) {}

  /**
   * Waits for leave to send. Throws `ThrottledError` when SharePoint's wait is longer than `patience` (milliseconds), and `NotAttemptedError`
   * when `signal` stopped the waiting: nothing was sent in either case.
   */
  async enter(patience: number, signal?: AbortSignal | null): Promise<Pass> {
    let waited = 0;
    let paced = false;
    for (;;) {
      if (signal?.aborted) throw stopped();
      const now = this.clock.now();
      // The clock was set back: the wait is still no longer than SharePoint asked.
      if (this.heldUntil - now > this.heldFor + rounding) this.hold(this.heldFor, now);
      const hold = this.heldUntil - now;
      if (hold > 0) {
        waited += hold;
        if (waited > patience) throw waitTooLong(hold);
        await orStopped(this.clock.sleep(hold), signal);
      } else if (this.doubtful && this.probe) {
        await this.patiently(this.probe);
      } else if (this.inside >= mostAtOnce) {
        await orStopped(new Promise<void>((resolve) => this.queue.push(resolve)), signal);
      } else if (!paced && this.nextTurn > now) {
        paced = true;
        const wait = this.nextTurn - now;
        this.nextTurn += this.gap;
        await orStopped(this.clock.sleep(wait), signal);
      } else {
        if (!paced) this.nextTurn = now + this.gap;
        return this.admit(now, waited);
      }
    }
  }

  /** Nothing is sent for this long (milliseconds). */
  hold(milliseconds: number, now = this.clock.now()): void {
    const left = this.heldUntil - now;
    // What was asked before counts while it is longer, unless the clock says what nobody asked.
    const wait = left > this.heldFor + rounding ? milliseconds : Math.max(left, milliseconds);
    this.heldUntil = now + wait;
    this.heldFor = wait;
    this.doubtful = true;
    this.listener.onThrottled?.({ waitSeconds: milliseconds / 1000, until: this.heldUntil });
  }

  private admit(sentAt: number, waited: number): Pass {
    this.inside += 1;
    let settle: () => void = () => undefined;
    if (this.doubtful) this.probe = new Promise<void>((resolve) => (settle = resolve));
    const own = this.probe;
    const leave = (ending: Ending, rateLimit: RateLimit | null = null) => {
      this.inside -= 1;
      // All of them look again, in their order: one that was stopped meanwhile must not keep the next from its turn.
      for (const wake of this.queue.splice(0)) wake();
      if (own !== null && this.probe === own) this.probe = null;
      // What was sent before the refusal says nothing about now.
      if (ending === 'answered' && sentAt >= this.heldUntil) this.release(rateLimit);
      settle();
    };
    return { waited, leave };
  }

  private release(rateLimit: RateLimit | null): void {
    this.gap = rateLimit === null ? 0 : gapFor(rateLimit);
    this.nextTurn = rateLimit === null ? 0 : Math.max(this.nextTurn, this.clock.now() + this.gap);
    if (!this.doubtful) return;
    this.doubtful = false;
    this.listener.onReleased?.();
  }

  private async patiently(probe: Promise<void>): Promise<void> {
    const enough = this.clock.sleep(probePatience).then(() => {
      if (this.probe === probe) this.probe = null;
    });
    await Promise.race([probe, enough]);
  }
}

/** Waits for `what`, or until `signal` stops the waiting. */
async function orStopped(what: Promise<void>, signal?: AbortSignal | null): Promise<void> {
  if (!signal) return what;
  await Promise.race([what, new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))]);
}

const stopped = () => new NotAttemptedError('Stopped before it was sent.');

export const waitTooLong = (milliseconds: number) => {
  const seconds = Math.ceil(milliseconds / 1000);
  return new ThrottledError(`SharePoint asked the client to wait ${seconds} s, longer than the retries allow.`, seconds);
};
