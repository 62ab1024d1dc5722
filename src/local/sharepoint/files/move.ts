import { randomUUID } from 'node:crypto';
import type { SpRequest } from '../http/request';
import { takeRightsAlong, type BrokenItem } from '../security/scopes';
import type { SqlValue } from '../store/database';
import type { Field } from '../store/field';
import { keyOf, type Place } from '../store/item-path';
import { fileTypeOf, folderTypeOf } from '../store/content-types/new-row-types';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { addBlob, readBlob } from './blobs';
import { childFiles, childFolders, insideOf } from './children';
import { fileMissing } from './file-errors';
import { checkName, checkPathLength } from './file-name';
import { readState, writeState } from './file-state';
import { refuseUnchangeable, requirePlace } from './find';
import { isFolder, locate, type Located, type LocatedRow } from './locate';
import { leafName, parentPath } from './server-path';
import { shownColumns } from './shown-columns';
import { requireWhole } from './whole';
import { addRow, taken, update } from './write';

/** The folder that something at this path will be in, if the caller may add to it. */
export function destination(request: SpRequest, path: string): Located {
  const parent = locate(request, parentPath(path));
  if (!parent || !isFolder(parent)) throw fileMissing();
  requirePlace(request, parent, 'AddListItems');
  return parent;
}

/** A file or folder to another path, with its versions and its id. The name must be free there. */
export function moveTo(request: SpRequest, from: LocatedRow, path: string): LocatedRow {
  refuseUnchangeable(request, from);
  const name = leafName(path);
  checkName(name);
  checkPathLength(path);
  const parent = destination(request, path);
  return request.server.database.transaction(() => {
    const inside = insideOf(request, parent);
    if (inside?.list.record.number !== from.list.record.number) {
      requireWhole(request, from, true);
      const moved = copyRow(request, from, parent, name, true);
      storeOf(request.server).items.discard(from.list, from.item, request.caller.userId);
      return moved;
    }
    if (isFolder(from) && `${parent.path}/`.toLowerCase().startsWith(`${from.path}/`.toLowerCase())) throw fileMissing();
    const { dir } = inside;
    const { modified, editor } = from.item.columns;
    const columns = { dir, dir_key: keyOf(dir), name, name_key: keyOf(name) };
    // A move is no new version, and nobody's edit.
    const kept = { version: from.item.version, modified: modified ?? null, editor: editor ?? null };
    const item = taken(path, () => update(request, from, { ...columns, ...kept }));
    return { ...from, item, path };
  });
}

export function copyTo(request: SpRequest, from: LocatedRow, path: string): LocatedRow {
  const name = leafName(path);
  const parent = destination(request, path);
  requireWhole(request, from, false);
  return request.server.database.transaction(() => copyRow(request, from, parent, name, false));
}

/** The row and what is below it. A move to another list keeps ids and history, a copy starts anew. */
function copyRow(request: SpRequest, from: LocatedRow, parent: Located, name: string, moves: boolean): LocatedRow {
  const { database } = request.server;
  const columns = moves ? from.item.columns : shownColumns(request, from);
  const state = readState(columns['file']);
  const uniqueId = moves ? from.item.uniqueId : randomUUID();
  const blob = state && (moves ? state.blob : addBlob(database, uniqueId, readBlob(database, state.blob)));
  const file = state && blob !== undefined ? writeState({ blob, length: state.length, content: state.content }) : undefined;
  const place = (list: List): Place => ({
    uniqueId,
    fsType: isFolder(from) ? 1 : 0,
    contentType: isFolder(from) ? folderTypeOf(list) : fileTypeOf(list),
    ...(file === undefined ? {} : { file }),
  });
  const into = insideOf(request, parent)?.list;
  const made = addRow(request, parent, name, place, into ? sharedValues(from.list, columns, into) : new Map());
  const kept = moves ? keepHistory(request, from, made) : made;
  if (moves) takeRightsAlong(request.server.database, brokenAt(from), brokenAt(made));
  if (isFolder(from)) {
    for (const child of [...childFolders(request, from), ...childFiles(request, from)]) {
      if (child.kind === 'row') copyRow(request, child, kept, String(child.item.columns['name']), moves);
    }
  }
  return kept;
}

const brokenAt = ({ list, item }: LocatedRow): BrokenItem => ({ at: { listId: list.record.id, itemId: item.id }, list });

/** Columns that both lists have under the same name and of the same kind. */
function sharedValues(from: List, columns: LocatedRow['item']['columns'], into: List): Map<Field, SqlValue> {
  const values = new Map<Field, SqlValue>();
  for (const field of into.fields) {
    const source = from.field(field.entityName);
    const isOwn = !field.builtIn || field.internalName === 'Title';
    if (isOwn && source?.kind === field.kind) values.set(field, columns[source.column] ?? null);
  }
  return values;
}

function keepHistory(request: SpRequest, from: LocatedRow, made: LocatedRow): LocatedRow {
  const { created, modified, author, editor } = from.item.columns;
  const { database } = request.server;
  const columns = { version: from.item.version, created, modified, author, editor } as Record<string, SqlValue>;
  const item = update(request, made, columns);
  database.run(
    `INSERT INTO ${made.list.versionsTable} (item, version, modified, editor, row)
     SELECT ?, version, modified, editor, row FROM ${from.list.versionsTable} WHERE item = ?`,
    [item.id, from.item.id],
  );
  return { ...made, item };
}
