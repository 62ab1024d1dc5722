import { contractTypes, type ContractType } from '../../../domain/agreement';
import type { Assessment, AssessmentStep } from '../../../domain/assessment';
import { answersOf, questionOf } from '../../../domain/assessments/reserved-inclusive';
import type { AssessmentsText } from '../../text/assessments/assessments-text';

/** A stored step in the reader's language; one that was written by hand stands as it was written. */
export function stepWords(
  step: AssessmentStep,
  words: AssessmentsText,
): { readonly question: string; readonly conclusion: string } {
  const question = questionOf(step);
  if (question === null) return { question: step.question, conclusion: step.conclusion };
  const answer = question === 'how' ? null : answersOf([step])[question];
  return { question: words.question[question], conclusion: answer === null ? '' : words.answer[answer] };
}

/** What an assessment came to, when that was kept. */
export const resultOf = ({ result }: Pick<Assessment, 'result'>): ContractType | null =>
  contractTypes.find((type) => type === result) ?? null;
