import { lastArguments, numberOf, textOf } from '../../http/arguments';
import { BodyFields } from '../../http/body';
import { badArgument, SpError, unknownUser, userMissing } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { isGuestUpn } from '../../identity/person';
import { eitherEntity, groupEntities } from '../../identity/user-entity';
import { requirePermission } from '../../security/access';
import type { Securable } from '../../security/securable';
import { basePermissions, effectiveBasePermissions } from '../../security/base-permissions';
import { effectiveMask } from '../../security/effective';
import { accountOf } from '../../security/ensure-principal';
import { groupsOf, principalById, principalByLogin, principalType } from '../../security/principals';
import { assign, assignmentsAt, unassign, type RoleAssignment } from '../../security/role-assignments';
import { roleDefinitionById, roleDefinitionByType, roleType } from '../../security/role-definitions';
import { roleAssignmentEntities, roleAssignmentEntity, roleDefinitionEntity } from '../../security/role-entities';
import { breakInheritance, clearScopesBelow, hasUniqueRights, resetInheritance } from '../../security/scopes';
import { changeType, type ChangeType } from '../../store/change-types';
import { logRights } from './log-rights';
import { assignmentMissing, inheritsRights } from '../webs/web-errors';
import { firstUniqueContent, securableOf, type NamedSecurable } from './securable-of';

/** [?] */
const roleMissing = (): SpError =>
  new SpError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Can not find the role definition with the given id.');

function all(request: SpRequest): SpResponse {
  const { at, uri } = securableOf(request);
  requirePermission(request, 'EnumeratePermissions', at);
  return { status: 200, content: roleAssignmentEntities(request.server.database, at, uri) };
}

function assignmentOf(request: SpRequest, at: Securable): RoleAssignment {
  requirePermission(request, 'EnumeratePermissions', at);
  const id = Number(request.addresses['roleassignment']?.value);
  const found = assignmentsAt(request.server.database, at).find(({ principal }) => principal.id === id);
  if (found === undefined) throw assignmentMissing(id);
  return found;
}

function one(request: SpRequest): SpResponse {
  const { at, uri } = securableOf(request);
  return { status: 200, content: roleAssignmentEntity(request.server.database, assignmentOf(request, at), uri) };
}

function bindings(request: SpRequest): SpResponse {
  const { roles } = assignmentOf(request, securableOf(request).at);
  return {
    status: 200,
    content: { kind: 'entities', set: 'SP.ApiData.RoleDefinitions', items: roles.map(roleDefinitionEntity) },
  };
}

function memberOf(request: SpRequest): SpResponse {
  const { principal } = assignmentOf(request, securableOf(request).at);
  return { status: 200, content: eitherEntity(request.server.database, principal) };
}

/** PnPjs reads a `groups` that SharePoint answers with the member's groups. */
function groups(request: SpRequest): SpResponse {
  const { principal } = assignmentOf(request, securableOf(request).at);
  const subject = { userId: principal.id, isSiteAdmin: false, isGuest: true };
  return { status: 200, content: groupEntities(request.server.database, groupsOf(request.server.database, subject)) };
}

function change(request: SpRequest, apply: typeof assign, type: ChangeType): SpResponse {
  const securable = securableOf(request);
  const { at } = securable;
  requirePermission(request, 'ManagePermissions', at);
  const { database } = request.server;
  const [principalId, roleId] = lastArguments(request, 'principalid', 'roledefid').map((argument) =>
    numberOf(argument, 'principalId and roleDefId'),
  );
  requireUnique(request, securable);
  const principal = principalById(database, principalId ?? 0);
  if (principal === undefined || principal.deleted) throw userMissing();
  if (roleDefinitionById(database, roleId ?? 0) === undefined) throw roleMissing();
  database.transaction(() => {
    apply(database, at, principal.id, roleId ?? 0);
    logRights(request, securable, type);
  });
  return { status: 200 };
}

function requireUnique(request: SpRequest, { at }: NamedSecurable): void {
  if (!hasUniqueRights(request.server.database, at)) throw inheritsRights();
}

function removeAll(request: SpRequest): SpResponse {
  const securable = securableOf(request);
  const { at } = securable;
  const { database } = request.server;
  requirePermission(request, 'ManagePermissions', at);
  const { principal } = assignmentOf(request, at);
  requireUnique(request, securable);
  database.transaction(() => {
    unassign(database, at, principal.id);
    logRights(request, securable, changeType.assignmentDelete);
  });
  return { status: 200 };
}

