import { askedDeadline } from './asked-deadlines';
import { escalations } from './escalations';
import type { PastReminder, PlannedReminder } from './planned-reminder';
import { peopleOf } from './recipients';
import type { ReminderContext } from './reminder-context';
import type { ReminderFacts } from './reminder-facts';

/**
 * Who is told instead of somebody who cannot be reached, at once: for owner and deputy as when they are silent, by the same identities, so that it does not
 * matter whether this or the next sweep plans it; for a resource person the others of the area, and for want of them the procurement lead. Nobody when the
 * deadline is not asked any more, or when there is nobody left: then the weekly digest tells of it. `history` is what the outbox has about the agreement.
 * Throws `InvalidDateError`.
 * @example toldInstead(toTheOwner, facts, context, history) // [{ kind: 'escalation', personId: 14, past: [12], step: 'escalation-months-3-before', … }]
 */
export function toldInstead(
  reminder: PlannedReminder,
  facts: ReminderFacts,
  context: ReminderContext,
  history: readonly PastReminder[],
): readonly PlannedReminder[] {
  const { deadline, step, personId, agreementId, past } = reminder;
  const isThis = (each: PastReminder) =>
    each.deadlineKind === deadline.kind &&
    each.deadlineDate === deadline.date &&
    each.step === step &&
    each.personId === personId;
  // It is refused as soon as this has been planned.
  const known = history.map((each): PastReminder =>
    isThis(each) ? { ...each, state: 'refused', day: earlier(each.day, context.today) } : each,
  );
  const asked = askedDeadline(facts, context, known, deadline);
  if (!asked) return [];
  const inPlace = escalations(agreementId, asked, context, []);
  if (inPlace.length > 0) return inPlace;
  // Nobody was asked before them: they are the ones who were to answer.
  const { owner, deputy } = asked.recipients;
  if (personId === owner || personId === deputy || reminder.kind === 'escalation') return [];
  const stateOf = (id: number) => asked.past.filter((each) => each.personId === id).map((each) => each.state);
  const reachable = (ids: readonly number[]) => ids.filter((id) => id !== personId && !stateOf(id).includes('refused'));
  const hasHeard = (id: number) =>
    asked.past.some((each) => each.personId === id && each.step === step && each.state !== 'unsent');
  const others = reachable(peopleOf('resource', asked.recipients));
  const role = others.length > 0 ? 'resource' : 'lead';
  return (role === 'resource' ? others : reachable(asked.recipients.lead))
    .filter((id) => !hasHeard(id))
    .map((id) => ({
      kind: 'reminder',
      agreementId,
      deadline: asked.deadline,
      step,
      personId: id,
      role,
      past: [...past, personId],
    }));
}

const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b);
