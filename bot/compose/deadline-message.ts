import type { CardFacts } from '../../src/data/ports/answer-writer';
import type { DeadlineIdentity } from '../../src/domain/answers/answer-request';
import { offeredDecisions } from '../../src/domain/answers/decision-kind';
import { askedDeadline, type AskedDeadline } from '../../src/domain/reminders/asked-deadlines';
import { membersFor } from '../../src/domain/reminders/recipients';
import type { ReminderRecipient } from '../../src/domain/reminders/reminder-rule';
import type { CardSeal } from '../actions/card-context';
import type { Candidate } from '../cards/answer-actions';
import type { DeepLinks } from '../cards/card';
import { escalationCard, type Escalation } from '../cards/escalation-card';
import { reminderCard } from '../cards/reminder-card';
import { reckoned } from '../reckoned';
import { isReachable } from '../reminders/sweep-context';
import type { OutgoingMessage } from '../channel/channel';
import type { Reader } from './reader';
import { nameOf, type World } from './world';

export interface MessageParts {
  readonly seal: CardSeal;
  readonly links: DeepLinks;
  readonly now: () => Date;
}

/** A card that asks for an answer to a deadline. */
export interface DeadlineCard {
  readonly cardId: string;
  readonly deadline: DeadlineIdentity;
  /** `null` where nobody knows any more. */
  readonly role: ReminderRecipient | null;
  readonly escalation: Escalation | null;
}

/** The card as SharePoint has the agreement now; `null` when it does not ask for that deadline (any more). */
export function deadlineMessage(
  { seal, links, now }: MessageParts,
  card: DeadlineCard,
  { page, facts, seenFor }: CardFacts,
  world: World,
  reader: Reader,
): OutgoingMessage | null {
  const deadline = askedIn(world, { facts }, card.deadline)?.deadline;
  if (deadline === undefined) return null;
  const agreement = page.value;
  const claims = {
    cardId: card.cardId,
    about: 'deadline' as const,
    agreementId: agreement.id,
    deadline,
    seen: seenFor(deadline),
    issuedAt: now().toISOString(),
  };
  const context = seal.seal(claims, reader.lane);
  const basis = { words: reader.words, links, today: world.context.today };
  const input = {
    agreement,
    deadline,
    offered: offeredDecisions(agreement, deadline, world.context.today, reader.rights),
    supplierNames: agreement.suppliers.flatMap(({ supplierId }) => world.supplierNames.get(supplierId) ?? []),
    ownerName: nameOf(world, agreement.ownerId),
    context,
    candidates: candidatesFor({ page }, world),
    refresh: { context, userIds: reader.userIds },
  };
  return card.escalation
    ? escalationCard(basis, { ...input, escalation: card.escalation })
    : reminderCard(basis, { ...input, ...(card.role ? { role: card.role } : {}) });
}

/** The deadline, when people are asked of it. An agreement with dates that cannot be reckoned with asks for nothing. */
export function askedIn(
  { context }: Pick<World, 'context'>,
  { facts }: Pick<CardFacts, 'facts'>,
  deadline: DeadlineIdentity,
): AskedDeadline | undefined {
  return reckoned(() => askedDeadline(facts, context, [], deadline)) ?? undefined;
}

/** Who can take over: those nearest to the agreement first, since a card has not room for everybody. No guests. */
function candidatesFor({ page }: Pick<CardFacts, 'page'>, { settings, people }: World): readonly Candidate[] {
  const { ownerId, deputyId, serviceAreaIds } = page.value;
  const near = [
    deputyId,
    ...membersFor(serviceAreaIds, settings.resourceGroup).map((each) => each.personId),
    ...settings.leadIds,
  ];
  const rest = settings.people.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ id }) => id);
  return [...new Set([...near, ...rest])].flatMap((id) => {
    const person = id === null || id === ownerId ? undefined : people.get(id);
    return person && isReachable(person) ? [{ upn: person.upn, name: person.name }] : [];
  });
}
