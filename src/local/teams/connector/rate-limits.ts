import { throttled } from './teams-error';

interface Window {
  readonly seconds: number;
  readonly most: number;
}

/** Per bot and conversation: learn.microsoft.com, "Optimize your bot with rate limiting in Teams". [D], "for estimation only" */
const sending: readonly Window[] = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3600, most: 1800 },
];
const reading: readonly Window[] = [
  { seconds: 1, most: 14 },
  { seconds: 2, most: 16 },
  { seconds: 30, most: 120 },
  { seconds: 3600, most: 3600 },
];
/** Per app and tenant, all requests together. [D] */
const tenant: readonly Window[] = [{ seconds: 1, most: 50 }];
const longestMs = 3_600_000;

export type LimitedOperation = 'send' | 'create' | 'members' | 'conversations';

const windowsOf: Readonly<Record<LimitedOperation, readonly Window[]>> = {
  send: sending,
  create: sending,
  members: reading,
  conversations: reading,
};

/** Sliding windows over what was let through; what is refused does not count [?]. Whether changing and deleting count as sending is [?]: here they do. */
export class RateLimits {
  private readonly passed = new Map<string, number[]>();

  /** `clock`: milliseconds, never backwards. */
  constructor(private readonly clock: () => number) {}

  /** Throws 429 with the seconds until there is room in every window. */
  take(operation: LimitedOperation, conversation: string): void {
    const now = this.clock();
    const ofConversation = this.since(`${operation} ${conversation}`, now);
    const ofTenant = this.since('tenant', now);
    const waitMs = Math.max(waitFor(ofConversation, windowsOf[operation], now), waitFor(ofTenant, tenant, now));
    if (waitMs > 0) throw throttled(Math.max(1, Math.ceil(waitMs / 1000)));
    ofConversation.push(now);
    ofTenant.push(now);
  }

  private since(key: string, now: number): number[] {
    const times = this.passed.get(key) ?? [];
    let old = 0;
    while (old < times.length && (times[old] ?? 0) <= now - longestMs) old += 1;
    if (old > 0) times.splice(0, old);
    this.passed.set(key, times);
    return times;
  }
}

function waitFor(times: readonly number[], windows: readonly Window[], now: number): number {
  // The window has room when the one that stands `most` places from the end has left it.
  const waits = windows.map(({ seconds, most }) => {
    const first = times[times.length - most];
    return first === undefined ? 0 : first + seconds * 1000 - now;
  });
  return Math.max(0, ...waits);
}
