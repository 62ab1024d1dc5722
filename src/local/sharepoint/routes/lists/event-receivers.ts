import type { Entity } from '../../http/entity';
import { notImplemented } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { folderId } from '../../files/folder-id';
import { locate } from '../../files/locate';
import type { List } from '../../store/list';
import { objectOf } from '../body';
import { listUri, pathOf } from '../list-address';
import { listOf } from '../list-of';

const receiver = 'LocationBasedMetadataDefaultsReceiver';

/** The one receiver that there is anything behind: it fills a new file's columns with what the folder has for them. */
const entity = (list: List): Entity => {
  const id = folderId(`${receiver} ${list.record.id}`);
  return {
    kind: 'entity',
    type: 'SP.EventReceiverDefinition',
    uri: `${listUri(list)}/EventReceivers(guid'${id}')`,
    properties: {
      EventType: 10001,
      ReceiverAssembly: 'Microsoft.Office.DocumentManagement, Version=16.0.0.0, Culture=neutral, PublicKeyToken=71e9bce111e9429c',
      ReceiverClass: `Microsoft.Office.DocumentManagement.${receiver}`,
      ReceiverId: id,
      ReceiverName: `${receiver} ItemAdded`,
      ReceiverUrl: '',
      SequenceNumber: 1000,
      Synchronization: 1,
    },
  };
};

/** It is at work in every library that has such defaults. */
function all(request: SpRequest): SpResponse {
  const list = listOf(request);
  const has = locate(request, `${pathOf(request, list)}/Forms/client_LocationBasedDefaults.html`) !== undefined;
  const items = has ? [entity(list)] : [];
  return { status: 200, content: { kind: 'entities', set: 'SP.ApiData.EventReceiverDefinitions', items } };
}

function add(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  const wanted = objectOf(objectOf(request.body)['eventReceiverCreationInformation'] ?? request.body);
  const name = wanted['ReceiverClass'];
  if (typeof name !== 'string' || !name.endsWith(`.${receiver}`)) throw notImplemented('event receivers of other kinds');
  return { status: 200, content: entity(list) };
}

export const eventReceiverRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: '{list}/eventreceivers', handle: all },
  { method: 'POST', pattern: '{list}/eventreceivers/add(?)', handle: add },
];
