import type { Assessment } from '../../../domain/assessment';
import { answersOf, noAnswers, type ReservedInclusiveAnswers } from '../../../domain/assessments/reserved-inclusive';
import type { AssessmentsText } from '../../text/assessments/assessments-text';
import type { FieldVersions, Side } from '../../components/conflict/conflict-fields';

/** All that the form of reserved and inclusive contract holds. */
export interface ReservedValues extends ReservedInclusiveAnswers {
  readonly recordedIn: NonNullable<Assessment['recordedIn']>;
}

/** A note of its own works for every purchase: below the act's threshold there is no protocol to record it in. */
export const emptyValues: ReservedValues = { ...noAnswers, recordedIn: 'ownNote' };

export const valuesOf = ({ steps, recordedIn }: Pick<Assessment, 'steps' | 'recordedIn'>): ReservedValues => ({
  ...answersOf(steps),
  recordedIn: recordedIn ?? 'ownNote',
});

const keys = ['reserved', 'reservedReason', 'inclusive', 'inclusiveReason', 'how', 'recordedIn'] as const;

/** The fields in words, as they were read, as the person wrote them, and as somebody else saved them. */
export function valueVersions(
  before: ReservedValues,
  mine: ReservedValues,
  theirs: ReservedValues,
  words: AssessmentsText,
): readonly FieldVersions[] {
  const label = {
    reserved: words.question.reserved,
    reservedReason: words.reason.reserved,
    inclusive: words.question.inclusive,
    inclusiveReason: words.reason.inclusive,
    how: words.question.how,
    recordedIn: words.recordedIn,
  };
  const said = (values: ReservedValues, key: (typeof keys)[number]): string => {
    if (key === 'recordedIn') return words.place[values.recordedIn];
    if (key !== 'reserved' && key !== 'inclusive') return values[key];
    const answer = values[key];
    return answer === null ? '' : words.answer[answer];
  };
  return keys.map((key) => ({
    key,
    label: label[key],
    before: said(before, key),
    mine: said(mine, key),
    theirs: said(theirs, key),
  }));
}

/** What was chosen of each; a field that nobody had to choose is the same in both. */
export function mergedValues(mine: ReservedValues, theirs: ReservedValues, choice: ReadonlyMap<string, Side>): ReservedValues {
  return Object.fromEntries(
    keys.map((key) => [key, (choice.get(key) === 'theirs' ? theirs : mine)[key]]),
  ) as unknown as ReservedValues;
}
