import { accessDenied } from '../http/errors';
import type { SpRequest } from '../http/request';
import { mayReadItem } from '../security/readable-items';
import { storeOf } from '../store/site-store';
import { mayOn, refuseUnchangeable } from './find';
import { isLoose, type LocatedRow } from './locate';

/**
 * What leaves its list is taken whole or not at all: what the caller may not read comes not along, and what may not be deleted is not moved. That the
 * whole is refused, and not the rest done, is [?].
 */
export function requireWhole(request: SpRequest, from: LocatedRow, moves: boolean): void {
  for (const item of [from.item, ...storeOf(request.server).items.below(from.list, from.item)]) {
    const row: LocatedRow = { ...from, item, path: item.id === from.item.id ? from.path : pathBelow(from, item) };
    const author = Number(item.columns['author']);
    if (!isLoose(from.list) && !mayReadItem(request, from.list, { id: item.id, author })) throw accessDenied();
    if (!mayOn(request, row, 'OpenItems') || (moves && !mayOn(request, row, 'DeleteListItems'))) throw accessDenied();
    if (moves) refuseUnchangeable(request, row);
  }
}

function pathBelow(from: LocatedRow, { columns }: LocatedRow['item']): string {
  const dir = String(columns['dir']).slice(String(from.item.columns['dir']).length);
  return `${from.path.slice(0, from.path.lastIndexOf('/'))}${dir}/${String(columns['name'])}`;
}
