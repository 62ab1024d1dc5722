import type { Timing } from '../timing';

export interface PermitRule {
  /** The window in which Teams counts: one second. */
  readonly windowMs: number;
  /**
   * How much longer one request may be on its way than another. Nobody tells when a request arrived; the answer only says that it has. Waiting for the answer
   * each time would be certain, but leave 50 / (1 s + answer time) a second. So a request counts as arrived after this long, except in doubt: what is not
   * answered within the window is waited for, and so is every request after a 429 and in the first seconds, while connections are made and code is loaded
   * (the first requests of a process were seen to take 370 ms longer to arrive than the others, which differ by 14 ms at most on a busy machine).
   */
  readonly spreadMs: number;
  readonly coldMs: number;
  /** A permit is handed out so long before it may be used: time to write what must be written before. */
  readonly leadMs: number;
}

export const permitRule: PermitRule = { windowMs: 1_000, spreadMs: 30, coldMs: 5_000, leadMs: 80 };

/** The right to one request. Its holder calls `answered` or `giveBack` at last, whatever happened. */
export interface Permit {
  /** Waits for its moment. `true`: the request leaves now. `false`: it may not any more, and nothing may leave. */
  leave(signal?: AbortSignal): Promise<boolean>;
  answered(): void;
  giveBack(): void;
}

interface Slot {
  /** When it may be used again; `Infinity` while its request is out. */
  freeAt: number;
  /** From being handed out until the answer. */
  isHeld: boolean;
}

/**
 * The permits one instance has. Each is used for one request at a time and rests until that request can be counted no longer, so that with n permits no window
 * holds more than n requests, whoever is slow.
 */
export class PermitPool {
  #slots: Slot[] = [];
  #validUntil = -Infinity;
  #pausedUntil = -Infinity;
  #carefulUntil = -Infinity;
  #armedFor = Infinity;
  readonly #waiting: ((permit: Permit) => void)[] = [];
  readonly #timing: Timing;
  readonly #rule: PermitRule;

  constructor(timing: Timing, rule: PermitRule) {
    this.#timing = timing;
    this.#rule = rule;
  }

  get size(): number {
    return this.#slots.length;
  }

  /** What was granted has not run out. */
  get isValid(): boolean {
    return this.#timing.elapsed() < this.#validUntil;
  }

  /** Those that cannot be handed on now: with somebody, or out and not answered. */
  get inUse(): number {
    return this.#slots.filter(({ isHeld }) => isHeld).length;
  }

  get isWanted(): boolean {
    return this.#waiting.length > 0 || this.inUse > 0;
  }

  /** As many permits as were granted, until then; new ones from `usableFrom` on, spread over a window so that they do not all leave at once ever after. */
  hold(permits: number, validUntil: number, usableFrom: number): void {
    const added = permits - this.size;
    if (this.size === 0) this.#carefulUntil = Math.max(this.#carefulUntil, usableFrom + this.#rule.coldMs);
    const apart = (this.#rule.windowMs + this.#rule.spreadMs) / Math.max(1, permits);
    for (let index = 0; index < added; index += 1) this.#slots.push({ freeAt: usableFrom + index * apart, isHeld: false });
    this.giveUp(permits);
    this.#validUntil = validUntil;
    this.#handOut();
  }

  /** No more than so many from now on, for as long as they were held before: what is not written yet prolongs nothing. */
  giveUp(permits: number): void {
    while (this.size > permits) this.#slots.splice(this.#idlest(), 1);
  }

  /** Nothing leaves before; afterwards every request is waited for during `carefulMs`. */
  pause(until: number, carefulMs: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
    this.#carefulUntil = Math.max(this.#carefulUntil, until + carefulMs);
  }

  /** The next permit, in order of asking; `null` when none is to be had in time. */
  async take(patienceMs: number, signal?: AbortSignal): Promise<Permit | null> {
    const enough = new AbortController();
    const giveUp = (): void => enough.abort();
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      return await new Promise<Permit | null>((resolve) => {
        const accept = (permit: Permit): void => {
          resolve(permit);
          enough.abort();
        };
        this.#waiting.push(accept);
        void this.#timing.sleep(signal?.aborted ? 0 : patienceMs, enough.signal).then(() => {
          const place = this.#waiting.indexOf(accept);
          if (place >= 0) this.#waiting.splice(place, 1);
          resolve(null);
        });
        this.#handOut();
      });
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  }

  #handOut(): void {
    const now = this.#timing.elapsed();
    while (this.#waiting.length > 0) {
      const slot = this.#next();
      if (!slot) return;
      const at = Math.max(slot.freeAt, this.#pausedUntil) - this.#rule.leadMs;
      if (Math.max(at, now) >= this.#validUntil) return;
      if (at > now) {
        this.#arm(at);
        return;
      }
      slot.isHeld = true;
      this.#waiting.shift()?.(this.#permit(slot));
    }
  }

  #next(): Slot | undefined {
    let next: Slot | undefined;
    for (const slot of this.#slots) if (!slot.isHeld && slot.freeAt < (next?.freeAt ?? Infinity)) next = slot;
    return next;
  }

  /** Never one that somebody has, as long as there is another. */
  #idlest(): number {
    const idle = this.#slots.findIndex(({ isHeld }) => !isHeld);
    return idle >= 0 ? idle : 0;
  }

  #arm(at: number): void {
    if (at >= this.#armedFor) return;
    this.#armedFor = at;
    void this.#timing.sleep(Math.max(0, at - this.#timing.elapsed())).then(() => {
      if (this.#armedFor === at) this.#armedFor = Infinity;
      this.#handOut();
    });
  }

  #permit(slot: Slot): Permit {
    const { windowMs, spreadMs } = this.#rule;
    let leftAt: number | null = null;
    let isOver = false;
    return {
      leave: async (signal) => {
        for (;;) {
          const now = this.#timing.elapsed();
          if (isOver || now >= this.#validUntil || now < this.#pausedUntil || signal?.aborted || !this.#slots.includes(slot))
            return false;
          if (now >= slot.freeAt) break;
          await this.#timing.sleep(slot.freeAt - now, signal);
        }
        leftAt = this.#timing.elapsed();
        slot.freeAt = Infinity;
        return true;
      },
      answered: () => {
        if (isOver || leftAt === null) return;
        isOver = true;
        const now = this.#timing.elapsed();
        const took = now - leftAt;
        const isSure = took <= windowMs && leftAt >= this.#carefulUntil;
        slot.freeAt = isSure ? leftAt + windowMs + Math.min(took, spreadMs) : now + windowMs;
        slot.isHeld = false;
        this.#handOut();
      },
      giveBack: () => {
        if (isOver || leftAt !== null) return;
        isOver = true;
        slot.isHeld = false;
        this.#handOut();
      },
    };
  }
}
