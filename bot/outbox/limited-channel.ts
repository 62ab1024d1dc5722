import type { Channel, SendOutcome } from '../channel/channel';
import { ChannelError } from '../channel/channel-error';
import type { Limits } from './limits/limits';

const tooMany = (): ChannelError =>
  new ChannelError('The roster was not asked: too many requests are under way.', 'It is asked again when it is needed.');

/** How long an answer to a person waits for its turn. */
const patienceMs = 10_000;

/**
 * The channel for everything that does not go through the outbox (replies, updates of what was posted, opening a 1:1 conversation, asking the roster): the same
 * limits count. What does not get its turn in time is `notSent`, or a `ChannelError` where the roster is asked.
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
    async member(of, userId) {
      // The roster has windows of its own, twice as wide [?]; the tenant's limit counts it like everything else.
      const entrance = await limits.enter(null, patienceMs);
      if (!('admission' in entrance)) throw tooMany();
      try {
        if (!(await entrance.admission.leave())) throw tooMany();
        return await channel.member(of, userId);
      } finally {
        entrance.admission.end();
      }
    },
  };
}
