import type { ListDeclaration, ColumnValue } from '../../schema/list';
import { restName } from '../../schema/list';
import { BadRowError } from '../data-errors';
import { CellProblem, readColumn } from './read-column';

/** A row as REST gave it. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The text of a property that is no column, e.g. an ETag; `''` when there is none. */
export function rawText(raw: RawRow, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : '';
}

/** A row of a known list, read column by column by the domain's names. */
export interface RowReader<L extends ListDeclaration> {
  readonly id: number;
  readonly etag: string;
  /** The column's value; empty cells as the column's empty value. Throws `BadRowError` when the cell does not fit the column. */
  get<K extends keyof L['columns'] & string>(key: K): ColumnValue<L['columns'][K]>;
  /** The same, for a value that the domain cannot do without. Throws `BadRowError` when it is empty. */
  need<K extends keyof L['columns'] & string>(key: K): NonNullable<ColumnValue<L['columns'][K]>>;
  /** The error for a row whose cells fit one by one but not together. */
  bad(key: keyof L['columns'] & string, problem: string): BadRowError;
}

/**
 * Reads a row of `list`.
 * @example
 * rowReader(agreements, { Id: 7, Title: 'Kontormøblar' }).need('title') // 'Kontormøblar'
 */
export function rowReader<const L extends ListDeclaration>(list: L, raw: RawRow): RowReader<L> {
  const id = Number(raw['Id'] ?? raw['ID'] ?? 0);
  const column = (key: string) => list.columns[key]!;
  const bad = (key: string, problem: string) => new BadRowError(list.title, id, column(key).title, problem);
  const get = <K extends keyof L['columns'] & string>(key: K) => {
    const value = readColumn(column(key), raw[restName(column(key))]);
    if (value instanceof CellProblem) throw bad(key, value.problem);
    return value as ColumnValue<L['columns'][K]>;
  };
  return {
    id,
    etag: rawText(raw, 'odata.etag'),
    get,
    need: (key) => {
      const value = get(key);
      if (value === null || value === '') throw bad(key, 'is empty');
      return value as NonNullable<typeof value>;
    },
    bad,
  };
}

/** Reads what can be read and tells of each row that does not fit: one bad row must not take a whole register down. */
export function readRows<T>(
  rows: readonly RawRow[],
  read: (row: RawRow) => T,
  onBadRow: (error: BadRowError) => void,
): readonly T[] {
  const good: T[] = [];
  for (const row of rows) {
    try {
      good.push(read(row));
    } catch (error) {
      if (!(error instanceof BadRowError)) throw error;
      onBadRow(error);
    }
  }
  return good;
}
