import type { Entities, Entity, Value } from '../../http/entity';
import type { SpRequest, WebAddress } from '../../http/request';
import { folderEntities, folderEntity } from '../../files/folder-entity';
import type { Located } from '../../files/locate';
import { groupEntities, userEntities, userEntity } from '../../identity/user-entity';
import { requirePermission } from '../../security/access';
import { effectiveBasePermissions } from '../../security/base-permissions';
import { principalById, siteGroups, siteUsers } from '../../security/principals';
import { roleAssignmentEntities, roleDefinitionEntities } from '../../security/role-entities';
import { firstUnique, hasUniqueRights } from '../../security/scopes';
import { allProperties } from '../../site/all-properties';
import { associatedGroup } from '../../site/associated-groups';
import { regionalSettings } from '../../site/regional-settings';
import { kept, onlyWhenAsked } from '../../site/web-properties';
import { readWeb } from '../../site/web-record';
import { storeOf } from '../../store/site-store';
import { contentTypeEntities } from '../content-types/content-type-entity';
import { typesOfWeb } from '../content-types/content-type-home';
import { entitiesOf } from '../columns/field-entity';
import { homeOfWeb } from '../columns/field-home';
import { actionsOf } from './custom-actions';
import { featuresOf } from './features';
import { addressOfWeb, readableWebs } from './readable-webs';
import { recycledEntities } from '../changes/recycle-bin-entity';
import { visibleLists } from '../lists/visible-lists';
import { userInfoList } from '../lists/user-info-list';
import { webInfo, webInfos } from './web-infos';

const noId = '00000000-0000-0000-0000-000000000000';

