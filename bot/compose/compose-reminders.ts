import type { AllChoicesStore } from '../../src/data/ports/notification-choices';
import type { CardFacts, CardSource } from '../../src/data/ports/answer-writer';
import { InvalidDateError } from '../../src/domain/invalid-date-error';
import type { PersonChoices } from '../../src/domain/reminders/person-choices';
import type { PlannedReminder, PastReminder } from '../../src/domain/reminders/planned-reminder';
import { isStillDue } from '../../src/domain/reminders/still-due';
import { dailySummaryCard } from '../cards/daily-summary-card';
import { handOverFailedCard } from '../cards/hand-over-failed-card';
import type { OutgoingMessage } from '../channel/channel';
import type { Compose } from '../outbox/send-parts';
import { laneOfPerson } from '../places/place';
import type { PlaceStore } from '../places/place-store';
import { closeSummary, type SummaryContent } from '../reminders/daily-summary';
import { historyOf, plannedReminderOf, type ReminderContent } from '../reminders/reminder-content';
import type { Documents } from '../storage/documents';
import type { OutboxRecord, OutboxStore } from '../storage/outbox-store';
import { askedIn, deadlineMessage, type MessageParts } from './deadline-message';
import { escalationOf } from './escalation-of';
import { handOverMessage, type HandOverContent } from './hand-over';
import { likelyRights, wordsFor, type Reader } from './reader';
import { nameOf, type ReadWorld, type World } from './world';

export const reminderKinds = [
  'reminder',
  'escalation',
  'summary',
  'hand-over',
  'hand-over-failed',
  'hand-over-declined',
] as const;

export interface ComposeParts extends MessageParts {
  readonly storage: { readonly documents: Documents; readonly outbox: OutboxStore };
  readonly cards: CardSource;
  readonly world: ReadWorld;
  readonly choices: Pick<AllChoicesStore, 'all'>;
  readonly places: Pick<PlaceStore, 'personal'>;
  /** Told of one that could not be composed; it is tried again, and holds up no other. */
  readonly onProblem: (record: OutboxRecord, error: unknown) => void;
}

/** Everything that one round of composing has read. */
interface Round {
  readonly parts: ComposeParts;
  readonly world: World;
  readonly choices: ReadonlyMap<number, PersonChoices>;
  readonly facts: ReadonlyMap<number, CardFacts>;
  readonly history: ReadonlyMap<number, readonly PastReminder[]>;
  /** What the summaries of this round tell of, by the record's id. */
  readonly summaries: ReadonlyMap<string, readonly ReminderContent[]>;
}

/** Composes what reminds: some requests for all records of a round together. `obsolete` is what SharePoint no longer asks of that person. */
export function composeReminders(parts: ComposeParts): Compose {
  return async (records) => {
    const round = await read(parts, records);
    const messages = new Map<string, OutgoingMessage | 'obsolete'>();
    for (const record of records) {
      try {
        messages.set(record.id, (await compose(record, round)) ?? 'obsolete');
      } catch (error) {
        if (error instanceof InvalidDateError) messages.set(record.id, 'obsolete');
        else parts.onProblem(record, error);
      }
    }
    return messages;
  };
}

async function read(parts: ComposeParts, records: readonly OutboxRecord[]): Promise<Round> {
  const now = parts.now().toISOString();
  const summaries = new Map<string, readonly ReminderContent[]>();
  for (const { id, kind, content } of records)
    if (kind === 'summary') summaries.set(id, await closeSummary(parts.storage, (content as SummaryContent).summary, now));
  const ofRecords = records.flatMap(({ subject }) => subject?.agreementId ?? []);
  const ofSummaries = [...summaries.values()].flat().map((each) => each.agreementId);
  const ids = [...new Set([...ofRecords, ...ofSummaries])];
  const [world, choices, facts, about] = await Promise.all([
    parts.world(),
    parts.choices.all(),
    parts.cards.cardFacts(ids),
    parts.storage.outbox.about(ids),
  ]);
  return { parts, world, choices, facts, history: historyOf(about), summaries };
}

async function compose(record: OutboxRecord, round: Round): Promise<OutgoingMessage | null> {
  const reminder = plannedReminderOf(record);
  if (reminder) return reminderMessage(record, reminder, round);
  if (record.kind === 'summary') return summaryMessage(record, round);
  return handOver(record, round);
}

async function reminderMessage(record: OutboxRecord, reminder: PlannedReminder, round: Round): Promise<OutgoingMessage | null> {
  const { parts, world, facts, history } = round;
  const card = facts.get(reminder.agreementId);
  const past = history.get(reminder.agreementId) ?? [];
  if (!card || !isOf(record.lane, reminder.personId, world) || !isStillDue(reminder, card.facts, world.context, past))
    return null;
  const { deadline, role } = reminder;
  const asking = { cardId: record.id, deadline, role, escalation: escalationOf(reminder, past, world) };
  const message = deadlineMessage(parts, asking, card, world, await readerOf(record.lane, reminder.personId, round));
  return message && { ...message, alert: true };
}

async function summaryMessage({ id, lane }: OutboxRecord, round: Round): Promise<OutgoingMessage | null> {
  const { parts, world, facts, history, summaries } = round;
  const contents = (summaries.get(id) ?? []).filter((each) => isOf(lane, each.personId, world));
  const items = contents.flatMap((content) => {
    const card = facts.get(content.agreementId);
    if (!card) return [];
    const asked = askedIn(world, card, content.deadline);
    const isDue = isStillDue({ kind: 'reminder', ...content }, card.facts, world.context, history.get(content.agreementId) ?? []);
    return asked && isDue ? [{ agreement: card.page.value, deadline: asked.deadline }] : [];
  });
  const [first] = contents;
  if (!first || items.length === 0) return null;
  const { words } = await readerOf(lane, first.personId, round);
  return { ...dailySummaryCard({ words, links: parts.links, today: world.context.today }, items), alert: true };
}

async function handOver({ id, lane, kind, content }: OutboxRecord, round: Round): Promise<OutgoingMessage | null> {
  const { parts, world, facts } = round;
  const handed = content as HandOverContent;
  const card = facts.get(handed.agreementId);
  if (!card) return null;
  if (kind === 'hand-over') {
    const message = handOverMessage(parts, id, handed, card, world, await readerOf(lane, handed.toId, round));
    return message && { ...message, alert: true };
  }
  const { words } = await readerOf(lane, handed.byId, round);
  const basis = { words, links: parts.links, today: world.context.today };
  const newOwnerName = nameOf(world, handed.toId);
  const declined = kind === 'hand-over-declined' ? { declined: { comment: handed.comment } } : {};
  return { ...handOverFailedCard(basis, { agreement: card.page.value, newOwnerName, ...declined }), alert: true };
}

async function readerOf(lane: string, personId: number, { parts, world, choices }: Round): Promise<Reader> {
  const place = await parts.places.personal(lane.slice('person:'.length));
  return {
    lane,
    userIds: place ? [place.userId] : [],
    words: await wordsFor(choices.get(personId), ''),
    rights: likelyRights(world, personId),
  };
}

/** A number of SharePoint belongs to one account: a lane of another must not be told. */
function isOf(lane: string, personId: number, { people }: World): boolean {
  return lane === laneOfPerson(people.get(personId)?.upn ?? '');
}
