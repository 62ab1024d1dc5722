import type { Entity } from '../http/entity';
import type { SpRequest } from '../http/request';
import { userEntity } from '../identity/user-entity';
import { principalById } from '../security/principals';
import { moderation } from '../store/moderation';
import { isDraft, majorOf, minorOf, uiVersion, versionLabel } from '../store/version-number';
import { belowQuery } from './below-query';
import { readState, type FileState } from './file-state';
import { versionEntities } from './file-versions';
import { isLoose, type LocatedRow } from './locate';
import { pathUri, resourcePath } from './path-uri';
import { leafName } from './server-path';
import { shownColumns } from './shown-columns';

const noState: FileState = { blob: 0, length: 0, content: 1 };

export const stateOf = ({ item }: LocatedRow): FileState => readState(item.columns['file']) ?? noState;

/** Its content as the caller sees it. */
export const shownState = (request: SpRequest, file: LocatedRow): FileState =>
  readState(shownColumns(request, file)['file']) ?? noState;

export const guidOf = ({ item }: LocatedRow): string => `{${item.uniqueId.toUpperCase()}}`;

export const fileEtag = (file: LocatedRow): string => `"${guidOf(file)},${file.item.etag}"`;

/** 1 published, 2 a draft, 255 checked out. */
export function levelOf(file: LocatedRow): number {
  if (stateOf(file).checkout) return 255;
  const { version, columns } = file.item;
  return isDraft(version) || (columns['moderation'] ?? moderation.approved) !== moderation.approved ? 2 : 1;
}

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
      Length: String(shownState(request, file).length),
      Level: levelOf(file),
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: majorOf(item.version),
      MinorVersion: minorOf(item.version),
      Name: leafName(path),
      ServerRelativeUrl: path,
      TimeCreated: String(created),
      TimeLastModified: String(modified),
      Title: title === undefined || title === null ? '' : String(title),
      UIVersion: uiVersion(item.version),
      UIVersionLabel: versionLabel(item.version),
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
          vti_x005f_level: levelOf(file),
        },
      }),
      Versions: () => versionEntities(request, file),
    },
  };
}
