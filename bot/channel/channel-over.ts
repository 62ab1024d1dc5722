import type { Channel, SendOutcome } from './channel';
import { ChannelError } from './channel-error';
import { requireAppId, requireService, type ChannelOptions } from './channel-options';
import {
  activityFor,
  beginsThread,
  botIdOf,
  conversationIdOf,
  newPersonal,
  newThread,
  type NewConversation,
  type OutgoingActivity,
} from './connector-request';
import { readMember } from './member-body';
import { createReceive, type RunTurn } from './receive';
import { brokenOutcome, failedOutcome, openedOutcome, sentOutcome, strangeService, type FailedAnswer } from './send-outcome';

/** Teams' connector at one address, as both frameworks have it. Each call is one request; it answers the body or rejects. */
export interface Connector {
  createConversation(conversation: NewConversation): Promise<unknown>;
  sendToConversation(conversationId: string, activity: OutgoingActivity): Promise<unknown>;
  updateActivity(conversationId: string, activity: OutgoingActivity & { readonly id: string }): Promise<unknown>;
  member(conversationId: string, userId: string): Promise<unknown>;
}

/** What a framework must bring to be spoken through. */
export interface Framework {
  readonly runTurn: RunTurn;
  /** `correlationId` is `null` for a request that belongs to no message. */
  connector(serviceUrl: string, correlationId: string | null): Promise<Connector>;
  /** The answer that an error of the connector stands for; `null` when none came whole. */
  answerOf(error: unknown): FailedAnswer | null;
}

/** The channel, the same over either framework. Throws `ChannelError` without an app id. */
export function channelOver(options: ChannelOptions, framework: (options: ChannelOptions) => Framework): Channel {
  requireAppId(options);
  const { runTurn, connector, answerOf } = framework(options);
  const botId = botIdOf(options.appId);

  async function ask(
    serviceUrl: string,
    correlationId: string,
    request: (connector: Connector) => Promise<unknown>,
    outcome: (body: unknown) => SendOutcome,
  ): Promise<SendOutcome> {
    if (!options.isAllowedService(serviceUrl)) return strangeService;
    try {
      return outcome(await request(await connector(serviceUrl, correlationId)));
    } catch (error) {
      const answer = answerOf(error);
      return answer ? failedOutcome(answer, options.now()) : brokenOutcome(error);
    }
  }

  return {
    receive: createReceive(options, runTurn),

    send: (to, message, correlationId) =>
      ask(
        to.serviceUrl,
        correlationId,
        (client) =>
          beginsThread(to)
            ? client.createConversation(newThread(botId, to, message))
            : client.sendToConversation(conversationIdOf(to), activityFor(botId, to, message)),
        (body) => sentOutcome(body, to.conversationId),
      ),

    update: (to, activityId, message, correlationId) =>
      ask(
        to.serviceUrl,
        correlationId,
        (client) => client.updateActivity(conversationIdOf(to), { ...activityFor(botId, to, message), id: activityId }),
        () => ({ outcome: 'sent', activityId, conversationId: to.conversationId }),
      ),

    openPersonal: (person, correlationId) =>
      ask(person.serviceUrl, correlationId, (client) => client.createConversation(newPersonal(botId, person)), openedOutcome),

    async member(of, userId) {
      requireService(options, of.serviceUrl);
      try {
        const client = await connector(of.serviceUrl, null);
        return readMember(await client.member(of.conversationId, userId), of.tenantId);
      } catch (cause) {
        if (cause instanceof ChannelError) throw cause;
        const status = answerOf(cause)?.status;
        if (status === 404) return null;
        throw new ChannelError(
          `The roster could not be asked (${status ?? 'no answer'}).`,
          'It is asked again when it is needed.',
          { cause },
        );
      }
    },
  };
}
