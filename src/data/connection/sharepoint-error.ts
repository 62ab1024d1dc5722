import type { HttpRequestError } from '@pnp/queryable';
import { ProductError } from '../../domain/product-error';
import {
  ForbiddenError,
  NotFoundError,
  RejectedError,
  ThrottledError,
  UnauthenticatedError,
  UnreachableError,
} from '../data-errors';
import { PreconditionFailedError } from './precondition-failed-error';
import { retryAfterSeconds } from './retry-after';

/**
 * The typed error for what PnPjs threw. The status decides; SharePoint's own code and words are kept in the message, the thrown error as `cause`.
 * @example
 * await typedError(await HttpRequestError.init(new Response('', { status: 403 }))) // ForbiddenError
 */
export async function typedError(thrown: unknown): Promise<Error> {
  if (thrown instanceof ProductError) return thrown;
  if (isHttpError(thrown)) return fromResponse(thrown.response, thrown);
  // The request went through and the answer could not be read: for a write nobody knows what happened.
  return new UnreachableError('The answer was not one that SharePoint gives.', true, { cause: thrown });
}

const isHttpError = (thrown: unknown): thrown is HttpRequestError =>
  thrown instanceof Error && 'isHttpRequestError' in thrown && 'response' in thrown;

async function fromResponse(response: Response, cause: unknown): Promise<Error> {
  const { code, message } = sharePointMessage(await response.text());
  const text = `SharePoint answered ${response.status}: ${message || response.statusText || 'no message'}`;
  const retryAfter = retryAfterSeconds(response.headers.get('Retry-After'), Date.now());
  switch (response.status) {
    case 401:
      return new UnauthenticatedError(text, { cause });
    case 403:
      return new ForbiddenError(text, { cause });
    case 404:
      return new NotFoundError(text, { cause });
    case 409:
    case 412:
      return new PreconditionFailedError(text, { cause });
    case 429:
      return new ThrottledError(text, retryAfter ?? 60, { cause });
    case 503:
      // Without a time to wait nobody says that nothing was done.
      return retryAfter === null ? new UnreachableError(text, true, { cause }) : new ThrottledError(text, retryAfter, { cause });
    case 502:
    case 504:
      return new UnreachableError(text, true, { cause });
    default:
      // A 5xx without SharePoint's own code comes from something in front of it, which does not know what SharePoint did.
      return response.status >= 500 && code === ''
        ? new UnreachableError(text, true, { cause })
        : new RejectedError(text, code, { cause });
  }
}

/** Both error shapes: `odata.error` (JSON light) and `error` (verbose). */
function sharePointMessage(body: string): { code: string; message: string } {
  const parsed = parseJson(body);
  const error = record(record(parsed)?.['odata.error']) ?? record(record(parsed)?.['error']);
  const message = record(error?.['message'])?.['value'] ?? error?.['message'];
  return { code: typeof error?.['code'] === 'string' ? error['code'] : '', message: typeof message === 'string' ? message : '' };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON: a proxy's page. The status alone tells what it means.
    return undefined;
  }
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
