import type { Entity } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { selectedOf } from '../../odata/select';
import type { SqlValue } from '../../store/database';
import type { StoredItem } from '../../store/item-store';
import type { List } from '../../store/list';
import { itemReader, type ItemReader } from './item-reader';

/** A reader of columns alone, and their names: it is the same for every request. */
interface Reading {
  readonly reader: ItemReader;
  readonly columns: readonly string[];
}

const readings = new WeakMap<List, Reading | null>();

/**
 * What is answered to an added item, out of the row as it was written: to read it again takes as long as to write it. Undefined where reading might
 * tell something else: more was asked for, or a column's value is made on the way.
 */
export function addedEntity(request: SpRequest, list: List, item: StoredItem): Entity | undefined {
  // In verbose JSON an item leads on to other things.
  if (request.level === 'verbose' || request.query.has('$select') || request.query.has('$expand')) return undefined;
  const reading = readingOf(request, list);
  if (!reading) return undefined;
  const row = reading.columns.map((name) => item.columns[name] ?? null);
  return row.some(isChangedByKeeping) ? undefined : reading.reader.entities([row])[0];
}

function readingOf(request: SpRequest, list: List): Reading | null {
  const known = readings.get(list);
  if (known !== undefined) return known;
  const made = list.isLibrary || list.calculated.length > 0 ? null : columnsOnly(itemReader(request, list, everything(list)));
  readings.set(list, made);
  return made;
}

const everything = (list: List) => selectedOf({ selects: [], expands: [] }, list);

function columnsOnly(reader: ItemReader): Reading | null {
  const columns = reader.columns.map((sql) => /^t\.(\w+)$/.exec(sql)?.[1]).filter((name) => name !== undefined);
  return columns.length === reader.columns.length ? { reader, columns } : null;
}

/** Half a character cannot be written as UTF-8, and a text is read up to a NUL. */
const isChangedByKeeping = (value: SqlValue): boolean =>
  typeof value === 'string' && (value.includes('\0') || /\p{Surrogate}/u.test(value));
