import { CloudAdapter, ConnectorClient, HttpClient, HttpError } from '@microsoft/agents-hosting';
import type { Channel, SendOutcome } from './channel';
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

type HttpRequest = Parameters<HttpClient['request']>[0];
type HttpAnswer<T> = Omit<Awaited<ReturnType<HttpClient['request']>>, 'data'> & { data: T };
type Process = Parameters<CloudAdapter['process']>;

/** One request each, with a time limit, and to nowhere that a redirect points: the framework's own client has none of the three. */
class OnceHttpClient extends HttpClient {
  constructor(
    private readonly service: string,
    private readonly call: { readonly token: string; readonly correlationId: string; readonly timeoutMs: number },
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
        [correlationHeader]: correlationId,
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
export function createAgentsChannel(options: ChannelOptions): Channel {
  requireAppId(options);
  const { now, appId, tenantId, sendTimeoutMs } = options;
  const botId = botIdOf(appId);
  const adapter = new TeamsAdapter({ clientId: appId, tenantId });
  // The framework would send words of its own into the conversation.
  adapter.onTurnError = (_context, error) => Promise.reject(error);

  async function connector(serviceUrl: string, correlationId: string): Promise<ConnectorClient> {
    const token = await options.token(connectorScope);
    return OnceConnector.over(new OnceHttpClient(serviceUrl, { token, correlationId, timeoutMs: sendTimeoutMs }));
  }

  async function ask(
    serviceUrl: string,
    correlationId: string,
    request: (client: ConnectorClient) => Promise<unknown>,
    outcome: (body: unknown) => SendOutcome,
  ): Promise<SendOutcome> {
    if (!options.isAllowedService(serviceUrl)) return strangeService;
    try {
      return outcome(await request(await connector(serviceUrl, correlationId)));
    } catch (error) {
      return error instanceof HttpError ? failedOutcome(answerOf(error), now()) : brokenOutcome(error);
    }
  }

  return {
    receive: createReceive(options, async (raw, turn) => {
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
    }),

    send: (to, message, correlationId) =>
      ask(
        to.serviceUrl,
        correlationId,
        (client) =>
          beginsThread(to)
            ? client.createConversation(newThread(botId, to, message) as never)
            : client.sendToConversation(encodeURIComponent(conversationIdOf(to)), wire(activityFor(botId, to, message))),
        (body) => sentOutcome(body, to.conversationId),
      ),

    update: (to, activityId, message, correlationId) =>
      ask(
        to.serviceUrl,
        correlationId,
        (client) =>
          client.updateActivity(
            encodeURIComponent(conversationIdOf(to)),
            encodeURIComponent(activityId),
            wire({ ...activityFor(botId, to, message), id: activityId }),
          ),
        () => ({ outcome: 'sent', activityId, conversationId: to.conversationId }),
      ),

    openPersonal: (person, correlationId) =>
      ask(
        person.serviceUrl,
        correlationId,
        (client) => client.createConversation(newPersonal(botId, person) as never),
        openedOutcome,
      ),

    async member(of, userId) {
      requireService(options, of.serviceUrl);
      try {
        const client = await connector(of.serviceUrl, '');
        return readMember(
          await client.getConversationMember(encodeURIComponent(userId), encodeURIComponent(of.conversationId)),
          of.tenantId,
        );
      } catch (cause) {
        if (cause instanceof ChannelError) throw cause;
        const status = cause instanceof HttpError ? cause.status : null;
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

/** The connector asks this of its own class of activity before it sends one. */
const wire = (activity: object): never => ({ ...activity, isTargetedActivity: () => false }) as never;

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

const answerOf = ({ status, response }: HttpError): { status: number; body: unknown; retryAfter: string | null } => ({
  status,
  body: response.data,
  retryAfter: response.headers.get('retry-after'),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway answers in HTML.
    return text;
  }
}
