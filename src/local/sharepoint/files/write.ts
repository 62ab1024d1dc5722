import { randomUUID } from 'node:crypto';
import { notImplemented } from '../http/errors';
import type { SpRequest } from '../http/request';
import { addDefaults } from '../routes/items/item-defaults';
import { principalById } from '../security/principals';
import type { SqlValue } from '../store/database';
import type { Field } from '../store/field';
import { NameTakenError, type Place } from '../store/item-path';
import type { StoredItem } from '../store/item-store';
import { fileTypeOf, folderTypeOf } from '../store/content-types/new-row-types';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { TooManyDraftsError } from '../store/version-number';
import { addBlob, sweepBlobs } from './blobs';
import { insideOf } from './children';
import { nameTaken, tooManyDrafts } from './file-errors';
import { checkName, checkPathLength } from './file-name';
import { readState, writeState } from './file-state';
import { isFolder, isLoose, locate, looseList, type Located, type LocatedRow } from './locate';
import { locationDefaults } from './location-defaults';

/** The list whose table takes what is put into this folder. */
function targetOf(request: SpRequest, parent: Located): { list: List; dir: string } {
  if (parent.kind === 'web' || parent.kind === 'holder') looseList(request, parent.web, true);
  const inside = insideOf(request, parent);
  if (!inside) throw notImplemented(`writing into the folder ${parent.path}`);
  return inside;
}

/** A new row in a folder. The caller's rights are asked before. */
export function addRow(
  request: SpRequest,
  parent: Located,
  name: string,
  place: (list: List) => Place,
  values: Map<Field, SqlValue> = new Map(),
): LocatedRow {
  checkName(name);
  const path = `${parent.path}/${name}`;
  checkPathLength(path);
  const { list, dir } = targetOf(request, parent);
  const { items } = storeOf(request.server);
  const item = taken(path, () => items.insert(list, values, request.caller.userId, { dir, name, ...place(list) }));
  return { kind: 'row', web: parent.web, list, item, path };
}

/** A name that is there already, in SharePoint's words. */
export function taken<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof NameTakenError) throw nameTaken(path);
    throw error;
  }
}

export const addFolder = (request: SpRequest, parent: Located, name: string): LocatedRow =>
  addRow(request, parent, name, (list) => ({ fsType: 1, contentType: folderTypeOf(list) }));

/** The root folder of the list that the folder is in. */
const rootOf = (parent: Located): string =>
  parent.kind === 'row' ? `${parent.web.path}/${parent.list.record.url}` : parent.path;

export function addFile(request: SpRequest, parent: Located, name: string, content: Uint8Array): LocatedRow {
  const { database, now } = request.server;
  return database.transaction(() => {
    const uniqueId = randomUUID();
    const blob = addBlob(database, uniqueId, content);
    const file = writeState({ blob, length: content.length, content: 1 });
    const { list } = targetOf(request, parent);
    const values = isLoose(list) ? new Map<Field, SqlValue>() : locationDefaults(request, list, rootOf(parent), parent.path);
    addDefaults(list, values, now());
    return addRow(request, parent, name, (into) => ({ uniqueId, file, contentType: fileTypeOf(into) }), values);
  });
}

/** New content for a file that is there: a new version of it, unless it is checked out. */
export function writeContent(request: SpRequest, file: LocatedRow, content: Uint8Array): LocatedRow {
  const { database } = request.server;
  return database.transaction(() => {
    const before = readState(file.item.columns['file']);
    const blob = addBlob(database, file.item.uniqueId, content);
    const { comment: _, ...kept } = before ?? { content: 0 };
    const state = { ...kept, blob, length: content.length, content: (before?.content ?? 0) + 1 };
    const item = update(request, file, { file: writeState(state) });
    sweepBlobs(database, file.list, item);
    return { ...file, item };
  });
}

/** Columns that no field stands for. */
export const update = (request: SpRequest, { list, item }: LocatedRow, columns: Record<string, SqlValue>): StoredItem =>
  roomForDrafts(() => storeOf(request.server).items.update(list, item, new Map(), request.caller.userId, columns));

/** No number left for a draft, in SharePoint's words. */
export function roomForDrafts<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof TooManyDraftsError) throw tooManyDrafts();
    throw error;
  }
}

export const loginOf = (request: SpRequest, id: number): string => principalById(request.server.database, id)?.loginName ?? '';

/** Puts content under a name, where there may be a file of it already. */
export function putFile(
  request: SpRequest,
  parent: Located,
  name: string,
  content: Uint8Array,
  existing: (file: LocatedRow) => LocatedRow,
): LocatedRow {
  const path = `${parent.path}/${name}`;
  const there = locate(request, path);
  if (!there) return addFile(request, parent, name, content);
  if (there.kind !== 'row' || isFolder(there)) throw nameTaken(path);
  return existing(there);
}
