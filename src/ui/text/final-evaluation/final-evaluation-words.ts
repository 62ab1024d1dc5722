import type { Language } from '../language';
import { finalEvaluationEn } from './en';
import type { FinalEvaluationText } from './final-evaluation-text';
import { finalEvaluationNb } from './nb';
import { finalEvaluationNn } from './nn';

const words = { nn: finalEvaluationNn, nb: finalEvaluationNb, en: finalEvaluationEn } as const;

/** What final evaluations and lessons say. Not among the tab's texts: what shows them brings its own. */
export function finalEvaluationWords(language: Language): FinalEvaluationText {
  return words[language];
}
