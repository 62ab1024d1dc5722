import type { Agreement } from '../agreement';
import type { Assessment, AssessmentResult, AssessmentStep } from '../assessment';
import type { CalendarDate } from '../calendar-date';
import type { FollowUp } from '../follow-up';

/** How many leading digits of a CPV code make a group (CPV: XXX00000-Y). */
const groupDigits = 3;

/** Something that was learnt on an agreement, for whoever buys the same again. */
export interface Lesson {
  readonly agreementId: number;
  readonly agreementTitle: string;
  /** What the words answer; empty for what was noted at a follow-up. */
  readonly question: string;
  readonly text: string;
  /** `null` for what was noted at a follow-up. */
  readonly result: AssessmentResult | null;
  readonly byId: number | null;
  readonly on: CalendarDate | null;
  /** Leading CPV digits in common: at least three, at most eight. */
  readonly likeness: number;
}

/**
 * How alike two purchases are: the most leading digits that a code of the one has in common with a code of the other, 0 when they are not of the same group.
 * The zeros that only fill up a code are not digits in common.
 * @example cpvLikeness(['98310000'], ['98311000-6']) // 4
 */
export function cpvLikeness(codes: readonly string[], others: readonly string[]): number {
  let most = 0;
  for (const code of codes) for (const other of others) most = Math.max(most, inCommon(code, other));
  return most >= groupDigits ? most : 0;
}

function inCommon(one: string, other: string): number {
  const [a, b] = [significant(one), significant(other)];
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/** Without the check digit and the zeros that fill up; a division or a group keeps its own zeros. */
function significant(code: string): string {
  const digits = code.slice(0, 8);
  const short = digits.replace(/0+$/, '');
  return short.length >= groupDigits ? short : digits.slice(0, groupDigits);
}

/** The agreements that are like what is bought, the most alike first; among those that are as alike, the newest first. */
export function likeAgreements<A extends Pick<Agreement, 'id' | 'cpvCodes' | 'startDate'>>(
  cpvCodes: readonly string[],
  agreements: readonly A[],
  exceptAgreementId: number | null = null,
): readonly { readonly agreement: A; readonly likeness: number }[] {
  return agreements
    .flatMap((agreement) => {
      const likeness = agreement.id === exceptAgreementId ? 0 : cpvLikeness(cpvCodes, agreement.cpvCodes);
      return likeness === 0 ? [] : [{ agreement, likeness }];
    })
    .toSorted((a, b) => b.likeness - a.likeness || (a.agreement.startDate < b.agreement.startDate ? 1 : -1));
}

/** The words of an evaluation that are for the next time: its steps without a judgement. One that has none has the reasons of its judgements. */
export function lessonSteps({ steps }: Pick<Assessment, 'steps'>): readonly AssessmentStep[] {
  const told = steps.filter(({ conclusion, reason }) => conclusion.trim() === '' && reason.trim() !== '');
  return told.length > 0 ? told : steps.filter(({ reason }) => reason.trim() !== '');
}

/**
 * What was learnt when the like was bought: of final evaluations that are done, and of follow-ups with a lesson. The most alike first, then the newest.
 * @example lessons(['98311000'], agreements, evaluations, [])[0].text // 'Be om faste hentedagar'
 */
export function lessons(
  cpvCodes: readonly string[],
  agreements: readonly Pick<Agreement, 'id' | 'title' | 'cpvCodes' | 'startDate'>[],
  evaluations: readonly Assessment[],
  followUps: readonly FollowUp[],
  exceptAgreementId: number | null = null,
): readonly Lesson[] {
  const like = new Map(likeAgreements(cpvCodes, agreements, exceptAgreementId).map((each) => [each.agreement.id, each] as const));
  const of = (agreementId: number | null) => {
    const found = agreementId === null ? undefined : like.get(agreementId);
    return found && { agreementId: found.agreement.id, agreementTitle: found.agreement.title, likeness: found.likeness };
  };
  const evaluated = evaluations.flatMap((evaluation): readonly Lesson[] => {
    const place = of(evaluation.agreementId);
    if (!place || evaluation.kind !== 'finalEvaluation' || evaluation.status !== 'done') return [];
    const { assessorId: byId, date: on, result } = evaluation;
    return lessonSteps(evaluation).map(({ question, reason }) => ({ ...place, question, text: reason, result, byId, on }));
  });
  const noted = followUps.flatMap((followUp): readonly Lesson[] => {
    const place = of(followUp.agreementId);
    if (!place || followUp.lesson.trim() === '') return [];
    const { lesson: text, responsibleId: byId, done: on } = followUp;
    return [{ ...place, question: '', text, result: null, byId, on }];
  });
  return [...evaluated, ...noted].toSorted(
    (a, b) => b.likeness - a.likeness || (a.on === b.on ? 0 : (a.on ?? '') < (b.on ?? '') ? 1 : -1),
  );
}
