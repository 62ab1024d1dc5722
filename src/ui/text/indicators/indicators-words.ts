import type { Language } from '../language';
import { indicatorsEn } from './en';
import type { IndicatorsText } from './indicators-text';
import { indicatorsNb } from './nb';
import { indicatorsNn } from './nn';

const words = { nn: indicatorsNn, nb: indicatorsNb, en: indicatorsEn } as const;

/** What the indicators say. Not among the tab's texts, which all come with its first picture. */
export function indicatorsWords(language: Language): IndicatorsText {
  return words[language];
}
