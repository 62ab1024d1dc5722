import type { ContractType } from '../agreement';
import type { AssessmentStep } from '../assessment';
import { reasonFault, type ReasonFault } from './reason';

export type YesNo = 'yes' | 'no';

/** The steps of delmål 5 in their order: reserved first; inclusive when that does not suit, and how its requirement serves this purchase best. */
export const reservedInclusiveQuestions = ['reserved', 'inclusive', 'how'] as const;
export type ReservedInclusiveQuestion = (typeof reservedInclusiveQuestions)[number];

/** What somebody has answered so far. What a later answer has made void stays here, so that nothing typed is lost by changing one's mind. */
export interface ReservedInclusiveAnswers {
  readonly reserved: YesNo | null;
  readonly reservedReason: string;
  readonly inclusive: YesNo | null;
  readonly inclusiveReason: string;
  /** How a requirement of inclusive employment can serve this purchase best (strategy, delmål 5 point 2). */
  readonly how: string;
}

export const noAnswers: ReservedInclusiveAnswers = {
  reserved: null,
  reservedReason: '',
  inclusive: null,
  inclusiveReason: '',
  how: '',
};

/**
 * What the answers come to; `null` until they come to something.
 * @example contractTypeOf({ ...noAnswers, reserved: 'no', inclusive: 'yes' }) // 'inclusive'
 */
export function contractTypeOf({
  reserved,
  inclusive,
}: Pick<ReservedInclusiveAnswers, 'reserved' | 'inclusive'>): ContractType | null {
  if (reserved !== 'no') return reserved === 'yes' ? 'reserved' : null;
  if (inclusive === null) return null;
  return inclusive === 'yes' ? 'inclusive' : 'ordinary';
}

/** The questions that stand open to whoever has answered so. @example askedQuestions({ reserved: 'yes', inclusive: null }) // ['reserved'] */
export function askedQuestions({
  reserved,
  inclusive,
}: Pick<ReservedInclusiveAnswers, 'reserved' | 'inclusive'>): readonly ReservedInclusiveQuestion[] {
  if (reserved !== 'no') return ['reserved'];
  return inclusive === 'yes' ? ['reserved', 'inclusive', 'how'] : ['reserved', 'inclusive'];
}

export interface AnswerFault {
  readonly field: keyof ReservedInclusiveAnswers;
  readonly rule: ReasonFault | 'unanswered';
}

/** What is missing before the answers can be handed on, in the order they are asked. */
export function answerFaults(answers: ReservedInclusiveAnswers): readonly AnswerFault[] {
  return askedQuestions(answers).flatMap((question): readonly AnswerFault[] => {
    if (question === 'how') return faultOf('how', answers.how);
    const reason = `${question}Reason` as const;
    return [
      ...(answers[question] === null ? [{ field: question, rule: 'unanswered' } as const] : []),
      ...faultOf(reason, answers[reason]),
    ];
  });
}

function faultOf(field: AnswerFault['field'], text: string): readonly AnswerFault[] {
  const rule = reasonFault(text);
  return rule === null ? [] : [{ field, rule }];
}

/** How the steps stand in the list, for those who read it there: Nynorsk whatever language they were answered in, so that they are known again. */
export const storedQuestions: Readonly<Record<ReservedInclusiveQuestion, string>> = {
  reserved: 'Eignar kontrakten seg som ei reservert kontrakt?',
  inclusive: 'Eignar kontrakten seg som ei inkluderande kontrakt?',
  how: 'Korleis kan kravet verke mest mogleg føremålstenleg for dette innkjøpet?',
};
const storedAnswers: Readonly<Record<YesNo, string>> = { yes: 'Ja', no: 'Nei' };
const storedHow = 'Slik';

/** The steps as they are kept: `all` of what was typed in a draft, else only what the answers lead through. */
export function stepsOf(answers: ReservedInclusiveAnswers, all = false): readonly AssessmentStep[] {
  const asked = all ? reservedInclusiveQuestions : askedQuestions(answers);
  return asked.flatMap((question): readonly AssessmentStep[] => {
    const answer = question === 'how' ? null : answers[question];
    const reason = (question === 'how' ? answers.how : answers[`${question}Reason`]).trim();
    if (all && answer === null && reason === '') return [];
    const conclusion = question === 'how' ? storedHow : answer === null ? '' : storedAnswers[answer];
    return [{ question: storedQuestions[question], conclusion, reason }];
  });
}

/** The answers of stored steps. Steps that are not of these questions, e.g. of rows somebody wrote by hand, are left out. */
export function answersOf(steps: readonly AssessmentStep[]): ReservedInclusiveAnswers {
  const step = (question: ReservedInclusiveQuestion) => steps.find((each) => questionOf(each) === question);
  const answer = (question: ReservedInclusiveQuestion): YesNo | null => {
    const conclusion = step(question)?.conclusion;
    return conclusion === storedAnswers.yes ? 'yes' : conclusion === storedAnswers.no ? 'no' : null;
  };
  return {
    reserved: answer('reserved'),
    reservedReason: step('reserved')?.reason ?? '',
    inclusive: answer('inclusive'),
    inclusiveReason: step('inclusive')?.reason ?? '',
    how: step('how')?.reason ?? '',
  };
}

/** Which question a stored step answers; `null` of one that was written by hand. */
export function questionOf({ question }: Pick<AssessmentStep, 'question'>): ReservedInclusiveQuestion | null {
  return reservedInclusiveQuestions.find((each) => storedQuestions[each] === question) ?? null;
}
