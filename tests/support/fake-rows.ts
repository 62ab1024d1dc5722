import { ConflictError, NotFoundError } from '../../src/data/data-errors';
import type { Versioned } from '../../src/data/ports/versioned';

/** A stored value; its version makes its ETag. */
export interface Row<T> {
  value: T;
  version: number;
}

export const versioned = <T>(row: Row<T>): Versioned<T> => ({ value: row.value, etag: `"${row.version}"` });

export const rowsOf = <T extends { readonly id: number }>(values: readonly T[]) =>
  new Map(values.map((value): [number, Row<T>] => [value.id, { value, version: 1 }]));

export function must<T>(rows: ReadonlyMap<number, Row<T>>, id: number): Row<T> {
  const row = rows.get(id);
  if (!row) throw new NotFoundError(`There is no row ${id}.`);
  return row;
}

export function insert<T>(rows: Map<number, Row<T>>, value: T & { readonly id: number }): Versioned<T> {
  const row = { value, version: 1 };
  rows.set(value.id, row);
  return versioned(row);
}

/** A conflict unless the row is still as it was when `before` was read. */
export function write<T>(rows: Map<number, Row<T>>, id: number, before: string, mine: T): Versioned<T> {
  const now = versioned(must(rows, id));
  if (now.etag !== before) throw new ConflictError(mine, { ...now, changedBy: 'Olav Bruvik', changedAt: '2025-11-24T08:00:00Z' });
  const next = { value: mine, version: must(rows, id).version + 1 };
  rows.set(id, next);
  return versioned(next);
}

/** Somebody else writes: the next write with an older ETag is a conflict. */
export function changeBehind<T>(rows: Map<number, Row<T>>, id: number, change: Partial<T>): void {
  const row = must(rows, id);
  rows.set(id, { value: { ...row.value, ...change }, version: row.version + 1 });
}

export const valuesOf = <T>(rows: ReadonlyMap<number, Row<T>>): T[] => [...rows.values()].map(({ value }) => value);
