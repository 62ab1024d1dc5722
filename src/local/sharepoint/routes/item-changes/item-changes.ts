import { escapeXml } from '../../caml/xml';
import { viewRows } from '../../caml/view-rows';
import { SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { effectiveMask } from '../../security/effective';
import { fullMask } from '../../security/permissions';
import { BadTokenError } from '../../store/change-token';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { withTokenErrors } from '../changes/change-errors';
import { folderAsked } from '../files/folder-asked';
import { changedSince, type ChangedItems } from './item-changes-log';
import { itemChangesQueryOf, type ItemChangesQuery } from './item-changes-query';
import { changesRows } from './item-changes-rows';
import { viewMissing } from '../lists/list-errors';
import { pathOf } from '../list-address';
import { listOf } from '../list-of';
import { listXml } from './list-xml';
import { permissionNames } from './permission-names';

/** All namespaces, where rows follow. [W] a recorded answer in a public repository */
const namespaces =
  " xmlns:s='uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882' xmlns:dt='uuid:C2F41010-65B3-11d1-A29F-00AA00C14882'" +
  " xmlns:rs='urn:schemas-microsoft-com:rowset' xmlns:z='#RowsetSchema'";

/**
 * What has happened to a list's items since a token, or all of it, as the XML of the Lists web service ([D] MS-LISTSWS 3.1.4.22; the outermost
 * element and the attributes [I] pnp/pnpjs#51). Without a token, and after a change of the list itself, the list's own description comes along.
 */
function itemChanges(request: SpRequest): SpResponse {
  const list = listOf(request);
  const asked = itemChangesQueryOf(request.body);
  const { changes, views } = storeOf(request.server);
  if (/^[0-9a-f-]{36}$/.test(asked.viewName) && !views.all(list).some(({ id }) => id === asked.viewName)) throw viewMissing();
  const current = changes.currentToken('list', list.record.id);
  const since = asked.token === undefined ? undefined : changedOrInvalid(request, list, asked.token, asked);
  if (since === 'invalid') return answer(request, list, asked, changesXml(current, ['<Id ChangeType="InvalidToken" />']), []);
  const isWhole = since === undefined || since.schemaChanged;
  const found = rowsOf(request, list, asked, isWhole ? undefined : since.changed);
  const parts = [isWhole && asked.position === undefined ? listXml(request, list) : '', ...(since?.ids ?? [])];
  return answer(
    request,
    list,
    asked,
    changesXml(since?.next ?? current, parts, since?.next !== undefined),
    found.rows,
    found.next,
  );
}

/** A token from before the log is told in the answer ([D] MS-LISTSWS 2.2.5.1), one that is none is refused ([D] 3.1.4.22). */
function changedOrInvalid(request: SpRequest, list: List, token: string, { view }: ItemChangesQuery): ChangedItems | 'invalid' {
  try {
    return changedSince(request, list, token, view.rowLimit ?? undefined);
  } catch (error) {
    if (error instanceof BadTokenError && error.reason === 'tooOld') return 'invalid';
    return withTokenErrors(() => {
      throw error;
    });
  }
}

function rowsOf(
  request: SpRequest,
  list: List,
  asked: ItemChangesQuery,
  ids: readonly number[] | undefined,
): { rows: readonly string[]; next?: string } {
  const folder = folderIn(request, list, asked.folder);
  if (folder === undefined) return { rows: [] };
  const writer = changesRows(request, list, asked);
  const { rows, next } = viewRows(request, {
    list,
    view: asked.view,
    position: asked.position,
    folder,
    datesInUtc: asked.datesInUtc,
    columns: writer.columns,
    ...(ids === undefined ? {} : { ids }),
  });
  return { rows: writer.write(rows), ...(next === undefined || ids !== undefined ? {} : { next }) };
}

/** Named below the server or below the web. One that the list has not got has nothing in it ([S] PnPjs' test of this call). */
function folderIn(request: SpRequest, list: List, folder: string | undefined): string | undefined {
  if (folder === undefined || folder === '') return '';
  const path = folder.startsWith('/') ? folder : `${request.web.path}/${folder}`;
  try {
    return folderAsked(request, list, path.startsWith(request.web.path) ? path : `${pathOf(request, list)}/${folder}`);
  } catch (error) {
    if (error instanceof SpError && error.status === 404) return undefined;
    throw error;
  }
}

const changesXml = (token: string, parts: readonly string[], more = false): string =>
  `<Changes LastChangeToken="${escapeXml(token)}"${more ? ' MoreChanges="TRUE"' : ''}>${parts.join('')}</Changes>`;

function answer(
  request: SpRequest,
  list: List,
  { withPermissions }: ItemChangesQuery,
  changes: string,
  rows: readonly string[],
  next?: string,
): SpResponse {
  const mask = effectiveMask(request.server.database, request.caller, { listId: list.record.id });
  const attributes =
    " MinTimeBetweenSyncs='0' RecommendedTimeBetweenSyncs='180' MaxBulkDocumentSyncSize='500' MaxRecommendedEmbeddedFileSize='500'" +
    (withPermissions ? ` EffectivePermMask='${mask === fullMask ? 'FullMask' : permissionNames(mask).join(', ')}'` : '') +
    namespaces;
  const position = next === undefined ? '' : ` ListItemCollectionPositionNext="${escapeXml(next)}"`;
  const data = `<rs:data ItemCount="${rows.length}"${position}>${rows.join('\r\n')}</rs:data>`;
  return {
    status: 200,
    // [?] the type; the answer is the XML itself, whatever was asked for ([I] vgrem/phpSPO#14)
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
    shaped: true,
    content: {
      kind: 'raw',
      json: `<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult><listitems${attributes}>${changes}${data}</listitems></GetListItemChangesSinceTokenResult>`,
    },
  };
}

export const itemChangesRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: '{list}/getlistitemchangessincetoken(?)', handle: itemChanges },
];
