import { answerActions, answerVerbs } from './actions/answer-action';
import { knownMembers } from './actions/known-members';
import type { BotParts } from './bot-parts';
import { digestNow } from './digest/digest-now';
import { createHandlers, type Handlers } from './handlers/create-handlers';
import type { DigestNow } from './handlers/handler-parts';
import { createReadRegister } from './handlers/known-register';
import { searchParameter } from './named-in-manifest';
import { problemOf } from './outbox/problem-of';

export interface Answering extends Handlers {
  /** Reads what is kept in memory, so that whoever asks first does not wait for it. Never rejects. */
  warm(): Promise<void>;
  /** Resolves when what answers have begun has ended. */
  settled(): Promise<void>;
}

/** Everything the bot does because somebody asked for it. */
export function answering(parts: BotParts): Answering {
  const { configuration, site, storage, places, limited, links, ownLinks, seal, claims, world, now, timing, newId, log } = parts;
  const { telemetry } = parts;
  const actions = answerActions({
    seal,
    links,
    now,
    tenantId: configuration.tenantId,
    channel: { ...limited, member: knownMembers(limited.member, timing.elapsed) },
    answers: site.answers,
    cards: site.cards,
    world,
    choices: site.choices,
    claims,
    outbox: storage.outbox,
    places,
    log,
  });
  const register = createReadRegister({ register: site.ports.register, source: site.source, elapsed: timing.elapsed });
  const handlers = createHandlers({
    channel: limited,
    places,
    register,
    rights: site.rights,
    choices: site.choices,
    links,
    ownLinks,
    tenantId: configuration.tenantId,
    searchParameter,
    digestNow: summaryOf(parts),
    verbs: Object.fromEntries(answerVerbs.map((verb) => [verb, actions.answerAction])),
    now,
    newId,
    pause: (ms, signal) => timing.sleep(ms, signal),
    log,
  });
  return {
    ...handlers,
    handle: (activity) => telemetry.span('inbound', { activityKind: activity.kind }, () => handlers.handle(activity)),
    answerInvoke: (activity) =>
      telemetry.span('inbound', { activityKind: activity.kind }, async (span) => {
        const answer = await handlers.answerInvoke(activity);
        if (answer) span.add({ status: answer.status });
        return answer;
      }),
    async warm() {
      try {
        await register();
      } catch (err) {
        // It is read again for whoever asks first.
        log.warn({ err, problem: problemOf(err) }, 'the register was not read ahead');
      }
    },
    settled: () => actions.settled(),
  };
}

function summaryOf({ site: { source, needs, edits, rights }, storage, places, links, now }: BotParts): DigestNow {
  const setup = { storage, source, needs, edits, rights, links, now };
  return async (of) => {
    if (of.kind === 'person') return digestNow(setup, of, of.language);
    const place = await places.read(of.conversationId);
    const serviceAreaIds = place?.kind === 'channel' ? place.serviceAreaIds : [];
    return digestNow(setup, { kind: 'channel', serviceAreaIds }, of.language);
  };
}
