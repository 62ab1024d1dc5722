import type { Entity } from '../../http/entity';
import { SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { CommentStore, theItem } from '../../store/comment-store';
import { likeEntities } from './comment-entity';
import { listUri } from '../list-address';
import { itemOf, listOf } from '../list-of';

/** [I] pnp/pnpjs#1498, pnp/pnpjs#2325: of pages alone, also where a list has ratings. */
const notLikeable = (): SpError => new SpError(500, '-1, System.NotSupportedException', 'Likes are not supported in this item.');

const pages = 119;

interface Liked {
  readonly uri: string;
  readonly isPage: boolean;
  readonly store: CommentStore;
}

function likedOf(request: SpRequest): Liked {
  const list = listOf(request);
  const itemId = itemOf(request, list).id;
  return {
    uri: `${listUri(list)}/Items(${itemId})`,
    isPage: list.record.template === pages,
    store: new CommentStore(request.server.database, { listNumber: list.record.number, itemId }),
  };
}

function ofPage(request: SpRequest): Liked {
  const liked = likedOf(request);
  if (!liked.isPage) throw notLikeable();
  return liked;
}

function like(request: SpRequest): SpResponse {
  const { store } = ofPage(request);
  const { userId } = request.caller;
  if (request.segments.at(-1)?.name === 'like') {
    store.like(theItem, { userId, created: request.server.now().toISOString() });
  } else store.unlike(theItem, userId);
  return { status: 200 };
}

function likedBy(request: SpRequest): SpResponse {
  const { uri, store } = ofPage(request);
  return { status: 200, content: likeEntities(request, uri, store.likes(theItem)) };
}

/** The number as text, and nobody for what is no page: [I] SharePoint/sp-dev-docs#4290, pnp/pnpjs#3304 */
function information(request: SpRequest): SpResponse {
  const { uri, store } = likedOf(request);
  const likes = store.likes(theItem);
  const content: Entity = {
    kind: 'entity',
    type: 'Microsoft.SharePoint.Likes.likedByInformation',
    uri: `${uri}/LikedByInformation`,
    properties: {
      isLikedByUser: likes.some(({ userId }) => userId === request.caller.userId),
      likeCount: String(likes.length),
    },
    links: { likedBy: () => likeEntities(request, `${uri}/LikedByInformation`, likes) },
  };
  return { status: 200, content };
}

export const likeRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: '{list}/{item}/like', handle: like },
  { method: 'POST', pattern: '{list}/{item}/unlike', handle: like },
  { method: 'POST', pattern: '{list}/{item}/likedby', handle: likedBy },
  { method: 'GET', pattern: '{list}/{item}/likedby', handle: likedBy },
  { method: 'GET', pattern: '{list}/{item}/likedbyinformation', handle: information },
];
