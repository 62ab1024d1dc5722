import { lastArguments, numberOf, textOf } from '../../http/arguments';
import { BodyFields } from '../../http/body';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { isGuestUpn } from '../../identity/person';
import { groupEntities, userEntities, userEntity } from '../../identity/user-entity';
import { requirePermission } from '../../security/access';
import { ensurePrincipal } from '../../security/ensure-principal';
import { findUser } from '../../security/find-principal';
import { logUser } from '../../security/log-user';
import { changePrincipal, groupsOf, principalType, removePrincipal, siteUsers } from '../../security/principals';
import { changeType } from '../../store/change-types';
import type { Principal } from '../../store/principal';

const answer = ({ server }: SpRequest, user: Principal, status = 200): SpResponse => ({
  status,
  content: userEntity(server.database, user),
});

function all(request: SpRequest): SpResponse {
  requirePermission(request, 'BrowseUserInfo');
  return { status: 200, content: userEntities(request.server.database, siteUsers(request.server.database)) };
}

function one(request: SpRequest): SpResponse {
  requirePermission(request, request.addresses['user']?.by === 'default' ? 'Open' : 'BrowseUserInfo');
  return answer(request, findUser(request, request.addresses['user']));
}

function groups(request: SpRequest): SpResponse {
  requirePermission(request, request.addresses['user']?.by === 'default' ? 'Open' : 'BrowseUserInfo');
  const { database } = request.server;
  const user = findUser(request, request.addresses['user']);
  const isGuest = isGuestUpn(user.upn) || user.kind !== principalType.user;
  return {
    status: 200,
    content: groupEntities(database, groupsOf(database, { userId: user.id, isSiteAdmin: user.isAdmin, isGuest })),
  };
}

function ensure(request: SpRequest): SpResponse {
  requirePermission(request, 'BrowseUserInfo');
  const login = BodyFields.of(request).text('logonName');
  if (login === undefined || login.trim() === '') throw badArgument('The logonName is missing.');
  return answer(request, ensurePrincipal(request.server, login));
}

function ensureNamed(request: SpRequest): SpResponse {
  requirePermission(request, 'BrowseUserInfo');
  return answer(request, ensurePrincipal(request.server, textOf(lastArguments(request, 'logonname')[0], 'logonName')));
}

function add(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageWeb');
  const login = BodyFields.of(request).text('LoginName');
  if (login === undefined || login.trim() === '') throw badArgument('The LoginName is missing.');
  return answer(request, ensurePrincipal(request.server, login), 201);
}

function update(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageWeb');
  const user = findUser(request, request.addresses['user']);
  const fields = BodyFields.of(request);
  const isAdmin = fields.boolean('IsSiteAdmin');
  if (isAdmin === false) keepOneOwner(request, user);
  request.server.database.transaction(() => {
    changePrincipal(request.server.database, user.id, {
      title: fields.text('Title', 255) ?? user.title,
      email: fields.text('Email', 255) ?? user.email,
      isAdmin: isAdmin ?? user.isAdmin,
    });
    logUser(request.server, user.id, changeType.update);
  });
  return { status: 204 };
}

/** Taking somebody off the site, as when the person has left: rights go, the name stays on what the person wrote. */
function remove(request: SpRequest, user: Principal): SpResponse {
  requirePermission(request, 'ManageWeb');
  keepOneOwner(request, user);
  request.server.database.transaction(() => {
    removePrincipal(request.server.database, user.id);
    logUser(request.server, user.id, changeType.delete);
  });
  return { status: 200 };
}

function keepOneOwner({ server }: SpRequest, user: Principal): void {
  const others = siteUsers(server.database).filter((other) => other.isAdmin && other.id !== user.id);
  if (user.isAdmin && others.length === 0) throw badArgument('The last site collection administrator cannot be removed.');
}

function removeById(request: SpRequest): SpResponse {
  const id = numberOf(lastArguments(request, 'id')[0], 'id');
  return remove(request, findUser(request, { by: 'id', value: String(id) }));
}

function removeByLogin(request: SpRequest): SpResponse {
  const login = textOf(lastArguments(request, 'loginname')[0], 'loginName');
  return remove(request, findUser(request, { by: 'login', value: login }));
}

export const userRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'web/siteusers', handle: all },
  { method: 'POST', pattern: 'web/siteusers', handle: add },
  { method: 'POST', pattern: 'web/siteusers/removebyid(*)', handle: removeById },
  { method: 'POST', pattern: 'web/siteusers/removebyloginname(*)', handle: removeByLogin },
  { method: 'POST', pattern: 'web/ensureuser', handle: ensure },
  { method: 'POST', pattern: 'web/ensureuser(*)', handle: ensureNamed },
  { method: 'GET', pattern: '{user}', handle: one },
  { method: 'MERGE', pattern: '{user}', handle: update },
  { method: 'DELETE', pattern: '{user}', handle: (request) => remove(request, findUser(request, request.addresses['user'])) },
  { method: 'GET', pattern: '{user}/groups', handle: groups },
];
