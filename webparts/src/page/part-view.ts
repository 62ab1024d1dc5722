import type { ComponentType } from 'react';
import type { PartSettings } from '../../../src/ui/parts/part-settings';
import type { Language } from '../../../src/ui/text/language';

/** How a part of the product is written: it knows its settings and nothing of SharePoint's pages. */
export type Part = ComponentType<{ readonly settings: PartSettings }>;

/** One part on a page, as it is to be shown now. */
export interface PartView {
  readonly instanceId: string;
  readonly element: HTMLElement;
  readonly part: Part;
  readonly settings: PartSettings;
  readonly language: Language;
}
