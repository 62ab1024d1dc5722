import type { CardSource } from '../../src/data/ports/answer-writer';
import type { AllChoicesStore } from '../../src/data/ports/notification-choices';
import type { PlannedReminder } from '../../src/domain/reminders/planned-reminder';
import { toldInstead } from '../../src/domain/reminders/told-instead';
import type { OnUnreachable } from '../outbox/send-parts';
import { reckoned } from '../reckoned';
import { closeSummary, type SummaryContent } from '../reminders/daily-summary';
import { planSending } from '../reminders/plan-piece';
import { historyOf, plannedReminderOf } from '../reminders/reminder-content';
import type { SweepStorage } from '../reminders/sweep-storage';
import type { OutboxRecord } from '../storage/outbox-store';
import { handOverEntry, type HandOverContent } from './hand-over';
import type { ReadWorld, World } from './world';

export interface UnreachableParts {
  readonly storage: SweepStorage;
  readonly cards: CardSource;
  readonly world: ReadWorld;
  readonly choices: Pick<AllChoicesStore, 'all'>;
  readonly now: () => Date;
  readonly log: { info(fields: object, message: string): void };
}

/**
 * Whoever cannot be told does not keep a deadline from being told of: it goes to the next in line under its own identity, however often this is called. With
 * nobody in line it stays undecided, which the weekly digest tells of.
 */
export function tellNextInLine(parts: UnreachableParts): OnUnreachable {
  return async (record, reason) => {
    const planned = await planInstead(parts, record);
    const { correlationId, kind } = record;
    parts.log.info({ correlationId, kind, reason, planned }, 'somebody cannot be told: the next in line is');
  };
}

async function planInstead(parts: UnreachableParts, record: OutboxRecord): Promise<number> {
  const { storage, now } = parts;
  if (record.kind === 'hand-over') return tellWhoHandedOver(parts, record);
  const reminder = plannedReminderOf(record);
  const reminders: readonly PlannedReminder[] = reminder
    ? [reminder]
    : record.kind === 'summary'
      ? (await closeSummary(storage, (record.content as SummaryContent).summary, now().toISOString())).map((each) => ({
          ...each,
          kind: 'reminder',
        }))
      : [];
  if (reminders.length === 0) return 0;
  const ids = [...new Set(reminders.map((each) => each.agreementId))];
  const [world, cards, about] = await Promise.all([parts.world(), parts.cards.cardFacts(ids), storage.outbox.about(ids)]);
  const history = historyOf(about);
  const instead = reminders.flatMap((each) => {
    const card = cards.get(each.agreementId);
    if (!card) return [];
    return reckoned(() => toldInstead(each, card.facts, world.context, history.get(each.agreementId) ?? [])) ?? [];
  });
  return plan(parts, record, world, instead);
}

async function plan(
  { storage, choices, now }: UnreachableParts,
  { correlationId }: OutboxRecord,
  { context, people }: World,
  reminders: readonly PlannedReminder[],
): Promise<number> {
  if (reminders.length === 0) return 0;
  const at = now();
  const planning = {
    storage,
    context,
    people,
    choices: () => choices.all(),
    now: at,
    correlationId,
    onUnreadable: () => undefined,
  };
  return planSending(reminders, planning, at.toISOString());
}

async function tellWhoHandedOver({ storage, world, now }: UnreachableParts, record: OutboxRecord): Promise<number> {
  const content = record.content as HandOverContent;
  const upn = (await world()).people.get(content.byId)?.upn ?? '';
  if (upn === '') return 0;
  const at = now();
  const from = { cardId: record.id, correlationId: record.correlationId };
  const entry = handOverEntry(content, upn, from, at, 'hand-over-failed');
  return (await storage.outbox.plan([entry], at.toISOString())).length;
}
