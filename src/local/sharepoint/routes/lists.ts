import { badQuery, etagMismatch, listTitleTaken } from '../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../http/request';
import { mayDo, requirePermission } from '../security/access';
import type { List, ListSettings } from '../store/list';
import type { Database } from '../store/database';
import { storeOf } from '../store/site-store';
import { booleanOf, isAnnotation, numberOf, objectOf, textOf } from './body';
import { badArgument, notImplemented } from '../http/errors';
import { listEntity, permissionsValue } from './list-entity';
import { listOf } from './list-of';

const templates: readonly number[] = [100, 101];

type Settings = { -readonly [K in keyof ListSettings]?: ListSettings[K] };

const emptyable = (value: unknown): string | null => (value === null || value === '' ? null : textOf(value));

const readers: Readonly<Record<string, (settings: Settings, value: unknown) => void>> = {
  Description: (settings, value) => (settings.description = value === null ? '' : textOf(value)),
  EnableVersioning: (settings, value) => (settings.enableVersioning = booleanOf(value)),
  MajorVersionLimit: (settings, value) => (settings.majorVersionLimit = numberOf(value, 'Edm.Int32')),
  EnableAttachments: (settings, value) => (settings.enableAttachments = booleanOf(value)),
  EnableFolderCreation: (settings, value) => (settings.enableFolderCreation = booleanOf(value)),
  ContentTypesEnabled: (settings, value) => (settings.contentTypesEnabled = booleanOf(value)),
  AllowContentTypes: (settings, value) => (settings.allowContentTypes = booleanOf(value)),
  Hidden: (settings, value) => (settings.hidden = booleanOf(value)),
  OnQuickLaunch: (settings, value) => (settings.onQuickLaunch = booleanOf(value)),
  NoCrawl: (settings, value) => (settings.noCrawl = booleanOf(value)),
  ReadSecurity: (settings, value) => (settings.readSecurity = numberOf(value, 'Edm.Int32')),
  WriteSecurity: (settings, value) => (settings.writeSecurity = numberOf(value, 'Edm.Int32')),
  ValidationFormula: (settings, value) => (settings.validationFormula = emptyable(value)),
  ValidationMessage: (settings, value) => (settings.validationMessage = emptyable(value)),
  ImageUrl: (settings, value) => (settings.imageUrl = emptyable(value)),
};

/** SharePoint has them, no one here needs them: taken, and answered with the value they have anyway. */
const fixed: ReadonlySet<string> = new Set([
  'EnableModeration',
  'EnableMinorVersions',
  'ForceCheckout',
  'DraftVersionVisibility',
  'ListExperienceOptions',
  'DisableGridEditing',
  'DisableCommenting',
  'Direction',
  'IrmEnabled',
  'MajorWithMinorVersionsLimit',
  'IsApplicationList',
  'DefaultContentApprovalWorkflowId',
  'CrawlNonDefaultViews',
  'ParserDisabled',
  'MultipleDataList',
  'EnableRequestSignOff',
  'DefaultItemOpenUseListSetting',
  'TemplateFeatureId',
  'CustomSchemaXml',
  'DataSourceProperties',
  'DocumentTemplateType',
  'QuickLaunchOption',
]);

interface Wishes {
  readonly title?: string;
  readonly template?: number;
  readonly url?: string;
  readonly settings: Partial<ListSettings>;
}

function wishesOf(body: unknown): Wishes {
  const settings: Settings = {};
  const wishes: { title?: string; template?: number; url?: string } = {};
  for (const [name, value] of Object.entries(objectOf(body))) {
    if (isAnnotation(name) || fixed.has(name)) continue;
    if (name === 'Title') wishes.title = textOf(value);
    else if (name === 'BaseTemplate' || name === 'TemplateType') wishes.template = numberOf(value, 'Edm.Int32');
    else if (name === 'Url') wishes.url = textOf(value).replace(/^\/+|\/+$/g, '');
    else {
      const reader = readers[name];
      if (!reader) {
        throw badQuery(
          `The property '${name}' does not exist on type 'SP.List'. Make sure to only use property names that are defined by the type.`,
        );
      }
      reader(settings, value);
    }
  }
  return { ...wishes, settings };
}

