import type { SpRequest } from '../http/request';
import { keyOf } from '../store/item-path';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { isLoose, locate, looseList, type Located, type LocatedRow } from './locate';

interface Inside {
  readonly list: List;
  /** As kept in the rows: '' for the root. */
  readonly dir: string;
}

/** The list whose rows are in this folder, and where in it. */
export function insideOf(request: SpRequest, located: Located): Inside | undefined {
  switch (located.kind) {
    case 'list':
      return { list: located.list, dir: '' };
    case 'row':
      return { list: located.list, dir: `${String(located.item.columns['dir'])}/${String(located.item.columns['name'])}` };
    case 'web': {
      const list = looseList(request, located.web, false);
      return list && { list, dir: '' };
    }
    case 'holder': {
      const list = located.list && looseList(request, located.web, false);
      return list && located.list && { list, dir: `/${located.list.record.url}/Forms` };
    }
  }
}

function rows(request: SpRequest, located: Located, fsType: 0 | 1): LocatedRow[] {
  const inside = insideOf(request, located);
  if (!inside) return [];
  const { items } = storeOf(request.server);
  return request.server.database
    .rows(`SELECT id FROM ${inside.list.table} WHERE dir_key = ? AND name_key IS NOT NULL AND fs_type = ? ORDER BY name_key`, [
      keyOf(inside.dir),
      fsType,
    ])
    .flatMap(([id]) => {
      const item = items.get(inside.list, Number(id));
      if (!item) return [];
      const path = `${located.path}/${String(item.columns['name'])}`;
      return [{ kind: 'row', web: located.web, list: inside.list, item, path } as const];
    });
}

export const childFiles = (request: SpRequest, located: Located): LocatedRow[] => rows(request, located, 0);

/** In a web's root also the lists' own folders and those that hold them. */
export function childFolders(request: SpRequest, located: Located): Located[] {
  const own: Located[] = rows(request, located, 1);
  if (located.kind === 'row') return own;
  if (located.kind === 'list') {
    const forms = located.list.isLibrary ? locate(request, `${located.path}/Forms`) : undefined;
    return forms ? [forms, ...own.filter(({ path }) => path !== forms.path)] : own;
  }
  const { web } = located;
  const holder = located.kind === 'holder' ? `${located.path.slice(web.path.length + 1)}/`.toLowerCase() : '';
  if (located.kind === 'holder' && located.list) return own;
  const lists = storeOf(request.server)
    .lists.all(web.id)
    .filter(({ record }) => record.url.toLowerCase().startsWith(holder) && !record.url.slice(holder.length).includes('/'))
    .map((list): Located => ({ kind: 'list', web, list, path: `${web.path}/${list.record.url}` }));
  const holders = located.kind === 'web' ? ['_catalogs', 'Lists'] : [];
  return [...own, ...lists, ...holders.map((name): Located => ({ kind: 'holder', web, path: `${web.path}/${name}` }))].toSorted(
    (a, b) => (a.path.toLowerCase() < b.path.toLowerCase() ? -1 : 1),
  );
}

/** Files, folders and plain items directly in it; a list's root counts all that the list holds, as SharePoint does [W]. */
export function countChildren(request: SpRequest, located: Located): number {
  const inside = insideOf(request, located);
  if (!inside) return 0;
  if (located.kind === 'list' && !located.list.isLibrary) return storeOf(request.server).lists.itemCount(inside.list);
  return Number(
    request.server.database.value(`SELECT COUNT(*) FROM ${inside.list.table} WHERE dir_key = ?`, [keyOf(inside.dir)]),
  );
}

/** How many files are below a folder, at any depth, and how large they are together. */
export function storedBelow(request: SpRequest, located: Located): { count: number; length: number } {
  const inside = insideOf(request, located);
  if (!inside || isLoose(inside.list)) return { count: 0, length: 0 };
  const key = keyOf(inside.dir);
  const [count, length] =
    request.server.database.row(
      `SELECT COUNT(*), SUM(json_extract(file, '$.length')) FROM ${inside.list.table}
       WHERE file IS NOT NULL AND (dir_key = ? OR (dir_key >= ? AND dir_key < ?))`,
      [key, `${key}/`, `${key}0`],
    ) ?? [];
  return { count: Number(count ?? 0), length: Number(length ?? 0) };
}
