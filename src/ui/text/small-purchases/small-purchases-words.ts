import type { Language } from '../language';
import { smallPurchasesEn } from './en';
import { smallPurchasesNb } from './nb';
import { smallPurchasesNn } from './nn';
import type { SmallPurchasesText } from './small-purchases-text';

const words = { nn: smallPurchasesNn, nb: smallPurchasesNb, en: smallPurchasesEn } as const;

/** What the screens of small purchases say. It comes with them, because few open them. */
export function smallPurchasesWords(language: Language): SmallPurchasesText {
  return words[language];
}
