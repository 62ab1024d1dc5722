import type { Language } from '../language';
import { suppliersEn } from './en';
import { suppliersNb } from './nb';
import { suppliersNn } from './nn';
import type { SuppliersText } from './suppliers-text';

const words: Readonly<Record<Language, SuppliersText>> = { nn: suppliersNn, nb: suppliersNb, en: suppliersEn };

/** What the supplier register says; it comes with the screen. */
export const suppliersWords = (language: Language): SuppliersText => words[language];
