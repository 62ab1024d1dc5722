import type { Channel, SendOutcome } from '../channel/channel';
import { noTelemetry, type Telemetry } from './telemetry';

/** The channel with what it sends measured. */
export function measuredChannel(channel: Channel, telemetry: Telemetry): Channel {
  if (telemetry === noTelemetry) return channel;
  const measured = (what: string, correlationId: string, work: () => Promise<SendOutcome>): Promise<SendOutcome> =>
    telemetry.span('send', { what, correlationId }, async (span) => {
      const outcome = await work();
      span.add({ outcome: outcome.outcome, ...(outcome.outcome === 'refused' ? { status: outcome.status } : {}) });
      if (outcome.outcome !== 'sent') span.fail(outcome.outcome === 'refused' ? outcome.code : outcome.outcome);
      return outcome;
    });
  return {
    receive: (request, handle) => channel.receive(request, handle),
    member: (of, userId) => channel.member(of, userId),
    send: (to, message, id) => measured('send', id, () => channel.send(to, message, id)),
    update: (to, activityId, message, id) => measured('update', id, () => channel.update(to, activityId, message, id)),
    openPersonal: (person, id) => measured('openPersonal', id, () => channel.openPersonal(person, id)),
  };
}
