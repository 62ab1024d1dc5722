import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { lastArguments } from '../../http/arguments';
import { badArgument } from '../../http/errors';
import { fieldTypes, isReference, typeAsString, type Field, type FieldKind } from '../../store/field';
import { storeOf } from '../../store/site-store';
import { isAnnotation, numberOf, objectOf, parameterOf, textOf } from '../body';
import { keepField, dropField } from './field-keeping';
import { entitiesOf, fieldEntity } from './field-entity';
import { fieldFromXml } from './field-from-xml';
import { fieldOf, homeOf, type FieldHome } from './field-home';
import { fieldWishes, kindByNumber, kindOfNumber, type FieldWishes } from './field-properties';
import { changedField, newField } from './field-rules';
import { fieldSealed } from '../lists/list-errors';
import { plainGuid } from '../../store/plain-guid';
import { listUri } from '../list-address';

/** Bits of SP.AddFieldOptions. */
const internalNameHint = 8;
const addToDefaultView = 16;

function created(request: SpRequest, home: FieldHome, field: Field, options = 0): SpResponse {
  const { views } = storeOf(request.server);
  const after = keepField(request, home, field, options);
  const view = home.list && (options & addToDefaultView) !== 0 ? views.all(home.list).find((one) => one.isDefault) : undefined;
  if (home.list && view) {
    const fields = [...view.definition.fields, field.internalName];
    views.update(home.list, { ...view, definition: { ...view.definition, fields } });
  }
  const entity = fieldEntity(after, field);
  return { status: 201, content: entity, headers: { Location: `${request.web.url}/_api/${entity.uri}` } };
}

function add(request: SpRequest, body: Record<string, unknown>): SpResponse {
  const home = homeOf(request, 'ManageLists');
  const kind = kindOfNumber(body['FieldTypeKind']);
  // PnPjs may ask for a calculated column by the type of its result.
  const type = (body['__metadata'] as { type?: unknown } | undefined)?.type;
  if (type === 'SP.FieldCalculated' && kind !== 'Calculated') {
    const wishes = fieldWishes({ ...body, OutputType: body['FieldTypeKind'] }, 'SP.FieldCalculated');
    return created(request, home, newField(request, home, 'Calculated', wishes));
  }
  return created(request, home, newField(request, home, kind, fieldWishes(body, fieldTypes[kind].type)));
}

function addXml(request: SpRequest): SpResponse {
  const home = homeOf(request, 'ManageLists');
  const parameters = parameterOf(request.body, 'parameters');
  const options = parameters['Options'] === undefined ? 0 : numberOf(parameters['Options'], 'Edm.Int32');
  const { kind, name, wishes } = fieldFromXml(textOf(parameters['SchemaXml']));
  // A site column takes the name it is given; a list's column only with the hint.
  const hint = !home.list || (options & internalNameHint) !== 0 ? name : undefined;
  return created(request, home, newField(request, home, kind, wishes, hint), options);
}

/** A lookup column that shows more of what another one leads to. */
function addDependent(request: SpRequest): SpResponse {
  const home = homeOf(request, 'ManageLists');
  const [title, primaryId, shown] = lastArguments(request, 'displayname', 'primarylookupfieldid', 'showfield');
  const primary = home.fields.find((field) => field.id === plainGuid(primaryId?.value ?? ''));
  if (!primary || primary.kind !== 'Lookup' || primary.settings.primaryField !== undefined) {
    throw badArgument('The primary lookup column does not exist.');
  }
  const { lookupList, multiple } = primary.settings;
  const settings = {
    primaryField: primary.id,
    lookupField: shown?.value ?? 'Title',
    ...(lookupList === undefined ? {} : { lookupList }),
    ...(multiple === undefined ? {} : { multiple }),
  };
  const made = newField(request, home, 'Lookup', { title: title?.value ?? '', readOnly: true, settings });
  return created(request, home, { ...made, column: primary.column });
}

interface Change {
  readonly kind: FieldKind;
  readonly wishes: FieldWishes;
}

function changeOf(field: Field, body: Record<string, unknown>): Change {
  const xml = body['SchemaXml'];
  if (typeof xml === 'string' && xml !== '') {
    const { kind, wishes } = fieldFromXml(xml);
    return { kind, wishes };
  }
  const byNumber = typeof body['FieldTypeKind'] === 'number' ? kindByNumber[body['FieldTypeKind']] : undefined;
  const named = Object.values(kindByNumber).find((kind) => kind === body['TypeAsString']);
  const isSame = body['TypeAsString'] === typeAsString(field);
  const kind = (isSame ? undefined : named) ?? byNumber ?? field.kind;
  return { kind, wishes: fieldWishes(body, fieldTypes[field.kind].type) };
}

