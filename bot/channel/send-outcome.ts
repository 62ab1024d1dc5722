import { z } from 'zod';
import { retryAfterSeconds } from '../../src/data/connection/retry-after';
import { TokenError } from '../identity/token-error';
import type { SendOutcome } from './channel';

/** What both frameworks can tell of an answer that was no success. */
export interface FailedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

const errorBody = z.object({ error: z.object({ code: z.string().max(200) }) });
const resourceBody = z.object({ id: z.string().optional(), activityId: z.string().optional() });

/** Failures from before a connection stood: nothing of the request can have left. */
const beforeConnection = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** The certificate of the other side did not hold: Node ends the connection before the request is written. */
const badCertificate = /^(ERR_TLS_CERT|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(VERIFY|GET)_)/;

/** The bot's token goes to no address but those of Teams, whatever was stored. */
export const strangeService: SendOutcome = { outcome: 'notSent', reason: 'service-address' };

export function sentOutcome(body: unknown, conversationId: string): SendOutcome {
  const read = resourceBody.safeParse(body);
  const { id = '', activityId } = read.success ? read.data : {};
  // A new thread is answered with its conversation and the activity that began it.
  if (activityId !== undefined) return { outcome: 'sent', activityId, conversationId };
  return { outcome: 'sent', activityId: id, conversationId };
}

export function openedOutcome(body: unknown): SendOutcome {
  const read = resourceBody.safeParse(body);
  if (!read.success || !read.data.id) return { outcome: 'uncertain', reason: 'answer-without-id' };
  return { outcome: 'sent', activityId: read.data.activityId ?? '', conversationId: read.data.id };
}

/**
 * Teams refuses with 4xx, and nothing was posted. Of 5xx its documentation says only that they are to be tried again, never that nothing was posted; so all of
 * them are uncertain, 503 with `Retry-After` too. 408 and 409 are uncertain as well: the first is a timeout on the way, the second may answer a request that the network repeated.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export function failedOutcome({ status, body, retryAfter }: FailedAnswer, now: Date): SendOutcome {
  if (status >= 500 || status === 408 || status === 409 || status < 300) return { outcome: 'uncertain', reason: String(status) };
  const seconds = retryAfterSeconds(retryAfter, now.getTime());
  return { outcome: 'refused', status, code: codeOf(body), retryAfterMs: seconds === null ? null : Math.round(seconds * 1000) };
}

/** A request that brought no answer. */
export function brokenOutcome(error: unknown): SendOutcome {
  if (error instanceof TokenError) return { outcome: 'notSent', reason: 'token' };
  const codes = codesOf(error);
  const reason = codes[0] ?? nameOf(error);
  const never = codes.length > 0 && codes.every((code) => beforeConnection.has(code) || badCertificate.test(code));
  return { outcome: never ? 'notSent' : 'uncertain', reason };
}

function codeOf(body: unknown): string {
  const read = errorBody.safeParse(typeof body === 'string' ? parsed(body) : body);
  return read.success ? read.data.error.code : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway answers in HTML: it says no code.
    return null;
  }
}

/** The codes of an error and of what caused it: Node gives one for each address that it tried. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  if (error instanceof AggregateError) return error.errors.flatMap((one) => codesOf(one, depth + 1));
  const code = 'code' in error && typeof error.code === 'string' && error.code !== 'REQUEST_SEND_ERROR' ? [error.code] : [];
  return code.length > 0 ? code : codesOf('cause' in error ? error.cause : null, depth + 1);
}

/** An aborted request is told by its name alone: its code is a number. */
function nameOf(error: unknown): string {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : 'no-answer';
}
