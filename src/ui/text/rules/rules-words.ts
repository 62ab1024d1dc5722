import type { Language } from '../language';
import { rulesEn } from './en';
import { rulesNb } from './nb';
import { rulesNn } from './nn';
import type { RulesText } from './rules-text';

const words: Readonly<Record<Language, RulesText>> = { nn: rulesNn, nb: rulesNb, en: rulesEn };

/** What the screen of the rules says; it comes with the screen. */
export const rulesWords = (language: Language): RulesText => words[language];
