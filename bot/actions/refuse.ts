import { siteMoment } from '../../src/data/site-date';
import { AnswerRefusedError, type AnswerRefusal } from '../../src/data/answer-refused-error';
import { ConflictError, UnreachableError } from '../../src/data/data-errors';
import { latestReminder } from '../../src/domain/answers/latest-reminder';
import type { BotWords } from '../../src/ui/text/bot/create-bot-text';
import { refusalCard, type Refusal } from '../cards/refusal-card';
import type { AdaptiveCard, InboundResponse } from '../channel/channel';
import type { ActionParts } from './action-parts';
import { cardNow, type CardNow } from './card-now';
import { cardAnswer, messageAnswer } from '../channel/invoke-answers';
import type { Press } from './press';
import { withTyped } from './with-typed';

/** A refusal without the agreement: for a card that is not the person's, or not ours. */
export function plainRefusal(
  { links, now }: Pick<ActionParts, 'links' | 'now'>,
  words: BotWords,
  refusal: Refusal,
  more: { readonly fresh?: AdaptiveCard; readonly detail?: string } = {},
): InboundResponse {
  const basis = { words, links, today: siteMoment(now()).date };
  return cardAnswer(refusalCard(basis, { refusal, ...more }));
}

/** A refusal above the card as it is now; what the person may not see stays unseen. */
export async function refusalNow(
  parts: ActionParts,
  press: Press,
  refusal: Refusal,
  more: { readonly typed?: Readonly<Record<string, unknown>>; readonly detail?: string } = {},
): Promise<InboundResponse> {
  const now = await cardNow(parts, press, { fresh: true }).catch((err: unknown) => {
    parts.log.warn({ err, correlationId: press.correlationId }, 'a fresh card could not be made');
    return null;
  });
  const why = now === null ? refusal : asItIs(now, refusal);
  const card = now !== null && 'message' in now ? now.message.card : undefined;
  const fresh = card && more.typed ? withTyped(card, more.typed) : card;
  // What the answer lacked matters no more when it cannot be given.
  const detail = why === refusal && more.detail !== undefined ? { detail: more.detail } : {};
  return plainRefusal(parts, press.words, why, { ...detail, ...(fresh ? { fresh } : {}) });
}

function asItIs(now: CardNow, refusal: Refusal): Refusal {
  if (now.state === 'gone') return 'gone';
  if (now.state === 'noRight') return 'notAllowed';
  return now.state === 'decided' && refusal !== 'replayed' ? 'decided' : refusal;
}

/** What a person is told of an answer that was not taken. */
export async function failureAnswer(
  parts: ActionParts,
  press: Press,
  error: unknown,
  typed: Readonly<Record<string, unknown>>,
): Promise<InboundResponse> {
  if (error instanceof ConflictError) return refusalNow(parts, press, 'stale');
  if (error instanceof AnswerRefusedError) return refusedAnswer(parts, press, error.reason, typed);
  parts.log.warn({ err: error, correlationId: press.correlationId }, 'an answer could not be written');
  const isUnknown = error instanceof UnreachableError && error.outcomeUnknown;
  // The card stays, with what was typed: pressed again, what was written is found and not written twice.
  return messageAnswer(press.words.bot(isUnknown ? 'refusal.uncertain' : 'refusal.unavailable'));
}

function refusedAnswer(
  parts: ActionParts,
  press: Press,
  reason: AnswerRefusal,
  typed: Readonly<Record<string, unknown>>,
): Promise<InboundResponse> {
  const { words, claims } = press;
  switch (reason) {
    case 'noRight':
      return refusalNow(parts, press, 'notAllowed');
    case 'agreementGone':
      return refusalNow(parts, press, 'gone');
    case 'deadlineGone':
    case 'notOffered':
      return refusalNow(parts, press, 'decided');
    case 'ownerUnknown':
      return refusalNow(parts, press, 'ownerUnknown', { typed });
    default: {
      const date = words.format.date(latestReminder(claims.deadline, siteMoment(parts.now()).date));
      return refusalNow(parts, press, 'invalid', { typed, detail: words.t(`agreement.decision.${reason}`, { date }) });
    }
  }
}
