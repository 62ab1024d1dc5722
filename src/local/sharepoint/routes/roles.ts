import { lastArguments, numberOf, textOf } from '../http/arguments';
import { BodyFields } from '../http/body';
import { badArgument, SpError, unknownUser, userMissing } from '../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../http/request';
import { isGuestUpn } from '../identity/person';
import { eitherEntity, groupEntities } from '../identity/user-entity';
import { requirePermission } from '../security/access';
import type { Securable } from '../security/securable';
import { basePermissions, effectiveBasePermissions } from '../security/base-permissions';
import { effectiveMask } from '../security/effective';
import { accountOf } from '../security/ensure-principal';
import { groupsOf, principalById, principalByLogin, principalType } from '../security/principals';
import { assign, assignmentsAt, unassign, type RoleAssignment } from '../security/role-assignments';
import { roleDefinitionById, roleDefinitionByType, roleType } from '../security/role-definitions';
import { roleAssignmentEntities, roleAssignmentEntity, roleDefinitionEntity } from '../security/role-entities';
import { breakInheritance, hasUniqueRights, resetInheritance } from '../security/scopes';
import { listOf } from './list-of';
import { webEntity } from './web-entity';

/** The web, or the list that the path names. An item has the rights of its list. */
const securableOf = (request: SpRequest): Securable =>
  request.addresses['list'] === undefined ? { webId: request.web.id } : { listId: listOf(request, 'Open').record.id };

const uriOf = (at: Securable): string => (at.listId === undefined ? 'Web' : `Web/Lists(guid'${at.listId}')`);

/** [?] */
function roleMissing(): SpError {
  return new SpError(
    404,
    '-2146232832, Microsoft.SharePoint.SPException',
    'Can not find the principal or the role definition with the given id.',
  );
}

function all(request: SpRequest): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'EnumeratePermissions', at);
  return { status: 200, content: roleAssignmentEntities(request.server.database, at, uriOf(at)) };
}

function assignmentOf(request: SpRequest, at: Securable): RoleAssignment {
  requirePermission(request, 'EnumeratePermissions', at);
  const id = Number(request.addresses['roleassignment']?.value);
  const found = assignmentsAt(request.server.database, at).find(({ principal }) => principal.id === id);
  if (found === undefined) throw roleMissing();
  return found;
}

function one(request: SpRequest): SpResponse {
  const at = securableOf(request);
  return { status: 200, content: roleAssignmentEntity(request.server.database, assignmentOf(request, at), uriOf(at)) };
}

function bindings(request: SpRequest): SpResponse {
  const { roles } = assignmentOf(request, securableOf(request));
  return {
    status: 200,
    content: { kind: 'entities', set: 'SP.ApiData.RoleDefinitions', items: roles.map(roleDefinitionEntity) },
  };
}

function memberOf(request: SpRequest): SpResponse {
  const { principal } = assignmentOf(request, securableOf(request));
  return { status: 200, content: eitherEntity(request.server.database, principal) };
}

/** PnPjs reads a `groups` that SharePoint answers with the member's groups. */
function groups(request: SpRequest): SpResponse {
  const { principal } = assignmentOf(request, securableOf(request));
  const subject = { userId: principal.id, isSiteAdmin: false, isGuest: true };
  return { status: 200, content: groupEntities(request.server.database, groupsOf(request.server.database, subject)) };
}

function change(request: SpRequest, apply: typeof assign): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'ManagePermissions', at);
  const { database } = request.server;
  const [principalId, roleId] = lastArguments(request, 'principalid', 'roledefid').map((argument) =>
    numberOf(argument, 'principalId and roleDefId'),
  );
  if (!hasUniqueRights(database, at)) {
    // [?]
    throw new SpError(
      400,
      '-2146233079, System.InvalidOperationException',
      'You cannot perform this action because the list inherits permissions. Break role inheritance first.',
    );
  }
  const principal = principalById(database, principalId ?? 0);
  if (principal === undefined || principal.deleted) throw userMissing();
  if (roleDefinitionById(database, roleId ?? 0) === undefined) throw roleMissing();
  apply(database, at, principal.id, roleId ?? 0);
  return { status: 200 };
}

function removeAll(request: SpRequest): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'ManagePermissions', at);
  const { principal } = assignmentOf(request, at);
  if (hasUniqueRights(request.server.database, at)) unassign(request.server.database, at, principal.id);
  return { status: 200 };
}

function breakRoles(request: SpRequest): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'ManagePermissions', at);
  const [copy] = lastArguments(request, 'copyroleassignments', 'clearsubscopes');
  if (copy !== undefined && copy.kind !== 'boolean') throw badArgument('The argument copyRoleAssignments must be true or false.');
  const { database } = request.server;
  const full = roleDefinitionByType(database, roleType.fullControl);
  breakInheritance(database, at, copy?.value === 'true', request.caller.userId, full?.id ?? 0);
  return { status: 200 };
}

