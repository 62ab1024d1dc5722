/** Where the lists are, for a part on a page. */
export interface SitePlace {
  /** What the page's owner has written; empty for "this site". */
  readonly written: string;
  /** The site that the page is on. */
  readonly pageSite: string;
  /** The site of the installation, which a part in Teams means when nothing is written: it is on no page of a site there. */
  readonly installed: string;
  readonly isInTeams: boolean;
}

/**
 * The address of the site with the lists, without a slash at the end; `null` when what is written is no site that the page can read from. A person's
 * cookie holds for the page's own origin alone.
 * @example siteAddress({ written: '/sites/innkjop', pageSite: 'https://alver.sharepoint.com/sites/intranett', … }) // 'https://alver.sharepoint.com/sites/innkjop'
 */
export function siteAddress({ written, pageSite, installed, isInTeams }: SitePlace): string | null {
  const { origin } = new URL(pageSite);
  const text = written.trim();
  if (text === '') return plain(isInTeams && isAt(installed, origin) ? installed : pageSite);
  // An address with a path only is one of the page's own origin.
  if (!URL.canParse(text, origin)) return null;
  const url = new URL(text, origin);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  const isAddress = text.startsWith('/') || /^https?:\/\//i.test(text);
  return isAddress && isPlain && url.origin === origin ? plain(url.href) : null;
}

const plain = (address: string) => address.replace(/\/+$/, '');
const isAt = (address: string, origin: string) => URL.canParse(address) && new URL(address).origin === origin;
