import { Writable } from 'node:stream';
import { createBotbuilderChannel } from '../../../bot/channel/botbuilder-channel';
import type { InboundResponse } from '../../../bot/channel/channel';
import type { InvokeActivity } from '../../../bot/channel/inbound-activity';
import { createInbox, type WaitingActivity } from '../../../bot/service/inbox';
import { createLog } from '../../../bot/service/log';
import { messagesRoute } from '../../../bot/service/messages-route';
import type { ReadyReport } from '../../../bot/service/readiness';
import { runService } from '../../../bot/service/run-service';
import { serviceRouter } from '../../../bot/service/service-router';
import { sharePointChangesRoute } from '../../../bot/service/sharepoint-changes-route';
import type { Documents } from '../../../bot/storage/documents';
import { appId, startKeyServer, tenantId, type KeyServer } from '../channel/key-server';
import { memoryDocuments } from './memory-documents';

export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
export const clientState = 'client-state-of-our-subscriptions';

export interface ServiceUnderTest {
  readonly url: string;
  readonly keyServer: KeyServer;
  readonly handled: WaitingActivity[];
  readonly changes: (readonly string[])[];
  readonly log: () => string;
  /** A POST to `/api/messages` with a good token. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

export interface ServiceParts {
  readonly handle?: (activity: WaitingActivity) => Promise<void>;
  readonly answerInvoke?: (activity: InvokeActivity) => Promise<InboundResponse | void>;
  readonly ready?: () => Promise<ReadyReport>;
  readonly onChanges?: (listIds: readonly string[]) => void;
  readonly documents?: Documents;
  readonly invokeLimitMs?: number;
  readonly requestLimitMs?: number;
}

const wellReport: ReadyReport = { ready: true, storage: 'ok', sharePoint: 'ok', sweep: 'ok', lastSweepMinutes: 1 };

/** The whole service over real HTTP, but for what the bot does with an activity. */
export async function startService(parts: ServiceParts = {}): Promise<ServiceUnderTest> {
  const keyServer = await startKeyServer(() => serviceUrl);
  const handled: WaitingActivity[] = [];
  const changes: (readonly string[])[] = [];
  let text = '';
  const destination = new Writable({ write: (part: Buffer, _encoding, done) => void ((text += part.toString()), done()) });
  const log = createLog('debug', destination);
  const channel = createBotbuilderChannel({
    appId,
    tenantId,
    token: () => Promise.resolve('bot-token'),
    now: () => new Date(),
    metadataUrl: keyServer.metadataUrl,
    issuer: keyServer.issuer,
    keyTimeoutMs: 2_000,
    sendTimeoutMs: 2_000,
    isAllowedService: () => true,
    onProblem: (what, err) => log.warn({ what, err }, 'request from Teams failed'),
  });
  const inbox = createInbox({
    documents: parts.documents ?? memoryDocuments(),
    handle: async (activity) => {
      await parts.handle?.(activity);
      handled.push(activity);
    },
    now: () => new Date(),
    log,
    limit: 50,
  });
  const limit = parts.invokeLimitMs;
  const router = serviceRouter({
    log,
    ready: parts.ready ?? (() => Promise.resolve(wellReport)),
    routes: [
      messagesRoute({
        channel,
        inbox,
        log,
        answerInvoke: parts.answerInvoke ?? (() => Promise.resolve()),
        ...(limit === undefined ? {} : { invokeLimitMs: () => limit }),
      }),
      sharePointChangesRoute({ clientState, onChanges: parts.onChanges ?? ((ids) => void changes.push(ids)), log }),
    ],
  });
  const service = await runService({
    router,
    host: '127.0.0.1',
    port: 0,
    stopWork: async () => void (await inbox.close(5_000)),
    log,
    ...(parts.requestLimitMs === undefined ? {} : { requestLimitMs: parts.requestLimitMs }),
  });
  const url = `http://127.0.0.1:${service.port}`;
  return {
    url,
    keyServer,
    handled,
    changes,
    log: () => text,
    post: async (body, headers = {}) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await keyServer.token()}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async stop() {
      await service.stop();
      await keyServer.close();
    },
  };
}
