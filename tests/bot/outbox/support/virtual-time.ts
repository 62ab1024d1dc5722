import type { Timing } from '../../../../bot/outbox/timing';

/** Time that passes when it is told to, in order, with everything done that can be done at each moment. */
export class VirtualTime implements Timing {
  #elapsed = 0;
  #order = 0;
  readonly #timers = new Set<{ at: number; order: number; ring: () => void }>();

  constructor(readonly start = Date.parse('2026-11-23T07:00:00Z')) {}

  elapsed = (): number => this.#elapsed;
  now = (): Date => new Date(this.start + this.#elapsed);

  sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const timer = {
        at: this.#elapsed + Math.max(0, milliseconds),
        order: (this.#order += 1),
        ring: () => {
          this.#timers.delete(timer);
          signal?.removeEventListener('abort', timer.ring);
          resolve();
        },
      };
      this.#timers.add(timer);
      signal?.addEventListener('abort', timer.ring);
    });

  async advance(milliseconds: number): Promise<void> {
    const until = this.#elapsed + milliseconds;
    for (;;) {
      await settled();
      let next: { at: number; order: number; ring: () => void } | null = null;
      for (const timer of this.#timers)
        if (timer.at <= until && (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)))
          next = timer;
      if (!next) break;
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.ring();
    }
    this.#elapsed = until;
    await settled();
  }
}

/** Everything that waits for nothing but promises has been done. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