function checkTitle(request: SpRequest, title: string, self?: List): void {
  if (title.trim() === '') throw badArgument('Cannot create a list without a title.');
  if (title.length > 255) throw badArgument('The title of a list cannot be longer than 255 characters.');
  const other = storeOf(request.server).lists.byTitle(request.web.id, title);
  if (other && other.record.number !== self?.record.number) throw listTitleTaken();
}

function create(request: SpRequest, body: unknown): SpResponse {
  requirePermission(request, 'ManageLists');
  const { title = '', template = 100, url, settings } = wishesOf(body);
  checkTitle(request, title);
  if (!templates.includes(template)) throw notImplemented(`lists of template ${template} (it knows 100 and 101)`);
  const { lists, views } = storeOf(request.server);
  const wanted = { webId: request.web.id, title, template, settings, ...(url === undefined || url === '' ? {} : { url }) };
  const list = request.server.database.transaction(() => {
    const made = lists.create(wanted);
    views.add(made, template === 101 ? 'All Documents' : 'All Items', true, {
      page: 'AllItems',
      fields: template === 101 ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'],
      query: '',
      rowLimit: 30,
      paged: true,
      hidden: false,
      personal: false,
      scope: 0,
      formatter: null,
    });
    return made;
  });
  return { status: 201, content: listEntity(request, list) };
}

function update(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  checkEtag(request, `"${list.record.etag}"`);
  const { title, settings } = wishesOf(request.body);
  if (title !== undefined) checkTitle(request, title, list);
  const after = storeOf(request.server).lists.update(list, { ...(title === undefined ? {} : { title }), settings });
  return { status: 204, headers: { ETag: `"${after.record.etag}"` } };
}

/** If-Match: `*` or absent takes whatever is there. */
export function checkEtag(request: SpRequest, actual: string): void {
  const asked = request.headers.get('if-match')?.trim();
  if (asked !== undefined && asked !== '*' && asked !== '' && asked !== actual) throw etagMismatch(asked, actual);
}

function remove(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  checkEtag(request, `"${list.record.etag}"`);
  removeWithRights(request.server.database, request, list);
  return { status: 200 };
}

function recycle(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  const value = storeOf(request.server).recycleList(list, request.caller.userId);
  return { status: 200, content: { kind: 'result', name: 'Recycle', type: 'Edm.Guid', value } };
}

/** A list of the same id never comes back, so what was said of its rights goes with it. */
function removeWithRights(database: Database, request: SpRequest, list: List): void {
  database.transaction(() => {
    storeOf(request.server).lists.remove(list);
    const scope = `web/${list.record.id}`;
    database.run('DELETE FROM unique_scopes WHERE scope = ?', [scope]);
    database.run('DELETE FROM role_assignments WHERE scope = ?', [scope]);
  });
}

export const listRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: 'web/lists',
    handle: (request) => ({
      status: 200,
      content: {
        kind: 'entities',
        set: 'SP.ApiData.Lists',
        items: storeOf(request.server)
          .lists.all(request.web.id)
          .filter((list) => mayDo(request, 'ViewListItems', { listId: list.record.id }))
          .map((list) => listEntity(request, list)),
      },
    }),
  },
  { method: 'GET', pattern: '{list}', handle: (request) => ({ status: 200, content: listEntity(request, listOf(request)) }) },
  {
    method: 'GET',
    pattern: '{list}/effectivebasepermissions',
    handle: (request) => ({
      status: 200,
      content: {
        kind: 'result',
        name: 'EffectiveBasePermissions',
        type: 'SP.BasePermissions',
        value: permissionsValue(request, listOf(request)),
      },
    }),
  },
  { method: 'POST', pattern: 'web/lists', handle: (request) => create(request, request.body) },
  {
    method: 'POST',
    pattern: 'web/lists/add',
    handle: (request) => create(request, objectOf(request.body)['parameters'] ?? request.body),
  },
  { method: 'MERGE', pattern: '{list}', handle: update },
  { method: 'DELETE', pattern: '{list}', handle: remove },
  { method: 'POST', pattern: '{list}/deleteobject', handle: remove },
  { method: 'POST', pattern: '{list}/recycle', handle: recycle },
];
