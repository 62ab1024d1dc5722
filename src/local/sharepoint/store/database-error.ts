import { isTooLarge, QueryTooLargeError } from './query-too-large-error';

/** Why a database file cannot be used. */
export type DatabaseErrorCode = 'damaged' | 'unwritable' | 'in-use' | 'newer' | 'full' | 'unreadable';

/**
 * The file that holds a local site cannot be used. It is never overwritten or repaired: the message is one sentence for the person who started
 * the server and `remedy` says what to do.
 */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    readonly file: string,
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}

/** The same sentence for the same fault, wherever it is met: at opening or in the middle of a write. */
export function toDatabaseError(file: string, cause: unknown): unknown {
  const code = (cause as { code?: unknown } | null)?.code;
  const text = cause instanceof Error ? cause.message : String(cause);
  if (code === 'SQLITE_NOTADB' || String(code).startsWith('SQLITE_CORRUPT')) return damaged(file, cause);
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') {
    return new DatabaseError(
      'in-use',
      file,
      `The database ${file} is in use by another process.`,
      'Stop the other local SharePoint, or start this one with another data folder.',
      { cause },
    );
  }
  if (String(code).startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || text.includes('Unable to open')) {
    return unwritable(file, cause);
  }
  if (code === 'SQLITE_FULL') {
    return new DatabaseError(
      'full',
      file,
      `There is no room left for the database ${file}: what was to be written has not been.`,
      'Make room on the disk and try again.',
      { cause },
    );
  }
  if (String(code).startsWith('SQLITE_IOERR')) {
    return new DatabaseError(
      'unreadable',
      file,
      `The disk failed to read or write the database ${file}.`,
      'Check that the disk has room and is sound, and try again.',
      { cause },
    );
  }
  if (isTooLarge(cause)) return new QueryTooLargeError({ cause });
  return cause;
}

export function damaged(file: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    'damaged',
    file,
    `The database ${file} is damaged and has been left as it is.`,
    'Move the file away (a copy may help to save its content), or start with another data folder.',
    { cause },
  );
}

export function unwritable(file: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    'unwritable',
    file,
    `The database ${file} cannot be opened for writing.`,
    'Check that the folder exists and that you may write in it, or start with another data folder.',
    { cause },
  );
}
