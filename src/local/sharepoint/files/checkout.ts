import type { SpRequest } from '../http/request';
import { principalById } from '../security/principals';
import type { SqlValue } from '../store/database';
import { sweepBlobs } from './blobs';
import { checkedOutBy, notCheckedOut } from './file-errors';
import { readState, writeState, type FileState } from './file-state';
import type { LocatedRow } from './locate';
import { update } from './write';

const stateOf = ({ item }: LocatedRow): FileState => readState(item.columns['file']) ?? { blob: 0, length: 0, content: 0 };

export function checkOut(request: SpRequest, file: LocatedRow): void {
  const state = stateOf(file);
  if (state.checkout) throw checkedOutBy(file.path, loginOf(request, state.checkout.by));
  const { modified, editor } = file.item.columns;
  const checkout = { by: request.caller.userId, before: file.item.columns };
  const kept = { modified: modified ?? null, editor: editor ?? null, version: file.item.version };
  update(request, file, { file: writeState({ ...state, checkout }), ...kept });
}

const loginOf = (request: SpRequest, id: number): string => principalById(request.server.database, id)?.loginName ?? '';

/** What was done since the check-out becomes one version; an overwriting check-in makes none. */
export function checkIn(request: SpRequest, file: LocatedRow, comment: string, overwrites: boolean): void {
  const { checkout, ...state } = required(file);
  const { database } = request.server;
  database.transaction(() => {
    const { list, item } = file;
    const makesVersion = list.record.settings.enableVersioning && !overwrites;
    if (makesVersion) {
      const { modified, editor } = checkout.before;
      database.run(`INSERT OR REPLACE INTO ${list.versionsTable} (item, version, modified, editor, row) VALUES (?, ?, ?, ?, ?)`, [
        item.id,
        item.version,
        modified ?? null,
        editor ?? null,
        JSON.stringify(checkout.before),
      ]);
    }
    const version = makesVersion ? item.version + 1 : item.version;
    const after = update(request, file, { file: writeState({ ...state, comment }), version });
    sweepBlobs(database, list, after);
  });
}

/** As if it had not been checked out, values and content both. */
export function undoCheckOut(request: SpRequest, file: LocatedRow): void {
  const { checkout } = required(file);
  const { database } = request.server;
  database.transaction(() => {
    const { id: _, etag: __, ...before } = checkout.before as Record<string, SqlValue>;
    // Where it is and what it is called is no part of what was edited.
    const { dir, dir_key, name, name_key } = file.item.columns;
    const place = { dir: dir ?? '', dir_key: dir_key ?? '', name: name ?? null, name_key: name_key ?? null };
    const columns = Object.fromEntries(Object.entries(before).filter(([column]) => file.list.columns.includes(column)));
    const after = update(request, file, { ...columns, ...place, version: file.item.version });
    sweepBlobs(database, file.list, after);
  });
}

function required(file: LocatedRow): FileState & { checkout: NonNullable<FileState['checkout']> } {
  const { checkout, ...state } = stateOf(file);
  if (!checkout) throw notCheckedOut(file.path);
  return { ...state, checkout };
}
