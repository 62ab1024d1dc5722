import type { ListDeclaration } from '../../schema/list';
import type { RowReader } from '../rows/row-reader';

/** What each property of an entry must be. */
type Shape<T> = { readonly [K in keyof T]: (value: unknown) => boolean };

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
export const isYesNo = (value: unknown): boolean => typeof value === 'boolean';
export const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value);
export const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/**
 * A list that the product keeps as JSON in one column; an empty cell is an empty list. Properties that are not of the shape are left out. Throws
 * `BadRowError` when an entry is of another shape: somebody has written in a column that only the app writes.
 */
export function jsonList<const L extends ListDeclaration, T>(
  row: RowReader<L>,
  key: keyof L['columns'] & string,
  shape: Shape<T>,
): readonly T[] {
  const entries: unknown = row.get(key) ?? [];
  if (!Array.isArray(entries)) throw row.bad(key, 'holds something else than a list');
  return entries.map((entry: unknown) => {
    const given = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
    const properties = Object.entries<(value: unknown) => boolean>(shape);
    if (!properties.every(([name, is]) => is(given[name]))) throw row.bad(key, 'holds an entry that is not of its shape');
    return Object.fromEntries(properties.map(([name]) => [name, given[name]])) as T;
  });
}
