import { writeOver, type Documents } from '../../storage/documents';
import type { Timing } from '../timing';
import type { PermitPool } from './permit-pool';
import { leaveShares, longestPauseMs, nobody, pauseOf, renewShare, type ShareRule, type TenantShares } from './tenant-shares';

const kind = 'tenant-limit';
const key = 'shares';
const mostTries = 20;

/** After a 429 of the tenant every request is waited for during this long. */
const carefulMs = 60_000;

/** Renews this instance's part of the tenant's limit in the document that all instances share, and tells the pool. */
export class ShareKeeper {
  readonly #me: string;
  readonly #documents: Documents;
  readonly #pool: PermitPool;
  readonly #rule: ShareRule;
  readonly #now: () => Date;
  readonly #timing: Timing;

  constructor(parts: {
    /** Another for every start: whoever has the same name has the same permits. */
    readonly instance: string;
    readonly documents: Documents;
    readonly pool: PermitPool;
    readonly rule: ShareRule;
    readonly now: () => Date;
    readonly timing: Timing;
  }) {
    this.#me = parts.instance;
    this.#documents = parts.documents;
    this.#pool = parts.pool;
    this.#rule = parts.rule;
    this.#now = parts.now;
    this.#timing = parts.timing;
  }

  async renew(): Promise<void> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const began = this.#timing.elapsed();
      const document = await this.#documents.read<TenantShares>(kind, key);
      const before = document?.value ?? nobody;
      const nowMs = this.#now().getTime();
      const held = before.shares[this.#me]?.permits ?? 0;
      const { after, permits } = renewShare(before, this.#me, this.#pool.inUse, nowMs, this.#rule);
      const usableFrom = began + Math.max(0, after.freeFrom - nowMs);
      // What is given up must not be used any more before others can see that it is free.
      if (permits < held) this.#pool.giveUp(permits);
      this.#pool.pause(began + pauseOf(after, nowMs) - nowMs, carefulMs);
      if (await writeOver(this.#documents, kind, key, after, document)) {
        this.#pool.hold(permits, began + this.#rule.leaseMs, usableFrom);
        return;
      }
    }
  }

  /** Nobody sends for so long: a 429 that was not about one conversation. */
  async pause(milliseconds: number): Promise<void> {
    const pauseMs = Math.min(milliseconds, longestPauseMs);
    this.#pool.pause(this.#timing.elapsed() + pauseMs, carefulMs);
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const document = await this.#documents.read<TenantShares>(kind, key);
      const before = document?.value ?? nobody;
      const nowMs = this.#now().getTime();
      const pausedUntil = Math.max(pauseOf(before, nowMs), nowMs + pauseMs);
      if (await writeOver(this.#documents, kind, key, { ...before, pausedUntil }, document)) return;
    }
  }

  /** When there is nothing to send for a while, and at the end. */
  async leave(): Promise<void> {
    this.#pool.hold(0, -Infinity, 0);
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const document = await this.#documents.read<TenantShares>(kind, key);
      if (!document?.value.shares[this.#me]) return;
      const after = leaveShares(document.value, this.#me, this.#now().getTime(), this.#rule);
      if (await this.#documents.replace(kind, key, after, document.etag)) return;
    }
  }
}
