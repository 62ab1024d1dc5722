import type { Channel, SendOutcome } from '../channel/channel';
import { ChannelError } from '../channel/channel-error';
import type { Admission, Limits } from './limits/limits';
import { realTiming, type Timing } from './timing';

const tooMany = (): ChannelError =>
  new ChannelError('The roster was not asked: too many requests are under way.', 'It is asked again when it is needed.');

/** How long an answer to a person waits for its turn. */
const patienceMs = 10_000;

/**
 * The channel for everything that does not go through the outbox (replies, updates of what was posted, opening a 1:1 conversation, asking the roster): the same
 * limits count. What does not get its turn in time is `notSent`, or a `ChannelError` where the roster is asked.
 */
export function limitedChannel(
  channel: Channel,
  limits: Limits,
  { elapsed, sleep }: Pick<Timing, 'elapsed' | 'sleep'> = realTiming,
): Channel {
  /** A conversation that is full for a moment is asked again: whoever writes fast gets each answer. */
  async function turn(conversationId: string | null): Promise<Admission | null> {
    const until = elapsed() + patienceMs;
    for (;;) {
      const entrance = await limits.enter(conversationId, Math.max(0, until - elapsed()));
      if ('admission' in entrance) return entrance.admission;
      if (elapsed() + entrance.waitMs > until) return null;
      await sleep(entrance.waitMs);
    }
  }

  async function within(conversationId: string | null, request: () => Promise<SendOutcome>): Promise<SendOutcome> {
    const admission = await turn(conversationId);
    if (!admission) return { outcome: 'notSent', reason: 'limit' };
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