function breakRoles(request: SpRequest): SpResponse {
  const securable = securableOf(request);
  requirePermission(request, 'ManagePermissions', securable.at);
  const [copy, clear] = lastArguments(request, 'copyroleassignments', 'clearsubscopes');
  // gd-sprest sends both as text [S].
  if (copy !== undefined && !/^(true|false)$/i.test(copy.value)) {
    throw badArgument('The argument copyRoleAssignments must be true or false.');
  }
  const { database } = request.server;
  const full = roleDefinitionByType(database, roleType.fullControl)?.id ?? 0;
  database.transaction(() => {
    if (/^true$/i.test(clear?.value ?? '')) clearScopesBelow(database, securable);
    const broke = breakInheritance(database, securable, /^true$/i.test(copy?.value ?? ''), request.caller.userId, full);
    if (broke) logRights(request, securable, changeType.scopeAdd);
  });
  return { status: 200 };
}

function reset(request: SpRequest): SpResponse {
  const securable = securableOf(request);
  const { database } = request.server;
  requirePermission(request, 'ManagePermissions', securable.at);
  database.transaction(() => {
    if (resetInheritance(database, securable)) logRights(request, securable, changeType.scopeDelete);
  });
  return { status: 200 };
}

function own(request: SpRequest): SpResponse {
  const { at } = securableOf(request);
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
  const { at } = securableOf(request);
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

/** In the body or, as Microsoft's reference has it, in the address: `doesuserhavepermissions(@v)?@v={'High':'…','Low':'…'}`. */
function doesUserHave(request: SpRequest): SpResponse {
  const { at } = securableOf(request);
  const sent = lastArguments(request, 'permissionmask')[0]?.value ?? JSON.stringify(maskInBody(request));
  const part = (name: 'High' | 'Low'): bigint => {
    const found = new RegExp(`["']?${name}["']?\\s*:\\s*["']?(\\d{1,10})["']?\\s*[,}]`, 'i').exec(sent)?.[1];
    if (found === undefined) throw badArgument('The permission mask could not be read.');
    return BigInt(found);
  };
  const wanted = (part('High') << 32n) | part('Low');
  const value = (effectiveMask(request.server.database, request.caller, at) & wanted) === wanted;
  return { status: 200, content: { kind: 'result', name: 'DoesUserHavePermissions', type: 'Edm.Boolean', value } };
}

const maskInBody = (request: SpRequest): unknown => BodyFields.of(request).raw('permissionMask') ?? {};

function isUnique(request: SpRequest): SpResponse {
  const { at } = securableOf(request);
  requirePermission(request, 'Open', at);
  const value = hasUniqueRights(request.server.database, at);
  return { status: 200, content: { kind: 'result', name: 'HasUniqueRoleAssignments', type: 'Edm.Boolean', value } };
}

function firstUnique(request: SpRequest): SpResponse {
  const securable = securableOf(request);
  requirePermission(request, 'Open', securable.at);
  return { status: 200, content: firstUniqueContent(request, securable) };
}

const onAll = (method: SpRoute['method'], pattern: string, handle: SpRoute['handle']): SpRoute[] => [
  { method, pattern: `web/${pattern}`, handle },
  { method, pattern: `{list}/${pattern}`, handle },
  { method, pattern: `{list}/{item}/${pattern}`, handle },
];

export const roleRoutes: readonly SpRoute[] = [
  ...onAll('GET', 'roleassignments', all),
  ...onAll('GET', '{roleassignment}', one),
  ...onAll('DELETE', '{roleassignment}', removeAll),
  ...onAll('GET', '{roleassignment}/roledefinitionbindings', bindings),
  ...onAll('GET', '{roleassignment}/member', memberOf),
  ...onAll('GET', '{roleassignment}/groups', groups),
  ...onAll('POST', 'roleassignments/addroleassignment(*)', (request) => change(request, assign, changeType.assignmentAdd)),
  ...onAll('POST', 'roleassignments/removeroleassignment(*)', (request) =>
    change(request, unassign, changeType.assignmentDelete),
  ),
  ...onAll('POST', 'breakroleinheritance(?)', breakRoles),
  ...onAll('POST', 'resetroleinheritance', reset),
  ...onAll('GET', 'effectivebasepermissions', own),
  ...onAll('GET', 'getusereffectivepermissions(*)', ofUser),
  ...onAll('GET', 'hasuniqueroleassignments', isUnique),
  ...onAll('GET', 'firstuniqueancestorsecurableobject', firstUnique),
  ...onAll('POST', 'doesuserhavepermissions(?)', doesUserHave),
  ...onAll('GET', 'doesuserhavepermissions(*)', doesUserHave),
];
