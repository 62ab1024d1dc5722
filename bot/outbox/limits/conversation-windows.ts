/**
 * The limits of one bot in one conversation: 7 requests in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export const conversationLimits = [
  { most: 7, windowMs: 1_000 },
  { most: 8, windowMs: 2_000 },
  { most: 60, windowMs: 30_000 },
] as const;
const hour = { most: 1_800, windowMs: 3_600_000 } as const;
const minuteMs = 60_000;

/**
 * A request leaves up to `leavesWithinMs` after its place was taken, and arrives later than it left: windows are kept this much longer here, so that they
 * hold where Teams counts.
 */
const longerMs = 1_500;
export const leavesWithinMs = 1_200;

/** What one conversation has been told lately. Bounded, however much is said: the last half minute exactly, the last hour by the minute. */
export interface ConversationHistory {
  /** Milliseconds since 1970, in order. */
  readonly recent: readonly number[];
  /** `[minute since 1970, requests]`, in order. */
  readonly minutes: readonly (readonly [number, number])[];
}

export const noHistory: ConversationHistory = { recent: [], minutes: [] };

/** How long until another request may leave; 0: now. Moments still to come are of a clock that was set back, and count for nothing. */
export function waitFor({ recent, minutes }: ConversationHistory, nowMs: number): number {
  const past = recent.filter((at) => at <= nowMs);
  let wait = 0;
  for (const { most, windowMs } of conversationLimits) {
    const first = past.at(-most);
    if (first !== undefined) wait = Math.max(wait, first + windowMs + longerMs - nowMs);
  }
  let inHour = 0;
  for (const [minute, requests] of minutes.toReversed()) {
    if (minute * minuteMs > nowMs) continue;
    const isOutAt = (minute + 1) * minuteMs + hour.windowMs + longerMs;
    inHour += requests;
    if (inHour >= hour.most) {
      wait = Math.max(wait, isOutAt - nowMs);
      break;
    }
  }
  return wait;
}

/** The history with one more request. */
export function withRequest({ recent, minutes }: ConversationHistory, nowMs: number): ConversationHistory {
  const minute = Math.floor(nowMs / minuteMs);
  const kept = minutes.filter(([at]) => at <= minute && (at + 1) * minuteMs + hour.windowMs + longerMs > nowMs);
  const last = kept.at(-1);
  return {
    recent: [...recent.filter((at) => at <= nowMs && at + 30_000 + longerMs > nowMs), nowMs].slice(-60),
    minutes: last?.[0] === minute ? [...kept.slice(0, -1), [minute, last[1] + 1]] : [...kept, [minute, 1]],
  };
}

/** Whether a refusal can be about this conversation: it has used at least half of one of its windows. Otherwise it is about the tenant. */
export function isBusy({ recent, minutes }: ConversationHistory, nowMs: number): boolean {
  const within = (windowMs: number) => recent.filter((at) => at <= nowMs && at > nowMs - windowMs).length;
  const inHour = minutes.reduce((sum, [, requests]) => sum + requests, 0);
  return conversationLimits.some(({ most, windowMs }) => within(windowMs) * 2 >= most) || inHour * 2 >= hour.most;
}
