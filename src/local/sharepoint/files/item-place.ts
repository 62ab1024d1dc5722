import { badArgument, SpError } from '../http/errors';
import type { SpRequest } from '../http/request';
import { isFolderType } from '../store/content-types/content-type';
import { folderTypeOf } from '../store/content-types/new-row-types';
import type { SqlValue } from '../store/database';
import type { Field } from '../store/field';
import type { Place } from '../store/item-path';
import type { List } from '../store/list';
import { insideOf } from './children';
import { fileMissing, nameTaken } from './file-errors';
import { checkName } from './file-name';
import { requirePlace } from './find';
import { isFolder, locate } from './locate';
import { serverPath } from './server-path';

/** [I] that it is refused, in these words and with 500; [W] the code. */
export const filesOnly = (): SpError =>
  new SpError(
    500,
    '-2146232832, Microsoft.SharePoint.SPException',
    'To add an item to a document library, use SPFileCollection.Add()',
  );

type Values = ReadonlyMap<Field, SqlValue>;

const valueOf = (list: List, values: Values, name: string): string | undefined => {
  const field = list.field(name);
  const value = field && values.get(field);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Whether an item of these values is a folder: its content type says so. */
export function asksForFolder(list: List, values: Values): boolean {
  const type = valueOf(list, values, 'ContentTypeId');
  return type !== undefined && isFolderType(type);
}

/** A folder in a list is called by its name, or else by its title. [W] */
export function newFolder(list: List, values: Values, leafName?: string): Place {
  const name = leafName ?? valueOf(list, values, 'FileLeafRef') ?? valueOf(list, values, 'Title');
  if (name === undefined) throw badArgument();
  checkName(name);
  const type = valueOf(list, values, 'ContentTypeId');
  return { fsType: 1, name, contentType: type !== undefined && isFolderType(type) ? type : folderTypeOf(list) };
}

/** `FolderPath` of `listItemCreateInfo`: where in the list the item is put. */
export function folderIn(request: SpRequest, list: List, path: string | undefined): string {
  if (path === undefined || path === '') return '';
  const located = locate(request, serverPath(path, request.web.path));
  const inside = located && isFolder(located) ? insideOf(request, located) : undefined;
  if (!located || !inside || inside.list.record.number !== list.record.number) throw fileMissing();
  requirePlace(request, located, 'AddListItems');
  return inside.dir;
}

export const takenIn = (list: List): SpError => nameTaken(list.record.url);
