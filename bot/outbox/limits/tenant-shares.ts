/** Requests of one app in one tenant in a second (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). */
export const tenantPermits = 50;

/** What the instances share: who may use how many of the permits until when. Milliseconds since 1970 throughout. */
export interface TenantShares {
  readonly shares: Readonly<Record<string, { readonly permits: number; readonly until: number }>>;
  /** From then on nobody can still be counted for a permit that belongs to no one. */
  readonly freeFrom: number;
  /** Teams asked everybody to wait until then. */
  readonly pausedUntil: number;
}

export interface ShareRule {
  readonly total: number;
  /** How long a share lasts unless it is renewed. */
  readonly leaseMs: number;
  /** How far apart the clocks of two instances may be. */
  readonly skewMs: number;
  /** How long after its last use somebody else may use a permit. */
  readonly restMs: number;
}

export const nobody: TenantShares = { shares: {}, freeFrom: 0, pausedUntil: 0 };

/**
 * One instance renews its share: an equal part of the permits among those that are there, as far as they are free. It is given what it holds now and what it
 * must keep (permits in use). The sum never exceeds the total: permits of others are only free once their lease has run out, beyond any doubt of the clocks.
 */
export function renewShare(
  before: TenantShares,
  me: string,
  mustKeep: number,
  nowMs: number,
  { total, leaseMs, skewMs, restMs }: ShareRule,
): { readonly after: TenantShares; readonly permits: number } {
  // A time further off than any lease is of a clock that has been set back since.
  const isTrue = (at: number) => at <= nowMs + leaseMs + 2 * skewMs + restMs;
  let freeFrom = isTrue(before.freeFrom) ? before.freeFrom : nowMs + restMs;
  const others: [string, { permits: number; until: number }][] = [];
  for (const [id, share] of Object.entries(before.shares)) {
    if (id === me) continue;
    if (isTrue(share.until) && share.until + skewMs > nowMs) others.push([id, share]);
    else freeFrom = Math.max(freeFrom, (isTrue(share.until) ? share.until : nowMs) + skewMs + restMs);
  }
  const mine = before.shares[me]?.permits ?? 0;
  const present = [me, ...others.map(([id]) => id)].toSorted();
  const fair = Math.floor(total / present.length) + (present.indexOf(me) < total % present.length ? 1 : 0);
  const free = total - others.reduce((sum, [, { permits }]) => sum + permits, 0);
  const permits = Math.max(Math.min(fair, free), Math.min(mustKeep, mine));
  if (permits < mine) freeFrom = Math.max(freeFrom, nowMs + skewMs + restMs);
  return {
    permits,
    after: {
      shares: Object.fromEntries([...others, [me, { permits, until: nowMs + leaseMs }]]),
      freeFrom,
      pausedUntil: pauseOf(before, nowMs),
    },
  };
}

/** One instance goes: what it held is free once its last request can be counted no longer. */
export function leaveShares(before: TenantShares, me: string, nowMs: number, { skewMs, restMs }: ShareRule): TenantShares {
  const { [me]: mine, ...others } = before.shares;
  const freeFrom = mine && mine.permits > 0 ? Math.max(before.freeFrom, nowMs + skewMs + restMs) : before.freeFrom;
  return { ...before, shares: others, freeFrom };
}

/** Longer than Teams ever asks for [?]; beyond it the clock has been set back. */
export const longestPauseMs = 10 * 60_000;

export function pauseOf({ pausedUntil }: TenantShares, nowMs: number): number {
  return pausedUntil <= nowMs + longestPauseMs ? pausedUntil : 0;
}
