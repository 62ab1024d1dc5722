import type { Language } from '../language';
import type { AssessmentsText } from './assessments-text';
import { assessmentsEn } from './en';
import { assessmentsNb } from './nb';
import { assessmentsNn } from './nn';

const words = { nn: assessmentsNn, nb: assessmentsNb, en: assessmentsEn } as const;

/** What the screens of assessments say. Not among the tab's texts, which all come with the first picture: it arrives with the screens. */
export const assessmentsWords = (language: Language): AssessmentsText => words[language];
