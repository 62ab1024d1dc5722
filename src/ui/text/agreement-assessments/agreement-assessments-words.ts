import type { Language } from '../language';
import type { AgreementAssessmentsText } from './agreement-assessments-text';
import { agreementAssessmentsEn } from './en';
import { agreementAssessmentsNb } from './nb';
import { agreementAssessmentsNn } from './nn';

const words = { nn: agreementAssessmentsNn, nb: agreementAssessmentsNb, en: agreementAssessmentsEn } as const;

/** What the agreement page says of assessments. Not among the tab's texts: the page brings its own. */
export function agreementAssessmentsWords(language: Language): AgreementAssessmentsText {
  return words[language];
}
