import { createText, type Translate } from '../text/create-text';
import type { Language } from '../text/language';

/** The texts that the web parts use. */
export function createPartText(language: Language): Promise<Translate> {
  return createText(language);
}
