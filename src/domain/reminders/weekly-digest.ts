import { standingAnswer, type Answer } from '../answers/standing-answer';
import { needsAnswer } from '../answers/needs-answer';
import { addDays } from '../calendar-date';
import type { Deadline } from '../deadline';
import { nextOptionDecision } from '../option-decision';
import { deadlinesOf } from './asked-deadlines';
import type { ReminderContext } from './reminder-context';
import type { ReminderFacts } from './reminder-facts';

/** How far ahead the digest looks. */
export const digestDays = 30;

export interface DigestAgreement {
  readonly agreementId: number;
  readonly title: string;
  readonly ownerId: number | null;
  readonly deputyId: number | null;
  /** Empty: every service area. */
  readonly serviceAreaIds: readonly number[];
}

export interface DigestDeadline extends DigestAgreement {
  readonly deadline: Deadline;
  /** What somebody answered, which is no decision: it stands here until it is decided. */
  readonly answer: Answer | null;
}

/** What the weekly digest says of agreements. */
export interface DigestSelection {
  /** Passed and undecided, longest ago first: all of them, whatever has been sent. */
  readonly passed: readonly DigestDeadline[];
  /** Due within `digestDays`, soonest first. */
  readonly coming: readonly DigestDeadline[];
  /** Nobody owns them, or the owner has left. */
  readonly withoutOwner: readonly DigestAgreement[];
}

/** Collects what stands in the digest while agreements are read, a piece at a time. */
export interface DigestCollector {
  add(facts: readonly ReminderFacts[]): void;
  /** Always in the same order, whatever order the pieces came in. */
  selection(): DigestSelection;
}

/**
 * Undecided deadlines that have passed, those of the next 30 days, and agreements without an owner. An agreement stands once in each for every deadline it
 * has there. What was pushed plays no part: whatever went wrong with a message, the digest tells. A share of the ceiling is no day that passes: it is not
 * among them.
 */
export function digestCollector(context: ReminderContext): DigestCollector {
  const passed: DigestDeadline[] = [];
  const coming: DigestDeadline[] = [];
  const withoutOwner: DigestAgreement[] = [];
  const until = addDays(context.today, digestDays);
  const add = (facts: ReminderFacts) => {
    const { id: agreementId, title, ownerId, deputyId, serviceAreaIds } = facts.agreement;
    const agreement: DigestAgreement = { agreementId, title, ownerId, deputyId, serviceAreaIds };
    const nextOption = nextOptionDecision(facts.agreement, context.today, context.settings.calendar)?.option.sequence;
    const beingReplaced = new Set(facts.beingReplaced ? [agreementId] : []);
    for (const deadline of deadlinesOf(facts, context)) {
      if (deadline.kind === 'owner') withoutOwner.push(agreement);
      else if (deadline.kind !== 'ceiling' && needsAnswer(deadline, nextOption) && deadline.actBy <= until) {
        const answer = standingAnswer(deadline, agreementId, { responses: facts.responses, beingReplaced, today: context.today });
        (deadline.actBy < context.today ? passed : coming).push({ ...agreement, deadline, answer });
      }
    }
  };
  return {
    add: (facts) => facts.forEach(add),
    selection: () => ({
      passed: passed.toSorted(byDay),
      coming: coming.toSorted(byDay),
      withoutOwner: withoutOwner.toSorted((a, b) => a.agreementId - b.agreementId),
    }),
  };
}

function byDay(a: DigestDeadline, b: DigestDeadline): number {
  const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    text(a.deadline.actBy, b.deadline.actBy) ||
    text(a.deadline.date, b.deadline.date) ||
    a.agreementId - b.agreementId ||
    text(a.deadline.kind, b.deadline.kind) ||
    (a.deadline.followUpId ?? 0) - (b.deadline.followUpId ?? 0)
  );
}
