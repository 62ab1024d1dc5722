import type { Entity } from '../http/entity';
import type { PathSegment, SpRequest } from '../http/request';
import { keyOf } from '../store/item-path';
import { storeOf } from '../store/site-store';
import { pathOf } from '../routes/list-address';
import type { List } from '../store/list';
import { attachmentsOf, type Attachment } from './attachments';
import { webOf } from './locate';
import { pathUri, resourcePath } from './path-uri';

/** A segment that no client can send: an attachment asked as a file, by its own address. */
export const asFile = '(file)';

const plain = (name: string): PathSegment => ({ name, written: name, args: null });

/** What is the same for a file and for an attachment. The rest is asked of the attachment as a file. */
const shared = new Set(['$value', 'openbinarystream', 'deleteobject']);

/**
 * `…/Lists/X/Attachments/1/a.txt`, as an attachment tells its own address: the same call as its item's path, where the rights are asked.
 * Undefined when there is no such attachment.
 */
export function attachedFile(request: SpRequest, path: string, rest: readonly PathSegment[]): SpRequest | undefined {
  if (!/\/attachments\/\d{1,15}\/[^/]+$/i.test(path)) return undefined;
  const web = webOf(request, path);
  if (!web) return undefined;
  const parts = path.slice(web.path.length).split('/').filter(Boolean);
  const [id = '', name = ''] = parts.slice(-2);
  const { lists } = storeOf(request.server);
  const list = lists.byUrl(web.id, parts.slice(0, -3).join('/'));
  if (!list || !attachmentsOf(request, list, Number(id)).some((one) => keyOf(one.name) === keyOf(name))) return undefined;
  const direct = rest.length === 0 ? request.method === 'DELETE' : shared.has(rest[0]?.name ?? '');
  const origin = request.web.url.slice(0, request.web.url.length - request.web.path.length);
  return {
    ...request,
    web: web.id === request.web.id ? request.web : { ...web, url: `${origin}${web.path}` },
    segments: [
      plain('web'),
      { name: 'lists', written: 'lists', args: [{ kind: 'guid', value: list.record.id }] },
      { name: 'items', written: 'items', args: [{ kind: 'number', value: id }] },
      { name: 'attachmentfiles', written: 'AttachmentFiles', args: [{ kind: 'text', value: name }] },
      ...(direct ? [] : [plain(asFile)]),
      ...rest,
    ],
  };
}

/** An attachment as a file. [W] Who wrote it is not kept, nor versions of it. */
export function attachedFileEntity(
  request: SpRequest,
  list: List,
  itemId: number,
  { name, id, length, created }: Attachment,
): Entity {
  const path = `${pathOf(request, list)}/Attachments/${itemId}/${name}`;
  const guid = `{${id.toUpperCase()}}`;
  return {
    kind: 'entity',
    type: 'SP.File',
    uri: pathUri('File', path),
    properties: {
      CheckInComment: '',
      CheckOutType: 2,
      ContentTag: `${guid},1,1`,
      CustomizedPageStatus: 0,
      ETag: `"${guid},1"`,
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IrmEnabled: false,
      Length: String(length),
      Level: 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: 1,
      MinorVersion: 0,
      Name: name,
      ServerRelativeUrl: path,
      TimeCreated: created,
      TimeLastModified: created,
      Title: '',
      UIVersion: 512,
      UIVersionLabel: '1.0',
      UniqueId: id,
    },
    extras: {
      ServerRelativePath: () => resourcePath(path),
      ListId: () => list.record.id,
      SiteId: () => request.server.siteId,
      WebId: () => request.web.id,
    },
  };
}
