/** The addresses inside the tab, without the leading `#`. Every link is made here, so that a route is renamed in one place. */
export const paths = {
  home: '/',
  agreements: (query = '') => `/avtalar${query && `?${query}`}`,
  newAgreement: '/avtalar/ny',
  agreement: (id: number) => `/avtalar/${id}`,
  editAgreement: (id: number) => `/avtalar/${id}/rediger`,
  serviceAreas: '/omrade',
  serviceArea: (id: number) => `/omrade/${id}`,
} as const;

/** Goes to a page of the tab; the back button returns. */
export function goTo(path: string): void {
  window.location.hash = path;
}
