import { setImmediate as turn } from 'node:timers/promises';
import type { RetryClock } from '../../../src/data/connection/throttle-gate';

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes for many who wait at once: it leaps to the next waker when nobody has anything else to do. */
export class VirtualClock implements RetryClock {
  time = Date.UTC(2026, 0, 1);
  private timers: Timer[] = [];
  constructor(private readonly draw: () => number = () => 0.5) {}
  readonly now = () => this.time;
  readonly random = () => this.draw();
  readonly sleep = (milliseconds: number) =>
    new Promise<void>((wake) => {
      this.timers.push({ at: this.time + Math.max(0, milliseconds), wake });
    });

  /** Lets time pass until the work is done. */
  async until<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const finished = () => {
      done = true;
    };
    work.then(finished, finished);
    for (;;) {
      for (let nth = 0; nth < 5; nth += 1) await turn();
      if (done) return work;
      const next = this.timers.reduce<Timer | null>((first, timer) => (first && first.at <= timer.at ? first : timer), null);
      if (next === null) throw new Error('Everybody waits for something that will not come.');
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.at);
      next.wake();
    }
  }
}
