import type { Entity } from '../http/entity';
import type { SpRequest } from '../http/request';
import { selectionOf, shape } from '../http/shape';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { fileEntity } from './file-entity';
import { folderEntity } from './folder-entity';
import { isFolder, locateItem } from './locate';

/** An item's `File` or `Folder`; null where it is not one. `inner` are the paths selected of it: `Name`, `Author/Title`. */
export function fileOrFolder(
  request: SpRequest,
  list: List,
  itemId: number,
  kind: 'File' | 'Folder',
  inner: readonly string[],
): Entity | null {
  const item = storeOf(request.server).items.get(list, itemId);
  if (!item || item.columns['name'] === null) return null;
  const located = locateItem(request, list, item);
  if (isFolder(located) !== (kind === 'Folder')) return null;
  const entity = kind === 'File' ? fileEntity(request, located) : folderEntity(request, located);
  if (inner.length === 0) return entity;
  const expands = inner.filter((path) => path.includes('/')).map((path) => path.slice(0, path.lastIndexOf('/')));
  const query = new Map([
    ['$select', inner.join(',')],
    ['$expand', expands.join(',')],
  ]);
  const shaped = shape(entity, selectionOf(query));
  return shaped.kind === 'entity' ? shaped : null;
}
