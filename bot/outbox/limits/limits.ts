import type { Log } from '../../service/log';
import type { Documents } from '../../storage/documents';
import type { Timing } from '../timing';
import { problemOf } from '../problem-of';
import { ConversationPace } from './conversation-pace';
import { leavesWithinMs } from './conversation-windows';
import { PermitPool, permitRule, type Permit, type PermitRule } from './permit-pool';
import { ShareKeeper } from './share-keeper';
import { tenantPermits, type ShareRule } from './tenant-shares';

/** The right to one request to Teams. Its holder calls `end` at last, whatever happened. */
export interface Admission {
  /** Waits for its moment. `true`: the request leaves now, nothing may be waited for before it. `false`: it may not any more. */
  leave(signal?: AbortSignal): Promise<boolean>;
  /** The answer is there, or nothing left. */
  end(): void;
}

export type Entrance = { readonly admission: Admission } | { readonly waitMs: number };

/** Keeps the limits of Teams among all instances. Every request to the connector passes here: sending, updating, opening a conversation. */
export interface Limits {
  /** `conversationId` is `null` for a request that is not to one. Without an admission it is worth asking again after `waitMs`. */
  enter(conversationId: string | null, patienceMs: number, signal?: AbortSignal): Promise<Entrance>;
  /** Teams answered 429: unless it is about one busy conversation, all instances wait. */
  refused(conversationId: string | null, retryAfterMs: number | null): Promise<void>;
  /** Gives this instance's share back. */
  close(): Promise<void>;
}

export interface LimitParts {
  readonly documents: Documents;
  /** Another for every start of the process. */
  readonly instance: string;
  /** The clock all instances share. */
  readonly now: () => Date;
  readonly timing: Timing;
  readonly log: Log;
  readonly rules?: Partial<LimitRules>;
}

export interface LimitRules extends PermitRule {
  readonly permits: number;
  readonly leaseMs: number;
  readonly renewMs: number;
  readonly skewMs: number;
  /** After so long without a request the share is given back. */
  readonly idleMs: number;
}

const usual: LimitRules = {
  ...permitRule,
  permits: tenantPermits,
  leaseMs: 6_000,
  renewMs: 1_000,
  skewMs: 1_000,
  idleMs: 30_000,
};

/** What a 429 without `Retry-After` is worth. */
const shortPauseMs = 2_000;

export function createLimits({ documents, instance, now, timing, log, rules }: LimitParts): Limits {
  const rule = { ...usual, ...rules };
  const shareRule: ShareRule = {
    total: rule.permits,
    leaseMs: rule.leaseMs,
    skewMs: rule.skewMs,
    restMs: rule.windowMs + rule.spreadMs,
  };
  const pool = new PermitPool(timing, rule);
  const pace = new ConversationPace(documents, now);
  const keeper = new ShareKeeper({ instance, documents, pool, rule: shareRule, now, timing });
  const closing = new AbortController();
  let keeping: Promise<void> | null = null;
  /** What was slept since somebody asked: a clock that is moved is no time without requests. */
  let idleMs = 0;
  /** The last renewal worked, and nobody has found since that its time is over. */
  let isRenewed = false;
  let sleeping = new AbortController();

  async function keep(): Promise<void> {
    while (!closing.signal.aborted && (pool.isWanted || idleMs < rule.idleMs)) {
      sleeping = new AbortController();
      try {
        await keeper.renew();
        isRenewed = true;
      } catch (error) {
        log.warn({ problem: problemOf(error) }, 'the share of the limits could not be renewed');
      }
      await timing.sleep(rule.renewMs, AbortSignal.any([closing.signal, sleeping.signal]));
      idleMs += rule.renewMs;
    }
    await keeper.leave().catch((error: unknown) => {
      log.warn({ problem: problemOf(error) }, 'the share of the limits could not be given back: it runs out');
    });
  }

  function wake(): void {
    idleMs = 0;
    // Over although it was renewed in time: the clock was moved, or the machine slept. Once, so that a storage that fails is not asked by every message.
    if (isRenewed && !pool.isValid) {
      isRenewed = false;
      sleeping.abort();
    }
    keeping ??= keep().finally(() => {
      keeping = null;
      if (pool.isWanted && !closing.signal.aborted) wake();
    });
  }

  const admission = (permit: Permit, conversationId: string | null, placedAt: number): Admission => ({
    leave: async (signal) => {
      // A place in the conversation's windows is of the moment it was taken: whoever was kept so long takes another.
      const isLate = timing.elapsed() - placedAt > leavesWithinMs - rule.leadMs;
      if (isLate && conversationId !== null && (await pace.take(conversationId)) > 0) return false;
      return await permit.leave(signal);
    },
    end: () => {
      permit.answered();
      permit.giveBack();
    },
  });

  return {
    async enter(conversationId, patienceMs, signal) {
      wake();
      const permit = await pool.take(patienceMs, signal);
      if (!permit) return { waitMs: rule.windowMs };
      try {
        const placedAt = timing.elapsed();
        const waitMs = conversationId === null ? 0 : await pace.take(conversationId);
        if (waitMs === 0) return { admission: admission(permit, conversationId, placedAt) };
        permit.giveBack();
        return { waitMs };
      } catch (error) {
        permit.giveBack();
        throw error;
      }
    },
    async refused(conversationId, retryAfterMs) {
      if (conversationId !== null && (await pace.isBusy(conversationId))) return;
      log.warn({ retryAfterMs }, 'Teams asks the whole tenant to wait');
      await keeper.pause(retryAfterMs ?? shortPauseMs);
    },
    async close() {
      closing.abort();
      await (keeping ?? keeper.leave());
    },
  };
}
