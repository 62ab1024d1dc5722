import { StorageError } from '../storage-error';

export const isBusy = (cause: unknown): boolean => /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(codeOf(cause));

/** The same sentence for the same fault, whether it is met at opening or in the middle of a write. */
export function toStorageError(file: string, cause: unknown): unknown {
  if (cause instanceof StorageError) return cause;
  const code = codeOf(cause);
  const text = cause instanceof Error ? cause.message : String(cause);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return damaged(file, cause);
  if (isBusy(cause)) return new StorageError('busy', `The bot's database ${file} is locked by another process.`, { cause });
  if (code === 'SQLITE_FULL') {
    return new StorageError('full', `There is no room left for the bot's database ${file}: nothing was written.`, { cause });
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || text.includes('Unable to open')) {
    return unwritable(file, cause);
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new StorageError('unreachable', `The disk failed to read or write the bot's database ${file}.`, { cause });
  }
  return cause;
}

export function damaged(file: string, cause?: unknown): StorageError {
  return new StorageError('damaged', `The bot's database ${file} is damaged and has been left as it is.`, { cause });
}

export function unwritable(file: string, cause?: unknown): StorageError {
  return new StorageError('unwritable', `The bot's database ${file} cannot be opened for writing.`, { cause });
}

function codeOf(cause: unknown): string {
  return String((cause as { code?: unknown } | null)?.code);
}
