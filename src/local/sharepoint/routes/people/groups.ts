import type { Entity } from '../../http/entity';
import { lastArguments, numberOf, textOf } from '../../http/arguments';
import { BodyFields } from '../../http/body';
import { accessDenied, badArgument, groupTitleTaken, userMissing } from '../../http/errors';
import type { Address, SpRequest, SpResponse, SpRoute } from '../../http/request';
import { groupEntity, userEntities, userEntity } from '../../identity/user-entity';
import { mayDo, requirePermission } from '../../security/access';
import { ensurePrincipal } from '../../security/ensure-principal';
import { logGroup } from '../../security/log-group';
import { findGroup, findUser } from '../../security/find-principal';
import {
  addPrincipal,
  changePrincipal,
  groupByName,
  membersOf,
  principalById,
  principalByLogin,
  principalsOf,
  principalType,
  removePrincipal,
  siteGroups,
} from '../../security/principals';
import { changeType } from '../../store/change-types';
import type { Principal } from '../../store/principal';

const groupOf = (request: SpRequest): Principal => findGroup(request, request.addresses['group']);

function all(request: SpRequest): SpResponse {
  requirePermission(request, 'BrowseUserInfo');
  const items = siteGroups(request.server.database).map((group) => asSeen(request, group));
  return { status: 200, content: { kind: 'entities', set: 'SP.ApiData.Groups', items } };
}

function one(request: SpRequest): SpResponse {
  requirePermission(request, 'BrowseUserInfo');
  return { status: 200, content: asSeen(request, groupOf(request)) };
}

/** With what the caller may do with it, told only when it is asked for [D]. */
function asSeen(request: SpRequest, group: Principal): Entity {
  const mayManage = () => ownsOrManages(request, group);
  return {
    ...groupEntity(request.server.database, group),
    extras: {
      CanCurrentUserEditMembership: () =>
        mayManage() || (group.settings['AllowMembersEditMembership'] === true && isOf(request, group)),
      CanCurrentUserManageGroup: mayManage,
      CanCurrentUserViewMembership: () =>
        group.settings['OnlyAllowMembersViewMembership'] !== true || isOf(request, group) || mayManage(),
    },
  };
}

const flags = [
  'AllowMembersEditMembership',
  'AllowRequestToJoinLeave',
  'AutoAcceptRequestToJoinLeave',
  'OnlyAllowMembersViewMembership',
];

function settingsOf(fields: BodyFields): Record<string, unknown> {
  return Object.fromEntries(flags.flatMap((flag) => (fields.has(flag) ? [[flag, fields.boolean(flag)]] : [])));
}

