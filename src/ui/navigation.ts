/** The addresses inside the tab, without the leading `#`. Every link is made here, so that a route is renamed in one place. */
export const paths = {
  home: '/',
  agreements: (query = '') => `/avtalar${query && `?${query}`}`,
  newAgreement: '/avtalar/ny',
  agreement: (id: number) => `/avtalar/${id}`,
  editAgreement: (id: number) => `/avtalar/${id}/rediger`,
  serviceAreas: '/omrade',
  serviceArea: (id: number) => `/omrade/${id}`,
  plan: (query = '') => `/behov${query && `?${query}`}`,
  /** The form for a new need; the query may say what it starts from: `melding`, `erstattar` or the guide's answer. */
  newProcurement: (query = '') => `/behov/ny${query && `?${query}`}`,
  procurement: (id: number) => `/behov/${id}`,
  assessments: (query = '') => `/vurderingar${query && `?${query}`}`,
  /** The query says of what: `type`, and `anskaffing` or `avtale`. */
  newAssessment: (query: string) => `/vurderingar/ny?${query}`,
  assessment: (id: number) => `/vurderingar/${id}`,
  revisions: '/revisjon',
  revision: (id: number) => `/revisjon/${id}`,
  smallPurchases: (query = '') => `/smakjop${query && `?${query}`}`,
  newSmallPurchase: (query = '') => `/smakjop/ny${query && `?${query}`}`,
  smallPurchase: (id: number) => `/smakjop/${id}`,
  guide: (query = '') => `/rettleiar${query && `?${query}`}`,
  rules: '/reglar',
  newRule: '/reglar/ny',
  suppliers: '/leverandorar',
} as const;

/**
 * A link that opens a page of the tab in Teams, from anywhere.
 * @example teamsDeepLink('/avtalar/7', '6f2a…') // 'https://teams.microsoft.com/l/entity/6f2a…/innkjop?context=%7B%22subEntityId%22%3A%22avtalar%2F7%22%7D'
 */
export function teamsDeepLink(path: string, teamsAppId: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: path.replace(/^\//, '') }));
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/innkjop?context=${context}`;
}

/** Goes to a page of the tab; the back button returns. */
export function goTo(path: string): void {
  window.location.hash = path;
}

let keepsPage: ((hash: string) => boolean) | null = null;

/**
 * Lets the page that is shown be asked before the tab leaves it: while `keeps` answers true for the address that was asked for, the page stays. Answers how
 * to stop being asked. A browser calls listeners of the address in the order they came, so the router has to ask; a page cannot come before it.
 */
export function guardNavigation(keeps: (hash: string) => boolean): () => void {
  keepsPage = keeps;
  return () => {
    if (keepsPage === keeps) keepsPage = null;
  };
}

/** Whether the page that is shown stays, although the address has changed. Asked by the router. */
export function isPageKept(hash: string): boolean {
  return keepsPage?.(hash) ?? false;
}
