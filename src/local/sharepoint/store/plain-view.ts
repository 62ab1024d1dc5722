import type { ViewDefinition } from './view-store';

/** What a view is as long as nothing else has been asked of it: everybody's, in pages of 30 rows. */
export const plainView = {
  query: '',
  rowLimit: 30,
  paged: true,
  hidden: false,
  personal: false,
  scope: 0,
  formatter: null,
} satisfies Partial<ViewDefinition>;
