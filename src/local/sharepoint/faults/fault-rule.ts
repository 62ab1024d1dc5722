/** What a fault does to a request that it meets. */
export type FaultEffect =
  /** 429, as when the caller has used up its budget. */
  | { readonly fault: 'throttle'; readonly retryAfter?: number; readonly retryAfterAs?: RetryAfterForm }
  /** 503, as when the service is too busy for anybody. */
  | { readonly fault: 'unavailable'; readonly retryAfter?: number; readonly retryAfterAs?: RetryAfterForm }
  /** The answer comes this much later. */
  | { readonly fault: 'slow'; readonly ms: number }
  /** The connection ends: nothing has been done, or all of it has but no answer comes, or the answer stops in the middle. */
  | { readonly fault: 'drop'; readonly when: 'beforeWrite' | 'afterWrite' | 'midAnswer' }
  /** A write is told that its digest has expired, whatever it sent. */
  | { readonly fault: 'digestExpired' }
  /** A write is told that another one came between (409); writes here go one after another, so it never happens by itself. */
  | { readonly fault: 'saveConflict' }
  /** Every answer says how little of the budget is left. */
  | { readonly fault: 'rateLimit'; readonly limit?: number; readonly remaining: number; readonly reset?: number }
  /** The body stops in the middle, though the connection is sound. */
  | { readonly fault: 'truncate' };

type RetryAfterForm = 'seconds' | 'date' | 'none';

/** Which requests a fault meets, and for how long. What is left out does not matter. */
export interface FaultScope {
  /** As sent, or as `X-HTTP-Method` has it. */
  readonly method?: string;
  /** What follows `_api/`, decoded, letter case free; `*` stands for anything: `web/lists*`. */
  readonly path?: string;
  /** A person of the local directory: short name, e-mail address or object id. */
  readonly person?: string;
  /** True: the parts of a batch. Otherwise whole requests, of which a batch is one. */
  readonly inBatch?: boolean;
  /** It is over after so many requests. */
  readonly count?: number;
  /** It is over after so many seconds. */
  readonly forSeconds?: number;
  /** 0 to 1: meets only some of them, which ones being decided by the seed. */
  readonly probability?: number;
  readonly seed?: number;
}

export type FaultRule = FaultEffect & FaultScope;

/** A rule that has been set, and what has come of it. */
export interface FaultState {
  readonly id: number;
  readonly rule: FaultRule;
  /** Requests it has met. */
  readonly hits: number;
  /** Seconds until it is over by itself; null: it lasts until it is cleared or has met its count. */
  readonly secondsLeft: number | null;
}
