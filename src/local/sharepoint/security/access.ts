import type { Database } from '../store/database';
import { accessDenied } from '../http/errors';
import type { SpRequest } from '../http/request';
import type { Caller } from '../identity/caller';
import { effectiveMask } from './effective';
import { includes, type PermissionKind } from './permissions';

/** What rights are asked about: nothing named is the web itself. Later: an item with rights of its own. */
export interface Securable {
  readonly listId?: string;
}

/** Throws 403 with SharePoint's body when the caller lacks the right there. */
export function requirePermission(request: SpRequest, kind: PermissionKind, at: Securable = {}): void {
  if (!mayDo(request, kind, at)) throw accessDenied();
}

export function mayDo(
  request: { server: { database: Database }; caller: Caller },
  kind: PermissionKind,
  at: Securable = {},
): boolean {
  return includes(effectiveMask(request.server.database, request.caller, at), kind);
}
