import { badArgument, badQuery, notImplemented } from '../../http/errors';
import type { PathSegment, SpRequest, SpResponse, SpRoute } from '../../http/request';
import type { List } from '../../store/list';
import { plainView } from '../../store/plain-view';
import { storeOf } from '../../store/site-store';
import type { View, ViewDefinition } from '../../store/view-store';
import { booleanOf, isAnnotation, listOfValues, numberOf, objectOf, parameterOf, textOf } from '../body';
import { fieldMissing, viewMissing } from './list-errors';
import { listOf } from '../list-of';
import { urlName } from '../../store/names';
import { listTemplates } from '../../store/list-templates';
import { fieldRefs, otherViewSettings, viewEntities, viewEntity, viewFieldsEntity } from './view-entity';

function viewOf(request: SpRequest, list: List): View {
  const { by = 'default', value = '' } = request.addresses['view'] ?? {};
  const found = storeOf(request.server)
    .views.all(list)
    .find((view) => (by === 'id' ? view.id === value : by === 'title' ? view.title === value : view.isDefault));
  if (!found) throw viewMissing();
  return found;
}

type Definition = { -readonly [K in keyof ViewDefinition]?: ViewDefinition[K] };

const readers: Readonly<Record<string, (definition: Definition, value: unknown) => void>> = {
  ViewQuery: (definition, value) => (definition.query = value === null ? '' : textOf(value)),
  Query: (definition, value) => (definition.query = value === null ? '' : textOf(value)),
  RowLimit: (definition, value) => (definition.rowLimit = numberOf(value, 'Edm.Int32')),
  Paged: (definition, value) => (definition.paged = booleanOf(value)),
  Hidden: (definition, value) => (definition.hidden = booleanOf(value)),
  PersonalView: (definition, value) => (definition.personal = booleanOf(value)),
  Scope: (definition, value) => (definition.scope = numberOf(value, 'Edm.Int32')),
  CustomFormatter: (definition, value) => (definition.formatter = value === null ? null : textOf(value)),
  ViewFields: (definition, value) => {
    const fields = listOfValues(value) ?? listOfValues(objectOf(value)['Items']);
    if (!fields) throw badQuery("A 'StartArray' node was expected for ViewFields.");
    definition.fields = fields.map(textOf);
  },
};

/** Read-only, or only at birth: passed over. */
const passed: ReadonlySet<string> = new Set(['ViewTypeKind', 'ContentTypeId', 'BaseViewId', 'Id']);

function read(
  body: Record<string, unknown>,
  before?: ViewDefinition,
): { title?: string; isDefault?: boolean; definition: Definition } {
  const definition: Definition = {};
  const more: Record<string, string | number | boolean | null> = { ...before?.more };
  const rest: { title?: string; isDefault?: boolean } = {};
  for (const [name, value] of Object.entries(body)) {
    if (isAnnotation(name)) continue;
    if (name === 'Title') rest.title = textOf(value);
    else if (name === 'DefaultView' || name === 'SetAsDefaultView') rest.isDefault = booleanOf(value);
    else if (readers[name]) readers[name](definition, value);
    else if (name === 'ListViewXml') Object.assign(definition, definitionOf(textOf(value)));
    else if (name in otherViewSettings && typeof value !== 'object') more[name] = value as string | number | boolean;
    else if (name in otherViewSettings) more[name] = null;
    else if (!passed.has(name)) {
      throw badQuery(
        `The property '${name}' does not exist on type 'SP.View'. Make sure to only use property names that are defined by the type.`,
      );
    }
  }
  return { ...rest, definition: Object.keys(more).length === 0 ? definition : { ...definition, more } };
}

function add(request: SpRequest, body: Record<string, unknown>): SpResponse {
  const list = listOf(request, 'ManageLists');
  const { title = '', isDefault = false, definition } = read(body);
  if (title.trim() === '') throw badArgument('The view must have a title.');
  const { views } = storeOf(request.server);
  const all = views.all(list);
  if (all.some((view) => view.title.toLowerCase() === title.toLowerCase())) {
    throw badArgument(`A view with the title '${title}' already exists.`);
  }
  const base = urlName(title);
  const isTaken = (page: string): boolean => all.some((view) => view.definition.page.toLowerCase() === page.toLowerCase());
  let page = base;
  for (let number = 1; isTaken(page); number += 1) page = `${base}${number}`;
  for (const name of definition.fields ?? []) checkField(list, name);
  const view = views.add(list, title, isDefault, {
    fields:
      listTemplates[list.record.template]?.baseType === 1 ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'],
    ...plainView,
    ...definition,
    page,
  });
  const content = viewEntity(request, list, view);
  return { status: 201, content, headers: { Location: `${request.web.url}/_api/${content.uri}` } };
}

function update(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  const view = viewOf(request, list);
  const { title = view.title, isDefault = view.isDefault, definition } = read(objectOf(request.body), view.definition);
  storeOf(request.server).views.update(list, {
    ...view,
    title,
    // A view stops being the default when another takes its place.
    isDefault: isDefault || view.isDefault,
    definition: { ...view.definition, ...definition },
  });
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  storeOf(request.server).views.remove(viewOf(request, list));
  return { status: 200 };
}

function checkField(list: List, name: string): string {
  const field = list.fields.find((one) => one.internalName === name) ?? list.fields.find((one) => one.title === name);
  if (!field && name !== 'LinkFilename') throw fieldMissing(name);
  return field?.internalName ?? name;
}

