import type { Channel, SendOutcome } from '../channel/channel';
import type { Limits } from './limits/limits';

/** How long an answer to a person waits for its turn. */
const patienceMs = 10_000;

/**
 * The channel for everything that does not go through the outbox (replies, updates of what was posted, opening a 1:1 conversation): the same limits count.
 * What does not get its turn in time is `notSent`.
 */
export function limitedChannel(channel: Channel, limits: Limits): Channel {
  async function within(conversationId: string | null, request: () => Promise<SendOutcome>): Promise<SendOutcome> {
    const entrance = await limits.enter(conversationId, patienceMs);
    if (!('admission' in entrance)) return { outcome: 'notSent', reason: 'limit' };
    const { admission } = entrance;
    try {
      if (!(await admission.leave())) return { outcome: 'notSent', reason: 'limit' };
      const outcome = await request();
      if (outcome.outcome === 'refused' && outcome.status === 429) await limits.refused(conversationId, outcome.retryAfterMs);
      return outcome;
    } finally {
      admission.end();
    }
  }
  return {
    receive: (request, handle) => channel.receive(request, handle),
    send: (to, message, correlationId) => within(to.conversationId, () => channel.send(to, message, correlationId)),
    update: (to, activityId, message, correlationId) =>
      within(to.conversationId, () => channel.update(to, activityId, message, correlationId)),
    openPersonal: (person, correlationId) => within(null, () => channel.openPersonal(person, correlationId)),
    member: (of, userId) => channel.member(of, userId),
  };
}
