import { notFound } from '../http/address';
import type { Entity } from '../http/entity';
import type { SpRequest } from '../http/request';
import { groupEntities, groupEntity, userEntities, userEntity } from '../identity/user-entity';
import { effectiveBasePermissions } from '../security/base-permissions';
import { principalById, siteGroups, siteUsers } from '../security/principals';
import { roleAssignmentEntities, roleDefinitionEntities } from '../security/role-entities';
import type { Database } from '../store/database';
import { toIso } from '../store/site-time';
import { regionalSettings } from './regional-settings';
import { fact } from './site-facts';

export interface WebSettings {
  readonly title: string;
  readonly description: string;
}

export interface WebRecord {
  readonly created: string;
  readonly modified: string;
  readonly settings: WebSettings;
}

export function readWeb(database: Database, webId: string): WebRecord {
  const [created, modified, settings] = database.row('SELECT created, modified, settings FROM webs WHERE id = ?', [webId]) ?? [];
  return {
    created: String(created),
    modified: String(modified),
    settings: JSON.parse(String(settings)) as WebSettings,
  };
}

/** The web at this server-relative address, letter case free. Throws 404 when there is none. */
export function webAt(database: Database, path: string): { readonly id: string; readonly path: string } {
  const row = database.row('SELECT id, url FROM webs WHERE url = ?', [path]);
  if (!row) throw notFound();
  return { id: String(row[0]), path: String(row[1]) };
}

export function changeWeb(database: Database, webId: string, changes: Partial<WebSettings>, now: Date): void {
  const settings = { ...readWeb(database, webId).settings, ...changes };
  database.run('UPDATE webs SET settings = ?, modified = ? WHERE id = ?', [JSON.stringify(settings), toIso(now), webId]);
}

export function associatedGroup(database: Database, role: string): Entity | null {
  const group = principalById(database, Number(fact(database, `group.${role}`)));
  return group === undefined || group.deleted ? null : groupEntity(database, group);
}

export function webEntity(request: SpRequest): Entity {
  const { server, web: address } = request;
  const { database } = server;
  const web = readWeb(database, address.id);
  return {
    kind: 'entity',
    type: 'SP.Web',
    uri: 'Web',
    properties: {
      AllowRssFeeds: true,
      AlternateCssUrl: '',
      AppInstanceId: '00000000-0000-0000-0000-000000000000',
      Configuration: 0,
      Created: web.created,
      CustomMasterUrl: `${address.path}/_catalogs/masterpage/seattle.master`,
      Description: web.settings.description,
      DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false,
      EnableMinimalDownload: false,
      Id: address.id,
      IsMultilingual: false,
      Language: 1044,
      LastItemModifiedDate: web.modified,
      LastItemUserModifiedDate: web.modified,
      MasterUrl: `${address.path}/_catalogs/masterpage/seattle.master`,
      NoCrawl: false,
      QuickLaunchEnabled: true,
      RecycleBinEnabled: true,
      ServerRelativeUrl: address.path,
      SiteLogoUrl: null,
      SyndicationEnabled: true,
      Title: web.settings.title,
      TreeViewEnabled: false,
      UIVersion: 15,
      UIVersionConfigurationEnabled: false,
      Url: address.url,
      WebTemplate: 'STS',
      WelcomePage: '',
    },
    extras: {
      EffectiveBasePermissions: () => effectiveBasePermissions(request, {}),
      HasUniqueRoleAssignments: () => true,
    },
    links: {
      AssociatedMemberGroup: () => associatedGroup(database, 'members'),
      AssociatedOwnerGroup: () => associatedGroup(database, 'owners'),
      AssociatedVisitorGroup: () => associatedGroup(database, 'visitors'),
      CurrentUser: () => {
        const user = principalById(database, request.caller.userId);
        return user === undefined ? null : userEntity(database, user);
      },
      ParentWeb: () => null,
      RegionalSettings: () => regionalSettings(),
      RoleAssignments: () => roleAssignmentEntities(database, {}, 'Web'),
      RoleDefinitions: () => roleDefinitionEntities(database),
      SiteGroups: () => groupEntities(database, siteGroups(database)),
      SiteUsers: () => userEntities(database, siteUsers(database)),
    },
  };
}
