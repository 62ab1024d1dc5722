import type { Content } from '../../http/entity';
import { lastArguments } from '../../http/arguments';
import { badArgument, unknownProperty } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { isContentTypeId, isFolderType, normalId, type ContentType } from '../../store/content-types/content-type';
import { storeOf } from '../../store/site-store';
import { addTypeToList } from './add-type-to-list';
import { booleanOf, isAnnotation, objectOf, textOf } from '../body';
import { contentTypeEntities, contentTypeEntity } from './content-type-entity';
import {
  contentTypeInUse,
  contentTypeMissing,
  contentTypeOfFeature,
  contentTypeReadOnly,
  contentTypeSealed,
  contentTypeTaken,
} from './content-type-errors';
import { namedType, typeHomeOf, typesOfWeb, type TypeHome } from './content-type-home';

const nothing: Content = { kind: 'result', name: 'ContentTypes', type: 'Edm.Null', value: null };

function read(request: SpRequest): SpResponse {
  const home = typeHomeOf(request);
  const type = namedType(request, home);
  return { status: 200, content: type ? contentTypeEntity(request, home, type) : nothing };
}

/** The type that the path names, where something is to be done with it. */
export function requiredType(request: SpRequest, home: TypeHome): ContentType {
  const type = namedType(request, home);
  if (!type) throw contentTypeMissing();
  return type;
}

/** The parts of a body that are texts, by the name they are kept under. */
const texts = [
  'ClientFormCustomFormatter',
  'DisplayFormTemplateName',
  'DisplayFormUrl',
  'DocumentTemplate',
  'DocumentTemplateUrl',
  'EditFormTemplateName',
  'EditFormUrl',
  'JSLink',
  'MobileDisplayFormUrl',
  'MobileEditFormUrl',
  'MobileNewFormUrl',
  'NewFormTemplateName',
  'NewFormUrl',
];

function changed(type: ContentType, body: Record<string, unknown>): ContentType {
  let after = type;
  const more: Record<string, string> = { ...type.more };
  for (const [name, value] of Object.entries(body)) {
    if (isAnnotation(name) || name === 'Id' || name === 'StringId') continue;
    if (name === 'Name') after = { ...after, name: textOf(value) };
    else if (name === 'Description') after = { ...after, description: value === null ? '' : textOf(value) };
    else if (name === 'Group') after = { ...after, group: value === null ? '' : textOf(value) };
    else if (name === 'Hidden') after = { ...after, hidden: booleanOf(value) };
    else if (name === 'ReadOnly') after = { ...after, readOnly: booleanOf(value) };
    else if (name === 'Sealed') after = { ...after, sealed: booleanOf(value) };
    else if (texts.includes(name)) more[name] = value === null ? '' : textOf(value);
    else throw unknownProperty(name, 'SP.ContentType');
  }
  return { ...after, more };
}

function checkName(home: TypeHome, name: string, self?: ContentType): void {
  if (name.trim() === '') throw badArgument('The name of a content type must not be empty.');
  if (home.types.some((type) => type.id !== self?.id && type.name.toLowerCase() === name.toLowerCase())) {
    throw contentTypeTaken(name);
  }
}

/**
 * REST takes an id and does not keep it: the new type gets one of its own, made from Item, whatever was asked. [I] pnp/pnpjs#457, and for the parent
 * CopyJet's notes of SharePoint Online, 2026.
 */
function add(request: SpRequest): SpResponse {
  const home = typeHomeOf(request, 'ManageLists');
  const sent = objectOf(request.body);
  const body = objectOf(sent['parameters'] ?? sent);
  const asked = (body['Id'] as { StringValue?: unknown } | undefined)?.StringValue;
  if (asked !== undefined && (typeof asked !== 'string' || !isContentTypeId(asked))) throw badArgument();
  const { contentTypes } = storeOf(request.server);
  const available = typesOfWeb(request, true);
  const parent = available.types.find(({ id }) => id === '0x01');
  if (!parent) throw contentTypeMissing();
  const wished = changed({ ...parent, name: '', description: '', group: 'Custom Content Types', more: parent.more }, body);
  checkName(home.list ? home : available, wished.name);
  if (home.list) {
    const { list, type } = addTypeToList(request, home.list, { ...wished, id: parent.id, builtIn: false });
    return answered(request, { ...home, list, types: list.contentTypes }, type, 201);
  }
  const type = contentTypes.addToWeb(home.webId, { ...wished, id: parent.id }, wished);
  return answered(request, home, type, 201);
}

