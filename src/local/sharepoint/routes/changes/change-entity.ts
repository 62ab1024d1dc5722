import { randomUUID } from 'node:crypto';
import type { Entity, Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import type { LoggedChange } from '../../store/change-log';
import { formatToken, type TokenScope } from '../../store/change-token';
import { storeOf } from '../../store/site-store';

type Properties = Readonly<Record<string, Value>>;

interface Shape {
  readonly type: string;
  readonly properties: (change: LoggedChange, request: SpRequest) => Properties;
  /** Items and files tell whole seconds, the others the rest, too [R]. */
  readonly wholeSeconds?: true;
}

const ofWeb = ({ webId }: LoggedChange): Properties => ({ WebId: webId });
const ofDocument = ({ uniqueId, webId }: LoggedChange): Properties => ({ UniqueId: uniqueId, WebId: webId });

/** What each kind tells besides the token, the kind of change, the site and the time. Item, file, site and user [R], the others from CSOM's classes [W]. */
const shapes: Readonly<Record<string, Shape | undefined>> = {
  item: {
    type: 'SP.ChangeItem',
    wholeSeconds: true,
    properties: ({ itemId, listId, uniqueId, webId }) => ({
      Editor: '',
      EditorEmailHint: null,
      ItemId: itemId,
      ListId: listId,
      ServerRelativeUrl: '',
      SharedByUser: null,
      SharedWithUsers: null,
      UniqueId: uniqueId,
      WebId: webId,
    }),
  },
  list: {
    type: 'SP.ChangeList',
    properties: ({ listId, webId }, request) => {
      const list = storeOf(request.server).lists.byId(webId, listId);
      return {
        BaseTemplate: list?.record.template ?? 0,
        Editor: '',
        Hidden: list?.record.settings.hidden ?? false,
        ListId: listId,
        RootFolderUrl: '',
        Title: '',
        WebId: webId,
      };
    },
  },
  web: { type: 'SP.ChangeWeb', properties: ofWeb },
  site: { type: 'SP.ChangeSite', properties: () => ({}) },
  file: { type: 'SP.ChangeFile', wholeSeconds: true, properties: ofDocument },
  folder: { type: 'SP.ChangeFolder', wholeSeconds: true, properties: ofDocument },
  field: { type: 'SP.ChangeField', properties: ({ objectId, webId }) => ({ FieldId: objectId, WebId: webId }) },
  view: {
    type: 'SP.ChangeView',
    properties: ({ objectId, listId, webId }) => ({ ListId: listId, ViewId: objectId, WebId: webId }),
  },
  contenttype: {
    type: 'SP.ChangeContentType',
    properties: ({ objectId, webId }) => ({
      ContentTypeId: { kind: 'complex', type: 'SP.ContentTypeId', properties: { StringValue: objectId } },
      WebId: webId,
    }),
  },
  group: { type: 'SP.ChangeGroup', properties: ({ objectId }) => ({ GroupId: Number(objectId) }) },
  user: { type: 'SP.ChangeUser', properties: ({ objectId }) => ({ Activate: false, UserId: Number(objectId) }) },
  alert: { type: 'SP.ChangeAlert', properties: ({ objectId, webId }) => ({ AlertId: objectId, WebId: webId }) },
};

export function changeEntity(request: SpRequest, scope: TokenScope, id: string, change: LoggedChange): Entity {
  const shape = shapes[change.object];
  const type = shape?.type ?? 'SP.Change';
  return {
    kind: 'entity',
    type,
    // A change is nowhere: SharePoint makes up an address each time [R].
    uri: `${type}${randomUUID()}`,
    properties: {
      ChangeToken: {
        kind: 'complex',
        type: 'SP.ChangeToken',
        properties: { StringValue: formatToken(scope, id, change.at, change.sequence) },
      },
      ChangeType: change.type,
      SiteId: request.server.siteId,
      Time: shape?.wholeSeconds ? `${change.at.slice(0, 19)}Z` : change.at.replace(/\.?0*Z$/, 'Z'),
      ...shape?.properties(change, request),
    },
  };
}
