import { BodyFields } from '../../http/body';
import { accessDenied, badArgument, SpError, unknownProperty } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { mayDo } from '../../security/access';
import { CommentStore, type Comment } from '../../store/comment-store';
import { principalNamed } from '../../store/people';
import { isAnnotation, listOfValues, objectOf } from '../body';
import { commentEntities, commentEntity, likeEntities, type Commented, type Mention } from './comment-entity';
import { itemOf, listOf } from '../list-of';
import type { PermissionKind } from '../../security/permissions';

const longest = 10_000;

function commentedOf(request: SpRequest, permission?: PermissionKind): Commented {
  const list = listOf(request, permission);
  const itemId = itemOf(request, list).id;
  return { list, itemId, comments: new CommentStore(request.server.database, { listNumber: list.record.number, itemId }) };
}

/** [?] */
const commentMissing = (): SpError =>
  new SpError(404, '-1, System.ArgumentException', 'Value does not fall within the expected range.');

/** The comment named, or the reply to it. */
function named({ addresses }: SpRequest, { comments }: Commented): Comment {
  const written = (addresses['reply'] ?? addresses['comment'])?.value ?? '';
  const found = /^\d{1,15}$/.test(written) ? comments.get(Number(written)) : undefined;
  const isElsewhere = addresses['reply'] !== undefined && found?.parent !== Number(addresses['comment']?.value);
  if (!found || isElsewhere) throw commentMissing();
  return found;
}

const all = (request: SpRequest): SpResponse => ({ status: 200, content: commentEntities(request, commentedOf(request)) });

function one(request: SpRequest): SpResponse {
  const commented = commentedOf(request);
  return { status: 200, content: commentEntity(request, commented, named(request, commented)) };
}

function replies(request: SpRequest): SpResponse {
  const commented = commentedOf(request);
  return { status: 200, content: commentEntities(request, commented, named(request, commented).id) };
}

const taken: readonly string[] = ['text', 'mentions'];

/** Whoever may change the item may say something of it. [W] */
function add(request: SpRequest): SpResponse {
  const commented = commentedOf(request, 'EditListItems');
  // [W] the words are [I] pnp/pnpjs#2313, of a list that takes no comments
  if (commented.list.record.settings.more?.['DisableCommenting'] === true) {
    throw new SpError(
      400,
      '-1, System.InvalidOperationException',
      'Operation is not valid due to the current state of the object.',
    );
  }
  const parent = request.addresses['comment'] === undefined ? 0 : named(request, commented).id;
  const fields = BodyFields.of(request);
  const other = fields.names().find((name) => !isAnnotation(name) && !taken.includes(name));
  if (other !== undefined) throw unknownProperty(other, 'Microsoft.SharePoint.Comments.comment');
  const text = fields.text('text', longest);
  // [?]
  if (text === undefined || text.trim() === '') throw badArgument();
  const mentions = mentionsIn(request, fields.raw('mentions'));
  const id = commented.comments.add({
    // A reply to a reply belongs to what that one replies to. [?]
    parent: parent === 0 ? 0 : commented.comments.get(parent)?.parent || parent,
    author: request.caller.userId,
    created: request.server.now().toISOString(),
    text,
    mentions: mentions === undefined ? null : JSON.stringify(mentions),
  });
  const added = commented.comments.get(id);
  if (!added) throw commentMissing();
  return { status: 201, content: commentEntity(request, commented, added) };
}

/** By e-mail address or login name; who is not known here stays as written. */
function mentionsIn({ server }: SpRequest, raw: unknown): Mention[] | undefined {
  if (raw === undefined || raw === null) return undefined;
  return (listOfValues(raw) ?? []).map((value): Mention => {
    const { email, loginName, name } = objectOf(value);
    const text = (part: unknown): string => (typeof part === 'string' ? part : '');
    const login = text(loginName) || text(email);
    const known = login === '' ? undefined : principalNamed(server.database, login);
    return {
      email: text(email) || (known?.email ?? ''),
      id: known?.id ?? null,
      loginName: text(loginName) || (known?.loginName ?? ''),
      name: text(name) || (known?.title ?? ''),
    };
  });
}

/** One's own; those of others with the right to manage the list. [?] */
function remove(request: SpRequest): SpResponse {
  const commented = commentedOf(request);
  const comment = named(request, commented);
  const listId = commented.list.record.id;
  if (comment.author !== request.caller.userId && !mayDo(request, 'ManageLists', { listId })) throw accessDenied();
  commented.comments.remove(comment.id);
  return { status: 200 };
}

function clear(request: SpRequest): SpResponse {
  commentedOf(request, 'ManageLists').comments.clear();
  return { status: 200 };
}

function like(request: SpRequest): SpResponse {
  const commented = commentedOf(request);
  const { id } = named(request, commented);
  const { userId } = request.caller;
  if (request.segments.at(-1)?.name === 'like') {
    commented.comments.like(id, { userId, created: request.server.now().toISOString() });
  } else commented.comments.unlike(id, userId);
  return { status: 200 };
}

function likedBy(request: SpRequest): SpResponse {
  const commented = commentedOf(request);
  const comment = named(request, commented);
  const { uri } = commentEntity(request, commented, comment);
  return { status: 200, content: likeEntities(request, uri, commented.comments.likes(comment.id)) };
}

const comments = '{list}/{item}/comments';

export const commentRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: comments, handle: all },
  { method: 'POST', pattern: comments, handle: add },
  { method: 'POST', pattern: `${comments}/deleteall`, handle: clear },
  { method: 'GET', pattern: '{list}/{item}/{comment}/replies', handle: replies },
  { method: 'POST', pattern: '{list}/{item}/{comment}/replies', handle: add },
  ...['{list}/{item}/{comment}', '{list}/{item}/{comment}/{reply}'].flatMap((comment): SpRoute[] => [
    { method: 'GET', pattern: comment, handle: one },
    { method: 'DELETE', pattern: comment, handle: remove },
    { method: 'POST', pattern: `${comment}/like`, handle: like },
    { method: 'POST', pattern: `${comment}/unlike`, handle: like },
    { method: 'GET', pattern: `${comment}/likedby`, handle: likedBy },
  ]),
];
