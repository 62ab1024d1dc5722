import type { Entities, Entity, Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import type { View } from '../../store/view-store';
import { listUri, pathOf } from '../list-address';

const viewUri = (list: List, view: View): string => `${listUri(list)}/Views(guid'${view.id}')`;

/** [R] pnp/pnpcore AddListViewAsync: the properties, their order and both forms of the XML. */
export function viewEntity(request: SpRequest, list: List, view: View): Entity {
  const { definition } = view;
  const path = `${pathOf(request, list)}/${list.isLibrary ? 'Forms/' : ''}${definition.page}.aspx`;
  const kept = (name: string): string | number | boolean | null => definition.more?.[name] ?? otherViewSettings[name] ?? null;
  const named = (...names: readonly string[]): Record<string, Value> =>
    Object.fromEntries(names.map((name) => [name, kept(name)]));
  return {
    kind: 'entity',
    type: 'SP.View',
    uri: viewUri(list, view),
    properties: {
      ...named('Aggregations', 'AggregationsStatus', 'AssociatedContentTypeId'),
      BaseViewId: '1',
      ...named('CalendarViewStyles', 'ColumnWidth'),
      ContentTypeId: { kind: 'complex', type: 'SP.ContentTypeId', properties: { StringValue: '0x' } },
      CustomFormatter: definition.formatter,
      CustomOrder: null,
      DefaultView: view.isDefault,
      ...named('DefaultViewForContentType', 'EditorModified', 'Formats', 'GridLayout'),
      Hidden: definition.hidden,
      HtmlSchemaXml: viewXml(view, path),
      Id: view.id,
      ImageUrl: '/_layouts/15/images/generic.png?rev=47',
      ...named('IncludeRootFolder', 'ViewJoins', 'JSLink'),
      ListViewXml: viewXml(view, path),
      ...named('Method', 'MobileDefaultView', 'MobileView', 'ModerationType', 'NewDocumentTemplates', 'OrderedView'),
      Paged: definition.paged,
      PersonalView: definition.personal,
      ...named('ViewProjectedFields'),
      ViewQuery: definition.query,
      ReadOnlyView: false,
      RequiresClientIntegration: false,
      RowLimit: definition.rowLimit,
      Scope: definition.scope,
      ServerRelativePath: { kind: 'complex', type: 'SP.ResourcePath', properties: { DecodedUrl: path } },
      ServerRelativeUrl: path,
      ...named('StyleId', 'TabularView', 'Threaded'),
      Title: view.title,
      ...named('Toolbar', 'ToolbarTemplateName'),
      ViewType: 'HTML',
      ...named('ViewData', 'ViewType2', 'VisualizationInfo'),
    },
    links: { ViewFields: () => viewFieldsEntity(list, view) },
  };
}

/** What SharePoint keeps of a view besides, and what a new one has: taken and answered. */
export const otherViewSettings: Readonly<Record<string, string | number | boolean | null>> = {
  Aggregations: null,
  AggregationsStatus: null,
  AssociatedContentTypeId: null,
  CalendarViewStyles: null,
  ColumnWidth: null,
  DefaultViewForContentType: false,
  EditorModified: false,
  Formats: null,
  GridLayout: null,
  IncludeRootFolder: false,
  JSLink: null,
  Method: null,
  MobileDefaultView: false,
  MobileView: false,
  ModerationType: null,
  NewDocumentTemplates: null,
  OrderedView: false,
  StyleId: null,
  TabularView: true,
  Threaded: false,
  Toolbar: null,
  ToolbarTemplateName: null,
  ViewData: null,
  ViewJoins: null,
  ViewProjectedFields: null,
  ViewType2: null,
  VisualizationInfo: null,
};

export const viewEntities = (request: SpRequest, list: List): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Views',
  items: storeOf(request.server)
    .views.all(list)
    .map((view) => viewEntity(request, list, view)),
});

export function viewFieldsEntity(list: List, view: View): Entity {
  return {
    kind: 'entity',
    type: 'SP.ViewFieldCollection',
    uri: `${viewUri(list, view)}/ViewFields`,
    properties: {
      SchemaXml: fieldRefs(view),
      Items: { kind: 'values', type: 'Edm.String', values: view.definition.fields },
    },
  };
}

export const fieldRefs = (view: View): string => view.definition.fields.map((name) => `<FieldRef Name="${name}" />`).join('');

const scopes: readonly string[] = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function viewXml(view: View, path: string): string {
  const { definition } = view;
  const flag = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
  const scope = scopes[definition.scope] ? ` Scope="${scopes[definition.scope]}"` : '';
  const aggregations = definition.more?.['Aggregations'];
  return (
    `<View Type="HTML"${scope} Url="${escaped(path)}" Personal="${flag(definition.personal)}" DisplayName="${escaped(view.title)}" ` +
    `DefaultView="${flag(view.isDefault)}" Name="{${view.id.toUpperCase()}}">` +
    (definition.query === '' ? '<Query />' : `<Query>${definition.query}</Query>`) +
    `<ViewFields>${fieldRefs(view)}</ViewFields><RowLimit Paged="${flag(definition.paged)}">${definition.rowLimit}</RowLimit>` +
    (typeof aggregations === 'string' && aggregations !== '' ? `<Aggregations Value="On">${aggregations}</Aggregations>` : '') +
    '<Toolbar Type="None"/></View>'
  );
}
