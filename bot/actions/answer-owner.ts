import { emptyInput } from '../../src/domain/answers/answer-request';
import type { InboundResponse, OutgoingMessage } from '../channel/channel';
import { handOverEntry } from '../compose/hand-over';
import { nameOf, type World } from '../compose/world';
import { messageAnswer } from '../channel/invoke-answers';
import type { ActionParts } from './action-parts';
import { giveAnswer } from './give-answer';
import type { Press } from './press';
import { refusalNow } from './refuse';

/** The new owner takes over, which answers the deadline, or gives it back to whoever handed it over. */
export async function answerOwner(
  parts: ActionParts,
  press: Press,
  verb: 'acceptOwner' | 'refuseOwner',
  data: Readonly<Record<string, unknown>>,
  onAnswered: (message: OutgoingMessage) => void,
): Promise<InboundResponse> {
  const { agreementId, cardId, fromId = null } = press.claims;
  const [cards, world, rights, done] = await Promise.all([
    parts.cards.cardFacts([agreementId]),
    parts.world({ fresh: true }),
    parts.answers.rightsOf(press.upn, agreementId),
    parts.claims.read(cardId),
  ]);
  const ownerId = cards.get(agreementId)?.page.value.ownerId ?? null;
  const isOwner = ownerId !== null && world.people.get(ownerId)?.upn === press.upn;
  if (!isOwner && done === null) return refusalNow(parts, press, 'decided');
  if (verb === 'acceptOwner')
    return giveAnswer(parts, press, { kind: 'iHaveThis', input: emptyInput, typed: data, mayBeUnrecorded: true }, onAnswered);
  const reason = typeof data['reason'] === 'string' ? data['reason'].trim().slice(0, 500) : '';
  const newOwner = (fromId !== null && world.people.get(fromId)?.upn) || null;
  if (isOwner && rights.read && !rights.agreements.edit && fromId !== null && newOwner !== null)
    return tellThatTheySaidNo(parts, press, world, { ownerId, fromId, upn: newOwner, reason });
  return giveAnswer(parts, press, { kind: 'handOver', input: { ...emptyInput, reason, newOwner }, typed: data }, onAnswered);
}

/** Somebody who was made the owner without a right to change the agreement cannot give it back: whoever handed it over must hear of it. Told once a card. */
async function tellThatTheySaidNo(
  parts: ActionParts,
  { claims, words, correlationId }: Press,
  world: World,
  {
    ownerId,
    fromId,
    upn,
    reason,
  }: { readonly ownerId: number; readonly fromId: number; readonly upn: string; readonly reason: string },
): Promise<InboundResponse> {
  const { agreementId, deadline, cardId } = claims;
  const content = { agreementId, deadline, byId: fromId, toId: ownerId, comment: reason };
  const now = parts.now();
  const entry = handOverEntry(content, upn, { cardId, correlationId }, now, 'hand-over-declined');
  await parts.outbox.plan([entry], now.toISOString());
  return messageAnswer(words.bot('handOver.declinedTold', { name: nameOf(world, fromId) }));
}
