import type { Column, ColumnKind } from '../../schema/column-types';
import { calendarDateOnSite } from '../site-date';

/** What is wrong with a cell, in words that fit "column X: …". */
export class CellProblem {
  constructor(readonly problem: string) {}
}

type Reader = (raw: unknown, column: Column) => unknown;

/**
 * The domain's value of a cell as REST gave it; an empty cell is `null`, `''` or `[]` by kind. A cell that does not fit the column is a `CellProblem`.
 * @example
 * readColumn(agreements.columns.kind, 'Rammeavtale') // 'framework'
 * readColumn(agreements.columns.endDate, '2026-03-28T23:00:00Z') // '2026-03-29'
 */
export function readColumn(column: Column, raw: unknown): unknown {
  return readers[column.kind](raw ?? null, column);
}

const problem = (expected: string, raw: unknown) => new CellProblem(`holds ${shown(raw)}, expected ${expected}`);

function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? `"${raw}"` : (JSON.stringify(raw) ?? String(raw));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

const text: Reader = (raw) => (raw === null ? '' : typeof raw === 'string' ? raw : problem('text', raw));

const lines: Reader = (raw) =>
  raw === null
    ? []
    : typeof raw === 'string'
      ? raw
          .split(/\r\n|\r|\n/)
          .map((line) => line.trim())
          .filter((line) => line !== '')
      : problem('text', raw);

const json: Reader = (raw) => {
  if (raw === null || raw === '') return null;
  if (typeof raw !== 'string') return problem('JSON', raw);
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return problem('JSON', raw);
  }
};

const number: Reader = (raw, column) =>
  raw === null || (typeof raw === 'number' && Number.isFinite(raw)) ? withinLimits(raw, column) : problem('a number', raw);

const integer: Reader = (raw, column) =>
  raw === null || (typeof raw === 'number' && Number.isSafeInteger(raw))
    ? withinLimits(raw, column)
    : problem('a whole number', raw);

/** A column's limits may be newer than the row: a notice of a million days would take every date computed from it out of the calendar. */
function withinLimits(raw: number | null, column: Column): unknown {
  if (raw === null || !('min' in column || 'max' in column)) return raw;
  const limits = column as { readonly min?: number | null; readonly max?: number | null };
  // A limit that is declared as `null` is none.
  const min = limits.min ?? -Infinity;
  const max = limits.max ?? Infinity;
  return raw < min || raw > max ? problem(`a number from ${min} to ${max}`, raw) : raw;
}

/** SharePoint gives a missing lookup as null in some answers and 0 in others. */
const reference: Reader = (raw) =>
  raw === null || raw === 0 ? null : Number.isSafeInteger(raw) ? raw : problem('the id of a row', raw);

const references: Reader = (raw) => {
  // Verbose metadata wraps an array in `results`; the other levels do not.
  const list = raw === null ? [] : Array.isArray(raw) ? raw : (raw as { results?: unknown }).results;
  return Array.isArray(list) && list.every((id) => Number.isSafeInteger(id)) ? list : problem('ids of rows', raw);
};

const date: Reader = (raw) => {
  if (raw === null || raw === '') return null;
  return (typeof raw === 'string' ? calendarDateOnSite(raw) : null) ?? problem('a date', raw);
};

const dateTime: Reader = (raw) =>
  raw === null || raw === ''
    ? null
    : typeof raw === 'string' && !Number.isNaN(Date.parse(raw))
      ? raw
      : problem('a date and time', raw);

/** Text to code, once per column: the register reads the same columns ten thousand times. */
const codes = new WeakMap<Column, ReadonlyMap<string, string>>();

function codesOf(column: Column & { kind: 'choice' | 'multiChoice' }): ReadonlyMap<string, string> {
  const known = codes.get(column) ?? new Map(Object.entries(column.choices).map(([code, label]) => [label, code]));
  codes.set(column, known);
  return known;
}

const choice: Reader = (raw, column) => {
  if (raw === null || raw === '' || (column.kind !== 'choice' && column.kind !== 'multiChoice')) return null;
  const code = typeof raw === 'string' ? codesOf(column).get(raw) : undefined;
  return code ?? problem(`one of ${[...codesOf(column).keys()].join(', ')}`, raw);
};

const choices: Reader = (raw, column) => {
  if (raw === null) return [];
  const list = Array.isArray(raw) ? raw : (raw as { results?: unknown }).results;
  if (!Array.isArray(list)) return problem('a list of choices', raw);
  const read = list.map((one) => choice(one, column));
  return read.find((one) => one instanceof CellProblem) ?? read;
};

const url: Reader = (raw) => {
  if (raw === null) return '';
  const address = (raw as { Url?: unknown }).Url;
  return typeof address === 'string' ? address : problem('a link', raw);
};

const readers: Readonly<Record<ColumnKind, Reader>> = {
  text,
  note: text,
  lines,
  json,
  number,
  integer,
  currency: number,
  boolean: (raw) => (raw === null ? false : typeof raw === 'boolean' ? raw : problem('yes or no', raw)),
  date,
  dateTime,
  choice,
  multiChoice: choices,
  person: reference,
  multiPerson: references,
  lookup: reference,
  multiLookup: references,
  url,
};
