import { notImplemented } from '../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../http/request';
import type { Field } from '../store/field';
import { fieldTypes } from '../store/field';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { isAnnotation, numberOf, objectOf, parameterOf, textOf } from './body';
import { fieldEntities, fieldEntity } from './field-entity';
import { fieldFromXml } from './field-from-xml';
import { fieldWishes, kindOfNumber } from './field-properties';
import { changedField, newField } from './field-rules';
import { fieldMissing, fieldSealed } from './list-errors';
import { listOf } from './list-of';

/** Bits of SP.AddFieldOptions. */
const internalNameHint = 8;
const addToDefaultView = 16;

export function fieldOf(request: SpRequest, list: List): Field {
  const { by = 'name', value = '' } = request.addresses['field'] ?? {};
  const found = list.fields.find((field) => {
    if (by === 'id') return field.id === value;
    return (by === 'name' && field.internalName === value) || field.title === value;
  });
  if (!found) throw fieldMissing(value);
  return found;
}

function created(request: SpRequest, list: List, field: Field, options = 0): SpResponse {
  const { lists, views } = storeOf(request.server);
  const after = lists.addField(list, field);
  const view = (options & addToDefaultView) === 0 ? undefined : views.all(after).find((one) => one.isDefault);
  if (view) {
    views.update(after, {
      ...view,
      definition: { ...view.definition, fields: [...view.definition.fields, field.internalName] },
    });
  }
  return { status: 201, content: fieldEntity(request, after, field) };
}

function add(request: SpRequest, body: Record<string, unknown>): SpResponse {
  const list = listOf(request, 'ManageLists');
  const kind = kindOfNumber(body['FieldTypeKind']);
  return created(request, list, newField(request, list, kind, fieldWishes(body, fieldTypes[kind].type)));
}

function addXml(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  const parameters = parameterOf(request.body, 'parameters');
  const options = parameters['Options'] === undefined ? 0 : numberOf(parameters['Options'], 'Edm.Int32');
  const { kind, name, wishes } = fieldFromXml(textOf(parameters['SchemaXml']));
  const hint = (options & internalNameHint) === 0 ? undefined : name;
  return created(request, list, newField(request, list, kind, wishes, hint), options);
}

function update(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  const before = fieldOf(request, list);
  const body = Object.fromEntries(Object.entries(objectOf(request.body)).filter(([name]) => !isAnnotation(name)));
  storeOf(request.server).lists.updateField(list, before, changedField(request, list, before, body));
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  const field = fieldOf(request, list);
  if (field.builtIn) throw fieldSealed(field.internalName);
  storeOf(request.server).lists.removeField(list, field);
  return { status: 200 };
}

const shownInForm = (request: SpRequest): SpResponse => {
  fieldOf(request, listOf(request, 'ManageLists'));
  return { status: 200, content: { kind: 'raw', json: { 'odata.null': true } } };
};

export const fieldRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{list}/fields',
    handle: (request) => ({ status: 200, content: fieldEntities(request, listOf(request)) }),
  },
  {
    method: 'GET',
    pattern: '{list}/{field}',
    handle: (request) => {
      const list = listOf(request);
      return { status: 200, content: fieldEntity(request, list, fieldOf(request, list)) };
    },
  },
  { method: 'POST', pattern: '{list}/fields', handle: (request) => add(request, objectOf(request.body)) },
  { method: 'POST', pattern: '{list}/fields/add', handle: (request) => add(request, objectOf(request.body)) },
  {
    method: 'POST',
    pattern: '{list}/fields/addfield',
    handle: (request) => add(request, parameterOf(request.body, 'parameters')),
  },
  { method: 'POST', pattern: '{list}/fields/createfieldasxml', handle: addXml },
  {
    method: 'POST',
    pattern: '{list}/fields/adddependentlookupfield(*)',
    handle: () => {
      throw notImplemented('columns that show more of a lookup (adddependentlookupfield)');
    },
  },
  { method: 'MERGE', pattern: '{list}/{field}', handle: update },
  { method: 'DELETE', pattern: '{list}/{field}', handle: remove },
  { method: 'POST', pattern: '{list}/{field}/deleteobject', handle: remove },
  { method: 'POST', pattern: '{list}/{field}/setshowindisplayform(*)', handle: shownInForm },
  { method: 'POST', pattern: '{list}/{field}/setshowineditform(*)', handle: shownInForm },
  { method: 'POST', pattern: '{list}/{field}/setshowinnewform(*)', handle: shownInForm },
];
