import { lastArguments, numberOf } from '../../http/arguments';
import { itemMissing } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { mayReadItem } from '../../security/readable-items';
import { readWeb } from '../../site/web-record';
import { typeAsString, type Field } from '../../store/field';
import { storeOf } from '../../store/site-store';
import { cellOf } from './render-cells';
import { listOf } from '../list-of';

/** SP.ControlMode */
const editMode = 2;

/** What a classic form gets of an item: its values as texts, and what it must know of each column. The names are those of IListFormData in @pnp/sp. [W] */
function renderForm(request: SpRequest): SpResponse {
  const list = listOf(request);
  const [itemId, , mode] = lastArguments(request, 'itemid', 'formid', 'mode');
  const item = storeOf(request.server).items.get(list, numberOf(itemId, 'itemId'));
  if (!item || !mayReadItem(request, list, { id: item.id, author: Number(item.columns['author']) })) throw itemMissing();
  const controlMode = Number(mode?.value ?? editMode) || editMode;
  const fields = list.fields.filter(({ hidden, kind }) => !hidden && kind !== 'Computed' && kind !== 'File' && kind !== 'Path');
  const row: Record<string, unknown> = {};
  for (const field of fields) {
    const value = item.columns[field.column] ?? null;
    cellOf(request, list, field, [value])(row, value);
  }
  const value = JSON.stringify({
    ...row,
    ListSchema: Object.fromEntries(fields.map((field) => [field.internalName, schemaOf(field)])),
    FormControlMode: controlMode,
    FieldControlModes: Object.fromEntries(fields.map((field) => [field.internalName, field.readOnly ? 1 : controlMode])),
    WebAttributes: webAttributes(request),
    ItemAttributes: { Id: item.id, FsObjType: Number(item.columns['fs_type'] ?? 0) },
    ItemContentTypeId: item.columns['content_type'],
    ListAttributes: {
      Id: list.record.id,
      BaseType: list.isLibrary ? 1 : 0,
      ListTemplateType: list.record.template,
      EnableVersioning: list.record.settings.enableVersioning,
    },
  });
  return { status: 200, content: { kind: 'result', name: 'RenderListFormData', type: 'Edm.String', value } };
}

const schemaOf = (field: Field) => ({
  Id: field.id,
  Title: field.title,
  Hidden: field.hidden,
  Description: field.description,
  Name: field.internalName,
  Required: field.required,
  FieldType: typeAsString(field),
  ReadOnlyField: field.readOnly,
});

function webAttributes(request: SpRequest) {
  return {
    WebUrl: request.web.path,
    LCID: readWeb(request.server.database, request.web.id).settings.language ?? 1044,
    CurrentUserId: request.caller.userId,
  };
}

export const renderFormRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: '{list}/renderlistformdata(*)', handle: renderForm },
];
