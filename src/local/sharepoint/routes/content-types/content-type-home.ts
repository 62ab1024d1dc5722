import type { SpRequest } from '../../http/request';
import { requirePermission } from '../../security/access';
import type { PermissionKind } from '../../security/permissions';
import { normalId, type ContentType } from '../../store/content-types/content-type';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { listOf } from '../list-of';
import { listUri, pathOf } from '../list-address';

/** Where content types are: a list, or a web. */
export interface TypeHome {
  readonly list?: List;
  readonly webId: string;
  readonly types: readonly ContentType[];
  readonly uri: string;
  readonly scope: string;
}

export const typesOfList = (request: SpRequest, list: List): TypeHome => ({
  list,
  webId: list.record.webId,
  types: list.contentTypes,
  uri: `${listUri(list)}/ContentTypes`,
  scope: pathOf(request, list),
});

export function typesOfWeb(request: SpRequest, available = false): TypeHome {
  const { contentTypes } = storeOf(request.server);
  const { id, path } = request.web;
  return {
    webId: id,
    types: available ? contentTypes.available(id) : contentTypes.own(id),
    uri: available ? 'Web/AvailableContentTypes' : 'Web/ContentTypes',
    scope: path,
  };
}

/** The home that the path names, if the caller may do this there. */
export function typeHomeOf(request: SpRequest, permission: PermissionKind = 'ViewListItems'): TypeHome {
  if (request.addresses['list']) return typesOfList(request, listOf(request, permission));
  requirePermission(request, permission === 'ViewListItems' ? 'Open' : 'ManageWeb');
  return typesOfWeb(request, request.segments[1]?.name === 'availablecontenttypes');
}

/** The type that the path names; SharePoint answers null for one that is not there, not 404. */
export function namedType(request: SpRequest, home: TypeHome): ContentType | undefined {
  const { value = '' } = request.addresses['contenttype'] ?? request.addresses['webcontenttype'] ?? {};
  const wanted = normalId(value);
  return home.types.find(({ id }) => normalId(id) === wanted);
}
