import type { Entity } from '../http/entity';
import type { SpRequest } from '../http/request';
import { userEntity } from '../identity/user-entity';
import { principalById } from '../security/principals';
import { belowQuery } from './below-query';
import { perMajor, readState, type FileState } from './file-state';
import { versionEntities } from './file-versions';
import { isLoose, type LocatedRow } from './locate';
import { pathUri, resourcePath } from './path-uri';
import { leafName } from './server-path';

const noState: FileState = { blob: 0, length: 0, content: 1 };

export const stateOf = ({ item }: LocatedRow): FileState => readState(item.columns['file']) ?? noState;

export const guidOf = ({ item }: LocatedRow): string => `{${item.uniqueId.toUpperCase()}}`;

export const fileEtag = (file: LocatedRow): string => `"${guidOf(file)},${file.item.etag}"`;

/** A file as SharePoint answers it. [R] properties and their order. */
export function fileEntity(request: SpRequest, file: LocatedRow): Entity {
  const { item, path, list } = file;
  const state = stateOf(file);
  const { created, modified, title } = item.columns;
  const person = (id: unknown): Entity | null => {
    const found = typeof id === 'number' ? principalById(request.server.database, id) : undefined;
    return found ? userEntity(request.server.database, found) : null;
  };
  const uri = pathUri('File', path);
  return {
    kind: 'entity',
    type: 'SP.File',
    uri,
    properties: {
      CheckInComment: state.comment ?? '',
      // 0 checked out online, 2 not checked out.
      CheckOutType: state.checkout ? 0 : 2,
      ContentTag: `${guidOf(file)},${item.etag},${state.content}`,
      CustomizedPageStatus: 0,
      ETag: fileEtag(file),
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IrmEnabled: false,
      Length: String(state.length),
      Level: state.checkout ? 255 : 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: item.version,
      MinorVersion: 0,
      Name: leafName(path),
      ServerRelativeUrl: path,
      TimeCreated: String(created),
      TimeLastModified: String(modified),
      Title: title === undefined || title === null ? '' : String(title),
      UIVersion: item.version * perMajor,
      UIVersionLabel: `${item.version}.0`,
      UniqueId: item.uniqueId,
    },
    extras: {
      ServerRelativePath: () => resourcePath(path),
      ListId: () => (isLoose(list) ? '00000000-0000-0000-0000-000000000000' : list.record.id),
      SiteId: () => request.server.siteId,
      WebId: () => file.web.id,
    },
    links: {
      Author: () => person(item.columns['author']),
      CheckedOutByUser: () => person(state.checkout?.by),
      ListItemAllFields: () =>
        isLoose(list)
          ? null
          : request.server.itemEntity({ ...request, query: belowQuery(request.query, 'ListItemAllFields') }, list, item.id),
      // Only Office's own locks show here; this server has none.
      LockedByUser: () => null,
      ModifiedBy: () => person(item.columns['editor']),
      Properties: () => ({
        kind: 'entity',
        type: 'SP.PropertyValues',
        uri: `${uri}/Properties`,
        properties: {
          vti_x005f_timecreated: String(created),
          vti_x005f_timelastmodified: String(modified),
          vti_x005f_filesize: state.length,
          vti_x005f_title: title === undefined || title === null ? '' : String(title),
          vti_x005f_etag: fileEtag(file),
          vti_x005f_level: 1,
        },
      }),
      Versions: () => versionEntities(request, file),
    },
  };
}
