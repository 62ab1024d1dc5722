import type { Entity } from '../http/entity';
import { badArgument } from '../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../http/request';
import type { List } from '../store/list';
import { booleanOf, numberOf, objectOf, textOf } from './body';
import { changeToken, listUri } from './list-entity';
import { listOf } from './list-of';

const mostChanges = 1000;

/** Where a token stands: `1;3;<list>;<ticks>;<number>`. */
function sequenceOf(token: unknown, list: List): number | undefined {
  if (token === null || token === undefined) return undefined;
  const text = textOf(objectOf(token)['StringValue']);
  const [version, scope, id = '', ticks = '', sequence = ''] = text.split(';');
  const isOurs = version === '1' && scope === '3' && id.toLowerCase() === list.record.id && /^\d+$/.test(ticks);
  if (!isOurs || !/^\d{1,15}$/.test(sequence)) {
    throw badArgument('The changeToken specified is not valid for the scope of the query.');
  }
  return Number(sequence);
}

/** The list's change log: adds (1), updates (2) and deletes (3) of items, and of the list itself. */
function getChanges(request: SpRequest): SpResponse {
  const list = listOf(request);
  const body = objectOf(request.body);
  const query = objectOf(body['query'] ?? body);
  const flag = (name: string): boolean => query[name] !== undefined && query[name] !== null && booleanOf(query[name]);
  const types = [...(flag('Add') ? [1] : []), ...(flag('Update') ? [2] : []), ...(flag('DeleteObject') ? [3] : [])];
  const limit =
    query['FetchLimit'] === undefined ? mostChanges : Math.min(numberOf(query['FetchLimit'], 'Edm.Int32'), mostChanges);
  const from = sequenceOf(query['ChangeTokenStart'], list) ?? 0;
  const to = sequenceOf(query['ChangeTokenEnd'], list) ?? Number.MAX_SAFE_INTEGER;
  const objects = `${flag('Item') ? 'item_id IS NOT NULL' : '0'} OR ${flag('List') ? 'item_id IS NULL' : '0'}`;
  const rows = request.server.database.rows(
    `SELECT seq, at, item_id, change_type, unique_id FROM changes
     WHERE list_number = ? AND seq > ? AND seq <= ? AND change_type IN (SELECT value FROM json_each(?)) AND (${objects}) ORDER BY seq LIMIT ?`,
    [list.record.number, from, to, JSON.stringify(types), limit],
  );
  const items = rows.map(([seq, at, itemId, type, uniqueId], index): Entity => {
    const isItem = itemId !== null;
    return {
      kind: 'entity',
      type: isItem ? 'SP.ChangeItem' : 'SP.ChangeList',
      uri: `${listUri(list)}/Changes(${index})`,
      properties: {
        ChangeToken: {
          kind: 'complex',
          type: 'SP.ChangeToken',
          properties: { StringValue: changeToken(list.record.id, String(at), Number(seq)) },
        },
        ChangeType: Number(type),
        SiteId: request.server.siteId,
        Time: `${String(at).slice(0, 19)}Z`,
        ...(isItem ? { Editor: '', EditorEmailHint: null, ItemId: Number(itemId), UniqueId: String(uniqueId) } : {}),
        ListId: list.record.id,
        WebId: request.web.id,
        ...(isItem ? { ServerRelativeUrl: '' } : {}),
      },
    };
  });
  return { status: 200, content: { kind: 'entities', set: 'SP.ApiData.Changes', items } };
}

export const changeRoutes: readonly SpRoute[] = [{ method: 'POST', pattern: '{list}/getchanges', handle: getChanges }];
