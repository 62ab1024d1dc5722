import { readLocalToken, type Account } from '../identity/local-token';
import { ConnectionDropped } from '../faults/connection-dropped';
import type { Faults } from '../faults/faults';
import { underFaults } from '../faults/under-faults';
import type { Budget } from '../throttling/budget';
import { requestCost } from '../throttling/request-cost';
import { withinBudget } from '../throttling/within-budget';
import { callerOf } from '../identity/caller-of';
import type { DirectoryPerson } from '../identity/person';
import { requirePermission } from '../security/access';
import { QueryTooLargeError } from '../store/query-too-large-error';
import { nearestWeb } from '../site/nearest-web';
import { resolvePath } from '../files/resolve-path';
import { apiCallOf, type ApiCall, type SiteAddress } from './address';
import { answerBatch } from './batch';
import { checkDigest } from './digest';
import { entryPoint } from './entry-point';
import type { RouteTable } from './dispatch';
import type { Content } from './entity';
import { digestInvalid, notImplemented, SpError, wrongMethod } from './errors';
import { renderError } from './error-body';
import { filterEntities } from './filter-entities';
import { contentTypeOf, metadataLevelOf } from './metadata-level';
import { writeJson } from './write-json';
import { sentBody } from './sent-body';
import { takesBytes } from './takes-bytes';
import { walk } from './property-path';
import type { RawRequest, Rendered } from './rendered';
import type { PathSegment, SpMethod, SpRequest, SpResponse, SpServer, WebAddress } from './request';
import { arrange, selectionOf, shape } from './shape';

export interface Handling {
  readonly server: SpServer;
  readonly routes: RouteTable;
  readonly site: SiteAddress;
  readonly faults: Faults;
  /** Who is signed in in the browser that asks, where it asks without a token. */
  readonly session?: DirectoryPerson;
  /** Without one, nobody is throttled. */
  readonly budget?: Budget;
  /** Told of what SharePoint would write to its own log: faults of ours. */
  readonly log: (fault: unknown) => void;
}

/** One request from the wire to its answer. Never throws. */
export async function handle(handling: Handling, raw: RawRequest): Promise<Rendered> {
  const level = metadataLevelOf(raw.headers.get('accept'));
  try {
    const person = handling.session ?? readLocalToken(raw.headers.get('authorization'), handling.server.clock());
    const call = apiCallOf(handling.site, raw.url);
    const isBatch = /^\$batch\/?$/i.test(call.path);
    const answered = async () =>
      isBatch ? await answerParts(handling, person, raw) : await answerCall(handling, person, raw, call);
    const charged = { oid: person.oid, path: call.path, query: call.query, isBatch };
    return await faulty(handling, person, raw, { call, inBatch: false }, () => withinBudget(handling.budget, charged, answered));
  } catch (thrown) {
    // An answer without one: the connection ends.
    if (thrown instanceof ConnectionDropped) return { status: 0, headers: {}, body: '', wire: 'drop' };
    return failed(handling, thrown, level);
  }
}

async function answerParts(handling: Handling, person: Account, raw: RawRequest): Promise<Rendered> {
  try {
    checkSentDigest(handling, person, raw);
    // The digest of the whole stands for its parts.
    const { session: _session, ...ofParts } = handling;
    return await handling.server.database.together(() => answerBatch(raw, (part) => answerPart(ofParts, person, part)));
  } catch (thrown) {
    return failed(handling, thrown, metadataLevelOf(raw.headers.get('accept')));
  }
}

/** A part of a batch: the same person, but its own call, rights and errors. */
async function answerPart(handling: Handling, person: Account, raw: RawRequest): Promise<Rendered> {
  try {
    const call = apiCallOf(handling.site, raw.url);
    handling.budget?.count(person.oid, requestCost(call.path, call.query));
    return await faulty(handling, person, raw, { call, inBatch: true }, () => answerCall(handling, person, raw, call));
  } catch (thrown) {
    return failed(handling, thrown, metadataLevelOf(raw.headers.get('accept')));
  }
}

