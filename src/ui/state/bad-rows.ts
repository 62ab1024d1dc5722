import type { BadRowError } from '../../data/data-errors';

/** The stored rows that could not be read, for those who can mend them in SharePoint. */
export interface BadRows {
  readonly add: (row: BadRowError) => void;
  readonly all: () => readonly BadRowError[];
  /** Answers how to stop being told. */
  readonly onChange: (listener: () => void) => () => void;
}

export function createBadRows(): BadRows {
  // A register that is read again meets the same rows again.
  let rows = new Map<string, BadRowError>();
  const listeners = new Set<() => void>();
  return {
    add: (row) => {
      rows = new Map(rows).set(`${row.list} ${row.rowId} ${row.column}`, row);
      for (const listener of listeners) listener();
    },
    all: () => [...rows.values()],
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
