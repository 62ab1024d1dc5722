import type { Entities, Entity, Value } from '../http/entity';
import type { SpRequest } from '../http/request';
import { contentTypeOrder } from '../routes/content-types/content-type-order';
import { mayDo } from '../security/access';
import { keyOf } from '../store/item-path';
import { storeOf } from '../store/site-store';
import { readWeb } from '../site/web-record';
import { belowQuery } from './below-query';
import { childFiles, childFolders, countChildren, storedBelow } from './children';
import { fileEntity } from './file-entity';
import { folderId } from './folder-id';
import { isLoose, parentOf, securableOf, type Located } from './locate';
import { pathUri, resourcePath } from './path-uri';
import { leafName } from './server-path';

/** A folder as SharePoint answers it: in a list, the root of one, or of the web. */
export function folderEntity(request: SpRequest, located: Located): Entity {
  const { path } = located;
  const { created, modified } = timesOf(request, located);
  const name = located.kind === 'web' ? '' : leafName(path);
  return {
    kind: 'entity',
    type: 'SP.Folder',
    uri: pathUri('Folder', path),
    properties: {
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: countChildren(request, located),
      Name: name,
      ProgID: null,
      ServerRelativeUrl: path,
      TimeCreated: created,
      TimeLastModified: modified,
      UniqueId: uniqueIdOf(located),
      WelcomePage: located.kind === 'web' ? 'SitePages/Home.aspx' : '',
    },
    extras: {
      ServerRelativePath: () => resourcePath(path),
      // Null means that the folder has no order of its own.
      ContentTypeOrder: () => (located.kind === 'list' ? contentTypeOrder(located.list) : null),
      UniqueContentTypeOrder: () => (located.kind === 'list' ? contentTypeOrder(located.list) : null),
    },
    links: {
      Files: () => fileEntities(request, located),
      Folders: () => folderEntities(request, located),
      ListItemAllFields: () => itemOfFolder(request, located),
      ParentFolder: () => {
        const parent = parentOf(request, located);
        return parent ? folderEntity(request, parent) : null;
      },
      Properties: () => propertiesOf(request, located),
      StorageMetrics: () => storageMetrics(request, located),
    },
  };
}

/** What SharePoint answers, instead of a 404, when only that is asked: does it exist? */
export const missingFolder = (path: string): Entity => ({
  kind: 'entity',
  type: 'SP.Folder',
  uri: pathUri('Folder', path),
  properties: { Exists: false },
});

export const folderEntities = (request: SpRequest, located: Located): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Folders',
  items: childFolders(request, located)
    .filter((child) => mayDo(request, 'ViewListItems', securableOf(child)))
    .map((child) => folderEntity(request, child)),
});

export const fileEntities = (request: SpRequest, located: Located): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Files',
  items: childFiles(request, located)
    .filter((child) => mayDo(request, 'ViewListItems', securableOf(child)))
    .map((child) => fileEntity(request, child)),
});

function uniqueIdOf(located: Located): string {
  switch (located.kind) {
    case 'row':
      return located.item.uniqueId;
    case 'list':
      return folderId(located.list.record.id);
    case 'web':
      return folderId(located.web.id);
    case 'holder':
      return folderId(keyOf(located.path));
  }
}

function timesOf(request: SpRequest, located: Located): { created: string; modified: string } {
  if (located.kind === 'row') {
    const { created, modified } = located.item.columns;
    return { created: String(created), modified: String(modified) };
  }
  if (located.kind === 'list') {
    const { lists } = storeOf(request.server);
    return { created: located.list.record.created, modified: lists.lastItemChange(located.list) };
  }
  return readWeb(request.server.database, located.web.id);
}

/** Null for a folder that has no item: the root of a list or of the web. */
export function itemOfFolder(request: SpRequest, located: Located): Entity | null {
  if (located.kind !== 'row' || isLoose(located.list)) return null;
  return request.server.itemEntity(
    { ...request, query: belowQuery(request.query, 'ListItemAllFields') },
    located.list,
    located.item.id,
  );
}

/** The part of the property bag that SharePoint keeps for every folder, in its spelling: `_` becomes `_x005f_`. */
function propertiesOf(request: SpRequest, located: Located): Entity {
  const { created, modified } = timesOf(request, located);
  const folders = childFolders(request, located).length;
  const properties: Record<string, Value> = {
    vti_x005f_timecreated: created,
    vti_x005f_timelastmodified: modified,
    vti_x005f_hassubdirs: String(folders > 0),
    vti_x005f_foldersubfolderitemcount: folders,
    vti_x005f_folderitemcount: countChildren(request, located) - folders,
    vti_x005f_level: 1,
  };
  const list = located.kind === 'list' || located.kind === 'row' ? located.list : undefined;
  if (list && !isLoose(list)) properties['vti_x005f_listname'] = `{${list.record.id.toUpperCase()}}`;
  return { kind: 'entity', type: 'SP.PropertyValues', uri: `${pathUri('Folder', located.path)}/Properties`, properties };
}

function storageMetrics(request: SpRequest, located: Located): Entity {
  const { count, length } = storedBelow(request, located);
  return {
    kind: 'entity',
    type: 'SP.StorageMetrics',
    uri: `${pathUri('Folder', located.path)}/StorageMetrics`,
    properties: {
      LastModified: timesOf(request, located).modified,
      TotalFileCount: String(count),
      TotalFileStreamSize: String(length),
      TotalSize: String(length),
    },
  };
}
