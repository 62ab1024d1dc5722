import type { Language } from '../language';
import { procurementEn } from './en';
import { procurementNb } from './nb';
import { procurementNn } from './nn';
import type { ProcurementText } from './procurement-text';

const words: Readonly<Record<Language, ProcurementText>> = { nn: procurementNn, nb: procurementNb, en: procurementEn };

/** Not among the tab's texts, which all come with the first picture: it comes with its screen. */
export function procurementWords(language: Language): ProcurementText {
  return words[language];
}
