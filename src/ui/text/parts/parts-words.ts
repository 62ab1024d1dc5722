import type { Language } from '../language';
import { partsEn } from './en';
import { partsNb } from './nb';
import { partsNn } from './nn';
import type { PartsText } from './parts-text';

const words = { nn: partsNn, nb: partsNb, en: partsEn } as const;

/** What only the web parts say. Not among the tab's texts, which all come with its first picture. */
export function partsWords(language: Language): PartsText {
  return words[language];
}
