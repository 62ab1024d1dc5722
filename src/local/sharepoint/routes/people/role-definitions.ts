import { BodyFields } from '../../http/body';
import { badArgument, SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import {
  addRoleDefinition,
  changeRoleDefinition,
  removeRoleDefinition,
  roleDefinitions,
  type RoleDefinition,
} from '../../security/role-definitions';
import { roleDefinitionEntities, roleDefinitionEntity } from '../../security/role-entities';
import { changeType, type ChangeType } from '../../store/change-types';
import { storeOf } from '../../store/site-store';

function find(request: SpRequest): RoleDefinition {
  const address = request.addresses['roledefinition'];
  const value = address?.value ?? '';
  const found = roleDefinitions(request.server.database).find((role) => {
    if (address?.by === 'name') return role.name.toLowerCase() === value.toLowerCase();
    return (address?.by === 'type' ? role.roleType : role.id) === Number(value);
  });
  // [?]
  if (found === undefined)
    throw new SpError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Can not find the role definition.');
  return found;
}

/** High and Low come as decimal texts or numbers of 32 bits each. */
function maskOf(fields: BodyFields): bigint | undefined {
  const mask = fields.raw('BasePermissions');
  if (mask === undefined) return undefined;
  const part = (value: unknown): bigint => {
    if (!/^\d{1,10}$/.test(String(value)) || BigInt(String(value)) > 0xffffffffn)
      throw badArgument('The permission mask could not be read.');
    return BigInt(String(value));
  };
  const { High, Low } = (typeof mask === 'object' && mask !== null ? mask : {}) as { High?: unknown; Low?: unknown };
  const high = part(High);
  if (high > 0x7fffffffn) throw badArgument('The permission mask could not be read.');
  return (high << 32n) | part(Low);
}

function all(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  return { status: 200, content: roleDefinitionEntities(request.server.database) };
}

function one(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  return { status: 200, content: roleDefinitionEntity(find(request)) };
}

function contentOf(request: SpRequest, now?: RoleDefinition) {
  const fields = BodyFields.of(request);
  const name = (fields.text('Name', 255) ?? now?.name ?? '').trim();
  const mask = maskOf(fields) ?? now?.mask;
  if (name === '' || mask === undefined) throw badArgument('A role definition needs a Name and BasePermissions.');
  const taken = roleDefinitions(request.server.database).some(
    (role) => role.id !== now?.id && role.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw badArgument(`A role definition with the name '${name}' already exists.`);
  return {
    name,
    mask,
    description: fields.text('Description', 512) ?? now?.description ?? '',
    order: fields.number('Order') ?? now?.order ?? 2147483647,
  };
}

function add(request: SpRequest): SpResponse {
  requirePermission(request, 'ManagePermissions');
  requireOwnLevels(request);
  const made = request.server.database.transaction(() => {
    logRole(request, changeType.roleAdd);
    return addRoleDefinition(request.server.database, contentOf(request));
  });
  return { status: 201, content: roleDefinitionEntity(made) };
}

function update(request: SpRequest): SpResponse {
  requirePermission(request, 'ManagePermissions');
  requireOwnLevels(request);
  const role = changeable(find(request));
  request.server.database.transaction(() => {
    changeRoleDefinition(request.server.database, role.id, contentOf(request, role));
    logRole(request, changeType.roleUpdate);
  });
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  requirePermission(request, 'ManagePermissions');
  requireOwnLevels(request);
  const { id } = changeable(find(request));
  request.server.database.transaction(() => {
    removeRoleDefinition(request.server.database, id);
    logRole(request, changeType.roleDelete);
  });
  return { status: 200 };
}

const logRole = ({ server, web, caller }: SpRequest, type: ChangeType): void =>
  storeOf(server).changes.record({ object: 'web', type, webId: web.id, editor: caller.userId });

/** A web below the site's own has the levels of the site. Words [W], code [?]. */
function requireOwnLevels({ web, rootWeb }: SpRequest): void {
  if (web.id === rootWeb.id) return;
  throw new SpError(
    500,
    '-2146232832, Microsoft.SharePoint.SPException',
    'You cannot customize permission levels in a web site with inherited permission levels.',
  );
}

/** Full Control and Limited Access are what the site itself stands on. */
function changeable(role: RoleDefinition): RoleDefinition {
  if (role.roleType === 5 || role.roleType === 1) throw badArgument('This permission level cannot be changed or deleted.');
  return role;
}

export const roleDefinitionRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'web/roledefinitions', handle: all },
  { method: 'POST', pattern: 'web/roledefinitions', handle: add },
  { method: 'GET', pattern: '{roledefinition}', handle: one },
  { method: 'MERGE', pattern: '{roledefinition}', handle: update },
  { method: 'DELETE', pattern: '{roledefinition}', handle: remove },
];
