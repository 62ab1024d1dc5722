import type { PastReminder, PlannedReminder } from '../../src/domain/reminders/planned-reminder';
import type { Escalation } from '../cards/escalation-card';
import { nameOf, type World } from './world';

/** Why a reminder has come to somebody else, as its card says it; `null` for one that comes to whom it was meant for. */
export function escalationOf(
  { kind, past, deadline }: Pick<PlannedReminder, 'kind' | 'past' | 'deadline'>,
  history: readonly PastReminder[],
  world: Pick<World, 'people'>,
): Escalation | null {
  if (kind === 'reminder' && past.length === 0) return null;
  const ofDeadline = history.filter((each) => each.deadlineKind === deadline.kind && each.deadlineDate === deadline.date);
  const wasAsked = (id: number) => ofDeadline.some((each) => each.personId === id && each.state === 'asked');
  return {
    reason: past.length === 0 ? 'nobody' : past.some(wasAsked) ? 'silent' : 'undelivered',
    names: past.map((id) => nameOf(world, id)).filter((name) => name !== ''),
  };
}
