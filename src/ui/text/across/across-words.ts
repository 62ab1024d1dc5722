import type { Language } from '../language';
import type { AcrossText } from './across-text';
import { acrossEn } from './en';
import { acrossNb } from './nb';
import { acrossNn } from './nn';

const words = { nn: acrossNn, nb: acrossNb, en: acrossEn } as const;

/** What is said of changing an agreement of others. Not among the tab's texts, which all come with the first picture: few meet it, and it brings its own. */
export function acrossWords(language: Language): AcrossText {
  return words[language];
}