function answered(request: SpRequest, home: TypeHome, type: ContentType, status: number): SpResponse {
  const content = contentTypeEntity(request, home, type);
  return { status, content, headers: status === 201 ? { Location: `${request.web.url}/_api/${content.uri}` } : {} };
}

/** A type of the site into a list, which gets a child of it and its columns. */
function addAvailable(request: SpRequest): SpResponse {
  const home = typeHomeOf(request, 'ManageLists');
  const [argument] = lastArguments(request, 'contenttypeid');
  const id = argument?.value ?? textOf(objectOf(request.body)['contentTypeId']);
  const wanted = typesOfWeb(request, true).types.find((type) => normalId(type.id) === normalId(id));
  if (!wanted || !home.list) throw badArgument();
  checkName(home, wanted.name);
  const { list, type } = addTypeToList(request, home.list, wanted);
  return answered(request, { ...home, list, types: list.contentTypes }, type, 200);
}

/** Writes a changed type down where it is. */
export function keepType(request: SpRequest, home: TypeHome, after: ContentType): void {
  const { contentTypes } = storeOf(request.server);
  if (home.list) {
    contentTypes.setForList(
      home.list,
      home.types.map((type) => (type.id === after.id ? after : type)),
    );
  } else contentTypes.put(home.webId, 0, after);
}

/** Sealed and read-only types stay as they are until they are opened. */
export function checkOpen(before: ContentType, after: ContentType = before): void {
  if (before.sealed && after.sealed) throw contentTypeSealed();
  if (before.readOnly && after.readOnly) throw contentTypeReadOnly();
}

function update(request: SpRequest): SpResponse {
  const home = typeHomeOf(request, 'ManageLists');
  const before = requiredType(request, home);
  const after = changed(before, objectOf(request.body));
  checkOpen(before, after);
  if (after.name !== before.name) checkName(home, after.name, before);
  keepType(request, home, after);
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  const home = typeHomeOf(request, 'ManageLists');
  const type = requiredType(request, home);
  checkOpen(type);
  const { contentTypes } = storeOf(request.server);
  if (!home.list) {
    if (type.builtIn) throw contentTypeOfFeature(type.name);
    if (contentTypes.hasChildren(type.id)) throw contentTypeInUse();
    contentTypes.remove(home.webId, type);
    return { status: 200 };
  }
  const used = request.server.database.value(`SELECT 1 FROM ${home.list.table} WHERE content_type = ? LIMIT 1`, [type.id]);
  const others = home.types.filter((other) => other.id !== type.id);
  if (used !== undefined || !others.some(({ id }) => !isFolderType(id))) throw contentTypeInUse();
  contentTypes.setForList(home.list, others);
  return { status: 200 };
}

const collection = (pattern: string): SpRoute[] => [
  {
    method: 'GET',
    pattern,
    handle: (request) => ({ status: 200, content: contentTypeEntities(request, typeHomeOf(request)) }),
  },
  { method: 'POST', pattern, handle: add },
  { method: 'POST', pattern: `${pattern}/add`, handle: add },
];

const single = (pattern: string): SpRoute[] => [
  { method: 'GET', pattern, handle: read },
  { method: 'MERGE', pattern, handle: update },
  { method: 'DELETE', pattern, handle: remove },
  { method: 'POST', pattern: `${pattern}/deleteobject`, handle: remove },
];

export const contentTypeRoutes: readonly SpRoute[] = [
  ...collection('{list}/contenttypes'),
  { method: 'POST', pattern: '{list}/contenttypes/addavailablecontenttype(?)', handle: addAvailable },
  ...single('{list}/{contenttype}'),
  ...collection('web/contenttypes'),
  {
    method: 'GET',
    pattern: 'web/availablecontenttypes',
    handle: (request) => ({ status: 200, content: contentTypeEntities(request, typeHomeOf(request)) }),
  },
  ...single('{webcontenttype}'),
];
