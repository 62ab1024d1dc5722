import type { SqlValue } from '../store/database';

/** What is kept of a file beside the row's own columns, as JSON in `file`. */
export interface FileState {
  /** Its content's number in `blobs`. */
  readonly blob: number;
  readonly length: number;
  /** Counts the changes of the content, for the content tag. */
  readonly content: number;
  readonly comment?: string;
  readonly checkout?: {
    readonly by: number;
    /** The row as it was, for undoing. */
    readonly before: Readonly<Record<string, SqlValue>>;
  };
}

export const readState = (value: SqlValue | undefined): FileState | undefined =>
  typeof value === 'string' ? (JSON.parse(value) as FileState) : undefined;

export const writeState = (state: FileState): string => JSON.stringify(state);
