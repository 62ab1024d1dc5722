import type { Complex } from '../../http/entity';
import { notImplemented, SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { mayDo } from '../../security/access';
import type { SqlValue } from '../../store/database';
import type { Field } from '../../store/field';
import type { List } from '../../store/list';
import { isModeration } from '../../store/moderation';
import { storeOf } from '../../store/site-store';
import { listOfValues, numberOf, objectOf, textOf } from '../body';
import { FormValueError, formValue } from './form-values';
import { asksForFolder, folderIn, newFolder } from '../../files/item-place';
import { updateItem } from './approval';
import { addDefaults } from './item-defaults';
import { guarded } from './items';
import { changeableItemOf, listOf } from '../list-of';

const type = 'SP.ListItemFormUpdateValue';

interface FormResult {
  /** Null when what went wrong is not about a column. */
  readonly name: string | null;
  readonly value: string | null;
  readonly error: string | null;
}

/** Reads the form field by field: every fault is answered beside its field, and one fault means that nothing is written. */
function readForm(request: SpRequest, list: List): { values: Map<Field, SqlValue>; results: FormResult[] } {
  const sent = listOfValues(objectOf(request.body)['formValues']) ?? [];
  const values = new Map<Field, SqlValue>();
  const results = sent.map((one): FormResult => {
    const { FieldName, FieldValue } = objectOf(one);
    const name = textOf(FieldName);
    const value = FieldValue === null || FieldValue === undefined ? null : textOf(FieldValue);
    const field = list.fields.find((known) => known.internalName === name);
    if (!field) return { name, value, error: `Column '${name}' does not exist. It may have been deleted by another user.` };
    if (field.readOnly && !isModeration(field) && !maySetAuthor(request, list, field)) return { name, value, error: null };
    try {
      values.set(field, formValue(request, field, value));
      return { name, value, error: null };
    } catch (error) {
      if (error instanceof FormValueError) return { name, value, error: error.message };
      throw error;
    }
  });
  return { values, results };
}

/**
 * Whom an item is by is changed in this form by those who own the list, and passed over in silence for others ([I] vgrem/office365-rest-python-client#516
 * and #843, pnp/PnP-Sites-Core#1609; who may is [?]).
 */
const maySetAuthor = (request: SpRequest, list: List, { internalName }: Field): boolean =>
  internalName === 'Author' && mayDo(request, 'ManagePermissions', { listId: list.record.id });

const rowsOf = (results: readonly FormResult[], itemId: number): Complex[] =>
  results.map(({ name, value, error }) => ({
    kind: 'complex',
    type,
    properties: {
      ErrorCode: 0,
      ErrorMessage: error,
      FieldName: name,
      FieldValue: value,
      HasException: error !== null,
      ItemId: itemId,
    },
  }));

const answer = (name: string, values: readonly Complex[]): SpResponse => ({
  status: 200,
  content: { kind: 'result', name, type, value: { kind: 'values', type, values } },
});

function updated(request: SpRequest): Complex[] {
  const list = listOf(request, 'EditListItems');
  const item = changeableItemOf(request, list);
  const { values, results } = readForm(request, list);
  if (!results.some(({ error }) => error !== null)) {
    guarded(list, () => updateItem(request, list, item, values));
  }
  return rowsOf(results, item.id);
}

const validateUpdate = (request: SpRequest): SpResponse => answer('ValidateUpdateListItem', updated(request));

/**
 * The same form for several items, each for itself: an item that cannot be changed answers with a row without a column [I],
 * from a blog of 2024, "SharePoint Api - BulkValidateUpdateListItems".
 */
function bulkValidateUpdate(request: SpRequest): SpResponse {
  listOf(request, 'ViewListItems');
  const ids = (listOfValues(objectOf(request.body)['itemIds']) ?? []).map((id) => numberOf(id, 'Edm.Int32'));
  const rows = ids.flatMap((id) => {
    try {
      return updated({ ...request, addresses: { ...request.addresses, item: { by: 'id', value: String(id) } } });
    } catch (error) {
      if (error instanceof SpError && error.status < 500) return rowsOf([{ name: null, value: null, error: error.message }], id);
      throw error;
    }
  });
  return answer('BulkValidateUpdateListItems', rows);
}

/** `listItemCreateInfo`: which folder, and whether the new thing is a folder itself. Paths and names come as text or as `{DecodedUrl}`. */
function createInfo(request: SpRequest): { path: string | undefined; leafName: string | undefined; isFolder: boolean } {
  const info = objectOf(objectOf(request.body)['listItemCreateInfo']);
  const decoded = (value: unknown): string | undefined => {
    const sent = typeof value === 'object' ? objectOf(value)['DecodedUrl'] : value;
    return typeof sent === 'string' && sent !== '' ? sent : undefined;
  };
  return {
    path: decoded(info['FolderPath']) ?? decoded(info['FolderUrl']),
    leafName: decoded(info['LeafName']),
    isFolder: Number(info['UnderlyingObjectType'] ?? 0) === 1,
  };
}

const addName = ({ segments }: SpRequest): string =>
  segments.at(-1)?.name === 'addvalidateupdateitem' ? 'AddValidateUpdateItem' : 'AddValidateUpdateItemUsingPath';

function addValidateUpdate(request: SpRequest): SpResponse {
  const list = listOf(request, 'AddListItems');
  const { path, leafName, isFolder: wantsFolder } = createInfo(request);
  const { values, results } = readForm(request, list);
  const isFolder = wantsFolder || asksForFolder(list, values);
  if (list.isLibrary && !isFolder) throw notImplemented('a file without content, by AddValidateUpdateItem');
  const dir = folderIn(request, list, path);
  for (const field of list.fields) {
    if (
      // A folder's form asks for its name only.
      !isFolder &&
      field.required &&
      !field.readOnly &&
      field.defaultValue === null &&
      !results.some(({ name }) => name === field.internalName)
    ) {
      results.push({ name: field.internalName, value: null, error: "You can't leave this blank." });
    }
  }
  if (results.some(({ error }) => error !== null)) return answer(addName(request), rowsOf(results, 0));
  addDefaults(list, values, request.server.now());
  const place = { dir, ...(isFolder ? newFolder(list, values, leafName) : {}) };
  const item = guarded(list, () => storeOf(request.server).items.insert(list, values, request.caller.userId, place));
  return answer(addName(request), rowsOf([...results, { name: 'Id', value: String(item.id), error: null }], item.id));
}

export const validateRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: '{list}/{item}/validateupdatelistitem(?)', handle: validateUpdate },
  { method: 'POST', pattern: '{list}/bulkvalidateupdatelistitems(?)', handle: bulkValidateUpdate },
  { method: 'POST', pattern: '{list}/addvalidateupdateitemusingpath(?)', handle: addValidateUpdate },
  { method: 'POST', pattern: '{list}/addvalidateupdateitem(?)', handle: addValidateUpdate },
];
