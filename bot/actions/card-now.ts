import { calendarDateOnSite } from '../../src/data/site-date';
import type { CardFacts, PersonRights } from '../../src/data/ports/answer-writer';
import type { CalendarDate } from '../../src/domain/calendar-date';
import type { OutgoingMessage } from '../channel/channel';
import { answeredMessage, answerSince, type ListedAnswer } from '../compose/answered-message';
import { deadlineMessage } from '../compose/deadline-message';
import { escalationOf } from '../compose/escalation-of';
import { handOverMessage, type HandOverContent } from '../compose/hand-over';
import type { World } from '../compose/world';
import { historyOf, plannedReminderOf } from '../reminders/reminder-content';
import type { ActionParts } from './action-parts';
import type { Claimed } from './answered-claims';
import type { CardClaims } from './card-context';
import type { Press } from './press';

/** A card as it would be made at this moment for the one who looks at it. */
export type CardNow =
  | { readonly state: 'open' | 'answered'; readonly message: OutgoingMessage }
  /** Decided elsewhere, or not asked any more. */
  | { readonly state: 'decided' }
  /** The agreement does not exist. */
  | { readonly state: 'gone' }
  /** The person may not read it. */
  | { readonly state: 'noRight' };

type Done = Extract<Claimed, { state: 'done' }>;

/** Reads all of it anew: the agreement, what has been answered, and what SharePoint lets this person do. Rejects when SharePoint cannot be asked. */
export async function cardNow(parts: ActionParts, press: Press, { fresh }: { readonly fresh: boolean }): Promise<CardNow> {
  const { claims } = press;
  const optionId = claims.seen.option?.id;
  const [rights, cards, world, done] = await Promise.all([
    parts.answers.rightsOf(press.upn, claims.agreementId, optionId),
    parts.cards.cardFacts([claims.agreementId]),
    parts.world({ fresh }),
    parts.claims.read(claims.cardId),
  ]);
  const card = cards.get(claims.agreementId);
  if (!card) return { state: 'gone' };
  if (!rights.read) return { state: 'noRight' };
  const answered = answeredNow(parts, press, card, world, done?.state === 'done' ? done : null);
  if (answered) return { state: 'answered', message: answered };
  const message = await openNow(parts, press, card, world, rights);
  return message ? { state: 'open', message } : { state: 'decided' };
}

function answeredNow(
  { links }: ActionParts,
  { claims, words, upn }: Press,
  card: CardFacts,
  world: World,
  done: Done | null,
): OutgoingMessage | null {
  const basis = { words, links, today: world.context.today };
  const own = done && ownAnswer(card, claims, done);
  if (done && own) return answeredMessage(basis, card, claims.deadline, own, world, done.at);
  // Being handed over is what the question to the new owner is about, not its answer.
  if (claims.about === 'handOver') return null;
  const readerId = world.settings.people.find((each) => each.upn === upn)?.id ?? null;
  const listed = answerSince(card, claims.deadline, { since: dayOf(claims.issuedAt), readerId });
  return listed && answeredMessage(basis, card, claims.deadline, listed, world);
}

function ownAnswer(card: CardFacts, { about, deadline }: CardClaims, done: Done): ListedAnswer | null {
  const at = dayOf(done.at);
  if (done.responseId !== null) return answerSince(card, deadline, { responseId: done.responseId });
  // Whoever accepts an agreement without a deadline to answer leaves no row.
  return about === 'handOver' ? { answer: 'iHaveThis', byId: card.page.value.ownerId, at, comment: '', remindOn: null } : null;
}

async function openNow(parts: ActionParts, press: Press, card: CardFacts, world: World, rights: PersonRights) {
  const { claims, lane, words, userId } = press;
  const { cardId, deadline, agreementId } = claims;
  const record = await parts.outbox.read(cardId);
  const reader = { lane, userIds: lane.startsWith('person:') ? [userId] : [], words, rights };
  if (claims.about === 'handOver') {
    const content = record?.content as HandOverContent | undefined;
    return content ? handOverMessage(parts, cardId, content, card, world, reader) : null;
  }
  const reminder = record && plannedReminderOf(record);
  const past = reminder ? (historyOf(await parts.outbox.about([agreementId])).get(agreementId) ?? []) : [];
  const escalation = reminder ? escalationOf(reminder, past, world) : null;
  return deadlineMessage(parts, { cardId, deadline, role: reminder?.role ?? null, escalation }, card, world, reader);
}

/** What the site's clocks showed at an instant. */
function dayOf(instant: string): CalendarDate {
  return calendarDateOnSite(instant) ?? (instant.slice(0, 10) as CalendarDate);
}
