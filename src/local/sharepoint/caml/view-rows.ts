import { SpError, threshold as exceeded } from '../http/errors';
import type { SpRequest } from '../http/request';
import { filterSql, type FilterContext } from '../odata/filter-sql';
import type { Sql } from '../odata/sql';
import type { FilterTree } from '../odata/filter-tree';
import type { Order } from '../odata/order-by';
import { orderSql, pageCondition, parsePageToken, printPageToken } from '../odata/paging';
import { enforceThreshold } from '../odata/threshold';
import { mayDo } from '../security/access';
import { hasReadableItems, readableItems } from '../security/readable-items';
import type { SqlRow } from '../store/database';
import { isReference } from '../store/field';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { camlRefused } from './caml-errors';
import { camlFilter } from './caml-filter';
import { camlOrder } from './caml-order';
import type { CamlView } from './caml-tree';
import { folderCondition } from './folder-condition';

export interface ViewAsked {
  readonly list: List;
  readonly view: CamlView;
  /** Where the page before ended: `Paged=TRUE&p_ID=5`. */
  readonly position: string | undefined;
  /** Below the list's root, '' being the root itself. */
  readonly folder: string;
  readonly datesInUtc: boolean;
  /** Asked beside the view: filters of the address. */
  readonly filter?: FilterTree;
  /** Only these, where they are in the view. */
  readonly ids?: readonly number[];
  /** What to read of each row; the first is its id. */
  readonly columns: readonly string[];
}

export interface ViewRows {
  readonly rows: readonly SqlRow[];
  /** Where the next page and the one before begin; absent when there is none. */
  readonly next?: string;
  readonly previous?: string;
}

/** The rows of a view, in its order, as many as it wants. */
export function viewRows(request: SpRequest, asked: ViewAsked): ViewRows {
  const { list, view } = asked;
  const { lists } = storeOf(request.server);
  const limit = request.server.threshold;
  const mayRead = (other: List): boolean =>
    mayDo(request, 'ViewListItems', { listId: other.record.id }) || hasReadableItems(request, other.record.id);
  const readable = (other: List, alias: string) => readableItems(request, other, alias);
  const expanded = new Set(list.fields.filter(isReference).map((field) => field.entityName));
  const context: FilterContext = { lists, list, expanded, mayRead, readable, longTexts: true };
  const order = camlOrder(view, context);
  const position = parsePageToken(asked.position, order);
  const conditions: Sql[] = [...folderCondition(view.scope, asked.folder)];
  const own = readableItems(request, list);
  if (own) conditions.push(own);
  if (asked.ids) conditions.push({ sql: 't.id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(asked.ids)] });
  const filter = filterOf(asked, request);
  inCamlWords(() => {
    // Named items are found without looking through the list.
    if (!asked.ids) enforceThreshold(limit, lists.itemCount(list), filter, order, context);
    if (filter) conditions.push(filterSql(filter, context));
  });
  if (position) conditions.push(pageCondition(position, order));
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const columns = [...asked.columns, ...order.map(({ shown }) => shown)];
  const wanted = Math.min(view.rowLimit ?? limit, limit);
  const backwards = position?.backwards === true;
  const found = lists.database.rows(
    `SELECT ${columns.join(', ')} FROM ${list.table} t${where} ORDER BY ${orderSql(order, backwards)} LIMIT ${wanted + 1}`,
    conditions.flatMap(({ params }) => params),
  );
  const more = found.length > wanted;
  // More rows than may be touched at once, and no limit that stops before them. [W]
  if (more && (view.rowLimit === null || view.rowLimit > limit)) throw exceeded();
  const page = more ? found.slice(0, wanted) : found;
  const rows = backwards ? page.toReversed() : page;
  return { rows, ...around(rows, order, asked.columns.length, { more, backwards, isFirst: position === undefined }) };
}

function around(
  rows: readonly SqlRow[],
  order: readonly Order[],
  width: number,
  { more, backwards, isFirst }: { more: boolean; backwards: boolean; isFirst: boolean },
): Pick<ViewRows, 'next' | 'previous'> {
  const token = (row: SqlRow | undefined): string | undefined => row && printPageToken(Number(row[0]), order, row.slice(width));
  const next = more || backwards ? token(rows.at(-1)) : undefined;
  const previous = (backwards ? more : !isFirst) ? token(rows[0]) : undefined;
  return { ...(next === undefined ? {} : { next }), ...(previous === undefined ? {} : { previous }) };
}

function filterOf({ list, view, filter, datesInUtc }: ViewAsked, request: SpRequest): FilterTree | undefined {
  const subject = { list, userId: request.caller.userId, now: request.server.now(), datesInUtc };
  const where = view.where ? camlFilter(view.where, subject) : undefined;
  if (!where || !filter) return where ?? filter;
  return { kind: 'and', parts: [where, filter] };
}

/** A value that its column cannot have is no matter of OData here. [?] */
function inCamlWords(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof SpError && error.status === 400) throw camlRefused();
    throw error;
  }
}
