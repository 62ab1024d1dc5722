import { lastArguments, textOf } from '../../http/arguments';
import { SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { attachmentEntities, attachmentEntity } from '../../files/attachment-entity';
import {
  addAttachment,
  attachmentContent,
  attachmentNamed,
  removeAttachment,
  replaceAttachment,
  type Attachment,
} from '../../files/attachments';
import { asFile, attachedFileEntity } from '../../files/attached-file';
import { bytesResponse } from '../../files/bytes';
import type { StoredItem } from '../../store/item-store';
import type { List } from '../../store/list';
import { changeableItemOf, itemOf, listOf } from '../list-of';

/** [?] */
const attachmentsDisabled = (): SpError =>
  new SpError(400, '-2130246242, Microsoft.SharePoint.SPException', 'Attachments are not allowed in this list.');

interface Holder {
  readonly list: List;
  readonly item: StoredItem;
}

function readable(request: SpRequest): Holder {
  const list = listOf(request);
  return { list, item: itemOf(request, list) };
}

function changeable(request: SpRequest): Holder {
  const list = listOf(request, 'EditListItems');
  return { list, item: changeableItemOf(request, list) };
}

const named = (request: SpRequest, holder: Holder): Attachment =>
  attachmentNamed(request, holder, request.addresses['attachment']?.value ?? '');

function add(request: SpRequest): SpResponse {
  const holder = changeable(request);
  if (!holder.list.record.settings.enableAttachments) throw attachmentsDisabled();
  const isPath = request.segments.at(-1)?.name === 'addusingpath';
  const [argument] = lastArguments(request, isPath ? 'DecodedUrl' : 'FileName');
  const name = textOf(argument, 'FileName');
  addAttachment(request, holder, name, request.rawBody);
  return { status: 200, content: attachmentEntity(request, holder.list, holder.item.id, { name }) };
}

function content(request: SpRequest): SpResponse {
  const attachment = named(request, readable(request));
  return bytesResponse(attachmentContent(request, attachment), attachment.name);
}

function setContent(request: SpRequest): SpResponse {
  const holder = changeable(request);
  replaceAttachment(request, holder, named(request, holder), request.rawBody);
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  const holder = changeable(request);
  removeAttachment(request, holder, named(request, holder));
  return { status: 200 };
}

export const attachmentRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{list}/{item}/attachmentfiles',
    handle: (request) => {
      const { list, item } = readable(request);
      return { status: 200, content: attachmentEntities(request, list, item.id) };
    },
  },
  { method: 'POST', pattern: '{list}/{item}/attachmentfiles/add(*)', handle: add },
  { method: 'POST', pattern: '{list}/{item}/attachmentfiles/addusingpath(*)', handle: add },
  {
    method: 'GET',
    pattern: '{list}/{item}/{attachment}',
    handle: (request) => {
      const holder = readable(request);
      return { status: 200, content: attachmentEntity(request, holder.list, holder.item.id, named(request, holder)) };
    },
  },
  {
    method: 'GET',
    pattern: `{list}/{item}/{attachment}/${asFile}`,
    handle: (request) => {
      const holder = readable(request);
      return { status: 200, content: attachedFileEntity(request, holder.list, holder.item.id, named(request, holder)) };
    },
  },
  { method: 'GET', pattern: '{list}/{item}/{attachment}/$value', handle: content },
  { method: 'GET', pattern: '{list}/{item}/{attachment}/openbinarystream(?)', handle: content },
  { method: 'MERGE', pattern: '{list}/{item}/{attachment}/$value', handle: setContent },
  { method: 'DELETE', pattern: '{list}/{item}/{attachment}', handle: remove },
  { method: 'POST', pattern: '{list}/{item}/{attachment}/deleteobject(?)', handle: remove },
  // PnPjs sends this one as a DELETE.
  { method: 'DELETE', pattern: '{list}/{item}/{attachment}/recycleobject(?)', handle: remove },
  { method: 'POST', pattern: '{list}/{item}/{attachment}/recycleobject(?)', handle: remove },
];
