import type { Channel, SendOutcome } from '../channel/channel';
import { ChannelError } from '../channel/channel-error';
import type { Admission, Limits } from './limits/limits';
import { realTiming, type Timing } from './timing';

function tooMany(): never {
  throw new ChannelError('The roster was not asked: too many requests are under way.', 'It is asked again when it is needed.');
}

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

  async function inTurn<T>(conversationId: string | null, request: () => Promise<T>, otherwise: () => T): Promise<T> {
    const admission = await turn(conversationId);
    if (!admission) return otherwise();
    try {
      return (await admission.leave()) ? await request() : otherwise();
    } finally {
      admission.end();
    }
  }

  const within = (conversationId: string | null, request: () => Promise<SendOutcome>): Promise<SendOutcome> =>
    inTurn<SendOutcome>(
      conversationId,
      async () => {
        const outcome = await request();
        if (outcome.outcome === 'refused' && outcome.status === 429) await limits.refused(conversationId, outcome.retryAfterMs);
        return outcome;
      },
      () => ({ outcome: 'notSent', reason: 'limit' }),
    );

  return {
    receive: (request, handle) => channel.receive(request, handle),
    send: (to, message, correlationId) => within(to.conversationId, () => channel.send(to, message, correlationId)),
    update: (to, activityId, message, correlationId) =>
      within(to.conversationId, () => channel.update(to, activityId, message, correlationId)),
    openPersonal: (person, correlationId) => within(null, () => channel.openPersonal(person, correlationId)),
    // The roster has windows of its own, twice as wide [?]; the tenant's limit counts it like everything else.
    member: (of, userId) => inTurn(null, () => channel.member(of, userId), tooMany),
  };
}
