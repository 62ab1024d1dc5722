import { MissingProviderError } from '../../missing-provider-error';
import type { Language } from '../language';
import type { IndicatorsText } from './indicators-text';

const known = new Map<Language, IndicatorsText>();

/** Makes a language known. Whoever shows indicators loads their words first, so that a page loads one language and not three. */
export function knowIndicatorsWords(language: Language, words: IndicatorsText): void {
  known.set(language, words);
}

/** What the indicators say. Not among the tab's texts, which all come with its first picture. */
export function indicatorsWords(language: Language): IndicatorsText {
  const words = known.get(language);
  if (!words) throw new MissingProviderError(`the words of the indicators (${language})`);
  return words;
}
