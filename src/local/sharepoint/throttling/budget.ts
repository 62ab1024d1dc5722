import type { Rendered } from '../http/rendered';
import { tooManyRequests } from '../http/too-busy';
import { FixedWindow } from './fixed-window';

/**
 * SharePoint Online's limits for the smallest band of licences, 0 to 1,000 [D]
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
const smallestBand = { unitsPerMinute: 1250, unitsPerDay: 1_200_000, requestsPerUser: 3000 };

export interface ThrottlingOptions {
  /** Resource units that the app may use in a minute. */
  readonly unitsPerMinute?: number;
  /** … and in 24 hours. */
  readonly unitsPerDay?: number;
  /** Requests that one person may send in five minutes. */
  readonly requestsPerUser?: number;
}

/** The headers are sent once this share of the minute's units has been used [D]. */
const toldFrom = 0.8;

/**
 * What the callers of one local site have used of what they may. All local tokens belong to one app, so there is one budget of units; the
 * requests are counted by person. A call that is refused counts as well.
 */
export class Budget {
  private readonly minute: FixedWindow;
  private readonly day: FixedWindow;
  private readonly people = new Map<string, FixedWindow>();
  private readonly requestsPerUser: number;

  constructor(
    options: ThrottlingOptions,
    private readonly clock: () => number,
  ) {
    const { unitsPerMinute, unitsPerDay, requestsPerUser } = { ...smallestBand, ...options };
    this.minute = new FixedWindow(unitsPerMinute, 60);
    this.day = new FixedWindow(unitsPerDay, 86_400);
    this.requestsPerUser = requestsPerUser;
  }

  /** The refusal of a request that finds the budget spent, which is counted with it; undefined: it may be answered. */
  refusal(oid: string, units: number): Rendered | undefined {
    const now = this.clock();
    const spent = [this.minute, this.day, this.person(oid)].filter((window) => window.isSpent(now));
    if (spent.length === 0) return undefined;
    this.count(oid, units);
    const seconds = Math.max(...spent.map((window) => window.secondsUntilFree(now)));
    return tooManyRequests({ 'Retry-After': `${seconds}`, ...this.told(seconds) });
  }

  /** One call that is answered: a request, or a part of a batch. */
  count(oid: string, units: number): void {
    const now = this.clock();
    this.minute.add(units, now);
    this.day.add(units, now);
    this.person(oid).add(1, now);
  }

  /**
   * RateLimit-*, as in the third draft of the IETF, for the minute's units alone [D]. Microsoft sends them for application permissions; here
   * every caller gets them, or the product could not be shown to heed them.
   */
  headers(): Readonly<Record<string, string>> {
    return this.told(this.minute.secondsLeft(this.clock()));
  }

  private told(reset: number): Readonly<Record<string, string>> {
    const { limit } = this.minute;
    const used = this.minute.usedAt(this.clock());
    if (used < limit * toldFrom) return {};
    return {
      'RateLimit-Limit': `${limit}`,
      'RateLimit-Remaining': `${Math.max(0, limit - used)}`,
      'RateLimit-Reset': `${reset}`,
    };
  }

  private person(oid: string): FixedWindow {
    const known = this.people.get(oid);
    if (known) return known;
    const window = new FixedWindow(this.requestsPerUser, 300);
    this.people.set(oid, window);
    return window;
  }
}
