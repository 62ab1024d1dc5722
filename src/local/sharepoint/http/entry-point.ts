import { notFound, type ApiCall, type SiteAddress } from './address';
import { badQuery } from './errors';
import { parsePath } from './odata-path';
import type { PathSegment } from './request';

export interface EntryPoint {
  readonly segments: readonly PathSegment[];
  /** Server-relative, of the web that the call is about. */
  readonly webPath: string;
}

/**
 * Which web a call is about. `site/rootweb`, asked at any web, is the web of the site itself; `SP.AppContextSite(@target)/web` is the web at the
 * address in the query, which Microsoft's reference pages write in every example [D].
 */
export function entryPoint(call: ApiCall, { origin, sitePath }: SiteAddress): EntryPoint {
  const segments = parsePath(call.path, call.query);
  const [first, second] = segments;
  if (first?.name === 'site' && second?.name === 'rootweb') return { segments: [web, ...segments.slice(2)], webPath: sitePath };
  if (first?.name !== 'sp.appcontextsite') return { segments, webPath: call.webPath };
  const target = first.args?.[0];
  if (target?.kind !== 'text') throw badQuery('The target of SP.AppContextSite is not named.');
  const address = target.value.replace(/\/+$/, '');
  if (!address.toLowerCase().startsWith(`${origin}${sitePath}`.toLowerCase())) throw notFound();
  return { segments: segments.slice(1), webPath: address.slice(origin.length) };
}

const web: PathSegment = { name: 'web', written: 'web', args: null };
