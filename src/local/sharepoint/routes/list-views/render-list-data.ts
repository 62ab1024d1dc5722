import { addressFilter, sortedByAddress } from '../../caml/address-filter';
import { parseView } from '../../caml/caml-parser';
import type { CamlView } from '../../caml/caml-tree';
import { overridden, storedView } from '../../caml/view-of';
import { viewRows } from '../../caml/view-rows';
import { lastArguments, textOf as argumentText } from '../../http/arguments';
import { notImplemented } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { effectiveMask } from '../../security/effective';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import type { View } from '../../store/view-store';
import { objectOf } from '../body';
import { folderAsked } from '../files/folder-asked';
import { viewMissing } from '../lists/list-errors';
import { listOf } from '../list-of';
import { renderParts } from './render-parts';
import { rowWriter } from './render-rows';
import { plainGuid } from '../../store/plain-guid';

const emptyGuid = '00000000-0000-0000-0000-000000000000';

interface Rendering {
  readonly view: CamlView;
  readonly viewId: string;
  readonly paging: string | undefined;
  readonly folder: unknown;
  readonly datesInUtc: boolean;
}

/** What a list view's page gets: rows of texts, and where the next page begins. */
function listData(request: SpRequest, list: List, asked: Rendering): Record<string, unknown> {
  const { query } = request;
  const subject = { list, userId: request.caller.userId, now: request.server.now(), datesInUtc: asked.datesInUtc };
  const filter = addressFilter(query, subject);
  const view = sortedByAddress(asked.view, query);
  // Grouped rows have counts and headings of their own.
  if (view.groupBy.length > 0) throw notImplemented('<GroupBy> in RenderListDataAsStream');
  const writer = rowWriter(request, list, view);
  const own = new URLSearchParams(asked.paging?.replace(/^\?/, '') ?? '');
  const position = own.has('p_ID') ? asked.paging?.replace(/^\?/, '') : addressPosition(request);
  const firstRow = query.get('pagefirstrow') ?? own.get('PageFirstRow');
  const first = Number(firstRow ?? '1') || 1;
  const found = viewRows(request, {
    list,
    view,
    position,
    folder: folderAsked(request, list, query.get('rootfolder') ?? asked.folder),
    datesInUtc: asked.datesInUtc,
    ...(filter.tree ? { filter: filter.tree } : {}),
    columns: writer.columns,
  });
  const rows = writer.rows(found.rows);
  const limit = view.rowLimit ?? request.server.threshold;
  // A view that is not paged stops at its limit and tells nothing of what follows ([I] pnp/pnpjs#532); so does the way back without PageFirstRow.
  const next =
    view.paged && found.next !== undefined
      ? `?${found.next}&PageFirstRow=${first + rows.length}&View=${asked.viewId}`
      : undefined;
  const previous =
    view.paged && firstRow !== null && first > 1 && found.previous !== undefined
      ? `?${found.previous.replace('Paged=TRUE', 'Paged=TRUE&PagedPrev=TRUE')}&PageFirstRow=${Math.max(1, first - limit)}&View=${asked.viewId}`
      : undefined;
  const sort = query.get('sortfield');
  return {
    Row: rows,
    FirstRow: first,
    FolderPermissions: `0x${effectiveMask(request.server.database, request.caller, { listId: list.record.id }).toString(16)}`,
    LastRow: first + rows.length - 1,
    RowLimit: limit,
    ...(next === undefined ? {} : { NextHref: next }),
    ...(previous === undefined ? {} : { PrevHref: previous }),
    FilterLink: `?${filter.link}`,
    // [W]
    ...(filter.fields.length === 0 ? {} : { FilterFields: `;${filter.fields.join(';')};` }),
    ...(sort === undefined || sort === ''
      ? {}
      : { SortField: sort, SortDir: /^desc/i.test(query.get('sortdir') ?? '') ? 'descending' : 'ascending' }),
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: '',
  };
}

/** `?Paged=TRUE&p_ID=20` in the address itself, as NextHref is meant to be used. */
function addressPosition(request: SpRequest): string | undefined {
  const mark = request.url.indexOf('?');
  const text = mark < 0 ? '' : request.url.slice(mark + 1);
  return new URLSearchParams(text).has('p_ID') ? text : undefined;
}

function renderAsStream(request: SpRequest): SpResponse {
  const list = listOf(request);
  const body = objectOf(request.body);
  const parameters = objectOf(body['parameters']);
  const over = objectOf(body['overrideParameters']);
  if (request.query.has('inplacesearchquery')) throw notImplemented('InplaceSearchQuery in RenderListDataAsStream');
  const chosen = storedOf(request, list, over);
  const text = (name: string): string | undefined => {
    const value = parameters[name];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const viewXml = text('ViewXml');
  const overrideXml = text('OverrideViewXml');
  const base = viewXml === undefined ? storedView(chosen.view) : parseView(viewXml);
  const asked: Rendering = {
    view: overrideXml === undefined ? base : overridden(base, overrideXml),
    viewId: viewXml === undefined || chosen.isNamed ? chosen.view.id : emptyGuid,
    paging: text('Paging'),
    folder: parameters['FolderServerRelativeUrl'],
    datesInUtc: parameters['DatesInUtc'] === true,
  };
  const options = Number(parameters['RenderOptions'] ?? 0);
  const json = renderParts(request, list, options, chosen.view, () => listData(request, list, asked));
  return {
    status: 200,
    shaped: true,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    content: { kind: 'raw', json },
  };
}

function storedOf(request: SpRequest, list: List, over: Record<string, unknown>): { view: View; isNamed: boolean } {
  const views = storeOf(request.server).views.all(list);
  const named = request.query.get('view') ?? (typeof over['ViewId'] === 'string' ? over['ViewId'] : undefined);
  const id = plainGuid(named ?? '');
  const isNamed = id !== '' && id !== emptyGuid;
  const view = isNamed ? views.find((one) => one.id === id) : (views.find((one) => one.isDefault) ?? views[0]);
  if (!view) throw viewMissing();
  return { view, isNamed };
}

/** The older call: the same rows, as a text in JSON. */
function renderListData(request: SpRequest): SpResponse {
  const list = listOf(request);
  const view = parseView(argumentText(lastArguments(request, 'viewXml')[0], 'viewXml'));
  const value = JSON.stringify(
    listData(request, list, { view, viewId: emptyGuid, paging: undefined, folder: undefined, datesInUtc: false }),
  );
  return { status: 200, content: { kind: 'result', name: 'RenderListData', type: 'Edm.String', value } };
}

export const renderListRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: '{list}/renderlistdataasstream(?)', handle: renderAsStream },
  { method: 'POST', pattern: '{list}/renderlistdata(*)', handle: renderListData },
];
