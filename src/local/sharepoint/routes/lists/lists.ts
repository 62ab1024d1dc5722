import { badArgument, etagMismatch, listTitleTaken, notImplemented } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { libraryTemplates, type List, type ListSettings } from '../../store/list';
import type { Database } from '../../store/database';
import { storeOf } from '../../store/site-store';
import { objectOf } from '../body';
import { checkRule } from '../columns/formula-rules';
import { listUri } from '../list-address';
import { listEntity, permissionsValue } from './list-entity';
import { invalidTemplate, noMinorVersions } from './list-errors';
import { listOf } from '../list-of';
import { wishesOf } from './list-settings';
import { visibleLists } from './visible-lists';
import { listTemplates, otherTemplates } from '../../store/list-templates';
import { makeList } from '../../store/make-list';
import { recycledAs } from '../recycled';

function checkTitle(request: SpRequest, title: string, self?: List): void {
  if (title.trim() === '') throw badArgument('Cannot create a list without a title.');
  if (title.length > 255) throw badArgument('The title of a list cannot be longer than 255 characters.');
  const other = storeOf(request.server).lists.byTitle(request.web.id, title);
  if (other && other.record.number !== self?.record.number) throw listTitleTaken();
}

const wantsDrafts = ({ more }: Partial<ListSettings>): boolean => more?.['EnableMinorVersions'] === true;

/** Better no such list than drafts that too many see, or changes that nobody was asked for. A list that was told so before goes on as it was. */
function refuseAbsent({ more = {} }: Partial<ListSettings>, before: ListSettings['more'] = {}): void {
  if (forcesCheckOut(more) && !forcesCheckOut(before))
    throw notImplemented('libraries where files must be checked out (ForceCheckout)');
  if (hidesDrafts(more) && !hidesDrafts(before)) throw notImplemented('drafts that only some see (DraftVersionVisibility)');
}

type More = NonNullable<ListSettings['more']>;

const forcesCheckOut = (more: More): boolean => more['ForceCheckout'] === true;

const hidesDrafts = (more: More): boolean =>
  (more['EnableMinorVersions'] === true || more['EnableModeration'] === true) &&
  Number(more['DraftVersionVisibility'] ?? 0) !== 0;

function create(request: SpRequest, body: unknown): SpResponse {
  requirePermission(request, 'ManageLists');
  const { title = '', template = 100, url, settings } = wishesOf(body);
  checkTitle(request, title);
  if (otherTemplates.has(template)) throw notImplemented(`lists of template ${template}`);
  if (!listTemplates[template]) throw invalidTemplate();
  if (wantsDrafts(settings) && !libraryTemplates.has(template)) throw noMinorVersions();
  refuseAbsent(settings);
  const wanted = { webId: request.web.id, title, template, settings, ...(url === undefined || url === '' ? {} : { url }) };
  const list = makeList(storeOf(request.server), wanted);
  return { status: 201, content: listEntity(request, list), headers: { Location: `${request.web.url}/_api/${listUri(list)}` } };
}

function update(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  checkEtag(request, `"${list.record.etag}"`);
  const { title, settings } = wishesOf(request.body, list.record.settings.more);
  if (title !== undefined) checkTitle(request, title, list);
  if (wantsDrafts(settings) && !list.isLibrary) throw noMinorVersions();
  refuseAbsent(settings, list.record.settings.more);
  checkRule(settings.validationFormula, list.fields);
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
  return recycledAs(storeOf(request.server).recycleList(list, request.caller.userId));
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
  { method: 'GET', pattern: 'web/lists', handle: (request) => ({ status: 200, content: visibleLists(request) }) },
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
