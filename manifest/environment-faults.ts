/** The one environment whose addresses are on this machine. */
export const localName = 'local';

interface Values {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly siteUrl: string;
  readonly tabUrl: string;
  readonly tabClientId: string;
  readonly teamsAppId: string;
  readonly botAppId: string;
  readonly botUrl: string;
  readonly developer: { readonly websiteUrl: string; readonly privacyUrl: string; readonly termsOfUseUrl: string };
}

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;
/** A numeric address has no certificate, and no municipality reaches another's machine by one. */
const numeric = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;

/** Whether an address is one of this machine. */
export const isLoopbackAddress = (url: string): boolean => URL.canParse(url) && loopback.test(new URL(url).hostname);

/** A whole web address and nothing more: no name and password, no query, no `#` part. */
export function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' && search === '' && hash === '';
}

/** What is wrong with values that are each well formed. */
export function environmentFaults(name: string, values: Values): string[] {
  return [...addressFaults(name, values), ...(name === localName ? [] : siteFaults(values)), ...idFaults(values)];
}

function addressFaults(name: string, { siteUrl, tabUrl, botUrl, developer }: Values): string[] {
  const own = Object.entries({ siteUrl, tabUrl, botUrl });
  const shown = Object.entries(developer).filter(([key]) => key.endsWith('Url'));
  if (name === localName) {
    return own
      .filter(([, url]) => !isLoopbackAddress(url))
      .map(([key]) => `${key}: must be an address of this machine in the environment "${localName}"`);
  }
  const named = [...own, ...shown.map(([key, url]) => [`developer.${key}`, url] as const)];
  return named.flatMap(([key, url]) => {
    const { protocol, hostname, port } = new URL(url);
    if (loopback.test(hostname))
      return [`${key}: is an address of this machine, which only the environment "${localName}" may have`];
    return [
      ...(protocol === 'https:' ? [] : [`${key}: must be an https address`]),
      ...(numeric.test(hostname) || !hostname.includes('.') ? [`${key}: must name a host with a domain`] : []),
      // Teams' validDomains has hosts without ports.
      ...(port === '' ? [] : [`${key}: must be without a port`]),
    ];
  });
}

function siteFaults({ siteUrl, tenantName, tabUrl, botUrl }: Values): string[] {
  const site = new URL(siteUrl);
  const host = `${tenantName}.sharepoint.com`;
  return [
    ...(site.host === host ? [] : [`siteUrl: must be at https://${host}/, where the tenant ${tenantName} has its sites`]),
    ...(/^\/(sites|teams)\/[^/]+$/.test(site.pathname) ? [] : ['siteUrl: must be a site such as /sites/innkjop']),
    // What runs in the tab could otherwise read with the rights of whoever looks at the site.
    ...[tabUrl, botUrl]
      .filter((url) => new URL(url).hostname.endsWith('.sharepoint.com'))
      .map((url) => `${url}: the tab and the bot must not be served from SharePoint`),
  ];
}

/** Each id names something of its own: one registration for tab and bot would give the tab's people the bot's rights to ask for. */
function idFaults({ tenantId, tabClientId, teamsAppId, botAppId }: Values): string[] {
  const ids = Object.entries({ tenantId, tabClientId, teamsAppId, botAppId });
  return ids.flatMap(([key, id], index) => {
    const earlier = ids.slice(0, index).find(([, other]) => other === id);
    return earlier ? [`${key}: is the same as ${earlier[0]}; each has an id of its own`] : [];
  });
}
