import { accessDenied } from '../http/errors';
import type { SpRequest } from '../http/request';
import { mayDo, requirePermission } from '../security/access';
import type { PermissionKind } from '../security/permissions';
import { refuseUserListWrites } from '../security/user-list-writes';
import { requireWritable } from '../security/write-security';
import { fileMissing } from './file-errors';
import { readState } from './file-state';
import { checkedOutBy } from './file-errors';
import { isFolder, isLoose, locate, securableOf, type Located, type LocatedRow } from './locate';
import { loginOf } from './write';

/** The folder that the path names, if the caller may do this there. */
export function folderOf(request: SpRequest, permission: PermissionKind = 'ViewListItems'): Located {
  const located = locate(request, request.addresses['folder']?.value ?? '');
  if (!located || !isFolder(located)) throw fileMissing();
  requirePlace(request, located, permission);
  return located;
}

/** The file that the path names, if the caller may do this with it. */
export function fileOf(request: SpRequest, permission: PermissionKind = 'ViewListItems'): LocatedRow {
  const located = locate(request, request.addresses['file']?.value ?? '');
  if (located?.kind !== 'row' || isFolder(located)) throw fileMissing();
  requirePlace(request, located, permission);
  return located;
}

/** A file that is to be changed: nobody else has it checked out. */
export function changeableFileOf(request: SpRequest, permission: PermissionKind = 'EditListItems'): LocatedRow {
  const file = fileOf(request, permission);
  refuseUnchangeable(request, file);
  return file;
}

/** Neither the list's write security nor somebody's check-out stands against a change. */
export function refuseUnchangeable(request: SpRequest, row: LocatedRow): void {
  requireWritable(request, row.list, row.item);
  refuseCheckedOut(request, row);
}

export function refuseCheckedOut(request: SpRequest, { item, path }: LocatedRow): void {
  const by = readState(item.columns['file'])?.checkout?.by;
  if (by === undefined || by === request.caller.userId) return;
  throw checkedOutBy(path, loginOf(request, by));
}

/** What is in the web and in no list is the business of who may change the web's pages. */
const onWeb: Partial<Record<PermissionKind, PermissionKind>> = {
  ViewListItems: 'Open',
  AddListItems: 'AddAndCustomizePages',
  EditListItems: 'AddAndCustomizePages',
  DeleteListItems: 'AddAndCustomizePages',
};

export function requirePlace(request: SpRequest, located: Located, permission: PermissionKind): void {
  requirePermission(request, onWebOrList(located, permission), securableOf(located));
  if (located.kind === 'list' || located.kind === 'row') refuseUserListWrites(request, located.list, permission);
}

export const mayOn = (request: SpRequest, located: Located, permission: PermissionKind): boolean =>
  mayDo(request, onWebOrList(located, permission), securableOf(located));

function onWebOrList(located: Located, permission: PermissionKind): PermissionKind {
  const inList = located.kind === 'list' || (located.kind === 'row' && !isLoose(located.list));
  return inList ? permission : (onWeb[permission] ?? permission);
}

/** A list's root, a web's root and what holds lists are no files and no folders of one's own making. */
export function rowOf(located: Located): LocatedRow {
  if (located.kind !== 'row') throw accessDenied();
  return located;
}