async function answerCall(handling: Handling, person: Account, raw: RawRequest, call: ApiCall): Promise<Rendered> {
  try {
    return await answer(handling, person, raw, call);
  } catch (thrown) {
    return failed(handling, thrown, metadataLevelOf(raw.headers.get('accept')));
  }
}

async function faulty(
  { server, faults }: Handling,
  { oid }: Account,
  raw: RawRequest,
  { call, inBatch }: { readonly call: ApiCall; readonly inBatch: boolean },
  answered: () => Promise<Rendered>,
): Promise<Rendered> {
  const asked = { method: sentMethod(raw), path: call.path, oid, inBatch, now: server.clock() };
  return await underFaults(faults, { ...asked, level: metadataLevelOf(raw.headers.get('accept')) }, answered);
}

function failed(handling: Handling, thrown: unknown, level: SpRequest['level']): Rendered {
  if (thrown instanceof ConnectionDropped) throw thrown;
  if (!(thrown instanceof SpError || thrown instanceof QueryTooLargeError)) handling.log(thrown);
  return renderError(thrown, level);
}

async function answer(handling: Handling, person: Account, raw: RawRequest, call: ApiCall): Promise<Rendered> {
  const { server, site } = handling;
  const method = methodOf(raw);
  if (method !== 'GET' && !/^contextinfo\/?$/i.test(call.path)) checkSentDigest(handling, person, raw);
  const level = metadataLevelOf(raw.headers.get('accept'));
  const { segments, webPath } = entryPoint(call, site);
  refuseMergedContent(raw, segments);
  refuseAtom(raw, segments);
  const rootWeb = addressOf(site, { id: server.rootWebId, path: site.sitePath });
  const asked = nearestWeb(server, call.webPath);
  const web = addressOf(site, webPath === call.webPath ? asked : nearestWeb(server, webPath));
  const request: SpRequest = {
    server,
    method,
    segments,
    addresses: {},
    query: call.query,
    headers: raw.headers,
    body: takesBytes(segments) ? null : sentBody(raw, method, segments),
    rawBody: raw.body,
    caller: callerOf(server, person),
    level,
    rootWeb,
    web,
    url: call.url,
  };
  if (!/^contextinfo\/?$/i.test(call.path)) requirePermission(request, 'Open');
  const response = await dispatch(handling.routes, request);
  return rendered(response, request);
}

async function dispatch(routes: RouteTable, asked: SpRequest): Promise<SpResponse> {
  const request = resolvePath(routes, asked);
  const { method, segments } = request;
  const found = routes.find(method, segments);
  if (found) return shaped(await found.route.handle({ ...request, addresses: found.addresses }), request);
  const beginning = method === 'GET' ? routes.findBeginning(segments) : undefined;
  if (beginning === undefined) throw routes.missing(method, segments);
  const { found: first, length } = beginning;
  const response = await first.route.handle({
    ...request,
    segments: segments.slice(0, length),
    addresses: first.addresses,
    query: new Map(),
  });
  const rest = segments.slice(length);
  const wantsText = rest.at(-1)?.name === '$value';
  const content = walk(response.content, wantsText ? rest.slice(0, -1) : rest);
  if (content === undefined) throw routes.missing(method, segments);
  if (wantsText) return asText(content);
  return shaped({ status: 200, content }, request);
}

function shaped(response: SpResponse, request: SpRequest): SpResponse {
  const { content } = response;
  if (content === undefined || response.shaped === true) return response;
  const arranged =
    content.kind === 'entities' ? arrange(filterEntities(content, request.query.get('$filter')), request.query) : content;
  return { ...response, content: shape(arranged, selectionOf(request.query)) };
}