/** Changes the columns that a view shows. */
function withFields(request: SpRequest, change: (fields: readonly string[], list: List) => readonly string[]): SpResponse {
  const list = listOf(request, 'ManageLists');
  const view = viewOf(request, list);
  const fields = change(view.definition.fields, list);
  storeOf(request.server).views.update(list, { ...view, definition: { ...view.definition, fields } });
  return { status: 200 };
}

const argumentOf = (segments: readonly PathSegment[]): string => segments.at(-1)?.args?.[0]?.value ?? '';

const addField = (name: string, fields: readonly string[], list: List): readonly string[] => {
  const internal = checkField(list, name);
  return fields.includes(internal) ? fields : [...fields, internal];
};

function moveField(request: SpRequest): SpResponse {
  const body = objectOf(request.body);
  const index = numberOf(body['index'], 'Edm.Int32');
  return withFields(request, (fields, list) => {
    const name = checkField(list, textOf(body['field']));
    const others = fields.filter((field) => field !== name);
    return [...others.slice(0, index), name, ...others.slice(index)];
  });
}

const scopeNames = ['', 'recursive', 'recursiveall', 'filesonly'];

/** What the XML of a view says of it. */
function definitionOf(xml: string): Definition {
  if (!/<View\b/i.test(xml)) throw badArgument();
  const query = /<Query>([\s\S]*?)<\/Query>/i.exec(xml)?.[1] ?? (/<Query\s*\/>/i.test(xml) ? '' : undefined);
  const inner = /<ViewFields>([\s\S]*?)<\/ViewFields>/i.exec(xml)?.[1];
  const [, limitAttributes = '', limit] = /<RowLimit\b([^>]*)>\s*(\d{1,6})\s*<\/RowLimit>/i.exec(xml) ?? [];
  const paged = /Paged\s*=\s*["'](\w+)["']/i.exec(limitAttributes)?.[1];
  const scope = scopeNames.indexOf((/<View\b[^>]*\bScope\s*=\s*["'](\w+)["']/i.exec(xml)?.[1] ?? '').toLowerCase());
  return {
    ...(query === undefined ? {} : { query: query.trim() }),
    ...(inner === undefined
      ? {}
      : { fields: [...inner.matchAll(/Name\s*=\s*["']([^"']+)["']/g)].map((found) => found[1] ?? '') }),
    ...(limit === undefined ? {} : { rowLimit: Number(limit) }),
    ...(paged === undefined ? {} : { paged: paged.toLowerCase() === 'true' }),
    ...(scope > 0 ? { scope } : {}),
  };
}

function setViewXml(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  const view = viewOf(request, list);
  const changes = definitionOf(textOf(objectOf(request.body)['viewXml']));
  storeOf(request.server).views.update(list, { ...view, definition: { ...view.definition, ...changes } });
  return { status: 200 };
}

/** SharePoint's own page for the view is not here. */
function renderAsHtml(request: SpRequest): SpResponse {
  viewOf(request, listOf(request));
  throw notImplemented('a view as a page of HTML (renderashtml)');
}

export const viewRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{list}/views',
    handle: (request) => ({ status: 200, content: viewEntities(request, listOf(request)) }),
  },
  {
    method: 'GET',
    pattern: '{list}/{view}',
    handle: (request) => {
      const list = listOf(request);
      return { status: 200, content: viewEntity(request, list, viewOf(request, list)) };
    },
  },
  {
    method: 'GET',
    pattern: '{list}/{view}/viewfields',
    handle: (request) => {
      const list = listOf(request);
      return { status: 200, content: viewFieldsEntity(list, viewOf(request, list)) };
    },
  },
  {
    method: 'GET',
    pattern: '{list}/{view}/viewfields/schemaxml',
    handle: (request) => ({
      status: 200,
      content: { kind: 'result', name: 'SchemaXml', type: 'Edm.String', value: fieldRefs(viewOf(request, listOf(request))) },
    }),
  },
  { method: 'POST', pattern: '{list}/views', handle: (request) => add(request, objectOf(request.body)) },
  { method: 'POST', pattern: '{list}/views/add', handle: (request) => add(request, parameterOf(request.body, 'parameters')) },
  { method: 'MERGE', pattern: '{list}/{view}', handle: update },
  { method: 'DELETE', pattern: '{list}/{view}', handle: remove },
  { method: 'POST', pattern: '{list}/{view}/deleteobject', handle: remove },
  { method: 'POST', pattern: '{list}/{view}/setviewxml', handle: setViewXml },
  { method: 'GET', pattern: '{list}/{view}/renderashtml', handle: renderAsHtml },
  {
    method: 'POST',
    pattern: '{list}/{view}/viewfields/addviewfield(*)',
    handle: (request) => withFields(request, (fields, list) => addField(argumentOf(request.segments), fields, list)),
  },
  {
    method: 'POST',
    pattern: '{list}/{view}/viewfields/removeviewfield(*)',
    handle: (request) => withFields(request, (fields) => fields.filter((name) => name !== argumentOf(request.segments))),
  },
  {
    method: 'POST',
    pattern: '{list}/{view}/viewfields/removeallviewfields',
    handle: (request) => withFields(request, () => []),
  },
  { method: 'POST', pattern: '{list}/{view}/viewfields/moveviewfieldto', handle: moveField },
];
