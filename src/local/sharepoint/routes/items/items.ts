import type { Entity } from '../../http/entity';
import { duplicateValue, itemMissing } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { askedOf, selectedOf } from '../../odata/select';
import { DuplicateValueError, type StoredItem } from '../../store/item-store';
import { NameTakenError } from '../../store/item-path';
import type { List } from '../../store/list';
import { BrokenRuleError } from '../../store/formula/rules';
import { RestrictedDeleteError } from '../../store/lookup-integrity';
import { storeOf } from '../../store/site-store';
import { TooManyDraftsError } from '../../store/version-number';
import { attachmentEntities } from '../../files/attachment-entity';
import { tooManyDrafts } from '../../files/file-errors';
import { fileOrFolder } from '../../files/item-file';
import { asksForFolder, newFolder, takenIn, filesOnly } from '../../files/item-place';
import { objectOf } from '../body';
import { addedEntity } from './added-item';
import { updateItem } from './approval';
import { addDefaults } from './item-defaults';
import { restrictedDelete, ruleBroken } from './item-errors';
import { fieldValueLinks } from './field-values';
import { queryItems } from './item-query';
import { itemReader } from './item-reader';
import { valuesOf } from './item-values';
import { listUri } from '../list-address';
import { changeableItemOf, itemOf, listOf } from '../list-of';
import { checkEtag } from '../lists/lists';
import { recycledAs } from '../recycled';

/** One item with what the query selects. */
export function itemEntity(request: SpRequest, list: List, id: number): Entity {
  const asked = askedOf(request.query);
  const reader = itemReader(request, list, selectedOf(asked, list), asked);
  const rows = request.server.database.rows(`SELECT ${reader.columns.join(', ')} FROM ${list.table} t WHERE t.id = ?`, [id]);
  const [entity] = reader.entities(rows);
  if (!entity) throw itemMissing();
  // In a path (`items(1)/FieldValuesAsText`) and in verbose JSON an item leads on to these.
  return {
    ...entity,
    links: withoutKnown(entity, {
      File: () => fileOrFolder(request, list, id, 'File', []),
      Folder: () => fileOrFolder(request, list, id, 'Folder', []),
      AttachmentFiles: () => attachmentEntities(request, list, id),
      ...Object.fromEntries(fieldValueLinks.map((name) => [name, () => linked(request, list, id, name)])),
      ContentType: () => linked(request, list, id, 'ContentType'),
      ParentList: () => linked(request, list, id, 'ParentList'),
    }),
  };
}

/** What was expanded is there already, shaped as it was asked for. */
function withoutKnown(entity: Entity, links: NonNullable<Entity['links']>): NonNullable<Entity['links']> {
  return Object.fromEntries(Object.entries(links).filter(([name]) => !(name in entity.properties)));
}

function linked(request: SpRequest, list: List, id: number, name: string): Entity | null {
  const reader = itemReader(request, list, [{ kind: 'special', name, inner: [] }]);
  const rows = request.server.database.rows(`SELECT ${reader.columns.join(', ')} FROM ${list.table} t WHERE t.id = ?`, [id]);
  const value = reader.entities(rows)[0]?.properties[name];
  return value !== null && typeof value === 'object' && value.kind === 'entity' ? value : null;
}

export const etagOf = (item: StoredItem): string => `"${item.uniqueId},${item.etag}"`;

/** Faults of the store in SharePoint's words. */
export function guarded<T>(list: List, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof DuplicateValueError) {
      throw duplicateValue(list.fields.find((field) => field.column === error.column)?.title ?? error.column);
    }
    if (error instanceof NameTakenError) throw takenIn(list);
    if (error instanceof TooManyDraftsError) throw tooManyDrafts();
    if (error instanceof BrokenRuleError) throw ruleBroken(error.of);
    if (error instanceof RestrictedDeleteError) throw restrictedDelete(error.list, error.relatedList);
    throw error;
  }
}

function add(request: SpRequest): SpResponse {
  const list = listOf(request, 'AddListItems');
  const values = valuesOf(request, list, objectOf(request.body));
  const isFolder = asksForFolder(list, values);
  if (list.isLibrary && !isFolder) throw filesOnly();
  addDefaults(list, values, request.server.now());
  const place = isFolder ? newFolder(list, values) : {};
  const item = guarded(list, () => storeOf(request.server).items.insert(list, values, request.caller.userId, place));
  const entity = addedEntity(request, list, item) ?? itemEntity(request, list, item.id);
  return {
    status: 201,
    content: entity,
    shaped: true,
    headers: { Location: `${request.web.url}/_api/${listUri(list)}/Items(${item.id})` },
  };
}

function update(request: SpRequest): SpResponse {
  const list = listOf(request, 'EditListItems');
  const item = changeableItemOf(request, list);
  checkEtag(request, etagOf(item));
  const values = valuesOf(request, list, objectOf(request.body));
  const after = guarded(list, () => updateItem(request, list, item, values));
  return { status: 204, headers: { ETag: etagOf(after) } };
}

function removable(request: SpRequest): { list: List; item: StoredItem } {
  const list = listOf(request, 'DeleteListItems');
  const item = changeableItemOf(request, list);
  checkEtag(request, etagOf(item));
  return { list, item };
}

function deleted(request: SpRequest): SpResponse {
  const { list, item } = removable(request);
  guarded(list, () => storeOf(request.server).items.remove(list, item, request.caller.userId));
  return { status: 200 };
}

/** Deleting is for good, recycling is not [D]. */
function recycled(request: SpRequest): SpResponse {
  const { list, item } = removable(request);
  return recycledAs(guarded(list, () => storeOf(request.server).recycleItem(list, item, request.caller.userId)));
}

export const itemRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{list}/items',
    handle: (request) => ({ status: 200, shaped: true, content: queryItems(request, listOf(request)) }),
  },
  {
    method: 'GET',
    pattern: '{list}/{item}',
    handle: (request) => {
      const list = listOf(request);
      return { status: 200, shaped: true, content: itemEntity(request, list, itemOf(request, list).id) };
    },
  },
  { method: 'POST', pattern: '{list}/items', handle: add },
  { method: 'MERGE', pattern: '{list}/{item}', handle: update },
  { method: 'DELETE', pattern: '{list}/{item}', handle: deleted },
  { method: 'POST', pattern: '{list}/{item}/deleteobject', handle: deleted },
  { method: 'POST', pattern: '{list}/{item}/deletewithparameters', handle: deleted },
  { method: 'POST', pattern: '{list}/{item}/recycle', handle: recycled },
];
