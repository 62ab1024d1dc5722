import type { Database } from '../store/database';
import { accessDenied } from '../http/errors';
import type { SpRequest } from '../http/request';
import type { Caller } from '../identity/caller';
import { effectiveMask } from './effective';
import type { Securable } from './securable';
import { includes, type PermissionKind } from './permissions';

/** Throws 403 with SharePoint's body when the caller lacks the right there. */
export function requirePermission(request: SpRequest, kind: PermissionKind, at?: Securable): void {
  if (!mayDo(request, kind, at)) throw accessDenied();
}

/** On the web asked, when nothing is named. */
export function mayDo(
  request: { server: { database: Database }; caller: Caller; web: { readonly id: string } },
  kind: PermissionKind,
  at: Securable = { webId: request.web.id },
): boolean {
  return includes(effectiveMask(request.server.database, request.caller, at), kind);
}
