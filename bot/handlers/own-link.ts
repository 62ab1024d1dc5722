/** Where our own links lead: as `deepLinks` makes them. */
export type OwnLinkBasis =
  { readonly kind: 'teams'; readonly appId: string } | { readonly kind: 'local'; readonly origin: string };

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
  const page = of.kind === 'local' ? localPage(url, of.origin) : teamsPage(url, of.appId);
  const id = Number(page === null ? 0 : (agreementPage.exec(page)?.[1] ?? 0));
  return id > 0 ? id : null;
}

const localPage = (url: URL, origin: string): string | null =>
  url.origin === origin && url.pathname === '/' && url.search === '' ? url.hash.replace(/^#/, '') : null;

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