/** SP.Web, of the web asked or of another one. Names, order and values [R]: pnp/pnpcore AddWebWithDefaults, and a communication site of 2022. */
export function webEntity(asked: SpRequest, at: WebAddress = asked.web): Entity {
  const request: SpRequest = { ...asked, web: at };
  const { database } = request.server;
  const web = readWeb(database, at.id);
  const { settings } = web;
  const master = `${at.path}/_catalogs/masterpage/seattle.master`;
  const set = (name: string): Value => settings.properties?.[name] ?? kept[name] ?? null;
  const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, set(name)]));
  return {
    kind: 'entity',
    type: 'SP.Web',
    uri: 'Web',
    api: `${at.url}/_api`,
    properties: {
      AllowRssFeeds: true,
      ...named('AlternateCssUrl'),
      AppInstanceId: noId,
      ...named('ClassicWelcomePage'),
      Configuration: settings.configuration ?? 0,
      Created: web.created.replace('Z', ''),
      CurrentChangeToken: {
        kind: 'complex',
        type: 'SP.ChangeToken',
        properties: { StringValue: storeOf(request.server).changes.currentToken('web', at.id) },
      },
      CustomMasterUrl: set('CustomMasterUrl') ?? master,
      Description: settings.description,
      DesignPackageId: noId,
      DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false,
      ...named('EnableMinimalDownload', 'FooterEmphasis', 'FooterEnabled', 'FooterLayout', 'HeaderEmphasis', 'HeaderLayout'),
      ...named('HideTitleInHeader', 'HorizontalQuickLaunch'),
      Id: at.id,
      IsEduClass: false,
      IsEduClassProvisionChecked: false,
      IsEduClassProvisionPending: false,
      IsHomepageModernized: false,
      ...named('IsMultilingual'),
      IsRevertHomepageLinkHidden: false,
      ...named('KeepFieldUserResources'),
      Language: settings.language ?? 1044,
      LastItemModifiedDate: web.modified,
      LastItemUserModifiedDate: web.modified,
      ...named('LogoAlignment'),
      MasterUrl: set('MasterUrl') ?? master,
      ...named('MegaMenuEnabled', 'NavAudienceTargetingEnabled'),
      NoCrawl: false,
      ...named('ObjectCacheEnabled', 'OverwriteTranslationsOnChange'),
      ResourcePath: { kind: 'complex', type: 'SP.ResourcePath', properties: { DecodedUrl: at.url } },
      ...named('QuickLaunchEnabled'),
      RecycleBinEnabled: true,
      ...named('SearchScope'),
      ServerRelativeUrl: at.path,
      ...named('SiteLogoUrl', 'SyndicationEnabled', 'TenantAdminMembersCanShare'),
      Title: settings.title,
      ...named('TreeViewEnabled', 'UIVersion', 'UIVersionConfigurationEnabled'),
      Url: at.url,
      WebTemplate: settings.template ?? 'STS',
      ...named('WelcomePage'),
    },
    extras: {
      ...Object.fromEntries([...onlyWhenAsked].map((name) => [name, () => set(name)])),
      EffectiveBasePermissions: () => effectiveBasePermissions(request, { webId: at.id }),
      HasUniqueRoleAssignments: () => hasUniqueRights(database, { webId: at.id }),
      ServerRelativePath: () => ({ kind: 'complex', type: 'SP.ResourcePath', properties: { DecodedUrl: at.path } }),
      SupportedUILanguageIds: () => ({ kind: 'values', type: 'Edm.Int32', values: [settings.language ?? 1044] }),
    },
    links: {
      AllProperties: () => allProperties(database, at.id),
      AssociatedMemberGroup: () => associatedGroup(database, at.id, 'members'),
      AssociatedOwnerGroup: () => associatedGroup(database, at.id, 'owners'),
      AssociatedVisitorGroup: () => associatedGroup(database, at.id, 'visitors'),
      Author: () => userOf(request, settings.authorId ?? firstAdmin(request)),
      AvailableContentTypes: () => contentTypeEntities(request, typesOfWeb(request, true)),
      AvailableFields: () => entitiesOf(homeOfWeb(request, true)),
      ContentTypes: () => contentTypeEntities(request, typesOfWeb(request)),
      CurrentUser: () => userOf(request, request.caller.userId),
      Features: () => featuresOf(request),
      Fields: () => entitiesOf(homeOfWeb(request)),
      FirstUniqueAncestorSecurableObject: () => firstUniqueWeb(request),
      Folders: () => folderEntities(request, rootOf(at)),
      Lists: () => visibleLists(request),
      ParentWeb: () => parentWeb(request),
      RecycleBin: () => recycledEntities(request, 'Web'),
      RegionalSettings: () => regionalSettings(),
      RoleAssignments: () => {
        requirePermission(request, 'EnumeratePermissions');
        return roleAssignmentEntities(database, { webId: at.id }, 'Web');
      },
      RoleDefinitions: () => roleDefinitionEntities(database),
      RootFolder: () => folderEntity(request, rootOf(at)),
      SiteGroups: () => {
        requirePermission(request, 'BrowseUserInfo');
        return groupEntities(database, siteGroups(database));
      },
      SiteUserInfoList: () => userInfoList(request),
      SiteUsers: () => {
        requirePermission(request, 'BrowseUserInfo');
        return userEntities(database, siteUsers(database));
      },
      UserCustomActions: () => actionsOf(request),
      WebInfos: () => webInfos(request),
      Webs: () => visibleWebs(request),
    },
  };
}

const rootOf = (web: WebAddress): Located => ({ kind: 'web', web, path: web.path });

const firstAdmin = ({ server }: SpRequest): number => siteUsers(server.database).find(({ isAdmin }) => isAdmin)?.id ?? 0;

function userOf({ server }: SpRequest, id: number): Entity | null {
  const user = principalById(server.database, id);
  return user === undefined ? null : userEntity(server.database, user);
}

function firstUniqueWeb(request: SpRequest): Entity {
  const { database } = request.server;
  const { webId } = firstUnique(database, { webId: request.web.id });
  const isRoot = webId === undefined || webId === request.rootWeb.id;
  return webEntity(request, isRoot ? request.rootWeb : addressOfWeb(request, readWeb(database, webId)));
}

/** Of the web above the one asked: not the web itself but short information of it [D] navigate-the-sharepoint-data-structure; null for the site's own. */
export function parentWeb(request: SpRequest): Entity | null {
  const { database } = request.server;
  const { parentId } = readWeb(database, request.web.id);
  return parentId === undefined ? null : webInfo(request, parentId);
}

export const visibleWebs = (request: SpRequest): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Webs',
  items: readableWebs(request).map((web) => webEntity(request, web)),
});
