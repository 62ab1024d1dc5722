import { accessDenied, itemMissing, listMissing, listMissingByPath, listMissingByTitle, notImplemented } from '../http/errors';
import type { SpRequest } from '../http/request';
import { mayDo, requirePermission } from '../security/access';
import type { PermissionKind } from '../security/permissions';
import { refuseCheckedOut } from '../files/find';
import { locateItem } from '../files/locate';
import { hasReadableItems, mayReadItem } from '../security/readable-items';
import { refuseUserListWrites } from '../security/user-list-writes';
import { requireWritable } from '../security/write-security';
import { followPeople, userListOf, userListTemplate } from '../site/user-list';
import type { StoredItem } from '../store/item-store';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';

/** The list that the path names, if the caller may do this there. */
export function listOf(request: SpRequest, permission: PermissionKind = 'ViewListItems'): List {
  const list = namedList(request);
  if (list.record.template === userListTemplate) followPeople(request.server, list);
  requireOn(request, list.record.id, permission);
  refuseUserListWrites(request, list, permission, Number(request.addresses['item']?.value));
  return list;
}

/** Rights that an item may give or withhold by itself. */
const ofItems: ReadonlySet<PermissionKind> = new Set([
  'EditListItems',
  'DeleteListItems',
  'ApproveItems',
  'OpenItems',
  'ViewVersions',
  'DeleteVersions',
  'CancelCheckout',
]);

/** Whoever has been let in to a single item may reach it through its list; what is done to an item takes the right on the item. */
function requireOn(request: SpRequest, listId: string, permission: PermissionKind): void {
  if (permission === 'ViewListItems') {
    if (!mayDo(request, permission, { listId }) && !hasReadableItems(request, listId)) throw accessDenied();
    return;
  }
  const named = request.addresses['item']?.value ?? '';
  const isOfItem = ofItems.has(permission) && /^\d{1,15}$/.test(named);
  requirePermission(request, permission, isOfItem ? { listId, itemId: Number(named) } : { listId });
}

function namedList({ addresses, server, web }: SpRequest): List {
  const { lists } = storeOf(server);
  const address = addresses['list'];
  if (!address) throw listMissing();
  switch (address.by) {
    case 'id': {
      const list = lists.byId(web.id, address.value);
      if (!list) throw listMissing();
      return list;
    }
    case 'title': {
      const list = lists.byTitle(web.id, address.value);
      if (!list) throw listMissingByTitle(address.value, web.url);
      return list;
    }
    case 'path': {
      const list = lists.byUrl(web.id, listUrl(address.value, web.path));
      if (!list) throw listMissingByPath(address.value);
      return list;
    }
    case 'type': {
      // [D] A catalog is named by the number of its kind. This server has none of web parts, designs or master pages.
      const list = Number(address.value) === userListTemplate ? userListOf(server, server.rootWebId) : undefined;
      if (!list) throw notImplemented(`the catalog of kind ${address.value}`);
      return list;
    }
    default: {
      const list = address.value === 'users' ? userListOf(server, server.rootWebId) : defaultLibrary(lists.all(web.id));
      // A site of before there were libraries has neither.
      if (!list) throw listMissing();
      return list;
    }
  }
}

/** The library that every web is born with, or the first one, should that be gone. */
const defaultLibrary = (all: readonly List[]): List | undefined =>
  all.find(({ record }) => /^(Shared Documents|Documents)$/i.test(record.url)) ??
  all.find(({ record }) => record.template === 101 && !record.settings.hidden);

/** `/sites/innkjop/Lists/Avtalar/AllItems.aspx` → `Lists/Avtalar`; an absolute address does as well. */
function listUrl(path: string, webPath: string): string {
  const below = path.replace(/^https?:\/\/[^/]+/i, '').replace(/^\/?/, '/');
  const inSite = below.toLowerCase().startsWith(`${webPath.toLowerCase()}/`) ? below.slice(webPath.length + 1) : below.slice(1);
  const parts = inSite.split('/').filter((part) => part !== '' && !/\.aspx$/i.test(part) && part.toLowerCase() !== 'forms');
  return parts.slice(0, parts[0]?.toLowerCase() === 'lists' ? 2 : 1).join('/');
}

export function itemOf(request: SpRequest, list: List): StoredItem {
  const value = request.addresses['item']?.value ?? '';
  const item = /^\d{1,15}$/.test(value) ? storeOf(request.server).items.get(list, Number(value)) : undefined;
  // What may not be read is not there: [W] the words are SharePoint's for both.
  if (!item || !mayReadItem(request, list, { id: item.id, author: Number(item.columns['author']) })) throw itemMissing();
  return item;
}

/** The item, if the list's write security lets the caller change it. */
export function changeableItemOf(request: SpRequest, list: List): StoredItem {
  const item = itemOf(request, list);
  requireWritable(request, list, item);
  if (item.columns['file'] !== null) refuseCheckedOut(request, locateItem(request, list, item));
  return item;
}
