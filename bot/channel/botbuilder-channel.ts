import { CloudAdapter, createBotFrameworkAuthenticationFromConfiguration } from 'botbuilder';
import type { Channel } from './channel';
import { ChannelError } from './channel-error';
import { connectorScope, type ChannelOptions } from './channel-options';
import { channelOver, type Connector, type Framework } from './channel-over';
import { correlationHeader } from './connector-request';
import type { FailedAnswer } from './send-outcome';

type Authentication = ConstructorParameters<typeof CloudAdapter>[0] & object;
type Credentials = NonNullable<Parameters<typeof createBotFrameworkAuthenticationFromConfiguration>[1]>;
type SignRequest = Awaited<ReturnType<Credentials['createCredentials']>>['signRequest'];
type CreateConnector = ReturnType<Authentication['createConnectorFactory']>['create'];
type Client = Awaited<ReturnType<CreateConnector>>;
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
  async connector(serviceUrl: string): Promise<Client> {
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
export const createBotbuilderChannel = (options: ChannelOptions): Channel => channelOver(options, botbuilder);

function botbuilder(options: ChannelOptions): Framework {
  const adapter = new TeamsAdapter(authenticationOf(options), options);
  return {
    runTurn: (raw, turn) => adapter.turn(raw as unknown as Activity, turn),
    async connector(serviceUrl, correlationId) {
      const client = await adapter.connector(serviceUrl);
      return calling(client, {
        ...(correlationId === null ? {} : { customHeaders: { [correlationHeader]: correlationId } }),
        abortSignal: AbortSignal.timeout(options.sendTimeoutMs),
      });
    },
    answerOf,
  };
}

const calling = ({ conversations }: Client, call: object): Connector => ({
  createConversation: (conversation) => conversations.createConversation(conversation as never, call),
  sendToConversation: (conversationId, activity) => conversations.sendToConversation(conversationId, activity as never, call),
  updateActivity: (conversationId, activity) =>
    conversations.updateActivity(conversationId, activity.id, activity as never, call),
  member: (conversationId, userId) => conversations.getConversationMember(conversationId, userId, call),
});

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

function once(connector: Client): Client {
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

function answerOf(error: unknown): FailedAnswer | null {
  const { statusCode, response } = error as {
    readonly statusCode?: unknown;
    readonly response?: { readonly bodyAsText?: string | null; readonly headers?: { get(name: string): string | undefined } };
  };
  if (typeof statusCode !== 'number') return null;
  return { status: statusCode, body: response?.bodyAsText ?? '', retryAfter: response?.headers?.get('retry-after') ?? null };
}