function titleOf(request: SpRequest, fields: BodyFields): string | undefined {
  const title = fields.text('Title', 255)?.trim();
  if (title === undefined) return undefined;
  if (title === '' || /["/\\[\]:|<>+=;,?*'@]/.test(title))
    throw badArgument('The name of the group is empty or holds a character that is not allowed.');
  const known = principalByLogin(request.server.database, title);
  if (
    groupByName(request.server.database, title) !== undefined ||
    (known !== undefined && known.kind !== principalType.sharePointGroup)
  ) {
    throw groupTitleTaken();
  }
  return title;
}

function add(request: SpRequest): SpResponse {
  requirePermission(request, 'CreateGroups');
  const { database } = request.server;
  const fields = BodyFields.of(request);
  const title = titleOf(request, fields);
  if (title === undefined) throw badArgument('The Title of the group is missing.');
  const made = database.transaction(() => {
    const group = addPrincipal(database, {
      kind: principalType.sharePointGroup,
      loginName: title,
      title,
      description: fields.text('Description', 512) ?? '',
      ownerId: request.caller.userId,
      settings: settingsOf(fields),
    });
    logGroup(request.server, group.id, changeType.add);
    return group;
  });
  return { status: 201, content: groupEntity(database, made) };
}

function update(request: SpRequest): SpResponse {
  const group = groupOf(request);
  requireGroupChange(request, group);
  const fields = BodyFields.of(request);
  const wanted = fields.text('Title', 255)?.trim();
  const title = wanted === undefined || wanted.toLowerCase() === group.title.toLowerCase() ? wanted : titleOf(request, fields);
  request.server.database.transaction(() => {
    changePrincipal(request.server.database, group.id, {
      title: title ?? group.title,
      description: fields.text('Description', 512) ?? group.description,
      settings: settingsOf(fields),
    });
    logGroup(request.server, group.id, changeType.update);
  });
  return { status: 204 };
}

function remove(request: SpRequest, group: Principal): SpResponse {
  requireGroupChange(request, group);
  request.server.database.transaction(() => {
    removePrincipal(request.server.database, group.id);
    logGroup(request.server, group.id, changeType.delete);
  });
  return { status: 200 };
}

function setOwner(request: SpRequest): SpResponse {
  const group = groupOf(request);
  requireGroupChange(request, group);
  const owner = principalById(request.server.database, numberOf(lastArguments(request, 'ownerid')[0], 'ownerId'));
  if (owner === undefined || owner.deleted) throw userMissing();
  changePrincipal(request.server.database, group.id, { title: group.title, ownerId: owner.id });
  return { status: 200 };
}

function members(request: SpRequest): SpResponse {
  requirePermission(request, 'BrowseUserInfo');
  const group = groupOf(request);
  if (group.settings['OnlyAllowMembersViewMembership'] === true && !isOf(request, group)) requireGroupChange(request, group);
  return { status: 200, content: userEntities(request.server.database, membersOf(request.server.database, group.id)) };
}

function member(request: SpRequest): SpResponse {
  members(request);
  return {
    status: 200,
    content: userEntity(request.server.database, memberAt(request, groupOf(request), request.addresses['member'])),
  };
}

function addMember(request: SpRequest): SpResponse {
  const group = groupOf(request);
  requireMembershipChange(request, group);
  const { server } = request;
  const login = BodyFields.of(request).text('LoginName');
  if (login === undefined || login.trim() === '') throw badArgument('The LoginName is missing.');
  const user = server.database.transaction(() => {
    const member = ensurePrincipal(server, login);
    const { changes } = server.database.run('INSERT OR IGNORE INTO group_members (group_id, member_id) VALUES (?, ?)', [
      group.id,
      member.id,
    ]);
    if (changes > 0) logGroup(server, group.id, changeType.memberAdd);
    return member;
  });
  return { status: 201, content: userEntity(server.database, user) };
}

function removeMember(request: SpRequest, address: Address | undefined): SpResponse {
  const group = groupOf(request);
  requireMembershipChange(request, group);
  const user = memberAt(request, group, address);
  request.server.database.transaction(() => {
    request.server.database.run('DELETE FROM group_members WHERE group_id = ? AND member_id = ?', [group.id, user.id]);
    logGroup(request.server, group.id, changeType.memberDelete);
  });
  return { status: 200 };
}

function memberAt(request: SpRequest, group: Principal, address: Address | undefined): Principal {
  const user = findUser(request, address);
  if (!membersOf(request.server.database, group.id).some(({ id }) => id === user.id)) throw userMissing();
  return user;
}

function isOf(request: SpRequest, group: Principal): boolean {
  return principalsOf(request.server.database, request.caller).includes(group.id);
}

/** The group's owner, who may be a group as well, or somebody who manages the site's rights. */
function ownsOrManages(request: SpRequest, group: Principal): boolean {
  const owns = group.ownerId !== null && principalsOf(request.server.database, request.caller).includes(group.ownerId);
  return owns || mayDo(request, 'ManagePermissions');
}

function requireGroupChange(request: SpRequest, group: Principal): void {
  if (!ownsOrManages(request, group)) throw accessDenied();
}

function requireMembershipChange(request: SpRequest, group: Principal): void {
  if (group.settings['AllowMembersEditMembership'] === true && isOf(request, group)) return;
  requireGroupChange(request, group);
}

const byId = (request: SpRequest): Address => ({ by: 'id', value: String(numberOf(lastArguments(request, 'id')[0], 'id')) });
const byName = (request: SpRequest, by: 'name' | 'login'): Address => ({
  by,
  value: textOf(lastArguments(request, 'loginname')[0], 'loginName'),
});

export const groupRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'web/sitegroups', handle: all },
  { method: 'POST', pattern: 'web/sitegroups', handle: add },
  {
    method: 'POST',
    pattern: 'web/sitegroups/removebyid(*)',
    handle: (request) => remove(request, findGroup(request, byId(request))),
  },
  {
    method: 'POST',
    pattern: 'web/sitegroups/removebyloginname(*)',
    handle: (request) => remove(request, findGroup(request, byName(request, 'name'))),
  },
  { method: 'GET', pattern: '{group}', handle: one },
  { method: 'MERGE', pattern: '{group}', handle: update },
  { method: 'DELETE', pattern: '{group}', handle: (request) => remove(request, groupOf(request)) },
  { method: 'POST', pattern: '{group}/setuserasowner(*)', handle: setOwner },
  { method: 'GET', pattern: '{group}/users', handle: members },
  { method: 'POST', pattern: '{group}/users', handle: addMember },
  { method: 'GET', pattern: '{group}/{member}', handle: member },
  { method: 'POST', pattern: '{group}/users/removebyid(*)', handle: (request) => removeMember(request, byId(request)) },
  {
    method: 'POST',
    pattern: '{group}/users/removebyloginname(*)',
    handle: (request) => removeMember(request, byName(request, 'login')),
  },
];
