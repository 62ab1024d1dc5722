import { notImplemented } from '../../http/errors';
import type { SpRequest } from '../../http/request';
import { isReference, typeAsString, type Field } from '../../store/field';
import type { List } from '../../store/list';
import type { View } from '../../store/view-store';
import { pathOf } from '../list-address';
import { viewEntity } from '../lists/view-entity';

/** Of RenderListDataOptions. */
const contextInfo = 1;
const data = 2;
const schema = 4;
const viewMetadata = 1024;
/**
 * Parts for which a list here has nothing: the menu of views, ids of the file system, quick launch, spotlight, visualization, hyperlinks, media
 * addresses. They are left out, which is told under the differences from SharePoint Online.
 */
const leftOut = 8 | 32 | 128 | 256 | 512 | 2048 | 4096 | 524_288;

/** The answer with the parts that RenderOptions asks for. Rows alone stand by themselves, with other parts they are `ListData`. [S] */
export function renderParts(
  request: SpRequest,
  list: List,
  options: number,
  view: View,
  rows: () => Record<string, unknown>,
): Record<string, unknown> {
  const asked = Number.isInteger(options) && options > 0 ? options : data;
  const notHere = asked & ~(contextInfo | data | schema | viewMetadata | leftOut);
  if (notHere !== 0) throw notImplemented(`RenderOptions ${notHere} in RenderListDataAsStream`);
  const isAlone = (asked & (contextInfo | schema | viewMetadata)) === 0;
  if (isAlone) return (asked & data) === 0 ? {} : rows();
  return {
    ...((asked & contextInfo) === 0 ? {} : contextOf(request, list, view)),
    ...((asked & data) === 0 ? {} : { ListData: rows() }),
    ...((asked & schema) === 0 ? {} : { ListSchema: { Field: list.fields.filter((field) => !field.hidden).map(schemaOf) } }),
    ...((asked & viewMetadata) === 0 ? {} : { ViewMetadata: plainProperties(request, list, view) }),
  };
}

/** What a page must know of the list: only what is sure, much less than SharePoint tells. [W] */
function contextOf(request: SpRequest, list: List, view: View): Record<string, unknown> {
  const { record } = list;
  const path = pathOf(request, list);
  const form = (page: string): string => `${path}/${list.isLibrary ? 'Forms/' : ''}${page}.aspx`;
  return {
    listBaseType: list.isLibrary ? 1 : 0,
    listTemplate: String(record.template),
    listName: `{${record.id.toUpperCase()}}`,
    rootFolder: path,
    HttpRoot: request.web.url,
    view: `{${view.id.toUpperCase()}}`,
    viewTitle: view.title,
    displayFormUrl: form('DispForm'),
    editFormUrl: form('EditForm'),
    ContentTypesEnabled: record.settings.contentTypesEnabled,
    EnableMinorVersions: false,
    CurrentUserId: request.caller.userId,
    CurrentUserIsSiteAdmin: request.caller.isSiteAdmin,
  };
}

/** [W] */
const schemaOf = (field: Field): Record<string, unknown> => ({
  Name: field.internalName,
  FieldType: typeAsString(field),
  RealFieldName: field.internalName,
  DisplayName: field.title,
  ID: field.id,
  StaticName: field.staticName,
  ...(field.readOnly ? { ReadOnly: 'TRUE' } : {}),
  Type: typeAsString(field),
  ...(isReference(field) && field.settings.multiple === true ? { AllowMultipleValues: 'TRUE' } : {}),
});

function plainProperties(request: SpRequest, list: List, view: View): Record<string, unknown> {
  const { properties } = viewEntity(request, list, view);
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value === null || typeof value !== 'object'));
}
