import type { Entities, Entity } from '../http/entity';
import type { SpRequest } from '../http/request';
import { userEntity } from '../identity/user-entity';
import { principalById } from '../security/principals';
import type { StoredVersion } from '../store/item-store';
import { storeOf } from '../store/site-store';
import { uiVersion, versionLabel } from '../store/version-number';
import { readState } from './file-state';
import type { LocatedRow } from './locate';
import { pathUri } from './path-uri';

/** The versions before the present one, oldest first, as SharePoint answers `versions`. */
export function earlierVersions(request: SpRequest, { list, item }: LocatedRow): StoredVersion[] {
  return storeOf(request.server)
    .items.versions(list, item)
    .slice(1)
    .filter(({ columns }) => readState(columns['file']) !== undefined)
    .toReversed();
}

export const versionEntities = (request: SpRequest, file: LocatedRow): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.FileVersions',
  items: earlierVersions(request, file).map((version) => versionEntity(request, file, version)),
});

export function versionEntity(request: SpRequest, file: LocatedRow, version: StoredVersion): Entity {
  const id = uiVersion(version.version);
  const state = readState(version.columns['file']);
  return {
    kind: 'entity',
    type: 'SP.FileVersion',
    uri: `${pathUri('File', file.path)}/versions(${id})`,
    properties: {
      CheckInComment: state?.comment ?? '',
      Created: version.modified,
      ID: id,
      IsCurrentVersion: false,
      Length: String(state?.length ?? 0),
      Size: state?.length ?? 0,
      Url: `_vti_history/${id}${file.path.slice(file.web.path.length)}`,
      VersionLabel: versionLabel(version.version),
    },
    links: {
      CreatedBy: () => {
        const person = principalById(request.server.database, version.editor);
        return person ? userEntity(request.server.database, person) : null;
      },
    },
  };
}