function asText(content: Content): SpResponse {
  const value = content.kind === 'result' && typeof content.value !== 'object' ? content.value : '';
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain;charset=utf-8' },
    content: { kind: 'raw', json: String(value) },
  };
}

function rendered(response: SpResponse, request: SpRequest): Rendered {
  const { status } = response;
  const content = response.content ?? (response.bytes ? undefined : nothingToSay(request, status));
  const headers: Record<string, string> = { 'Content-Type': contentTypeOf(request.level) };
  if (content?.kind === 'entity' && content.etag !== undefined) headers['ETag'] = content.etag;
  Object.assign(headers, response.headers);
  if (response.bytes !== undefined) return { status, headers, body: '', bytes: response.bytes };
  if (content === undefined) return { status, headers, body: '' };
  if (content.kind === 'raw' && typeof content.json === 'string' && !headers['Content-Type']?.includes('json')) {
    return { status, headers, body: content.json };
  }
  const select = request.query.get('$select');
  const body = writeJson(content, {
    level: request.level,
    apiUrl: `${request.web.url}/_api`,
    ...(select === undefined ? {} : { select }),
  });
  return { status, headers, body };
}

/** A method that returns nothing says so; updates and deletions have no body at all. */
function nothingToSay({ method, segments }: SpRequest, status: number): Content | undefined {
  if (status !== 200 || method !== 'POST') return undefined;
  return { kind: 'result', name: segments.at(-1)?.written ?? '', type: 'Edm.Null', value: null };
}

function sentMethod(raw: RawRequest): string {
  const sent = raw.method.toUpperCase();
  const override = raw.headers.get('x-http-method') ?? raw.headers.get('x-http-method-override');
  return sent === 'POST' && override !== undefined ? override.trim().toUpperCase() : sent;
}

function methodOf(raw: RawRequest): SpMethod {
  const method = sentMethod(raw);
  if (method === 'MERGE' || method === 'PATCH' || method === 'PUT') return 'MERGE';
  if (method === 'GET' || method === 'POST' || method === 'DELETE') return method;
  // [?]
  throw new SpError(
    405,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The HTTP method '${method.slice(0, 20)}' is not allowed.`,
  );
}

/** "PUT is the only method that you can use to update a file" [D] working-with-folders-and-files-with-rest; the words [?]. */
function refuseMergedContent(raw: RawRequest, segments: readonly PathSegment[]): void {
  const method = sentMethod(raw);
  if (segments.at(-1)?.name === '$value' && (method === 'MERGE' || method === 'PATCH')) throw wrongMethod(method, '$value');
}

/** SharePoint answers Atom, by default even; JSON to somebody who reads XML would be worse than none. A file's content is of its own kind. */
function refuseAtom(raw: RawRequest, segments: readonly PathSegment[]): void {
  const accept = raw.headers.get('accept') ?? '';
  if (!/xml/i.test(accept) || /json|html|\*\/\*/i.test(accept) || segments.at(-1)?.name === '$value') return;
  throw notImplemented('answers in Atom or XML (ask for application/json)');
}

const addressOf = ({ origin }: SiteAddress, { id, path }: { readonly id: string; readonly path: string }): WebAddress => ({
  id,
  url: `${origin}${path}`,
  path,
});

/**
 * A digest is optional with a token, but a wrong one means that the client is lost, and is told so. With a cookie, which a browser adds by itself, nothing
 * but reading goes without [D] spfx/web-parts/basics/working-with-requestdigest: "When executing non-GET REST requests … you must include a valid
 * request digest"; the words of the refusal [D] archive/blogs/nadeemis "Tip - Handling HTTP 403 Forbidden".
 */
function checkSentDigest(handling: Handling, person: Account, raw: RawRequest): void {
  const digest = raw.headers.get('x-requestdigest');
  if (digest === undefined && handling.session !== undefined) throw digestInvalid();
  if (digest !== undefined) checkDigest(handling.server, person.oid, digest, handling.server.clock());
}
