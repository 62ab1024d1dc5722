import type { SpRequest } from '../http/request';
import type { SqlValue } from '../store/database';
import { keepsDrafts, keepVersion } from '../store/drafts';
import { isModerated } from '../store/moderated';
import { submitted, unapproved } from '../store/moderation';
import { isDraft, nextMajor, nextMinor } from '../store/version-number';
import { sweepBlobs } from './blobs';
import { checkedOutBy, notCheckedOut } from './file-errors';
import { readState, writeState, type FileState } from './file-state';
import type { LocatedRow } from './locate';
import { loginOf, roomForDrafts, update } from './write';

const stateOf = ({ item }: LocatedRow): FileState => readState(item.columns['file']) ?? { blob: 0, length: 0, content: 0 };

export function checkOut(request: SpRequest, file: LocatedRow): void {
  const state = stateOf(file);
  if (state.checkout) throw checkedOutBy(file.path, loginOf(request, state.checkout.by));
  const { modified, editor } = file.item.columns;
  const checkout = { by: request.caller.userId, before: file.item.columns };
  const kept = { modified: modified ?? null, editor: editor ?? null, version: file.item.version };
  update(request, file, { file: writeState({ ...state, checkout }), ...kept });
}

/** SharePoint's numbers for what a check-in makes. */
export const checkInTypes = { minor: 0, major: 1, overwrite: 2 } as const;

/** What was done since the check-out becomes one version; an overwriting check-in makes none. */
export function checkIn(request: SpRequest, file: LocatedRow, comment: string, type: number): void {
  const { checkout, ...state } = required(file);
  const { database } = request.server;
  database.transaction(() => {
    const { list, item } = file;
    // A published version is not written over where there are drafts [W] pnp/pnpcore#754.
    const overwrites = type === checkInTypes.overwrite && !(keepsDrafts(list) && !isDraft(item.version));
    const makesVersion = list.record.settings.enableVersioning && !overwrites;
    const submits = type === checkInTypes.major || !keepsDrafts(list);
    // What needs approval becomes a major version when it is approved.
    const isMajor = submits && !(isModerated(list.record) && keepsDrafts(list));
    const next = isMajor ? nextMajor : nextMinor;
    const version = makesVersion ? roomForDrafts(() => next(item.version)) : item.version;
    if (makesVersion) keepVersion(database, list, { ...checkout.before, version: item.version }, version);
    const after = update(request, file, {
      file: writeState({ ...state, comment }),
      version,
      ...(submits ? submitted(list) : unapproved(list, true)),
    });
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

/** What is decided about a file is decided when nobody has it, oneself included [I] pnp/PnP-PowerShell#917. */
export function refuseAnyCheckOut(request: SpRequest, file: LocatedRow): void {
  const { checkout } = stateOf(file);
  if (checkout) throw checkedOutBy(file.path, loginOf(request, checkout.by));
}

function required(file: LocatedRow): FileState & { checkout: NonNullable<FileState['checkout']> } {
  const { checkout, ...state } = stateOf(file);
  if (!checkout) throw notCheckedOut(file.path);
  return { ...state, checkout };
}
