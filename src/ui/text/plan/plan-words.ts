import type { Language } from '../language';
import { planEn } from './en';
import { planNb } from './nb';
import { planNn } from './nn';
import type { PlanText } from './plan-text';

const words = { nn: planNn, nb: planNb, en: planEn } as const;

/** What the screen «Behov og plan» says. Not among the tab's texts, which all come with the first picture: it comes with its screen. */
export function planWords(language: Language): PlanText {
  return words[language];
}
