import { siteInstant, siteMoment } from '../../src/data/site-date';
import type { CardFacts } from '../../src/data/ports/answer-writer';
import type { Deadline } from '../../src/domain/deadline';
import { isSameMoment, sendingMoment } from '../../src/domain/reminders/delivery';
import { handOverCard } from '../cards/hand-over-card';
import type { OutgoingMessage } from '../channel/channel';
import { laneOfPerson } from '../places/place';
import { hashed } from '../reminders/reminder-content';
import type { OutboxEntry } from '../storage/outbox-store';
import { askedIn, type MessageParts } from './deadline-message';
import type { Reader } from './reader';
import { nameOf, type World } from './world';

/** What the question to a new owner is made from (kind `hand-over`), and what became of it (`hand-over-failed`, `hand-over-declined`). */
export interface HandOverContent {
  readonly agreementId: number;
  /** The one that was being answered. */
  readonly deadline: Deadline;
  readonly byId: number;
  readonly toId: number;
  readonly comment: string;
}

/** One of these in the outbox, once for each time that it was handed over. */
export function handOverEntry(
  content: HandOverContent,
  upn: string,
  from: { readonly cardId: string; readonly correlationId: string },
  now: Date,
  kind: 'hand-over' | 'hand-over-failed' | 'hand-over-declined' = 'hand-over',
): OutboxEntry {
  const { agreementId, deadline, toId } = content;
  const moment = siteMoment(now);
  const opening = sendingMoment(moment);
  return {
    id: hashed(kind, `${from.cardId}|${toId}`),
    lane: laneOfPerson(upn),
    kind,
    content,
    subject: { agreementId, deadlineKind: deadline.kind, deadlineDate: deadline.date, step: 'hand-over' },
    correlationId: from.correlationId,
    dueAt: (isSameMoment(opening, moment) ? now : siteInstant(opening)).toISOString(),
  };
}

/** Asks the new owner; `null` when somebody else owns the agreement by now. */
export function handOverMessage(
  { seal, links, now }: MessageParts,
  cardId: string,
  content: HandOverContent,
  card: CardFacts,
  world: World,
  reader: Reader,
): OutgoingMessage | null {
  const agreement = card.page.value;
  if (agreement.ownerId !== content.toId) return null;
  const deadline = askedIn(world, card, content.deadline)?.deadline ?? null;
  const claims = {
    cardId,
    about: 'handOver' as const,
    agreementId: agreement.id,
    deadline: deadline ?? content.deadline,
    seen: card.seenFor(deadline ?? content.deadline),
    issuedAt: now().toISOString(),
    fromId: content.byId,
  };
  return handOverCard(
    { words: reader.words, links, today: world.context.today },
    {
      agreement,
      byName: nameOf(world, content.byId),
      comment: content.comment,
      nextDeadline: deadline,
      context: seal.seal(claims, reader.lane),
    },
  );
}
