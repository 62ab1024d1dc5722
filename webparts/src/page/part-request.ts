import type { ComponentType } from 'react';
import type { PageContext } from '../../../src/data/connect-web-part';
import type { PartSettings } from '../../../src/ui/parts/part-settings';
import type { Language } from '../../../src/ui/text/language';
import type { PartTheme } from '../theme/part-theme';

/** How a part of the product is written: it knows its settings and nothing of SharePoint's pages. */
export type Part = ComponentType<{ readonly settings: PartSettings }>;

/** One part on a page, as it is to be shown now. */
export interface PartRequest {
  readonly instanceId: string;
  readonly element: HTMLElement;
  readonly part: Part;
  readonly settings: PartSettings;
  readonly language: Language;
  readonly theme: PartTheme;
  /** The site with the lists; `null` when the settings name one that the page cannot read from. */
  readonly siteUrl: string | null;
  readonly page: Page;
}

/** What all parts of a page have in common. */
export interface Page {
  readonly context: PageContext;
  /** Entra's ids of who is signed in; `null` when SharePoint does not say. */
  readonly person: { readonly tenantId: string; readonly personId: string } | null;
}
