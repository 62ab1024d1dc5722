import { randomUUID } from 'node:crypto';
import { BodyFields } from '../../http/body';
import type { Complex, Entities, Entity, Primitive } from '../../http/entity';
import { badArgument, SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { keptFrom } from '../../site/web-properties';
import { listUri } from '../list-address';
import { listOf } from '../list-of';

const noId = '00000000-0000-0000-0000-000000000000';

/** Names, order and usual values [I] pnp/cli-microsoft365's tests, [D] Microsoft's reference. */
const usual = {
  ClientSideComponentId: noId,
  ClientSideComponentProperties: '',
  CommandUIExtension: null,
  Description: null,
  Group: null,
  HostProperties: '',
  ImageUrl: null,
  Location: null,
  Name: null,
  RegistrationId: null,
  RegistrationType: 0,
  ScriptBlock: null,
  ScriptSrc: null,
  Sequence: 0,
  Title: null,
  Url: null,
} as const;

type Definition = Record<keyof typeof usual, Primitive> & { readonly Rights?: { readonly High: string; readonly Low: string } };

interface Home {
  readonly owner: string;
  /** SP.UserCustomActionScope */
  readonly scope: 2 | 3 | 4;
  readonly uri: string;
}

export const actionsOfSite: Home = { owner: 'site', scope: 2, uri: 'Site' };

/** What the actions belong to, if the caller may change or at least open it. */
function homeOf(request: SpRequest, isChange: boolean): Home {
  if (request.addresses['list'] !== undefined) {
    const list = listOf(request, isChange ? 'ManageLists' : 'ViewListItems');
    return { owner: list.record.id, scope: 4, uri: listUri(list) };
  }
  const isSite = request.segments[0]?.name === 'site';
  requirePermission(request, isChange ? 'ManageWeb' : 'Open', { webId: (isSite ? request.rootWeb : request.web).id });
  return isSite ? actionsOfSite : { owner: request.web.id, scope: 3, uri: 'Web' };
}

function entity({ scope, uri }: Home, id: string, definition: Definition): Entity {
  const { Rights = { High: '0', Low: '0' }, ...kept } = definition;
  const { RegistrationType, ScriptBlock, ScriptSrc, Sequence, Title, Url, ...first } = { ...usual, ...kept };
  const { ImageUrl, Location, Name, RegistrationId, ...before } = first;
  const rights: Complex = { kind: 'complex', type: 'SP.BasePermissions', properties: Rights };
  return {
    kind: 'entity',
    type: 'SP.UserCustomAction',
    uri: `${uri}/UserCustomActions('${id}')`,
    properties: {
      ...before,
      Id: id,
      ImageUrl,
      Location,
      Name,
      RegistrationId,
      RegistrationType,
      Rights: rights,
      Scope: scope,
      ScriptBlock,
      ScriptSrc,
      Sequence,
      Title,
      Url,
      VersionOfUserCustomAction: '16.0.1.0',
    },
  };
}

interface Kept {
  readonly id: string;
  readonly definition: Definition;
}

const keptBy = ({ server }: SpRequest, { owner }: Home): Kept[] =>
  server.database
    .rows('SELECT id, definition FROM custom_actions WHERE owner = ? ORDER BY position', [owner])
    .map(([id, definition]) => ({ id: String(id), definition: JSON.parse(String(definition)) as Definition }));

/** Those of the web asked, unless others are named. */
export function actionsOf(request: SpRequest, home: Home = { owner: request.web.id, scope: 3, uri: 'Web' }): Entities {
  const items = keptBy(request, home).map(({ id, definition }) => entity(home, id, definition));
  return { kind: 'entities', set: 'SP.ApiData.UserCustomActions', items };
}

const all = (request: SpRequest): SpResponse => ({ status: 200, content: actionsOf(request, homeOf(request, false)) });

function named(request: SpRequest, home: Home): Kept {
  // Of the last segment that has any: what is below an action has none.
  const argument = request.segments.findLast(({ args }) => (args?.length ?? 0) > 0)?.args?.[0];
  const id = (argument?.value ?? '').replace(/^\{(.*)\}$/, '$1').toLowerCase();
  const found = keptBy(request, home).find((action) => action.id === id);
  // [?]
  if (found === undefined)
    throw new SpError(404, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');
  return found;
}

/** The action that the path names, if the caller may see it. */
export const namedAction = (request: SpRequest): Kept => named(request, homeOf(request, false));

function one(request: SpRequest): SpResponse {
  const home = homeOf(request, false);
  const { id, definition } = named(request, home);
  return { status: 200, content: entity(home, id, definition) };
}

function wishesOf(request: SpRequest): Partial<Definition> {
  const fields = BodyFields.of(request);
  const rights = fields.raw('Rights') as { High?: unknown; Low?: unknown } | null | undefined;
  const part = (value: unknown): string => {
    if (!/^\d{1,10}$/.test(String(value))) throw badArgument('The permission mask could not be read.');
    return String(value);
  };
  return {
    ...(keptFrom(fields, 'SP.UserCustomAction', usual, [
      'Rights',
      'Id',
      'Scope',
      'VersionOfUserCustomAction',
    ]) as Partial<Definition>),
    ...(rights === undefined || rights === null ? {} : { Rights: { High: part(rights.High), Low: part(rights.Low) } }),
  };
}

function add(request: SpRequest): SpResponse {
  const home = homeOf(request, true);
  const definition = { ...usual, ...wishesOf(request) };
  const id = randomUUID();
  request.server.database.run('INSERT INTO custom_actions (id, owner, definition) VALUES (?, ?, ?)', [
    id,
    home.owner,
    JSON.stringify(definition),
  ]);
  return { status: 201, content: entity(home, id, definition) };
}

function update(request: SpRequest): SpResponse {
  const { id, definition } = named(request, homeOf(request, true));
  const changed = { ...definition, ...wishesOf(request) };
  request.server.database.run('UPDATE custom_actions SET definition = ? WHERE id = ?', [JSON.stringify(changed), id]);
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  const { id } = named(request, homeOf(request, true));
  request.server.database.run('DELETE FROM custom_actions WHERE id = ?', [id]);
  return { status: 200 };
}

function clear(request: SpRequest): SpResponse {
  request.server.database.run('DELETE FROM custom_actions WHERE owner = ?', [homeOf(request, true).owner]);
  return { status: 200 };
}

export const customActionRoutes: readonly SpRoute[] = ['web', 'site', '{list}'].flatMap((home): SpRoute[] => {
  const actions = `${home}/usercustomactions`;
  return [
    { method: 'GET', pattern: actions, handle: all },
    { method: 'POST', pattern: actions, handle: add },
    { method: 'POST', pattern: `${actions}/clear`, handle: clear },
    ...[`${actions}(*)`, `${actions}/getbyid(*)`].flatMap((pattern): SpRoute[] => [
      { method: 'GET', pattern, handle: one },
      { method: 'MERGE', pattern, handle: update },
      { method: 'DELETE', pattern, handle: remove },
    ]),
  ];
});
