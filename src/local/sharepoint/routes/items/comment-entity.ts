import type { Complex, Entities, Entity, Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { isGuestUpn } from '../../identity/person';
import type { Comment, CommentStore, Like } from '../../store/comment-store';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { listUri } from '../list-address';

/** The comments of an item. */
export interface Commented {
  readonly list: List;
  readonly itemId: number;
  readonly comments: CommentStore;
}

export interface Mention {
  readonly email: string;
  readonly id: number | null;
  readonly loginName: string;
  readonly name: string;
}

/** Names and order [S] @pnp/sp/comments, [I] SharePoint's own metadata in public repositories. */
export function commentEntity(request: SpRequest, { list, itemId, comments }: Commented, comment: Comment): Entity {
  const { id, parent, replies } = comment;
  const likes = comments.likes(id);
  return {
    kind: 'entity',
    type: 'Microsoft.SharePoint.Comments.comment',
    uri: `${uriOf(list, itemId)}/Comments(${id})`,
    properties: {
      author: authorOf(request, comment.author),
      createdDate: comment.created,
      id: String(id),
      isLikedByUser: likes.some(({ userId }) => userId === request.caller.userId),
      isReply: parent !== 0,
      itemId,
      likeCount: likes.length,
      listId: list.record.id,
      mentions: mentionsOf(comment),
      parentId: String(parent),
      replyCount: replies,
      text: comment.text,
    },
    links: {
      likedBy: () => likeEntities(request, `${uriOf(list, itemId)}/Comments(${id})`, likes),
      replies: () => commentEntities(request, { list, itemId, comments }, id),
    },
  };
}

const uriOf = (list: List, itemId: number): string => `${listUri(list)}/Items(${itemId})`;

/** Those that reply to one, or those that reply to none. */
export const commentEntities = (request: SpRequest, commented: Commented, parent = 0): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.comments',
  items: commented.comments.all(parent).map((comment) => commentEntity(request, commented, comment)),
});

function authorOf({ server }: SpRequest, id: number): Complex {
  const person = principalsById(server.database, [id]).get(id);
  return {
    kind: 'complex',
    type: 'SP.Sharing.Principal',
    properties: {
      email: person?.email ?? '',
      expiration: null,
      id,
      isActive: person?.deleted !== true,
      isExternal: isGuestUpn(person?.upn ?? ''),
      jobTitle: person?.jobTitle || null,
      loginName: person?.loginName ?? '',
      name: person?.title ?? '',
      principalType: person?.kind ?? 1,
      userId: null,
      userPrincipalName: person?.upn || null,
    },
  };
}

function mentionsOf({ mentions }: Comment): Value {
  if (mentions === null) return null;
  const values = (JSON.parse(mentions) as Mention[]).map(({ email, id, loginName, name }): Complex => ({
    kind: 'complex',
    type: 'Microsoft.SharePoint.Comments.Client.Identity',
    properties: { email, id, loginName, name },
  }));
  return { kind: 'values', type: 'Microsoft.SharePoint.Comments.Client.Identity', values };
}

/** [S] @pnp/sp/comments/types */
export function likeEntities({ server }: SpRequest, uri: string, likes: readonly Like[]): Entities {
  const people = principalsById(
    server.database,
    likes.map(({ userId }) => userId),
  );
  return {
    kind: 'entities',
    set: 'SP.ApiData.userEntitys',
    items: likes.map(({ userId, created }) => ({
      kind: 'entity',
      type: 'Microsoft.SharePoint.Likes.userEntity',
      uri: `${uri}/likedBy(${userId})`,
      properties: {
        creationDate: created,
        email: people.get(userId)?.email ?? '',
        id: userId,
        loginName: people.get(userId)?.loginName ?? '',
        name: people.get(userId)?.title ?? '',
      },
    })),
  };
}
