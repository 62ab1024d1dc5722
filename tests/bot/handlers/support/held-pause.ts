import type { HandlerParts } from '../../../../bot/handlers/handler-parts';

/** A pause in which time passes only when a test says so. */
export class HeldPause {
  #now = 0;
  readonly #waiting = new Set<{ readonly until: number; readonly end: () => void }>();

  readonly pause: HandlerParts['pause'] = (ms, signal) =>
    new Promise((resolve) => {
      const one = { until: this.#now + ms, end: () => void (this.#waiting.delete(one) && resolve()) };
      this.#waiting.add(one);
      signal?.addEventListener('abort', one.end, { once: true });
    });

  get waiting(): number {
    return this.#waiting.size;
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const { until, end } of this.#waiting) if (until <= this.#now) end();
  }
}
