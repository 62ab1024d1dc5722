import type { Entities } from '../../http/entity';
import { badQuery } from '../../http/errors';
import type { SpRequest } from '../../http/request';
import { parseFilter } from '../../odata/filter-parser';
import { filterSql } from '../../odata/filter-sql';
import type { Sql } from '../../odata/sql';
import { parseOrderBy } from '../../odata/order-by';
import { nextLink, orderSql, pageCondition, parsePageToken, printPageToken } from '../../odata/paging';
import { askedOf, expandedNames, selectedOf } from '../../odata/select';
import { enforceThreshold } from '../../odata/threshold';
import { mayDo } from '../../security/access';
import { hasReadableItems, readableItems } from '../../security/readable-items';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { checkLookups } from './item-errors';
import { itemReader } from './item-reader';

const defaultPage = 100;
const largestPage = 5000;

/** `items` with its $select, $expand, $filter, $orderby, $top and $skiptoken. $skip means nothing on items. */
export function queryItems(request: SpRequest, list: List): Entities {
  const { lists } = storeOf(request.server);
  const { query } = request;
  const asked = askedOf(query);
  const expanded = expandedNames(asked);
  checkLookups([...expanded].flatMap((name) => list.field(name) ?? []));
  const reader = itemReader(request, list, selectedOf(asked, list), asked);
  const mayRead = (other: List): boolean =>
    mayDo(request, 'ViewListItems', { listId: other.record.id }) || hasReadableItems(request, other.record.id);
  const readableIn = (other: List, alias: string) => readableItems(request, other, alias);
  const context = { lists, list, expanded, mayRead, readable: readableIn };
  const filter = filterOf(query.get('$filter'));
  const order = parseOrderBy(query.get('$orderby') ?? '', context);
  enforceThreshold(request.server.threshold, lists.itemCount(list), filter, order, context);
  const top = topOf(query.get('$top'));
  const token = parsePageToken(query.get('$skiptoken'), order);

  const conditions: Sql[] = [];
  const readable = readableItems(request, list);
  if (readable) conditions.push(readable);
  if (filter) conditions.push(filterSql(filter, context));
  if (token) conditions.push(pageCondition(token, order));
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  // The columns sorted on come last, so that the page's last row can say where the next one starts.
  const columns = [...reader.columns, ...order.map(({ shown }) => shown)];
  const sql = `SELECT ${columns.join(', ')} FROM ${list.table} t${where} ORDER BY ${orderSql(order, token?.backwards === true)} LIMIT ${top + 1}`;
  const found = lists.database.rows(
    sql,
    conditions.flatMap(({ params }) => params),
  );
  const more = found.length > top;
  const page = more ? found.slice(0, top) : found;
  const rows = token?.backwards === true ? page.toReversed() : page;
  const last = rows.at(-1);
  const next =
    more && last && token?.backwards !== true
      ? nextLink(request.url, printPageToken(Number(last[0]), order, last.slice(reader.columns.length)))
      : undefined;
  return {
    kind: 'entities',
    set: list.itemsSet,
    items: reader.entities(rows),
    ...(next === undefined ? {} : { nextLink: next }),
  };
}

const filterOf = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : parseFilter(text));

function topOf(text: string | undefined): number {
  if (text === undefined || text === '') return defaultPage;
  if (!/^\d{1,10}$/.test(text)) throw badQuery(`The expression "${text.slice(0, 50)}" is not valid.`);
  return Math.min(Number(text), largestPage);
}
