import { CloudAdapter, ConnectorClient, HttpClient, HttpError } from '@microsoft/agents-hosting';
import type { Channel } from './channel';
import { ChannelError } from './channel-error';
import { connectorScope, type ChannelOptions } from './channel-options';
import { channelOver, type Connector, type Framework } from './channel-over';
import { correlationHeader } from './connector-request';
import type { FailedAnswer } from './send-outcome';

type HttpRequest = Parameters<HttpClient['request']>[0];
type HttpAnswer<T> = Omit<Awaited<ReturnType<HttpClient['request']>>, 'data'> & { data: T };
type Process = Parameters<CloudAdapter['process']>;

/** One request each, with a time limit, and to nowhere that a redirect points: the framework's own client has none of the three. */
class OnceHttpClient extends HttpClient {
  constructor(
    private readonly service: string,
    private readonly call: { readonly token: string; readonly correlationId: string | null; readonly timeoutMs: number },
  ) {
    super({ baseURL: service });
  }

  override async request<T>(config: HttpRequest): Promise<HttpAnswer<T>> {
    const { token, correlationId, timeoutMs } = this.call;
    const answer = await fetch(new URL(config.url.replace(/^\//, ''), withSlash(this.service)), {
      method: config.method.toUpperCase(),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(correlationId === null ? {} : { [correlationHeader]: correlationId }),
      },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'manual',
      ...(config.data === undefined ? {} : { body: JSON.stringify(config.data) }),
    });
    const text = await answer.text();
    const whole = {
      data: parsed(text) as T,
      status: answer.status,
      statusText: answer.statusText,
      headers: answer.headers,
      config,
    };
    if (!answer.ok) throw new HttpError(`Teams answered ${answer.status}.`, whole, config);
    return whole;
  }
}

class OnceConnector extends ConnectorClient {
  static over(http: HttpClient): ConnectorClient {
    return new OnceConnector(http);
  }
}

/** Answers go through `send`, so a turn needs neither a token nor a connector that reaches anything. */
class TeamsAdapter extends CloudAdapter {
  protected override createConnectorClientWithIdentity(): Promise<ConnectorClient> {
    return Promise.resolve(ConnectorClient.createClientWithToken('http://127.0.0.1:9/', ''));
  }

  protected override createUserTokenClient(): ReturnType<CloudAdapter['createUserTokenClient']> {
    return Promise.resolve(undefined as never);
  }
}

/** The channel on the Microsoft 365 Agents SDK, the successor of the Bot Framework SDK: the only file that knows it. Throws `ChannelError` without an app id. */
export const createAgentsChannel = (options: ChannelOptions): Channel => channelOver(options, agents);

function agents({ appId, tenantId, token, sendTimeoutMs }: ChannelOptions): Framework {
  const adapter = new TeamsAdapter({ clientId: appId, tenantId });
  // The framework would send words of its own into the conversation.
  adapter.onTurnError = (_context, error) => Promise.reject(error);
  return {
    async runTurn(raw, turn) {
      // The framework changes the body it is given.
      const request: Process[0] = { body: structuredClone(raw), headers: {}, method: 'POST', user: { aud: appId } };
      let status = 200;
      const ignored = {
        status: (code: number) => (status = code),
        setHeader: () => undefined,
        send: () => undefined,
        end: () => undefined,
      };
      let hasRun = false;
      await adapter.process(request, ignored as unknown as Process[1], async () => {
        hasRun = true;
        await turn();
      });
      if (!hasRun)
        throw new ChannelError(
          `The framework refused an activity (${status}).`,
          'Compare it with what read-activity.ts lets through.',
        );
    },

    async connector(serviceUrl, correlationId) {
      const call = { token: await token(connectorScope), correlationId, timeoutMs: sendTimeoutMs };
      return encoded(OnceConnector.over(new OnceHttpClient(serviceUrl, call)));
    },

    answerOf,
  };
}

/** The framework puts ids into addresses as they are. */
const encoded = (client: ConnectorClient): Connector => ({
  createConversation: (conversation) => client.createConversation(conversation as never),
  sendToConversation: (conversationId, activity) => client.sendToConversation(encodeURIComponent(conversationId), wire(activity)),
  updateActivity: (conversationId, activity) =>
    client.updateActivity(encodeURIComponent(conversationId), encodeURIComponent(activity.id), wire(activity)),
  member: (conversationId, userId) =>
    client.getConversationMember(encodeURIComponent(userId), encodeURIComponent(conversationId)),
});

/** The connector asks this of its own class of activity before it sends one. */
const wire = (activity: object): never => ({ ...activity, isTargetedActivity: () => false }) as never;

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

function answerOf(error: unknown): FailedAnswer | null {
  if (!(error instanceof HttpError)) return null;
  const { status, response } = error;
  return { status, body: response.data, retryAfter: response.headers.get('retry-after') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway answers in HTML.
    return text;
  }
}
