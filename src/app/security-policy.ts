/**
 * The headers of every file of the tab, as data: the hosting of an installation and the local server both take them from here.
 * Imports nothing, so that whatever packs or serves the tab can read it.
 */

/** Where signing in outside Teams asks; inside Teams, Teams asks for us. */
export const signInOrigin = 'https://login.microsoftonline.com';

/**
 * Which hosts are Teams: teams-js asks Microsoft for the list when it is loaded, and without an answer keeps to the one it was built with. Allowed by its
 * whole address, so that the tab also starts in a Teams that has moved to a name of its own since it was built.
 */
export const teamsHostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

/**
 * Who may show the tab in a frame.
 * https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
 */
export const frameAncestors = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
] as const;

/** The page that the sign-in window comes back to, beside the tab's own. Everything about it is stricter, and it may not have an opener policy. */
export const redirectPage = 'redirect.html';

export interface PolicyOptions {
  /** Where the SharePoint site is: `https://alver.sharepoint.com`. */
  readonly siteOrigin: string;
  /** More that may show the tab in a frame: the local Teams. */
  readonly moreAncestors?: readonly string[];
  /** False where the tab is served without https, on one machine. */
  readonly isHttps?: boolean;
}

/** Nothing that a screen of ours has a use for is left open to whatever might be injected into it. */
const closedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** A policy as a browser reads it. */
export function policyText(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function always(isHttps: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': [...closedFeatures.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
    ...(isHttps ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

/**
 * The headers of everything in the tab's folder but `redirectPage`.
 * @example securityHeaders({ siteOrigin: 'https://alver.sharepoint.com' })['X-Content-Type-Options'] // 'nosniff'
 */
export function securityHeaders({ siteOrigin, moreAncestors = [], isHttps = true }: PolicyOptions): Record<string, string> {
  return {
    'Content-Security-Policy': policyText({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      // Fluent writes its rules into a style element at run time; a style attribute in markup is never ours.
      'style-src': ["'self'", "'unsafe-inline'"],
      'style-src-attr': ["'none'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'],
      'connect-src': ["'self'", siteOrigin, ...(isHttps ? [signInOrigin, teamsHostList] : [])],
      // A large workbook is packed beside the page.
      'worker-src': ['blob:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': [...frameAncestors, ...moreAncestors],
    }),
    // Cuts the tab off from whoever opened it, but not from the sign-in window that it opens itself.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    ...always(isHttps),
  };
}

/**
 * The headers of `redirectPage` alone. No opener policy: with one, the answer of the sign-in window would not reach the tab.
 * https://learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge
 */
export function redirectPageHeaders({ isHttps = true }: Pick<PolicyOptions, 'isHttps'> = {}): Record<string, string> {
  return {
    'Content-Security-Policy': policyText({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ['data:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    }),
    ...always(isHttps),
    // Its address carries Entra's answer.
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}
