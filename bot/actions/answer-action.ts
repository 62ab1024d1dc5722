import { readAnswer } from '../cards/answer-actions';
import type { InboundResponse, OutgoingMessage } from '../channel/channel';
import type { InvokeActivity } from '../channel/inbound-activity';
import { readCardAction, type CardAction } from '../channel/invoke-values';
import { wordsFor } from '../compose/reader';
import { addressOf } from '../places/place';
import type { ActionParts } from './action-parts';
import { cardNow } from './card-now';
import { answerOwner } from './answer-owner';
import { giveAnswer } from './give-answer';
import { cardAnswer, errorAnswer, messageAnswer } from '../channel/invoke-answers';
import { readPress, type Press } from './press';
import { plainRefusal, refusalNow } from './refuse';

/** What cards of ours that ask for an answer send. */
export const answerVerbs = ['answer', 'acceptOwner', 'refuseOwner', 'refresh'] as const;

export interface AnswerActions {
  answerAction(activity: InvokeActivity): Promise<InboundResponse>;
  /** Resolves when the posted cards have been put right that were answered until now. */
  settled(): Promise<void>;
}

/**
 * The buttons of reminders, escalations and questions to a new owner. Nothing that comes with a press is believed but what we signed: who it is says the
 * roster, what they may do and what the agreement is says SharePoint, at that moment.
 */
export function answerActions(parts: ActionParts): AnswerActions {
  const updates = new Set<Promise<void>>();
  const updateLater = (press: Press) => (message: OutgoingMessage) => {
    const update = updatePosted(parts, press, message).catch((err: unknown) => {
      parts.log.warn({ err, correlationId: press.correlationId }, 'a posted card could not be put right');
    });
    updates.add(update);
    void update.finally(() => updates.delete(update));
  };
  return {
    async answerAction(activity) {
      const action = readCardAction(activity.value);
      if (!action) return errorAnswer(400, 'BadRequest', 'This is no action of a card.');
      try {
        const press = await readPress(activity, action.data, parts);
        if ('refusal' in press) return plainRefusal(parts, press.words, press.refusal);
        return await act(parts, press, action, updateLater(press));
      } catch (err) {
        parts.log.warn({ err, correlationId: activity.id }, 'an action of a card could not be carried out');
        if (action.trigger === 'automatic') return errorAnswer(500, 'Unavailable', 'The card could not be made anew now.');
        return messageAnswer((await wordsFor(null, activity.locale)).bot('refusal.unavailable'));
      }
    },
    settled: async () => void (await Promise.all(updates)),
  };
}

async function act(
  parts: ActionParts,
  press: Press,
  { verb, data }: CardAction,
  onAnswered: (message: OutgoingMessage) => void,
): Promise<InboundResponse> {
  const { about } = press.claims;
  if (verb === 'refresh') return refresh(parts, press);
  if (about === 'deadline' && verb === 'answer') {
    const answer = readAnswer(data);
    return answer ? giveAnswer(parts, press, { ...answer, typed: data }, onAnswered) : plainRefusal(parts, press.words, 'forged');
  }
  if (about === 'handOver' && (verb === 'acceptOwner' || verb === 'refuseOwner'))
    return answerOwner(parts, press, verb, data, onAnswered);
  return plainRefusal(parts, press.words, 'forged');
}

async function refresh(parts: ActionParts, press: Press): Promise<InboundResponse> {
  const now = await cardNow(parts, press, { fresh: false });
  return 'message' in now ? cardAnswer(now.message) : refusalNow(parts, press, 'decided');
}

/** For everybody who sees the card, and for the person's other devices. */
async function updatePosted(parts: ActionParts, { claims, correlationId }: Press, message: OutgoingMessage): Promise<void> {
  const record = await parts.outbox.read(claims.cardId);
  if (!record?.activityId || !record.conversationId) return;
  const place = await parts.places.read(record.conversationId);
  if (!place || place.removedAt !== null) return;
  const { outcome } = await parts.channel.update(addressOf(place), record.activityId, message, correlationId);
  if (outcome !== 'sent') parts.log.warn({ correlationId, outcome }, 'a posted card still looks unanswered');
}
