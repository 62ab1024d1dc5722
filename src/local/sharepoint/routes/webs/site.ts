import { lastArguments, textOf } from '../../http/arguments';
import { BodyFields } from '../../http/body';
import type { Complex, Entity } from '../../http/entity';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { mayDo, requirePermission } from '../../security/access';
import { siteUsers } from '../../security/principals';
import { fact, setFact } from '../../site/site-facts';
import { userEntity } from '../../identity/user-entity';
import { keptFrom } from '../../site/web-properties';
import { allWebs } from '../../site/web-record';
import { storeOf } from '../../store/site-store';
import { actionsOf, actionsOfSite } from './custom-actions';
import { featuresOf, featuresOfSite } from './features';
import { pathOf } from '../list-address';
import { recycledEntities } from '../changes/recycle-bin-entity';
import { addressOfWeb } from './readable-webs';
import { webEntity } from './web-entity';

const noId = '00000000-0000-0000-0000-000000000000';

/** What a client may set on a site and is only kept. */
const kept = {
  AllowCreateDeclarativeWorkflow: true,
  AllowDesigner: true,
  AllowMasterPageEditing: false,
  AllowRevertFromTemplate: false,
  AllowSaveDeclarativeWorkflowAsTemplate: true,
  AllowSavePublishDeclarativeWorkflow: true,
  AllowSelfServiceUpgrade: true,
  AuditLogTrimmingRetention: 90,
  Classification: '',
  DisableAppViews: false,
  DisableCompanyWideSharingLinks: false,
  DisableFlows: false,
  ExternalSharingTipsEnabled: false,
  MediaTranscriptionDisabled: false,
  ShareByEmailEnabled: false,
  ShareByLinkEnabled: false,
  ShowUrlStructure: false,
  TrimAuditLog: true,
  UIVersionConfigurationEnabled: false,
} as const;

const settingsOf = ({ server }: SpRequest): Record<string, string | number | boolean | null> => ({
  ...kept,
  ...(JSON.parse(fact(server.database, 'site.properties') ?? '{}') as object),
});

/** SP.Site. Names, order and values [R]: a communication site of 2022. */
function siteEntity(request: SpRequest): Entity {
  const { server, rootWeb } = request;
  const { database } = server;
  const settings = settingsOf(request);
  const set = (...names: (keyof typeof kept)[]) => Object.fromEntries(names.map((name) => [name, settings[name] ?? null]));
  const token = storeOf(server).changes.currentToken('site', server.siteId);
  return {
    kind: 'entity',
    type: 'SP.Site',
    uri: 'site',
    properties: {
      ...set('AllowCreateDeclarativeWorkflow', 'AllowDesigner', 'AllowMasterPageEditing', 'AllowRevertFromTemplate'),
      ...set('AllowSaveDeclarativeWorkflowAsTemplate', 'AllowSavePublishDeclarativeWorkflow', 'AllowSelfServiceUpgrade'),
      AllowSelfServiceUpgradeEvaluation: true,
      ...set('AuditLogTrimmingRetention'),
      ChannelGroupId: noId,
      ...set('Classification'),
      CompatibilityLevel: 15,
      CurrentChangeToken: { kind: 'complex', type: 'SP.ChangeToken', properties: { StringValue: token } },
      ...set('DisableAppViews', 'DisableCompanyWideSharingLinks', 'DisableFlows', 'ExternalSharingTipsEnabled'),
      GeoLocation: 'EUR',
      GroupId: noId,
      HubSiteId: noId,
      Id: server.siteId,
      SensitivityLabelId: null,
      SensitivityLabel: noId,
      IsHubSite: false,
      LockIssue: null,
      MaxItemsPerThrottledOperation: server.threshold,
      ...set('MediaTranscriptionDisabled'),
      NeedsB2BUpgrade: false,
      ResourcePath: { kind: 'complex', type: 'SP.ResourcePath', properties: { DecodedUrl: rootWeb.url } },
      PrimaryUri: rootWeb.url,
      ReadOnly: false,
      RequiredDesignerVersion: '15.0.0.0',
      SandboxedCodeActivationCapability: 2,
      ServerRelativeUrl: rootWeb.path,
      ...set('ShareByEmailEnabled', 'ShareByLinkEnabled', 'ShowUrlStructure', 'TrimAuditLog', 'UIVersionConfigurationEnabled'),
      UpgradeReminderDate: '1899-12-30T00:00:00',
      UpgradeScheduled: false,
      UpgradeScheduledDate: '1753-01-01T00:00:00',
      Upgrading: false,
      Url: rootWeb.url,
      WriteLocked: false,
    },
    links: {
      Features: () => featuresOf(request, featuresOfSite(request)),
      Owner: () => {
        const owner = siteUsers(database).find(({ isAdmin }) => isAdmin);
        return owner === undefined ? null : userEntity(database, owner);
      },
      RecycleBin: () => recycledEntities(request, 'Site'),
      RootWeb: () => webEntity(request, rootWeb),
      UserCustomActions: () => actionsOf(request, actionsOfSite),
    },
  };
}

