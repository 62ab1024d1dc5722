import type { Entities, Entity } from '../http/entity';
import type { SpRequest } from '../http/request';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import type { View } from '../store/view-store';

const viewUri = (list: List, view: View): string => `Web/Lists(guid'${list.record.id}')/Views(guid'${view.id}')`;

export function viewEntity(request: SpRequest, list: List, view: View): Entity {
  const { definition } = view;
  const path = `${request.web.path}/${list.record.url}/${list.isLibrary ? 'Forms/' : ''}${definition.page}.aspx`;
  return {
    kind: 'entity',
    type: 'SP.View',
    uri: viewUri(list, view),
    properties: {
      Aggregations: null,
      AggregationsStatus: null,
      BaseViewId: '1',
      ColumnWidth: null,
      ContentTypeId: { kind: 'complex', type: 'SP.ContentTypeId', properties: { StringValue: '0x' } },
      CustomFormatter: definition.formatter,
      DefaultView: view.isDefault,
      DefaultViewForContentType: false,
      EditorModified: false,
      Formats: null,
      Hidden: definition.hidden,
      HtmlSchemaXml: schemaXml(view),
      Id: view.id,
      ImageUrl: '/_layouts/15/images/generic.png?rev=47',
      IncludeRootFolder: false,
      ListViewXml: schemaXml(view),
      Method: null,
      MobileDefaultView: view.isDefault,
      MobileView: true,
      ModerationType: null,
      OrderedView: false,
      Paged: definition.paged,
      PersonalView: definition.personal,
      ReadOnlyView: false,
      RequiresClientIntegration: false,
      RowLimit: definition.rowLimit,
      Scope: definition.scope,
      ServerRelativeUrl: path,
      Threaded: false,
      Title: view.title,
      Toolbar: null,
      ViewData: null,
      ViewJoins: null,
      ViewProjectedFields: null,
      ViewQuery: definition.query,
      ViewType: 'HTML',
    },
    links: { ViewFields: () => viewFieldsEntity(list, view) },
  };
}

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

const schemaXml = (view: View): string =>
  `<View Name="{${view.id.toUpperCase()}}" ${view.isDefault ? 'DefaultView="TRUE" ' : ''}Type="HTML"><Query>${view.definition.query}</Query>` +
  `<ViewFields>${fieldRefs(view)}</ViewFields><RowLimit Paged="${view.definition.paged ? 'TRUE' : 'FALSE'}">${view.definition.rowLimit}</RowLimit></View>`;
