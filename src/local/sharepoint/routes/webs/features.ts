import { BodyFields } from '../../http/body';
import type { Entities, Entity } from '../../http/entity';
import { badArgument, SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { fact, setFact } from '../../site/site-facts';

/** What a fresh team site has active [W]: lists, libraries, site pages and the like. */
const ofWeb: readonly string[] = [
  '00bfea71-4ea5-48d4-a4ad-7ea5c011abe5',
  '00bfea71-d8fe-4fec-8dad-01c19a6e4053',
  '00bfea71-de22-43b2-a848-c05709900100',
  '00bfea71-e717-4e80-aa17-d0c71b360101',
  'b6917cb1-93a0-4b97-a84d-7cf49975d4ec',
];

interface Home {
  /** Under which the active features are kept. */
  readonly key: string;
  readonly uri: string;
  readonly usual: readonly string[];
  readonly url: string;
}

const homeOfWeb = ({ web }: SpRequest): Home => ({ key: `features.${web.id}`, uri: 'Web', usual: ofWeb, url: web.url });

export const featuresOfSite = ({ rootWeb }: SpRequest): Home => ({
  key: 'features.site',
  uri: 'Site',
  usual: [],
  url: rootWeb.url,
});

function homeOf(request: SpRequest, isChange: boolean): Home {
  const isSite = request.segments[0]?.name === 'site';
  const web = isSite ? request.rootWeb : request.web;
  requirePermission(request, isChange ? 'ManageWeb' : 'Open', { webId: web.id });
  return isSite ? featuresOfSite(request) : homeOfWeb(request);
}

function activeIn({ server }: SpRequest, { key, usual }: Home): string[] {
  const kept = fact(server.database, key);
  return kept === undefined ? [...usual] : (JSON.parse(kept) as string[]);
}

const entity = ({ uri }: Home, id: string): Entity => ({
  kind: 'entity',
  type: 'SP.Feature',
  uri: `${uri}/Features/GetById(guid'${id}')`,
  properties: { DefinitionId: id },
  extras: { DisplayName: () => null },
});

/** Those active in the web asked, unless it is another home. */
export function featuresOf(request: SpRequest, home: Home = homeOfWeb(request)): Entities {
  const items = activeIn(request, home).map((id) => entity(home, id));
  return { kind: 'entities', set: 'SP.ApiData.Features', items };
}

const all = (request: SpRequest): SpResponse => ({ status: 200, content: featuresOf(request, homeOf(request, false)) });

function idOf(value: string | undefined): string {
  const id = (value ?? '').replace(/^\{(.*)\}$/, '$1').toLowerCase();
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw badArgument();
  return id;
}

/** One that is not active is null [I] pnp/pnpjs, test/sp/features.ts */
function one(request: SpRequest): SpResponse {
  const home = homeOf(request, false);
  const id = idOf(request.segments.at(-1)?.args?.[0]?.value);
  const isActive = activeIn(request, home).includes(id);
  return {
    status: 200,
    content: isActive ? entity(home, id) : { kind: 'result', name: 'GetById', type: 'SP.Feature', value: null },
  };
}

/** Any feature can be made active: what SharePoint has in store is not known here, and none of them does anything. */
function add(request: SpRequest): SpResponse {
  const home = homeOf(request, true);
  const fields = BodyFields.of(request);
  const id = idOf(fields.text('featureId'));
  const active = activeIn(request, home);
  if (active.includes(id) && fields.boolean('force') !== true) {
    // [W]
    throw new SpError(
      500,
      '-1, System.Data.DuplicateNameException',
      `Feature with Id '${id}' is already activated at scope '${home.url}'.`,
    );
  }
  setFact(request.server.database, home.key, JSON.stringify([...new Set([...active, id])]));
  return { status: 200, content: entity(home, id) };
}

function remove(request: SpRequest): SpResponse {
  const home = homeOf(request, true);
  const id = idOf(BodyFields.of(request).text('featureId'));
  const active = activeIn(request, home);
  if (!active.includes(id)) {
    // [W]
    throw new SpError(
      500,
      '-1, System.InvalidOperationException',
      `The feature with ID '${id}' is not activated at this scope '${home.url}'.`,
    );
  }
  setFact(request.server.database, home.key, JSON.stringify(active.filter((other) => other !== id)));
  return { status: 200 };
}

export const featureRoutes: readonly SpRoute[] = ['web/features', 'site/features'].flatMap((features): SpRoute[] => [
  { method: 'GET', pattern: features, handle: all },
  { method: 'GET', pattern: `${features}(*)`, handle: one },
  { method: 'GET', pattern: `${features}/getbyid(*)`, handle: one },
  { method: 'POST', pattern: `${features}/add`, handle: add },
  { method: 'POST', pattern: `${features}/remove`, handle: remove },
]);