function update(request: SpRequest): SpResponse {
  const home = homeOf(request, 'ManageLists');
  const before = fieldOf(request, home);
  const body = Object.fromEntries(Object.entries(objectOf(request.body)).filter(([name]) => !isAnnotation(name)));
  const { kind, wishes } = changeOf(before, body);
  keepField(request, home, changedField(request, home, before, wishes, before.builtIn ? before.kind : kind), 0, before);
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  const home = homeOf(request, 'ManageLists');
  const field = fieldOf(request, home);
  if (field.builtIn) throw fieldSealed(field.internalName);
  dropField(request, home, field);
  return { status: 200 };
}

type Shown = 'showInDisplayForm' | 'showInEditForm' | 'showInNewForm';

const showInForm =
  (setting: Shown) =>
  (request: SpRequest): SpResponse => {
    const home = homeOf(request, 'ManageLists');
    const before = fieldOf(request, home);
    const shown = request.segments.at(-1)?.args?.[0]?.value.toLowerCase() === 'true';
    keepField(request, home, { ...before, settings: { ...before.settings, [setting]: shown } }, 0, before);
    return { status: 200 };
  };

function setIndexed(indexed: boolean) {
  return (request: SpRequest): SpResponse => {
    const home = homeOf(request, 'ManageLists');
    const before = fieldOf(request, home);
    keepField(request, home, changedField(request, home, before, { indexed, settings: {} }), 0, before);
    return { status: 200, content: { kind: 'result', name: 'EnableIndex', type: 'Edm.Boolean', value: true } };
  };
}

const collection = (pattern: string): SpRoute[] => [
  { method: 'GET', pattern, handle: (request) => ({ status: 200, content: entitiesOf(homeOf(request)) }) },
  { method: 'POST', pattern, handle: (request) => add(request, objectOf(request.body)) },
  { method: 'POST', pattern: `${pattern}/add`, handle: (request) => add(request, objectOf(request.body)) },
  { method: 'POST', pattern: `${pattern}/addfield`, handle: (request) => add(request, parameterOf(request.body, 'parameters')) },
  { method: 'POST', pattern: `${pattern}/createfieldasxml`, handle: addXml },
  { method: 'POST', pattern: `${pattern}/adddependentlookupfield(*)`, handle: addDependent },
];

const single = (pattern: string): SpRoute[] => [
  {
    method: 'GET',
    pattern,
    handle: (request) => {
      const home = homeOf(request);
      return { status: 200, content: fieldEntity(home, fieldOf(request, home)) };
    },
  },
  { method: 'MERGE', pattern, handle: update },
  { method: 'DELETE', pattern, handle: remove },
  { method: 'POST', pattern: `${pattern}/deleteobject`, handle: remove },
  { method: 'POST', pattern: `${pattern}/setshowindisplayform(*)`, handle: showInForm('showInDisplayForm') },
  { method: 'POST', pattern: `${pattern}/setshowineditform(*)`, handle: showInForm('showInEditForm') },
  { method: 'POST', pattern: `${pattern}/setshowinnewform(*)`, handle: showInForm('showInNewForm') },
  { method: 'POST', pattern: `${pattern}/enableindex`, handle: setIndexed(true) },
  { method: 'POST', pattern: `${pattern}/disableindex`, handle: setIndexed(false) },
];

/** The lookup columns of other lists that lead to this one. */
function relatedFields(request: SpRequest): SpResponse {
  const { list } = homeOf(request);
  const { lists } = storeOf(request.server);
  const related = list === undefined ? [] : lists.lookupsTo(list).filter(({ field }) => isReference(field));
  return {
    status: 200,
    content: {
      kind: 'entities',
      set: 'SP.ApiData.RelatedFields',
      items: related.map(({ list: other, field }) => ({
        kind: 'entity',
        type: 'SP.RelatedField',
        uri: `${listUri(other)}/Fields(guid'${field.id}')`,
        properties: {
          FieldId: field.id,
          ListId: other.record.id,
          RelationshipDeleteBehavior: field.settings.relationshipDelete ?? 0,
          WebId: other.record.webId,
        },
      })),
    },
  };
}

export const fieldRoutes: readonly SpRoute[] = [
  ...collection('{list}/fields'),
  ...single('{list}/{field}'),
  ...collection('web/fields'),
  { method: 'GET', pattern: 'web/availablefields', handle: (request) => ({ status: 200, content: entitiesOf(homeOf(request)) }) },
  ...single('{sitefield}'),
  { method: 'GET', pattern: '{list}/getrelatedfields', handle: relatedFields },
  { method: 'POST', pattern: '{list}/getrelatedfields', handle: relatedFields },
];
