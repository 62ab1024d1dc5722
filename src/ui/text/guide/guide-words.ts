import type { Language } from '../language';
import { guideEn } from './en';
import type { GuideText } from './guide-text';
import { guideNb } from './nb';
import { guideNn } from './nn';

const words = { nn: guideNn, nb: guideNb, en: guideEn } as const;

/** What the buying guide says; it comes with the screen, not with the first picture. */
export function guideWords(language: Language): GuideText {
  return words[language];
}
