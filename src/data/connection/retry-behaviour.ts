import { NotAttemptedError, UnreachableError } from '../data-errors';
import { rateLimitOf } from './rate-limit';
import { repeatable, type Repeatable } from './repeatable';
import { retryAfterSeconds } from './retry-after';
import { ThrottleGate, waitTooLong, type RetryClock, type ThrottleListener } from './throttle-gate';

/** Sends one HTTP request. Node 20 and browsers both have `fetch`. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

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
  spread: 500,
};

export interface RetryOptions extends ThrottleListener {
  readonly clock?: RetryClock;
  readonly limits?: Partial<RetryLimits>;
}

/** `send` with patience, and the gate that all its requests pass. */
export interface PatientSend {
  readonly send: Send;
  /** Nothing is sent before SharePoint's `seconds` have passed: for a refusal that came inside an answer. */
  readonly holdFor: (seconds: number) => void;
}

/**
 * Wraps `send` so that a request is repeated only when that cannot do harm: a read after any passing fault, a write only after a refusal
 * with `Retry-After`, which certainly did nothing. Never sooner than SharePoint asked. While SharePoint holds one request back, the others
 * wait too. A `signal` stops the waiting of a write, never a write that is on its way. Throws `ThrottledError` or `UnreachableError` when the
 * limits are used up; any other answer is returned as it is.
 * @example
 * const { send } = withRetry(fetch, {}); // 429 with "Retry-After: 7" → the same request again after 7 to 7.5 seconds
 */
export function withRetry(send: Send, options: RetryOptions = {}): PatientSend {
  const clock = options.clock ?? systemClock;
  const limits = { ...defaultRetryLimits, ...options.limits };
  const gate = new ThrottleGate(clock, options);
  const untilAsked = (seconds: number) => seconds * 1000 + clock.random() * limits.spread;

  const patient: Send = async (url, init) => {
    const kind = repeatable(url, init);
    const { signal, ...unstoppable } = init;
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const pass = await gate.enter(limits.totalDelay - waited, signal);
      waited += pass.waited;
      const outcome = await attemptOnce(send, url, kind === 'read' ? init : unstoppable, kind).catch((cause: unknown) => {
        pass.leave('lost');
        throw cause;
      });
      const throttled = outcome instanceof Response && isThrottle(outcome.status);
      const asked = throttled ? retryAfterSeconds(outcome.headers.get('Retry-After'), clock.now()) : null;
      const again = outcome instanceof Response ? mayRepeat(outcome.status, kind, asked) : kind === 'read';
      const backOff = clock.random() * Math.min(limits.maxDelay, limits.baseDelay * 2 ** (attempt - 1));
      const delay = asked === null ? backOff : untilAsked(asked);
      // Before the pass is given back, so that nobody slips out between.
      if (throttled && (again || asked !== null)) gate.hold(delay);
      if (outcome instanceof Response) pass.leave(throttled ? 'refused' : 'answered', rateLimitOf(outcome.headers));
      else pass.leave('lost');
      if (!again) return answer(outcome, kind, asked);
      if (attempt >= limits.attempts || waited + delay > limits.totalDelay) {
        if (asked !== null) throw waitTooLong(asked * 1000);
        return answer(outcome, kind, asked);
      }
      if (!throttled) {
        waited += delay;
        await clock.sleep(delay);
      }
    }
  };
  return { send: patient, holdFor: (seconds) => gate.hold(untilAsked(seconds)) };
}

const isThrottle = (status: number) => status === 429 || status === 503;

function mayRepeat(status: number, kind: Repeatable, asked: number | null): boolean {
  if (isThrottle(status)) return kind === 'read' || asked !== null;
  return kind === 'read' && (status === 502 || status === 504);
}

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
    // What the app itself gave up is not a fault to repeat; only reads can be given up on their way.
    if (init.signal?.aborted) throw new NotAttemptedError('Stopped before it was answered.', { cause });
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