function updateSite(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageWeb', { webId: request.rootWeb.id });
  const changed = { ...settingsOf(request), ...keptFrom(BodyFields.of(request), 'SP.Site', kept) };
  setFact(request.server.database, 'site.properties', JSON.stringify(changed));
  return { status: 204 };
}

/** The web at an absolute address or, of a page or file, the deepest web that it is in. */
function webAbove(request: SpRequest, url: string) {
  const origin = request.rootWeb.url.slice(0, -request.rootWeb.path.length);
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  if (!path.toLowerCase().startsWith(`${origin.toLowerCase()}/`)) throw badArgument();
  const below = `${decodeURI(path).slice(origin.length).toLowerCase()}/`;
  const found = allWebs(request.server.database)
    .filter((web) => below.startsWith(`${web.path.toLowerCase()}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (found === undefined) throw badArgument();
  requirePermission(request, 'Open', { webId: found.id });
  return addressOfWeb(request, found);
}

function documentLibraries(request: SpRequest): SpResponse {
  const web = webAbove(request, textOf(lastArguments(request, 'weburl')[0], 'webFullUrl'));
  const there = { ...request, web };
  const libraries = storeOf(request.server)
    .lists.all(web.id)
    // [D] No asset libraries and no hidden ones.
    .filter(({ record }) => record.template === 101 && !record.settings.hidden && record.url !== 'SiteAssets')
    .filter((list) => mayDo(request, 'ViewListItems', { listId: list.record.id }));
  const values = libraries.map((list): Complex => {
    const path = pathOf(there, list);
    return {
      kind: 'complex',
      type: 'SP.DocumentLibraryInformation',
      properties: {
        AbsoluteUrl: `${web.url.slice(0, -web.path.length)}${encodeURI(path)}`,
        DriveId: null,
        FromCrossFarm: false,
        Id: list.record.id,
        Modified: storeOf(request.server).lists.lastItemChange(list),
        ModifiedFriendlyDisplay: '',
        ServerRelativeUrl: path,
        Title: list.record.title,
      },
    };
  });
  const type = 'SP.DocumentLibraryInformation';
  return {
    status: 200,
    content: { kind: 'result', name: 'GetDocumentLibraries', type, value: { kind: 'values', type, values } },
  };
}

function webUrlFromPageUrl(request: SpRequest): SpResponse {
  const { url } = webAbove(request, textOf(lastArguments(request, 'pageurl')[0], 'pageFullUrl'));
  return { status: 200, content: { kind: 'result', name: 'GetWebUrlFromPageUrl', type: 'Edm.String', value: url } };
}

/** Only the site itself is one: a web below it, or nothing at all, is not. */
function exists(request: SpRequest): SpResponse {
  const url = (BodyFields.of(request).text('url', 2048) ?? '').replace(/\/+$/, '').toLowerCase();
  const value = url === request.rootWeb.url.toLowerCase();
  return { status: 200, content: { kind: 'result', name: 'Exists', type: 'Edm.Boolean', value } };
}

export const siteRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'site', handle: (request) => ({ status: 200, content: siteEntity(request) }) },
  { method: 'MERGE', pattern: 'site', handle: updateSite },
  { method: 'POST', pattern: 'sp.site.exists', handle: exists },
  { method: 'GET', pattern: 'sp.web.getdocumentlibraries(*)', handle: documentLibraries },
  { method: 'GET', pattern: 'sp.web.getweburlfrompageurl(*)', handle: webUrlFromPageUrl },
  { method: 'POST', pattern: 'sp.web.getweburlfrompageurl(*)', handle: webUrlFromPageUrl },
];
