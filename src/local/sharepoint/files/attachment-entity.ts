import type { Entities, Entity } from '../http/entity';
import type { SpRequest } from '../http/request';
import { listUri, pathOf } from '../routes/list-address';
import type { List } from '../store/list';
import { attachmentsOf, type Attachment } from './attachments';
import { resourcePath } from './path-uri';

/** [R] properties and their order, and the address below the list. */
export function attachmentEntity(request: SpRequest, list: List, itemId: number, { name }: Pick<Attachment, 'name'>): Entity {
  const path = `${pathOf(request, list)}/Attachments/${itemId}/${name}`;
  return {
    kind: 'entity',
    type: 'SP.Attachment',
    uri: `${listUri(list)}/Items(${itemId})/AttachmentFiles('${encodeURIComponent(name).replaceAll("'", "''")}')`,
    properties: {
      FileName: name,
      FileNameAsPath: resourcePath(name),
      ServerRelativePath: resourcePath(path),
      ServerRelativeUrl: path,
    },
  };
}

export const attachmentEntities = (request: SpRequest, list: List, itemId: number): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Attachments',
  items: attachmentsOf(request, list, itemId).map((one) => attachmentEntity(request, list, itemId, one)),
});
