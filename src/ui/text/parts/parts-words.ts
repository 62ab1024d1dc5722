import { MissingProviderError } from '../../missing-provider-error';
import type { Language } from '../language';
import type { PartsText } from './parts-text';

const known = new Map<Language, PartsText>();

/** Makes a language known. Whoever shows parts loads its words first, so that a page loads one language and not three. */
export function knowPartsWords(language: Language, words: PartsText): void {
  known.set(language, words);
}

/** What only the web parts say. Not among the tab's texts, which all come with its first picture. */
export function partsWords(language: Language): PartsText {
  const words = known.get(language);
  if (!words) throw new MissingProviderError(`the words of the parts (${language})`);
  return words;
}
