import type { Assessment } from '../assessment';
import { unacknowledged } from '../assessment';
import type { CalendarDate } from '../calendar-date';
import { ProductError } from '../product-error';
import { reasonFault } from './reason';

/** What can be done with an assessment that two people stand behind: who made it, and a resource person who has read it. */
export const assessmentMoves = ['write', 'takeOver', 'submit', 'withdraw', 'acknowledge', 'sendBack', 'reassess'] as const;
export type AssessmentMove = (typeof assessmentMoves)[number];

/** Who is about to do something with it. */
export interface Assessor {
  readonly personId: number;
  readonly mayWrite: boolean;
  /** In the resource group, or the procurement lead. */
  readonly isResource: boolean;
}

type State = Pick<Assessment, 'status' | 'assessorId'>;

/**
 * What somebody may do with an assessment as it stands. Nobody acknowledges what they assessed themselves (four eyes), and what is done stays as it is:
 * assessing again is a new row.
 * @example movesOf({ status: 'awaitingAcknowledgement', assessorId: 1 }, { personId: 1, mayWrite: true, isResource: true }) // ['withdraw']
 */
export function movesOf({ status, assessorId }: State, { personId, mayWrite, isResource }: Assessor): readonly AssessmentMove[] {
  if (!mayWrite) return [];
  const isOwn = assessorId === personId;
  if (status === 'done') return ['reassess'];
  if (status === 'draft') return isOwn || assessorId === null ? ['write', 'submit'] : ['takeOver'];
  if (isOwn) return ['withdraw'];
  // Without an assessor there are no first two eyes.
  if (assessorId === null) return ['takeOver'];
  return isResource ? ['acknowledge', 'sendBack'] : [];
}

/** The move is not open to this person, or not from where the assessment stands. */
export class MoveNotOpenError extends ProductError {
  readonly code = 'assessment/move-not-open';
  readonly remedy = 'Read the assessment again and offer what movesOf answers.';
  constructor(readonly move: AssessmentMove) {
    super(`"${move}" is not open to this person for the assessment as it stands.`);
  }
}

type Outcome = Pick<Assessment, 'steps' | 'result' | 'paragraph'>;
type Change = Partial<Omit<Assessment, 'id'>>;

function hold(state: State, by: Assessor, move: AssessmentMove): void {
  if (!movesOf(state, by).includes(move)) throw new MoveNotOpenError(move);
}

/** Hands it on to a resource person. Whoever does is the assessor. Throws `MoveNotOpenError`. */
export function submitted(state: State, by: Assessor, today: CalendarDate, outcome: Outcome): Change {
  hold(state, by, 'submit');
  if (outcome.result === null || outcome.steps.length === 0) throw new MoveNotOpenError('submit');
  return { ...unacknowledged, ...outcome, assessorId: by.personId, date: today, status: 'awaitingAcknowledgement' };
}

/** The assessor takes it back to write more, before anybody has acknowledged it. */
export function withdrawn(state: State, by: Assessor): Change {
  hold(state, by, 'withdraw');
  return { ...unacknowledged, status: 'draft' };
}

/** Somebody else goes on with a draft, e.g. when the assessor has left. */
export function takenOver(state: State, by: Assessor): Change {
  hold(state, by, 'takeOver');
  return { result: null, paragraph: '', assessorId: by.personId, status: 'draft' };
}

/** A resource person stands by it too: it is done. The comment may be empty. */
export function acknowledged(
  assessment: State & Pick<Assessment, 'result'>,
  by: Assessor,
  today: CalendarDate,
  comment: string,
): Change {
  hold(assessment, by, 'acknowledge');
  if (assessment.result === null) throw new MoveNotOpenError('acknowledge');
  return { status: 'done', acknowledgedById: by.personId, acknowledgedOn: today, acknowledgement: comment.trim() };
}

/** It goes back to the assessor, who is told why; it is a draft again. */
export function sentBack(state: State, by: Assessor, today: CalendarDate, comment: string): Change {
  hold(state, by, 'sendBack');
  if (reasonFault(comment) !== null) throw new MoveNotOpenError('sendBack');
  return {
    ...unacknowledged,
    status: 'draft',
    acknowledgedById: by.personId,
    acknowledgedOn: today,
    acknowledgement: comment.trim(),
  };
}

/** Whether a draft is one because somebody sent it back. */
export function wasSentBack({ status, acknowledgement }: Pick<Assessment, 'status' | 'acknowledgement'>): boolean {
  return status === 'draft' && acknowledgement !== '';
}
