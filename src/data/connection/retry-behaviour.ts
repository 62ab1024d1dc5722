import { ThrottledError, UnreachableError } from '../data-errors';
import { repeatable, type Repeatable } from './repeatable';
import { retryAfterSeconds } from './retry-after';

/** Sends one HTTP request. Node 20 and browsers both have `fetch`. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** What a test replaces: the clock in milliseconds, a number in [0, 1), and waiting. */
export interface RetryClock {
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Milliseconds, except `attempts`. */
export interface RetryLimits {
  readonly attempts: number;
  /** The first back-off is at most this long; it doubles each time. */
  readonly baseDelay: number;
  readonly maxDelay: number;
  /** All waiting for one request together. */
  readonly totalDelay: number;
  /** Spread added after the moment SharePoint named, so that clients do not all come back in the same instant. */
  readonly spread: number;
}

/** SharePoint asked the client to slow down: nothing is sent before `until` (milliseconds since 1970). */
export interface ThrottleNotice {
  readonly waitSeconds: number;
  readonly until: number;
}

export const systemClock: RetryClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export const defaultRetryLimits: RetryLimits = {
  attempts: 6,
  baseDelay: 500,
  maxDelay: 30_000,
  totalDelay: 180_000,
  spread: 1_000,
};

export interface RetryOptions {
  readonly clock?: RetryClock;
  readonly limits?: Partial<RetryLimits>;
  readonly onThrottled?: (notice: ThrottleNotice) => void;
}

/**
 * Wraps `send` so that a request is repeated only when that cannot do harm: a read after any passing fault, a write only after a refusal
 * with `Retry-After`, which certainly did nothing. Never sooner than SharePoint asked. While SharePoint holds one request back, the others
 * wait too. Throws `ThrottledError` or `UnreachableError` when the limits are used up; any other answer is returned as it is.
 * @example
 * const send = withRetry(fetch, {}); // 429 with "Retry-After: 7" → the same request again after 7 to 8 seconds
 */
export function withRetry(send: Send, options: RetryOptions = {}): Send {
  const clock = options.clock ?? systemClock;
  const limits = { ...defaultRetryLimits, ...options.limits };
  let heldUntil = 0;

  return async (url, init) => {
    const kind = repeatable(url, init);
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      while (heldUntil > clock.now()) {
        const hold = heldUntil - clock.now();
        waited += hold;
        if (waited > limits.totalDelay) throw throttled(hold / 1000);
        await clock.sleep(hold);
      }
      const outcome = await attemptOnce(send, url, init, kind);
      const asked =
        outcome instanceof Response && isThrottle(outcome.status)
          ? retryAfterSeconds(outcome.headers.get('Retry-After'), clock.now())
          : null;
      const again = outcome instanceof Response ? mayRepeat(outcome.status, kind, asked) : kind === 'read';
      if (!again) return answer(outcome, kind, asked);

      const backOff = clock.random() * Math.min(limits.maxDelay, limits.baseDelay * 2 ** (attempt - 1));
      const delay = asked === null ? backOff : asked * 1000 + clock.random() * limits.spread;
      if (attempt >= limits.attempts || waited + delay > limits.totalDelay) {
        if (outcome instanceof Response && asked !== null && isThrottle(outcome.status)) throw throttled(asked);
        return answer(outcome, kind, asked);
      }
      if (asked === null) {
        waited += delay;
        await clock.sleep(delay);
      } else {
        heldUntil = Math.max(heldUntil, clock.now() + delay);
        options.onThrottled?.({ waitSeconds: delay / 1000, until: heldUntil });
      }
    }
  };
}

const isThrottle = (status: number) => status === 429 || status === 503;

function mayRepeat(status: number, kind: Repeatable, asked: number | null): boolean {
  if (isThrottle(status)) return kind === 'read' || asked !== null;
  return kind === 'read' && (status === 502 || status === 504);
}

const throttled = (seconds: number) =>
  new ThrottledError(
    `SharePoint asked the client to wait ${Math.ceil(seconds)} s, longer than the retries allow.`,
    Math.ceil(seconds),
  );

/** The whole answer is read here, so that a connection lost half way counts as no answer. */
async function attemptOnce(send: Send, url: string, init: RequestInit, kind: Repeatable): Promise<Response | UnreachableError> {
  try {
    const response = await send(url, init);
    const empty = response.status === 204 || response.status === 205 || response.status === 304;
    const body = empty ? null : await response.arrayBuffer();
    const whole = new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
    // A sign-in page of a hotel network or a proxy answers 200 with HTML, which SharePoint's REST never does.
    const foreign = whole.ok && (whole.headers.get('Content-Type') ?? '').startsWith('text/html');
    return foreign ? unreachable(`Something else than SharePoint answered for ${new URL(url).host}.`, kind) : whole;
  } catch (cause) {
    // A request the app itself gave up is not a fault to repeat.
    if (init.signal?.aborted) throw cause;
    return unreachable(`No answer from ${new URL(url).host}.`, kind, cause);
  }
}

const unreachable = (message: string, kind: Repeatable, cause?: unknown) =>
  new UnreachableError(message, kind === 'write', cause === undefined ? undefined : { cause });

/** What is left when nothing is repeated: gateway answers say nothing of what SharePoint did. */
function answer(outcome: Response | UnreachableError, kind: Repeatable, asked: number | null): Response {
  if (outcome instanceof UnreachableError) throw outcome;
  const fromGateway = outcome.status === 502 || outcome.status === 504 || (outcome.status === 503 && asked === null);
  if (fromGateway) throw unreachable(`A gateway in front of SharePoint answered ${outcome.status}.`, kind);
  return outcome;
}