function reset(request: SpRequest): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'ManagePermissions', at);
  resetInheritance(request.server.database, at);
  return { status: 200 };
}

function own(request: SpRequest): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'Open', at);
  return {
    status: 200,
    content: {
      kind: 'result',
      name: 'EffectiveBasePermissions',
      type: 'SP.BasePermissions',
      value: effectiveBasePermissions(request, at),
    },
  };
}

function ofUser(request: SpRequest): SpResponse {
  const at = securableOf(request);
  const login = textOf(lastArguments(request, 'username')[0], 'userName');
  if (login.toLowerCase() !== request.caller.loginName.toLowerCase()) requirePermission(request, 'EnumeratePermissions', at);
  else requirePermission(request, 'Open', at);
  const { database } = request.server;
  const known = principalByLogin(database, login);
  const account = accountOf(login);
  if (account === undefined && (known === undefined || known.kind !== principalType.user)) throw unknownUser(login);
  const present = known !== undefined && !known.deleted ? known : undefined;
  const subject = {
    userId: present?.id ?? 0,
    isSiteAdmin: present?.isAdmin ?? false,
    // Somebody whose account is closed is let in by nothing.
    isGuest: isGuestUpn(account?.upn ?? known?.upn ?? '') || account?.role === 'left',
  };
  return {
    status: 200,
    content: {
      kind: 'result',
      name: 'GetUserEffectivePermissions',
      type: 'SP.BasePermissions',
      value: basePermissions(effectiveMask(database, subject, at)),
    },
  };
}

/** PnPjs asks so, with the permission's name or number as bits of a mask. */
function doesUserHave(request: SpRequest): SpResponse {
  const at = securableOf(request);
  const mask = BodyFields.of(request).raw('permissionMask') as { High?: unknown; Low?: unknown } | undefined;
  const read = (part: unknown): bigint => {
    if (!/^\d{1,10}$/.test(String(part))) throw badArgument('The permission mask could not be read.');
    return BigInt(String(part));
  };
  const wanted = (read(mask?.High) << 32n) | read(mask?.Low);
  const value = (effectiveMask(request.server.database, request.caller, at) & wanted) === wanted;
  return { status: 200, content: { kind: 'result', name: 'DoesUserHavePermissions', type: 'Edm.Boolean', value } };
}

function isUnique(request: SpRequest): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'Open', at);
  const value = hasUniqueRights(request.server.database, at);
  return { status: 200, content: { kind: 'result', name: 'HasUniqueRoleAssignments', type: 'Edm.Boolean', value } };
}

function firstUnique(request: SpRequest): SpResponse {
  const at = securableOf(request);
  requirePermission(request, 'Open', at);
  if (!hasUniqueRights(request.server.database, at) || at.listId === undefined)
    return { status: 200, content: webEntity(request) };
  return { status: 200, content: { kind: 'entity', type: 'SP.List', uri: uriOf(at), properties: { Id: at.listId } } };
}

const onWebAndLists = (method: SpRoute['method'], pattern: string, handle: SpRoute['handle']): SpRoute[] => [
  { method, pattern: `web/${pattern}`, handle },
  { method, pattern: `{list}/${pattern}`, handle },
];

export const roleRoutes: readonly SpRoute[] = [
  ...onWebAndLists('GET', 'roleassignments', all),
  ...onWebAndLists('GET', '{roleassignment}', one),
  ...onWebAndLists('DELETE', '{roleassignment}', removeAll),
  ...onWebAndLists('GET', '{roleassignment}/roledefinitionbindings', bindings),
  ...onWebAndLists('GET', '{roleassignment}/member', memberOf),
  ...onWebAndLists('GET', '{roleassignment}/groups', groups),
  ...onWebAndLists('POST', 'roleassignments/addroleassignment(*)', (request) => change(request, assign)),
  ...onWebAndLists('POST', 'roleassignments/removeroleassignment(*)', (request) => change(request, unassign)),
  ...onWebAndLists('POST', 'breakroleinheritance(?)', breakRoles),
  ...onWebAndLists('POST', 'resetroleinheritance', reset),
  ...onWebAndLists('GET', 'effectivebasepermissions', own),
  ...onWebAndLists('GET', 'getusereffectivepermissions(*)', ofUser),
  ...onWebAndLists('GET', 'hasuniqueroleassignments', isUnique),
  ...onWebAndLists('GET', 'firstuniqueancestorsecurableobject', firstUnique),
  { method: 'POST', pattern: 'web/doesuserhavepermissions', handle: doesUserHave },
  { method: 'GET', pattern: '{list}/{item}/effectivebasepermissions', handle: own },
  { method: 'GET', pattern: '{list}/{item}/getusereffectivepermissions(*)', handle: ofUser },
];
