import { StorageError } from '../storage-error';

function statusOf(cause: unknown): number | null {
  const status = (cause as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : null;
}

export const isMissing = (cause: unknown): boolean => statusOf(cause) === 404;

/**
 * Somebody else was first: it is there already (409), it was changed (412), it is gone (404). It may also have been ourselves: the SDK repeats a request
 * whose answer was lost, and what it then hears is about the first one. Whoever meets this reads and looks for its own mark.
 */
export const isConflict = (cause: unknown): boolean => [404, 409, 412].includes(statusOf(cause) ?? 0);

export function toStorageError(cause: unknown): unknown {
  if (cause instanceof StorageError) return cause;
  const status = statusOf(cause);
  if (status === 413) return new StorageError('too-large', 'Azure Storage refused a value for its size.', { cause });
  const code = (cause as { code?: unknown } | null)?.code;
  // No address of the account: the message goes to logs.
  const what = status ?? (typeof code === 'string' ? code : 'no answer');
  return new StorageError('unreachable', `Azure Storage did not do what it was asked (${what}).`, { cause });
}
