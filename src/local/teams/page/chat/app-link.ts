import { appId } from '../context';

const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

/**
 * The page of the tab that a link of our own opens (`/avtalar/12`, or `/` for the first), or null for any other link. Ours are Teams' deep links to this
 * app, and links to the local Teams itself with the tab's page after `#`.
 */
export function pageOfAppLink(url: string, origin: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams, hash, origin: linkOrigin } = new URL(url);
  if (linkOrigin === origin && pathname === '/') return hash.startsWith('#/') ? hash.slice(1) : '/';
  if (protocol !== 'https:' || !teamsHosts.includes(host)) return null;
  const [, , , app] = /^\/(l)\/(entity)\/([^/]+)/.exec(pathname) ?? [];
  if (app?.toLowerCase() !== appId) return null;
  return `/${subPageOf(searchParams.get('context')).replace(/^[#/]+/, '')}`;
}

function subPageOf(context: string | null): string {
  try {
    const { subEntityId, subPageId } = JSON.parse(context ?? '{}') as { subEntityId?: unknown; subPageId?: unknown };
    const page = subEntityId ?? subPageId;
    return typeof page === 'string' ? page : '';
  } catch {
    // A link somebody has cut short still opens the app.
    return '';
  }
}

/** Whether a link that is not ours may be opened at all: a web address or a letter, never a script. */
export function mayOpen(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(url).protocol);
}

/** The first of our own links in a text, as somebody pastes it. */
export function appLinkIn(text: string, origin: string): string | null {
  return (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).find((url) => pageOfAppLink(url, origin) !== null) ?? null;
}
