import type { ReminderResponse } from '../../../domain/answers/reminder-response';
import { phaseHorizonMonths } from '../../../domain/agreement-phase';
import { addDays, addMonths, type CalendarDate } from '../../../domain/calendar-date';
import type { CalledOff } from '../../../domain/ceiling';
import type { Deadline } from '../../../domain/deadline';
import { deadlines } from '../../../domain/deadlines';
import type { FollowUp } from '../../../domain/follow-up';
import { nextOptionDecision } from '../../../domain/option-decision';
import type { RuleBook } from '../../../domain/rules-in-force';
import type { RegisterRow } from '../../state/register-row';
import { needsAnswer } from '../../../domain/answers/needs-answer';
import { standingAnswer, type Answer } from '../../../domain/answers/standing-answer';

/** Cards are shown for what is due within the months in which an agreement counts as "in decision" or "expiring". */
export const dueHorizonMonths = phaseHorizonMonths;

/** A deadline that somebody has to answer, with the day it is put in order by. */
export interface DueItem {
  readonly deadline: Deadline;
  readonly order: CalendarDate;
  readonly followUp?: FollowUp;
}

/** One agreement with its most urgent deadline first. */
export interface DueAgreement {
  readonly row: RegisterRow;
  readonly first: DueItem;
  readonly others: readonly DueItem[];
}

export interface AnsweredDeadline {
  readonly row: RegisterRow;
  readonly item: DueItem;
  readonly answer: Answer;
}

export interface Due {
  /** Passed ones first, then by day. */
  readonly waiting: readonly DueAgreement[];
  readonly answered: readonly AnsweredDeadline[];
  /** Due after the horizon; nothing has to be done yet. */
  readonly later: readonly DueAgreement[];
}

/** What is known of a person's agreements. What is missing gives no deadline of its kind. */
export interface DueInput {
  readonly mine: readonly RegisterRow[];
  /** Open follow-ups of those agreements, and those the person is responsible for on others. */
  readonly followUps: readonly FollowUp[];
  readonly calledOff: ReadonlyMap<number, CalledOff>;
  readonly responses: readonly ReminderResponse[];
  /** Agreements that an open procurement is to replace. */
  readonly beingReplaced: ReadonlySet<number>;
  readonly today: CalendarDate;
  readonly rules: RuleBook;
  readonly rowOf: (agreementId: number) => RegisterRow | null;
}

/** What a person has to answer, one entry per agreement, in order of urgency; and what they have answered. */
export function dueAgreements(input: DueInput): Due {
  const { today, followUps, mine } = input;
  const horizon = addMonths(today, dueHorizonMonths);
  const mineIds = new Set(mine.map((row) => row.agreement.id));
  const assigned = new Set(followUps.filter((each) => !mineIds.has(each.agreementId)).map((each) => each.agreementId));
  const rows = [...mine, ...[...assigned].flatMap((id) => input.rowOf(id) ?? [])];
  const waiting: DueAgreement[] = [];
  const later: DueAgreement[] = [];
  const answered: AnsweredDeadline[] = [];
  for (const row of rows) {
    const open: DueItem[] = [];
    for (const item of dueItems(row, mineIds.has(row.agreement.id), input)) {
      const answer = standingAnswer(item.deadline, row.agreement.id, input);
      if (answer) answered.push({ row, item, answer });
      else open.push(item);
    }
    // A day that runs out comes before a share of the ceiling that was reached.
    const first = open.find((item) => item.order <= horizon && !canWait(item)) ?? open[0];
    if (!first) continue;
    const others = open.filter((item) => item !== first && item.order <= horizon);
    (first.order <= horizon ? waiting : later).push({ row, first, others });
  }
  return {
    waiting: waiting.sort((a, b) => byOrder(a.first, b.first)),
    later: later.sort((a, b) => byOrder(a.first, b.first)),
    // What lies beyond the horizon and is answered needs no mention.
    answered: answered.filter(({ item }) => item.order <= horizon).sort((a, b) => byOrder(a.item, b.item)),
  };
}

function dueItems(row: RegisterRow, isMine: boolean, input: DueInput): readonly DueItem[] {
  const { today, rules } = input;
  const { agreement } = row;
  const followUps = input.followUps.filter((each) => each.agreementId === agreement.id);
  const calledOff = input.calledOff.get(agreement.id);
  const all = deadlines({ terms: agreement, followUps, ...(calledOff ? { calledOff } : {}) }, today, rules);
  const next = nextOptionDecision(agreement, today)?.option.sequence;
  return all
    .filter((deadline) => deadline.kind === 'followUp' || (isMine && needsAnswer(deadline, next)))
    .map((deadline): DueItem => {
      const followUp = followUps.find((each) => each.id === deadline.followUpId);
      return { deadline, order: orderOf(deadline, today), ...(followUp ? { followUp } : {}) };
    })
    .sort(byOrder);
}

/** A share of the ceiling is dated by the day it was reached, which is always past: a used-up one is for today, a smaller share can wait. */
function orderOf({ kind, actBy, percent = 0 }: Deadline, today: CalendarDate): CalendarDate {
  if (kind !== 'ceiling') return actBy;
  return addDays(today, percent >= 100 ? 0 : percent >= 80 ? 45 : 120);
}

function canWait({ deadline: { kind, percent = 0 } }: DueItem): boolean {
  return kind === 'ceiling' && percent < 100;
}

function byOrder(a: DueItem, b: DueItem): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}
