import { accessDenied } from '../../http/errors';
import type { Entities, Entity, Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { userEntity } from '../../identity/user-entity';
import { mayDo } from '../../security/access';
import { principalById } from '../../security/principals';
import { firstStage, type Recycled } from '../../store/recycle-bin';
import { storeOf } from '../../store/site-store';
import { siteLocal } from '../../store/site-time';

export type Bin = 'Web' | 'Site';

const resourcePath = (path: string): Value => ({ kind: 'complex', type: 'SP.ResourcePath', properties: { DecodedUrl: path } });

/** Names, order and forms [R]: pnp/pnpcore, GetWebRecycleBinItemTest. */
export function recycledEntity(request: SpRequest, bin: Bin, entry: Recycled): Entity {
  const { database } = request.server;
  const author = principalById(database, entry.author);
  const deletedBy = principalById(database, entry.deletedBy);
  return {
    kind: 'entity',
    type: 'SP.RecycleBinItem',
    uri: `${bin}/RecycleBin(guid'${entry.id}')`,
    properties: {
      AuthorEmail: author?.email ?? '',
      AuthorName: author?.title ?? '',
      DeletedByEmail: deletedBy?.email ?? '',
      DeletedByName: deletedBy?.title ?? '',
      DeletedDate: entry.at,
      DeletedDateLocalFormatted: localFormatted(entry.at),
      DirName: entry.dirName,
      DirNamePath: resourcePath(entry.dirName),
      Id: entry.id,
      ItemState: entry.state,
      ItemType: entry.kind,
      LeafName: entry.leafName,
      LeafNamePath: resourcePath(entry.leafName),
      // An Edm.Int64.
      Size: String(entry.size),
      Title: entry.title,
    },
    links: {
      Author: () => (author ? userEntity(database, author) : null),
      DeletedBy: () => (deletedBy ? userEntity(database, deletedBy) : null),
    },
  };
}

/** As the site's regional settings write it: `20.05.2021 19:48` [?], where an American site has `5/20/2021 7:48 PM` [R]. */
function localFormatted(at: string): string {
  const { date, time } = siteLocal(new Date(at));
  return `${date.split('-').reverse().join('.')} ${time.slice(0, 5)}`;
}

/**
 * What the caller sees: in a web's bin the first stage of that web, one's own deletions, or everybody's for those who manage the web; in the site's
 * bin both stages of all, for site collection administrators [D].
 */
export function visibleEntries(request: SpRequest, bin: Bin): Recycled[] {
  const all = storeOf(request.server).recycleBin.all();
  if (bin === 'Site') {
    if (!request.caller.isSiteAdmin) throw accessDenied();
    return all;
  }
  const seesAll = mayDo(request, 'ManageWeb');
  return all.filter(
    ({ webId, state, deletedBy }) =>
      webId === request.web.id && state === firstStage && (seesAll || deletedBy === request.caller.userId),
  );
}

export const recycledEntities = (request: SpRequest, bin: Bin): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.RecycleBinItems',
  items: visibleEntries(request, bin).map((entry) => recycledEntity(request, bin, entry)),
});
