/** Where our own links lead: as `deepLinks` makes them, and where the tab itself is, with a slash at the end, for links copied from a browser. */
export type OwnLinkBasis =
  | { readonly kind: 'teams'; readonly appId: string; readonly tabUrl?: string }
  | { readonly kind: 'local'; readonly origin: string };

/** Teams moves from the first to the second (learn.microsoft.com, "Deep links"). */
const teamsHosts = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);
const agreementPage = /^\/?avtalar\/(\d{1,9})$/;

/**
 * The agreement that a link of ours opens; `null` for every other link, also one to another page of ours, to another app, and for what only looks like one.
 * @example agreementOfLink('https://example.org/#/avtalar/12', { kind: 'local', origin: 'http://127.0.0.1:4000' }) // null
 */
export function agreementOfLink(link: string, of: OwnLinkBasis): number | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.username !== '' || url.password !== '') return null;
  const page = of.kind === 'local' ? pageBelow(url, `${of.origin}/`) : (pageBelow(url, of.tabUrl) ?? teamsPage(url, of.appId));
  const id = Number(page === null ? 0 : (agreementPage.exec(page)?.[1] ?? 0));
  return id > 0 ? id : null;
}

/** The page that a link to the tab itself opens; `null` for a link to anything else. */
function pageBelow({ origin, pathname, search, hash }: URL, tab: string | undefined): string | null {
  if (tab === undefined || search !== '') return null;
  return `${origin}${pathname}` === new URL(tab).href ? hash.replace(/^#/, '') : null;
}

function teamsPage({ protocol, host, pathname, searchParams }: URL, appId: string): string | null {
  if (protocol !== 'https:' || !teamsHosts.has(host)) return null;
  const [l, entity, app] = pathname.split('/').slice(1);
  if (l !== 'l' || entity !== 'entity' || app?.toLowerCase() !== appId.toLowerCase()) return null;
  try {
    const context = JSON.parse(searchParams.get('context') ?? '') as { readonly subEntityId?: unknown } | null;
    return typeof context?.subEntityId === 'string' ? context.subEntityId : null;
  } catch {
    // Anybody can write a link that begins like ours.
    return null;
  }
}
