import { siteMoment } from '../../src/data/site-date';
import type { BotWords } from '../../src/ui/text/bot/create-bot-text';
import type { CardBasis } from '../cards/card';
import type { OutgoingMessage } from '../channel/channel';
import type { ActivitySource } from '../channel/inbound-activity';
import type { HandlerParts } from './handler-parts';

export function basisOf({ links, now }: Pick<HandlerParts, 'links' | 'now'>, words: BotWords): CardBasis {
  return { words, links, today: siteMoment(now()).date };
}

/**
 * Says something where an activity came from: in a channel in the thread of what was written, unless it begins one. What Teams refuses is told to the log: a
 * person who got no answer asks again.
 */
export async function reply(
  { channel, newId, log }: Pick<HandlerParts, 'channel' | 'newId' | 'log'>,
  { conversation, serviceUrl, tenantId, id }: ActivitySource,
  messages: readonly OutgoingMessage[],
  where: 'thread' | 'new' = 'thread',
): Promise<void> {
  const thread = conversation.kind === 'channel' && where === 'thread' ? { threadId: conversation.threadId ?? id } : {};
  for (const message of messages) {
    const correlationId = newId();
    const outcome = await channel.send(
      { serviceUrl, tenantId, conversationId: conversation.id, ...thread },
      message,
      correlationId,
    );
    const problem = 'status' in outcome ? `${outcome.status}` : 'reason' in outcome ? outcome.reason : '';
    if (outcome.outcome !== 'sent') log.warn({ correlationId, outcome: outcome.outcome, problem }, 'an answer was not sent');
  }
}
