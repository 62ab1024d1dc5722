import { folderEntity } from '../../files/folder-entity';
import type { Entity, Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { requirePermission } from '../../security/access';
import { effectiveMask } from '../../security/effective';
import { highAndLow } from '../../security/permissions';
import { roleAssignmentEntities } from '../../security/role-entities';
import { hasUniqueRights } from '../../security/scopes';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { listTemplates } from '../../store/list-templates';
import { contentTypeEntities } from '../content-types/content-type-entity';
import { typesOfList } from '../content-types/content-type-home';
import { fieldEntities } from '../columns/field-entity';
import { listUri, pathOf } from '../list-address';
import { partLinks } from './list-part-entities';
import { otherSettings } from './list-settings';
import { subscriptionEntities } from '../changes/subscription-entity';
import { viewEntities, viewEntity } from './view-entity';

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
  const kept = (name: string): string | number | boolean | null => settings.more?.[name] ?? otherSettings[name] ?? null;
  return {
    kind: 'entity',
    type: 'SP.List',
    uri: listUri(list),
    etag: `"${record.etag}"`,
    properties: {
      AllowContentTypes: settings.allowContentTypes,
      BaseTemplate: record.template,
      BaseType: listTemplates[record.template]?.baseType ?? 0,
      ContentTypesEnabled: settings.contentTypesEnabled,
      CrawlNonDefaultViews: kept('CrawlNonDefaultViews'),
      Created: record.created,
      CurrentChangeToken: text('ChangeToken', lists.changes.currentToken('list', record.id)),
      DefaultContentApprovalWorkflowId: kept('DefaultContentApprovalWorkflowId'),
      DefaultItemOpenUseListSetting: kept('DefaultItemOpenUseListSetting'),
      Description: settings.description,
      Direction: kept('Direction'),
      DisableCommenting: kept('DisableCommenting'),
      DisableGridEditing: kept('DisableGridEditing'),
      DocumentTemplateUrl: list.isLibrary ? `${path}/Forms/template.dotx` : null,
      DraftVersionVisibility: kept('DraftVersionVisibility'),
      EnableAttachments: settings.enableAttachments,
      EnableFolderCreation: settings.enableFolderCreation,
      EnableMinorVersions: kept('EnableMinorVersions'),
      EnableModeration: kept('EnableModeration'),
      EnableRequestSignOff: kept('EnableRequestSignOff'),
      EnableVersioning: settings.enableVersioning,
      EntityTypeName: list.entityTypeName,
      ExemptFromBlockDownloadOfNonViewableFiles: false,
      FileSavePostProcessingEnabled: false,
      ForceCheckout: kept('ForceCheckout'),
      HasExternalDataSource: false,
      Hidden: settings.hidden,
      Id: record.id,
      ImagePath: text('ResourcePath', '/_layouts/15/images/itgen.png?rev=47'),
      ImageUrl: settings.imageUrl ?? '/_layouts/15/images/itgen.png?rev=47',
      IrmEnabled: kept('IrmEnabled'),
      IrmExpire: kept('IrmExpire'),
      IrmReject: kept('IrmReject'),
      IsApplicationList: kept('IsApplicationList'),
      IsCatalog: false,
      IsPrivate: kept('IsPrivate'),
      ItemCount: lists.itemCount(list),
      LastItemDeletedDate: record.itemDeleted,
      LastItemModifiedDate: lists.lastItemChange(list),
      LastItemUserModifiedDate: lists.lastItemChange(list),
      ListExperienceOptions: kept('ListExperienceOptions'),
      ListItemEntityTypeFullName: list.itemType,
      MajorVersionLimit: settings.enableVersioning ? settings.majorVersionLimit : 0,
      MajorWithMinorVersionsLimit: kept('MajorWithMinorVersionsLimit'),
      MultipleDataList: kept('MultipleDataList'),
      NoCrawl: settings.noCrawl,
      ParentWebPath: text('ResourcePath', request.web.path),
      ParentWebUrl: request.web.path,
      ParserDisabled: kept('ParserDisabled'),
      ServerTemplateCanCreateFolders: true,
      TemplateFeatureId: listTemplates[record.template]?.feature ?? emptyGuid,
      Title: record.title,
    },
    extras: {
      DefaultDisplayFormUrl: () => form('DispForm'),
      DefaultEditFormUrl: () => form('EditForm'),
      DefaultNewFormUrl: () => form('NewForm'),
      DefaultViewUrl: () => form(byDefault?.definition.page ?? 'AllItems'),
      EffectiveBasePermissions: () => permissionsValue(request, list),
      HasUniqueRoleAssignments: () => hasUniqueRights(request.server.database, securable),
      AllowDeletion: () => true,
      BrowserFileHandling: () => kept('BrowserFileHandling'),
      DefaultItemOpenInBrowser: () => kept('DefaultItemOpenInBrowser'),
      DefaultViewPath: () => text('ResourcePath', form(byDefault?.definition.page ?? 'AllItems')),
      EffectiveBasePermissionsForUI: () => permissionsValue(request, list),
      EnableAssignToEmail: () => kept('EnableAssignToEmail'),
      ExcludeFromOfflineClient: () => kept('ExcludeFromOfflineClient'),
      OnQuickLaunch: () => settings.onQuickLaunch,
      ReadSecurity: () => settings.readSecurity,
      WriteSecurity: () => settings.writeSecurity,
      ValidationFormula: () => settings.validationFormula,
      ValidationMessage: () => settings.validationMessage,
      IsSiteAssetsLibrary: () => record.url.toLowerCase() === 'siteassets',
      IsSystemList: () => false,
      SchemaXml: () =>
        `<List DisplayName="${xml(record.title)}" ID="{${record.id.toUpperCase()}}" Name="{${record.id.toUpperCase()}}"/>`,
    },
    links: {
      ...partLinks({ list, uri: listUri(list), path }),
      ContentTypes: () => contentTypeEntities(request, typesOfList(request, list)),
      Fields: () => fieldEntities(request, list),
      Subscriptions: () => subscriptionEntities(request, list),
      Views: () => viewEntities(request, list),
      RoleAssignments: () => {
        requirePermission(request, 'EnumeratePermissions', securable);
        return roleAssignmentEntities(request.server.database, securable, listUri(list));
      },
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
