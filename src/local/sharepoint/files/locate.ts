import type { SpRequest } from '../http/request';
import type { Securable } from '../security/securable';
import { keyOf } from '../store/item-path';
import type { StoredItem } from '../store/item-store';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { folderId } from './folder-id';
import { parentPath } from './server-path';

interface Web {
  readonly id: string;
  readonly path: string;
}

/** Something with a path. `path` is server-relative, in the letter case in which it was made. */
export type Located = { readonly web: Web; readonly path: string } & (
  | { readonly kind: 'web' }
  /** A folder that holds lists but no files of its own (`Lists`), or a library's `Forms`. */
  | { readonly kind: 'holder'; readonly list?: List }
  | { readonly kind: 'list'; readonly list: List }
  | { readonly kind: 'row'; readonly list: List; readonly item: StoredItem }
);

export type LocatedRow = Extract<Located, { kind: 'row' }>;

/** What is directly in a web and in no list stands in a list of its own that no one sees. */
const looseOwner = (webId: string): string => `loose/${webId}`;

export const isLoose = (list: List): boolean => list.record.webId.startsWith('loose/');

export function looseList(request: SpRequest, web: Web, make: boolean): List | undefined {
  const { lists } = storeOf(request.server);
  const known = lists.byUrl(looseOwner(web.id), '');
  return known ?? (make ? lists.create({ webId: looseOwner(web.id), title: '', template: 101, url: '' }) : undefined);
}

export function webOf(request: SpRequest, path: string): Web | undefined {
  const key = path.toLowerCase();
  return request.server.database
    .rows('SELECT id, url FROM webs')
    .map(([id, url]) => ({ id: String(id), path: String(url) }))
    .filter((web) => key === web.path.toLowerCase() || key.startsWith(`${web.path.toLowerCase()}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** What is at a server-relative path, whoever asks; undefined when there is nothing. */
export function locate(request: SpRequest, path: string): Located | undefined {
  const web = webOf(request, path);
  if (!web) return undefined;
  const parts = path.slice(web.path.length).split('/').filter(Boolean);
  if (parts.length === 0) return { kind: 'web', web, path: web.path };
  const { lists } = storeOf(request.server);
  for (const count of [2, 1]) {
    const list = parts.length < count ? undefined : lists.byUrl(web.id, parts.slice(0, count).join('/'));
    if (list) return inList(request, web, list, `${web.path}/${list.record.url}`, parts.slice(count));
  }
  const [first = ''] = parts;
  if (parts.length === 1 && ['lists', '_catalogs'].includes(first.toLowerCase())) {
    return { kind: 'holder', web, path: `${web.path}/${first.toLowerCase() === 'lists' ? 'Lists' : '_catalogs'}` };
  }
  const loose = looseList(request, web, false);
  return loose && inList(request, web, loose, web.path, parts);
}

const isForms = (list: List, parts: readonly string[]): boolean =>
  list.isLibrary && !isLoose(list) && parts[0]?.toLowerCase() === 'forms';

function inList(request: SpRequest, web: Web, list: List, root: string, parts: readonly string[]): Located | undefined {
  const name = parts.at(-1);
  if (name === undefined) return { kind: 'list', web, list, path: root };
  const { database } = request.server;
  const dir = parts
    .slice(0, -1)
    .map((part) => `/${part}`)
    .join('');
  if (isForms(list, parts) && parts.length > 1) {
    // What is in a library's Forms is no item of the library.
    const loose = looseList(request, web, false);
    return loose && inList(request, web, loose, web.path, [...list.record.url.split('/'), ...parts]);
  }
  const id = database.value(`SELECT id FROM ${list.table} WHERE dir_key = ? AND name_key = ?`, [keyOf(dir), keyOf(name)]);
  if (id === undefined) {
    return isForms(list, parts) && parts.length === 1 ? { kind: 'holder', web, list, path: `${root}/Forms` } : undefined;
  }
  return rowAt(request, web, list, Number(id));
}

function rowAt(request: SpRequest, web: Web, list: List, id: number): LocatedRow | undefined {
  const item = storeOf(request.server).items.get(list, id);
  return item && { kind: 'row', web, list, item, path: rowPath(web, list, item) };
}

function rowPath(web: Web, list: List, { id, columns }: StoredItem): string {
  const root = list.record.url === '' ? web.path : `${web.path}/${list.record.url}`;
  return `${root}${String(columns['dir'] ?? '')}/${columns['name'] === null ? `${id}_.000` : String(columns['name'])}`;
}

/** A row of a list of this web, e.g. one found by its number. */
export const locateItem = (request: SpRequest, list: List, item: StoredItem): LocatedRow => {
  const { id, path } = request.web;
  return { kind: 'row', web: { id, path }, list, item, path: rowPath({ id, path }, list, item) };
};

/** By the unique id that a file or folder shares with its item. */
export function locateById(request: SpRequest, uniqueId: string): Located | undefined {
  const { lists } = storeOf(request.server);
  const { id: webId, path } = request.web;
  const web = { id: webId, path };
  if (folderId(webId) === uniqueId) return { kind: 'web', web, path };
  const loose = looseList(request, web, false);
  for (const list of [...lists.all(webId), ...(loose ? [loose] : [])]) {
    if (folderId(list.record.id) === uniqueId) return { kind: 'list', web, list, path: `${path}/${list.record.url}` };
    const id = request.server.database.value(`SELECT id FROM ${list.table} WHERE unique_id = ? AND name_key IS NOT NULL`, [
      uniqueId,
    ]);
    if (id !== undefined) return rowAt(request, web, list, Number(id));
  }
  return undefined;
}

/** Whose rights hold for it. */
export function securableOf(located: Located): Securable {
  if (located.kind === 'web' || (located.kind === 'holder' && !located.list)) return { webId: located.web.id };
  const { list } = located as { list: List };
  if (isLoose(list)) return { webId: located.web.id };
  return located.kind === 'row' ? { listId: list.record.id, itemId: located.item.id } : { listId: list.record.id };
}

export const isFolder = (located: Located): boolean => located.kind !== 'row' || located.item.columns['fs_type'] === 1;

/** The folder that it is in; none for the site's own. */
export function parentOf(request: SpRequest, located: Located): Located | undefined {
  return located.kind === 'web' ? undefined : locate(request, parentPath(located.path));
}
