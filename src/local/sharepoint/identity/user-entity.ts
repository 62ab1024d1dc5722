import type { Entities, Entity } from '../http/entity';
import { groupsOf, membersOf, principalById, principalType } from '../security/principals';
import type { Principal } from '../store/principal';
import type { Database } from '../store/database';
import { isGuestUpn } from './person';

/** SP.User, also for the claim 'everyone except external users'. */
export function userEntity(database: Database, user: Principal): Entity {
  return {
    kind: 'entity',
    type: 'SP.User',
    uri: `Web/GetUserById(${user.id})`,
    properties: {
      Id: user.id,
      IsHiddenInUI: false,
      LoginName: user.loginName,
      Title: user.title,
      PrincipalType: user.kind,
      Email: user.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: isGuestUpn(user.upn),
      IsSiteAdmin: user.isAdmin,
      UserId: user.kind === principalType.user ? nameId(user) : null,
      UserPrincipalName: user.upn === '' ? null : user.upn,
    },
    links: {
      Groups: () =>
        groupEntities(
          database,
          groupsOf(database, {
            userId: user.id,
            isGuest: isGuestUpn(user.upn) || user.kind !== principalType.user,
            isSiteAdmin: user.isAdmin,
          }),
        ),
    },
  };
}

/** A site's own short number for the account; Entra's on a real site. */
const nameId = (user: Principal) =>
  ({
    kind: 'complex',
    type: 'SP.UserIdInfo',
    properties: { NameId: `1003${user.id.toString(16).padStart(12, '0')}`, NameIdIssuer: 'urn:federation:microsoftonline' },
  }) as const;

export const userEntities = (database: Database, users: readonly Principal[]): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Users',
  items: users.map((user) => userEntity(database, user)),
});

export function groupEntity(database: Database, group: Principal): Entity {
  const owner = () => principalById(database, group.ownerId ?? 0);
  return {
    kind: 'entity',
    type: 'SP.Group',
    uri: `Web/SiteGroups/GetById(${group.id})`,
    properties: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: group.kind,
      AllowMembersEditMembership: group.settings['AllowMembersEditMembership'] === true,
      AllowRequestToJoinLeave: group.settings['AllowRequestToJoinLeave'] === true,
      AutoAcceptRequestToJoinLeave: group.settings['AutoAcceptRequestToJoinLeave'] === true,
      Description: group.description === '' ? null : group.description,
      OnlyAllowMembersViewMembership: group.settings['OnlyAllowMembersViewMembership'] === true,
      OwnerTitle: owner()?.title ?? '',
      RequestToJoinLeaveEmailSetting: null,
    },
    links: {
      Owner: () => {
        const found = owner();
        return found === undefined ? null : eitherEntity(database, found);
      },
      Users: () => userEntities(database, membersOf(database, group.id)),
    },
  };
}

export const groupEntities = (database: Database, groups: readonly Principal[]): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Groups',
  items: groups.map((group) => groupEntity(database, group)),
});

/**
 * A user or a group where either may stand. What only the other kind has may be asked for all the same, and is left out: [I]
 * microsoft/site-admin#163 expands Member/Groups and Member/Users of every member in one request.
 */
export function eitherEntity(database: Database, principal: Principal): Entity {
  const own = principalEntity(database, principal);
  return { ...own, elsewhere: own.type === 'SP.Group' ? ofUsersOnly : ofGroupsOnly };
}

const ofUsersOnly = [
  'Groups',
  'Email',
  'Expiration',
  'IsEmailAuthenticationGuestUser',
  'IsShareByEmailGuestUser',
  'IsSiteAdmin',
  'UserId',
  'UserPrincipalName',
];
const ofGroupsOnly = [
  'Owner',
  'Users',
  'AllowMembersEditMembership',
  'AllowRequestToJoinLeave',
  'AutoAcceptRequestToJoinLeave',
  'Description',
  'OnlyAllowMembersViewMembership',
  'OwnerTitle',
  'RequestToJoinLeaveEmailSetting',
];

const principalEntity = (database: Database, principal: Principal): Entity =>
  principal.kind === principalType.sharePointGroup ? groupEntity(database, principal) : userEntity(database, principal);
