import type { RawRow } from '../rows/row-reader';
import { isDelete, mayHaveComeOrGone, rowOf } from './change-log';
import type { Mirror } from './mirror';
import type { AnswerKey, KeptKey } from './mirrored-lists';
import { answeredLists } from './mirrored-lists';
import { pointingTo, referencesTo } from './references';

/** Which rows of a list a change log names. */
export interface TouchedRows {
  /** To be read again: added, changed, brought back, or with other rights. */
  readonly toRead: ReadonlySet<number>;
  /** Deleted last of all. */
  readonly gone: ReadonlySet<number>;
  /** Those of both that may have come or gone for the person: what points to them may show another value. */
  readonly comeOrGone: ReadonlySet<number>;
}

/** `null` when the log tells of the list itself, its columns or its rights: then any row may be another. */
export function touchedRows(changes: readonly RawRow[]): TouchedRows | null {
  const last = new Map<number, RawRow>();
  const comeOrGone = new Set<number>();
  for (const change of changes) {
    const id = rowOf(change);
    if (id === null) return null;
    last.set(id, change);
    if (mayHaveComeOrGone(change)) comeOrGone.add(id);
  }
  const gone = new Set([...last].flatMap(([id, change]) => (isDelete(change) ? [id] : [])));
  return { toRead: new Set([...last.keys()].filter((id) => !gone.has(id))), gone, comeOrGone };
}

/** Rows of a list that are asked for by the row of another list they point to. */
export interface AskedByReference {
  readonly key: KeptKey;
  readonly name: string;
  readonly ids: readonly number[];
}

/** What has to be read again to bring a copy up to date. */
export interface ToReadAgain {
  readonly touched: ReadonlyMap<KeptKey, TouchedRows>;
  readonly asked: readonly AskedByReference[];
  /** Answers that cannot be brought up to date for certain: they are asked for anew when they are wanted. */
  readonly inDoubt: ReadonlySet<AnswerKey>;
}

export const isAnswer = (key: KeptKey): key is AnswerKey => key in answeredLists;

/**
 * Adds what points to rows that came or went. What pointed to them before is known by its ids; what points to a row that came is asked for by the
 * column. `null` when a list of the register cannot be asked by that column.
 */
export function withPointingRows(before: Mirror, touched: ReadonlyMap<KeptKey, TouchedRows>): ToReadAgain | null {
  const more = new Map([...touched.keys()].map((key) => [key, new Set<number>()]));
  const asked: AskedByReference[] = [];
  const inDoubt = new Set<AnswerKey>();
  for (const [key, { comeOrGone, toRead }] of touched) {
    const come = [...comeOrGone].filter((id) => toRead.has(id));
    for (const reference of referencesTo(key).filter(({ from }) => touched.has(from))) {
      for (const id of pointingTo(before, reference, comeOrGone)) more.get(reference.from)?.add(id);
      if (come.length === 0) continue;
      if (isAnswer(reference.from)) inDoubt.add(reference.from);
      else if (!reference.isIndexed) return null;
      else asked.push({ key: reference.from, name: reference.name, ids: come });
    }
  }
  return {
    touched: new Map(
      [...touched].map(([key, rows]) => {
        const pointing = [...(more.get(key) ?? [])].filter((id) => !rows.gone.has(id));
        return [key, { ...rows, toRead: new Set([...rows.toRead, ...pointing]) }];
      }),
    ),
    asked,
    inDoubt,
  };
}

/** The rows with those that were touched as they are now, in order of id. What was to be read and is not in `fresh` may no longer be read. */
export function applied(
  before: ReadonlyMap<number, RawRow>,
  { toRead, gone }: TouchedRows,
  fresh: readonly RawRow[],
): ReadonlyMap<number, RawRow> {
  if (toRead.size === 0 && gone.size === 0 && fresh.length === 0) return before;
  const rows = new Map(before);
  for (const id of [...toRead, ...gone]) rows.delete(id);
  for (const row of fresh) rows.set(Number(row['Id']), row);
  return new Map([...rows].sort(([a], [b]) => a - b));
}
