import { createHash } from 'node:crypto';
import type { Entities, Entity } from '../../http/entity';
import type { List } from '../../store/list';

/** Where a list is: its address below `_api/` and its path below the server. */
export interface ListPlace {
  readonly list: List;
  readonly uri: string;
  readonly path: string;
}

/** PageType: 4 DispForm, 6 EditForm, 8 NewForm. */
const pages = [
  [4, 'DispForm'],
  [6, 'EditForm'],
  [8, 'NewForm'],
] as const;

/** The pages of a list have no rows here, but an id that is always the same. */
function formId(list: List, page: string): string {
  const digits = createHash('sha256').update(`${list.record.id}/${page}`).digest('hex');
  return [8, 12, 16, 20, 32].map((end, index) => digits.slice([0, 8, 12, 16, 20][index], end)).join('-');
}

export function formEntities({ list, uri, path: root }: ListPlace): Entities {
  const base = `${root}/${list.isLibrary ? 'Forms/' : ''}`;
  return {
    kind: 'entities',
    set: 'SP.ApiData.Forms',
    items: pages.map(([type, page]): Entity => {
      const path = `${base}${page}.aspx`;
      const id = formId(list, page);
      return {
        kind: 'entity',
        type: 'SP.Form',
        uri: `${uri}/Forms('${id}')`,
        properties: {
          DecodedUrl: path,
          FormType: type,
          Id: id,
          ResourcePath: { kind: 'complex', type: 'SP.ResourcePath', properties: { DecodedUrl: path } },
          ServerRelativeUrl: path,
        },
      };
    }),
  };
}

export const emptySet = (set: string): Entities => ({ kind: 'entities', set: `SP.ApiData.${set}`, items: [] });

/** A list without rights management. [W] the values */
export const rightsManagement = ({ uri }: ListPlace): Entity => ({
  kind: 'entity',
  type: 'SP.InformationRightsManagementSettings',
  uri: `${uri}/InformationRightsManagementSettings`,
  properties: {
    AllowPrint: false,
    AllowScript: false,
    AllowWriteCopy: false,
    DisableDocumentBrowserView: false,
    DocumentAccessExpireDays: 90,
    DocumentLibraryProtectionExpireDate: '0001-01-01T00:00:00Z',
    EnableDocumentAccessExpire: false,
    EnableDocumentBrowserPublishingView: false,
    EnableGroupProtection: false,
    EnableLicenseCacheExpire: false,
    GroupName: '',
    LicenseCacheExpireDays: 30,
    PolicyDescription: '',
    PolicyTitle: '',
    TemplateId: '',
  },
});

const resource = ({ uri }: ListPlace, name: string): Entity => ({
  kind: 'entity',
  type: 'SP.UserResource',
  uri: `${uri}/${name}`,
  properties: {},
});

/** What a list leads on to besides columns, views and items. */
export const partLinks = (place: ListPlace): NonNullable<Entity['links']> => ({
  CreatablesInfo: () => ({
    kind: 'entity',
    type: 'SP.CreatablesInfo',
    uri: `${place.uri}/CreatablesInfo`,
    properties: {
      CanCreateFolders: place.list.record.settings.enableFolderCreation,
      CanCreateItems: true,
      CanUploadFiles: place.list.isLibrary,
      CreatablesCollection: { kind: 'values', type: 'SP.CreatableItemInfo', values: [] },
    },
  }),
  DescriptionResource: () => resource(place, 'DescriptionResource'),
  TitleResource: () => resource(place, 'TitleResource'),
  EventReceivers: () => emptySet('EventReceivers'),
  Forms: () => formEntities(place),
  InformationRightsManagementSettings: () => rightsManagement(place),
  UserCustomActions: () => emptySet('UserCustomActions'),
  WorkflowAssociations: () => emptySet('WorkflowAssociations'),
});
