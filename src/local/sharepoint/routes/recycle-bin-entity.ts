import type { Entity, Value } from '../http/entity';
import type { SpRequest } from '../http/request';
import { userEntity } from '../identity/user-entity';
import { principalById } from '../security/principals';
import type { Recycled } from '../store/recycle-bin';
import { siteLocal } from '../store/site-time';

const resourcePath = (path: string): Value => ({ kind: 'complex', type: 'SP.ResourcePath', properties: { DecodedUrl: path } });

/** Names, order and forms [R]: pnp/pnpcore, GetWebRecycleBinItemTest. */
export function recycledEntity(request: SpRequest, entry: Recycled): Entity {
  const { database } = request.server;
  const bin = request.segments[0]?.name === 'site' ? 'Site' : 'Web';
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
