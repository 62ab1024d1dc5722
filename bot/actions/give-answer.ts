import type { GivenAnswer } from '../../src/data/ports/answer-writer';
import { AnswerRefusedError } from '../../src/data/answer-refused-error';
import type { AnswerInput } from '../../src/domain/answers/answer-request';
import type { DecisionKind } from '../../src/domain/answers/decision-kind';
import type { InboundResponse, OutgoingMessage } from '../channel/channel';
import { handOverEntry } from '../compose/hand-over';
import type { ActionParts } from './action-parts';
import { cardNow } from './card-now';
import { cardAnswer, messageAnswer } from '../channel/invoke-answers';
import type { Press } from './press';
import { failureAnswer, refusalNow } from './refuse';

/** Cards lie about for long; what they were made from has changed by then, rule values and people with it. */
const longestMs = 400 * 86_400_000;

export interface Given {
  readonly kind: DecisionKind;
  readonly input: AnswerInput;
  /** As it was sent, to be shown again. */
  readonly typed: Readonly<Record<string, unknown>>;
  /** Accepting needs no deadline to answer. */
  readonly mayBeUnrecorded?: boolean;
}

/** Writes one answer of one card, once. `onAnswered` is given what the card says from now on. */
export async function giveAnswer(
  parts: ActionParts,
  press: Press,
  given: Given,
  onAnswered: (message: OutgoingMessage) => void,
): Promise<InboundResponse> {
  const { claims, correlationId, words } = press;
  const { cardId } = claims;
  const age = parts.now().getTime() - Date.parse(claims.issuedAt);
  if (age > longestMs) return refusalNow(parts, press, 'stale');
  const claimed = await parts.claims.claim(cardId);
  if (claimed.state === 'done') return refusalNow(parts, press, 'replayed');
  if (claimed.state === 'busy') return messageAnswer(words.bot('say.actionLate'));
  try {
    const responseId = await write(parts, press, given);
    await parts.claims.complete(cardId, claimed.token, responseId);
  } catch (error) {
    await parts.claims.release(cardId, claimed.token).catch((err: unknown) => {
      parts.log.warn({ err, correlationId }, 'a card that was not answered can be answered when its claim runs out');
    });
    return failureAnswer(parts, press, error, given.typed);
  }
  parts.log.info({ correlationId, outboxId: cardId, kind: given.kind }, 'a card was answered');
  return shown(parts, press, onAnswered);
}

/** The row that records the answer. A new owner is asked before the card is done with: whoever dies in between is asked for the same again. */
async function write(parts: ActionParts, press: Press, { kind, input, mayBeUnrecorded }: Given): Promise<number | null> {
  const { agreementId, deadline, seen } = press.claims;
  let answer: GivenAnswer;
  try {
    const { kind: deadlineKind, date } = deadline;
    answer = await parts.answers.answer({
      by: press.upn,
      agreementId,
      deadline: { kind: deadlineKind, date },
      kind,
      input,
      seen,
    });
  } catch (error) {
    const isNothingToAnswer =
      error instanceof AnswerRefusedError && (error.reason === 'deadlineGone' || error.reason === 'notOffered');
    if (mayBeUnrecorded && isNothingToAnswer) return null;
    throw error;
  }
  if (kind === 'handOver') await askNewOwner(parts, press, input, answer.response.byId);
  return answer.response.id;
}

async function askNewOwner(parts: ActionParts, press: Press, { newOwner, reason }: AnswerInput, byId: number): Promise<void> {
  const { agreementId, deadline, cardId } = press.claims;
  const toId = (await parts.cards.cardFacts([agreementId])).get(agreementId)?.page.value.ownerId ?? null;
  // Who takes it themselves need not be asked.
  if (toId === null || newOwner === null || newOwner.toLowerCase() === press.upn) return;
  const content = { agreementId, deadline, byId, toId, comment: reason };
  const now = parts.now();
  const from = { cardId, correlationId: press.correlationId };
  await parts.outbox.plan([handOverEntry(content, newOwner, from, now)], now.toISOString());
}

/** What was written is written: if it cannot be shown, it is said. */
async function shown(parts: ActionParts, press: Press, onAnswered: (message: OutgoingMessage) => void): Promise<InboundResponse> {
  try {
    const now = await cardNow(parts, press, { fresh: true });
    if ('message' in now) {
      onAnswered(now.message);
      return cardAnswer(now.message);
    }
  } catch (err) {
    parts.log.warn({ err, correlationId: press.correlationId }, 'an answered card could not be made');
  }
  return messageAnswer(press.words.bot('refusal.replayed'));
}
