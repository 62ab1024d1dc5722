import { folderEntity } from '../files/folder-entity';
import type { Entity, Value } from '../http/entity';
import type { SpRequest } from '../http/request';
import { effectiveMask } from '../security/effective';
import { highAndLow } from '../security/permissions';
import { hasUniqueRights } from '../security/scopes';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { fieldEntities } from './field-entity';
import { subscriptionEntities } from './subscription-entity';
import { viewEntities, viewEntity } from './view-entity';

export const listUri = (list: List): string => `Web/Lists(guid'${list.record.id}')`;

export const pathOf = (request: SpRequest, list: List): string => `${request.web.path}/${list.record.url}`;

const emptyGuid = '00000000-0000-0000-0000-000000000000';

/** A list as `web/lists` answers it. What costs a query of its own is worked out only when it is asked for. */
export function listEntity(request: SpRequest, list: List): Entity {
  const { record } = list;
  const { settings } = record;
  const { lists, views } = storeOf(request.server);
  const path = pathOf(request, list);
  const securable = { listId: record.id };
  const all = views.all(list);
  const byDefault = all.find((view) => view.isDefault);
  const form = (page: string): string => `${path}/${list.isLibrary ? 'Forms/' : ''}${page}.aspx`;
  const text = (name: string, value: string): Value => ({
    kind: 'complex',
    type: `SP.${name}`,
    properties: name === 'ResourcePath' ? { DecodedUrl: value } : { StringValue: value },
  });
  return {
    kind: 'entity',
    type: 'SP.List',
    uri: listUri(list),
    etag: `"${record.etag}"`,
    properties: {
      AllowContentTypes: settings.allowContentTypes,
      BaseTemplate: record.template,
      BaseType: list.isLibrary ? 1 : 0,
      ContentTypesEnabled: settings.contentTypesEnabled,
      CrawlNonDefaultViews: false,
      Created: record.created,
      CurrentChangeToken: text('ChangeToken', lists.changes.currentToken('list', record.id)),
      DefaultContentApprovalWorkflowId: emptyGuid,
      DefaultItemOpenUseListSetting: false,
      Description: settings.description,
      Direction: 'none',
      DisableCommenting: false,
      DisableGridEditing: false,
      DocumentTemplateUrl: list.isLibrary ? `${path}/Forms/template.dotx` : null,
      DraftVersionVisibility: 0,
      EnableAttachments: settings.enableAttachments,
      EnableFolderCreation: settings.enableFolderCreation,
      EnableMinorVersions: false,
      EnableModeration: false,
      EnableRequestSignOff: true,
      EnableVersioning: settings.enableVersioning,
      EntityTypeName: list.entityTypeName,
      ExemptFromBlockDownloadOfNonViewableFiles: false,
      FileSavePostProcessingEnabled: false,
      ForceCheckout: false,
      HasExternalDataSource: false,
      Hidden: settings.hidden,
      Id: record.id,
      ImagePath: text('ResourcePath', '/_layouts/15/images/itgen.png?rev=47'),
      ImageUrl: settings.imageUrl ?? '/_layouts/15/images/itgen.png?rev=47',
      IrmEnabled: false,
      IrmExpire: false,
      IrmReject: false,
      IsApplicationList: false,
      IsCatalog: false,
      IsPrivate: false,
      ItemCount: lists.itemCount(list),
      LastItemDeletedDate: record.itemDeleted,
      LastItemModifiedDate: lists.lastItemChange(list),
      LastItemUserModifiedDate: lists.lastItemChange(list),
      ListExperienceOptions: 0,
      ListItemEntityTypeFullName: list.itemType,
      MajorVersionLimit: settings.enableVersioning ? settings.majorVersionLimit : 0,
      MajorWithMinorVersionsLimit: 0,
      MultipleDataList: false,
      NoCrawl: settings.noCrawl,
      ParentWebPath: text('ResourcePath', request.web.path),
      ParentWebUrl: request.web.path,
      ParserDisabled: false,
      ServerTemplateCanCreateFolders: true,
      TemplateFeatureId: list.isLibrary ? '00bfea71-e717-4e80-aa17-d0c71b360101' : '00bfea71-de22-43b2-a848-c05709900100',
      Title: record.title,
    },
    extras: {
      DefaultDisplayFormUrl: () => form('DispForm'),
      DefaultEditFormUrl: () => form('EditForm'),
      DefaultNewFormUrl: () => form('NewForm'),
      DefaultViewUrl: () => form(byDefault?.definition.page ?? 'AllItems'),
      EffectiveBasePermissions: () => permissionsValue(request, list),
      HasUniqueRoleAssignments: () => hasUniqueRights(request.server.database, securable),
      OnQuickLaunch: () => settings.onQuickLaunch,
      ReadSecurity: () => settings.readSecurity,
      WriteSecurity: () => settings.writeSecurity,
      ValidationFormula: () => settings.validationFormula,
      ValidationMessage: () => settings.validationMessage,
      IsSiteAssetsLibrary: () => false,
      IsSystemList: () => false,
      SchemaXml: () =>
        `<List DisplayName="${xml(record.title)}" ID="{${record.id.toUpperCase()}}" Name="{${record.id.toUpperCase()}}"/>`,
    },
    links: {
      Fields: () => fieldEntities(request, list),
      Subscriptions: () => subscriptionEntities(request, list),
      Views: () => viewEntities(request, list),
      DefaultView: () => (byDefault ? viewEntity(request, list, byDefault) : null),
      RootFolder: () => folderEntity(request, { kind: 'list', web: request.web, list, path }),
      ParentWeb: () => ({
        kind: 'entity',
        type: 'SP.Web',
        uri: 'Web',
        properties: {
          Id: request.web.id,
          ServerRelativeUrl: request.web.path,
          ServerRelativePath: text('ResourcePath', request.web.path),
          Url: request.web.url,
        },
      }),
    },
  };
}

export function permissionsValue(request: SpRequest, list: List): Value {
  const mask = effectiveMask(request.server.database, request.caller, { listId: list.record.id });
  return { kind: 'complex', type: 'SP.BasePermissions', properties: highAndLow(mask) };
}

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
