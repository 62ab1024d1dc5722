import type { Database } from '../store/database';
import type { Caller } from '../identity/caller';
import type { List } from '../store/list';
import type { Webhooks } from '../webhooks/webhooks';
import type { IssuedDigests } from './issued-digests';
import type { Content, Entity } from './entity';

/** After `X-HTTP-Method`: an update is MERGE, PATCH or PUT, all of which routes see as MERGE. */
export type SpMethod = 'GET' | 'POST' | 'MERGE' | 'DELETE';

export type MetadataLevel = 'nometadata' | 'minimalmetadata' | 'verbose';

/** One argument of a path segment: `'it''s'` → text, `5` → number, `guid'…'` → guid (lower case, no braces), `true`, `null`. */
export interface PathArgument {
  /** Lower case; absent for a positional argument. */
  readonly name?: string;
  readonly kind: 'text' | 'number' | 'guid' | 'boolean' | 'null' | 'datetime';
  /** Text as written, without quotation marks and with `''` read as `'`. */
  readonly value: string;
}

/** `getByTitle('X')` → { name: 'getbytitle', written: 'getByTitle', args: [text X] }; without brackets `args` is null. */
export interface PathSegment {
  readonly name: string;
  readonly written: string;
  readonly args: readonly PathArgument[] | null;
}

/** How a list, field, view or other thing was named in the path; see the placeholders in dispatch.ts. */
export interface Address {
  readonly by: 'id' | 'title' | 'path' | 'name' | 'default' | 'email' | 'login' | 'type';
  readonly value: string;
}

/** What the whole server shares. Everything that could differ between two servers is here, nothing is module-global. */
export interface SpServer {
  readonly database: Database;
  /** The present moment; a local site may be started on another day. */
  readonly now: () => Date;
  /** The real clock, in milliseconds: tokens, digests, budgets and faults go by it also when the site is started on another day. */
  readonly clock: () => number;
  readonly digests: IssuedDigests;
  /** The list view threshold, 5,000 on SharePoint Online. */
  readonly threshold: number;
  readonly webhooks: Webhooks;
  readonly tenantId: string;
  readonly siteId: string;
  /** The web at the site's own address. */
  readonly rootWebId: string;
  /** One item as a query asks for it. An item leads to its file and folder, and they lead back: this way back closes the ring. */
  readonly itemEntity: (request: SpRequest, list: List, id: number) => Entity;
}

/** A web and where it is: the site's own, or one below it. */
export interface WebAddress {
  readonly id: string;
  /** `http://127.0.0.1:4400/sites/innkjop`, no slash at the end. */
  readonly url: string;
  /** `/sites/innkjop` */
  readonly path: string;
}

export interface SpRequest {
  readonly server: SpServer;
  readonly method: SpMethod;
  readonly segments: readonly PathSegment[];
  /** By placeholder of the route's pattern, without braces: `address('list')` → { by: 'title', value: 'Avtalar' }. */
  readonly addresses: Readonly<Record<string, Address>>;
  /** Keys in lower case (`$select`, `@target`), values decoded. */
  readonly query: ReadonlyMap<string, string>;
  /** Keys in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON, or null when there is none. */
  readonly body: unknown;
  readonly rawBody: Uint8Array;
  readonly caller: Caller;
  readonly level: MetadataLevel;
  /** The site collection's own web. */
  readonly rootWeb: WebAddress;
  /** The web that is asked: what stands before `_api`. */
  readonly web: WebAddress;
  /** The address asked, absolute, with its query as it was sent: nextLink is made from it. */
  readonly url: string;
}

export interface SpResponse {
  readonly status: number;
  readonly content?: Content;
  /** Instead of content: a file's, as it is. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** True when the route has done $select, $expand, $filter, $orderby, $top itself (items); otherwise dispatch does it in memory. */
  readonly shaped?: boolean;
}

export type SpHandler = (request: SpRequest) => SpResponse | Promise<SpResponse>;

/**
 * One row of the route table. `pattern` is segments separated by `/`, letter case free. `{list}` stands for every way to name a list
 * (`web/lists(guid'…')`, `web/lists/getbyid('…')`, `web/lists/getbytitle('…')`, `web/getlist('…')`); `{item}`, `{field}`, `{view}`, `{version}`,
 * `{contenttype}`, `{user}`, `{group}`, `{roledefinition}`, `{roleassignment}` likewise. `name(*)` is a segment with arguments, `name(?)` with or without.
 */
export interface SpRoute {
  readonly method: SpMethod;
  readonly pattern: string;
  readonly handle: SpHandler;
}
