import { CloudAdapter, createBotFrameworkAuthenticationFromConfiguration } from 'botbuilder';
import type { Address, Channel, SendOutcome } from './channel';
import { ChannelError } from './channel-error';
import { connectorScope, requireAppId, requireService, type ChannelOptions } from './channel-options';
import {
  activityFor,
  beginsThread,
  botIdOf,
  conversationIdOf,
  correlationHeader,
  newPersonal,
  newThread,
} from './connector-request';
import { readMember } from './member-body';
import { createReceive } from './receive';
import { brokenOutcome, failedOutcome, openedOutcome, sentOutcome, strangeService } from './send-outcome';

type Authentication = ConstructorParameters<typeof CloudAdapter>[0] & object;
type Credentials = NonNullable<Parameters<typeof createBotFrameworkAuthenticationFromConfiguration>[1]>;
type SignRequest = Awaited<ReturnType<Credentials['createCredentials']>>['signRequest'];
type CreateConnector = ReturnType<Authentication['createConnectorFactory']>['create'];
type Connector = Awaited<ReturnType<CreateConnector>>;
interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  getOrderedPolicies(): readonly { readonly name: string }[];
}
type Activity = Parameters<CloudAdapter['processActivityDirect']>[1];

/**
 * Policies of the connector's pipeline that send a request again: three times on 5xx, resets and throttling, and to wherever a redirect points. No option
 * switches them off (4.23.3); a message that Teams took and whose answer was lost would be posted four times.
 */
const policiesThatRepeat = ['defaultRetryPolicy', 'redirectPolicy'];

class TeamsAdapter extends CloudAdapter {
  constructor(
    private readonly authentication: Authentication,
    private readonly options: ChannelOptions,
  ) {
    super(authentication);
  }

  /** A connector that sends each request once. */
  async connector(serviceUrl: string): Promise<Connector> {
    const factory = this.authentication.createConnectorFactory(this.identity());
    return once(await factory.create(serviceUrl, connectorScope));
  }

  /** Runs a turn for a sender who has been checked. */
  async turn(activity: Activity, logic: () => Promise<void>): Promise<void> {
    const claimsIdentity = this.identity();
    // Answers go through `send`; the connector that a turn asks for is one that repeats nothing either.
    const connectorFactory = { create: (serviceUrl: string) => this.connector(serviceUrl) };
    await this.processActivityDirect({ audience: connectorScope, claimsIdentity, connectorFactory }, activity, logic);
  }

  private identity(): ReturnType<CloudAdapter['createClaimsIdentity']> {
    return this.createClaimsIdentity(this.options.appId);
  }
}

/** The channel on Microsoft's Bot Framework SDK: the only file that knows it. Throws `ChannelError` without an app id. */
export function createBotbuilderChannel(options: ChannelOptions): Channel {
  requireAppId(options);
  const { now } = options;
  const botId = botIdOf(options.appId);
  const adapter = new TeamsAdapter(authenticationOf(options), options);

  async function ask(
    serviceUrl: string,
    correlationId: string,
    request: (connector: Connector, call: object) => Promise<{ readonly _response: { readonly bodyAsText?: string | null } }>,
    outcome: (body: unknown) => SendOutcome,
  ): Promise<SendOutcome> {
    if (!options.isAllowedService(serviceUrl)) return strangeService;
    try {
      const connector = await adapter.connector(serviceUrl);
      const call = {
        customHeaders: { [correlationHeader]: correlationId },
        abortSignal: AbortSignal.timeout(options.sendTimeoutMs),
      };
      return outcome(await request(connector, call));
    } catch (error) {
      const answer = answerOf(error);
      return answer ? failedOutcome(answer, now()) : brokenOutcome(error);
    }
  }

  return {
    receive: createReceive(options, (raw, turn) => adapter.turn(raw as unknown as Activity, turn)),

    send: (to, message, correlationId) =>
      ask(
        to.serviceUrl,
        correlationId,
        ({ conversations }, call) =>
          beginsThread(to)
            ? conversations.createConversation(newThread(botId, to, message) as never, call)
            : conversations.sendToConversation(conversationIdOf(to), activityFor(botId, to, message) as never, call),
        (body) => sentOutcome(body, to.conversationId),
      ),

    update: (to, activityId, message, correlationId) =>
      ask(
        to.serviceUrl,
        correlationId,
        ({ conversations }, call) =>
          conversations.updateActivity(
            conversationIdOf(to),
            activityId,
            { ...activityFor(botId, to, message), id: activityId } as never,
            call,
          ),
        () => ({ outcome: 'sent', activityId, conversationId: to.conversationId }),
      ),

    openPersonal: (person, correlationId) =>
      ask(
        person.serviceUrl,
        correlationId,
        ({ conversations }, call) => conversations.createConversation(newPersonal(botId, person) as never, call),
        openedOutcome,
      ),

    async member(of: Address, userId) {
      requireService(options, of.serviceUrl);
      try {
        const connector = await adapter.connector(of.serviceUrl);
        const call = { abortSignal: AbortSignal.timeout(options.sendTimeoutMs) };
        return readMember(await connector.conversations.getConversationMember(of.conversationId, userId, call), of.tenantId);
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

/** Our own tokens in the place of the framework's MSAL, which has retries and caches of its own. */
function authenticationOf({ appId, token }: ChannelOptions): Authentication {
  const signRequest: SignRequest = async (request) => {
    request.headers.set('authorization', `Bearer ${await token(connectorScope)}`);
    return request;
  };
  const credentials: Credentials = {
    isValidAppId: (id) => Promise.resolve(id === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve({ signRequest }),
  };
  return createBotFrameworkAuthenticationFromConfiguration(null, credentials);
}

function once(connector: Connector): Connector {
  // Marked private by its types only; there is no other way to it.
  const { pipeline } = (connector as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
  for (const name of policiesThatRepeat) pipeline.removePolicy({ name });
  const left = pipeline.getOrderedPolicies().filter(({ name }) => /retry|redirect/i.test(name));
  if (left.length === 0) return connector;
  throw new ChannelError(
    `The connector repeats requests by itself: ${left.map(({ name }) => name).join(', ')}.`,
    'A new botbuilder has another policy; name it in policiesThatRepeat.',
  );
}

/** The answer that an error of the connector stands for; `null` when none came whole. */
function answerOf(
  error: unknown,
): { readonly status: number; readonly body: unknown; readonly retryAfter: string | null } | null {
  const { statusCode, response } = error as {
    readonly statusCode?: unknown;
    readonly response?: { readonly bodyAsText?: string | null; readonly headers?: { get(name: string): string | undefined } };
  };
  if (typeof statusCode !== 'number') return null;
  return { status: statusCode, body: response?.bodyAsText ?? '', retryAfter: response?.headers?.get('retry-after') ?? null };
}
