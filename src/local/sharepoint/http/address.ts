import { badQuery, SpError } from './errors';

/** Where the site is: what comes after tells which call it is. */
export interface SiteAddress {
  /** `http://127.0.0.1:4400` */
  readonly origin: string;
  /** `/sites/innkjop` */
  readonly sitePath: string;
}

export interface ApiCall {
  /** `/sites/innkjop`, or the address of a web below it, as it was sent. */
  readonly webPath: string;
  /** What follows `_api/`, decoded. */
  readonly path: string;
  /** Keys in lower case. */
  readonly query: ReadonlyMap<string, string>;
  /** Absolute, as it was sent. */
  readonly url: string;
}

/** Takes an address apart without `URL`, which would resolve `..` and drop what a quoted title may well hold. */
export function apiCallOf(site: SiteAddress, url: string): ApiCall {
  const local = /^https?:\/\/[^/?#]*/i.exec(url)?.[0];
  if (local !== undefined && local.toLowerCase() !== site.origin.toLowerCase()) throw notFound();
  const asked = (local === undefined ? url : url.slice(local.length)).replace(/#.*$/s, '');
  const mark = asked.indexOf('?');
  const path = decode(mark < 0 ? asked : asked.slice(0, mark));
  const below = belowApi(path, site.sitePath);
  if (below === undefined) throw notFound();
  return {
    webPath: below.webPath,
    path: below.path,
    query: parseQuery(mark < 0 ? '' : asked.slice(mark + 1)),
    url: `${site.origin}${asked}`,
  };
}

/** The web and the path after `_api`, or undefined when it is no call of this site. The first `_api` counts: what follows may hold others in quotes. */
export function belowApi(path: string, sitePath: string): { readonly webPath: string; readonly path: string } | undefined {
  if (!path.toLowerCase().startsWith(`${sitePath.toLowerCase()}/`)) return undefined;
  const [, web, below] =
    /^((?:\/[^/'()]+)*?)\/(?:_api|_vti_bin\/client\.svc)(?:\/(.*))?$/is.exec(path.slice(sitePath.length)) ?? [];
  return web === undefined ? undefined : { webPath: `${path.slice(0, sitePath.length)}${web}`, path: below ?? '' };
}

export function parseQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const read = (part: string) => decode(part.replaceAll('+', ' '));
    const key = read(equals < 0 ? pair : pair.slice(0, equals));
    query.set(key.trim().toLowerCase(), equals < 0 ? '' : read(pair.slice(equals + 1)));
  }
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    // [?]
    throw new SpError(400, badQuery('').code, 'The address holds a percent sign that encodes nothing.', { cause });
  }
}

/** [?] */
export const notFound = () =>
  new SpError(
    404,
    '-2147024894, System.IO.FileNotFoundException',
    'The Web application or the site at this address could not be found.',
  );
