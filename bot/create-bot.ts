import type { Router } from 'express';
import type { Channel, InboundResponse } from './channel/channel';
import type { InvokeActivity } from './channel/inbound-activity';
import { createChannel } from './channel/create-channel';
import { isLoopback, type BotConfiguration } from './configuration';
import type { Identity } from './identity/create-identity';
import { openStorage } from './open-storage';
import { createInbox, type WaitingActivity } from './service/inbox';
import { createLog, type Log } from './service/log';
import { messagesRoute } from './service/messages-route';
import { createReadiness, type ReadyReport } from './service/readiness';
import { serviceRouter } from './service/service-router';
import { sharePointChangesRoute } from './service/sharepoint-changes-route';
import type { Storage } from './storage/storage';

export interface BotOptions {
  readonly configuration: BotConfiguration;
  readonly identity: Identity;
  /** Missing: opened as configured, and closed with the bot. */
  readonly storage?: Storage;
  /** The clock of the product, which the local one can move. Tokens and keys go by the real one. */
  readonly now?: () => Date;
  readonly log?: Log;
  /** Works on what came in. */
  readonly handle?: (activity: WaitingActivity) => Promise<void>;
  readonly answerInvoke?: (activity: InvokeActivity) => Promise<InboundResponse | void>;
  readonly onChanges?: (listIds: readonly string[]) => void;
}

export interface Bot {
  /** Everything the bot answers over HTTP, to be mounted at `/`. */
  readonly router: Router;
  readonly channel: Channel;
  start(): void;
  /** Ends what is under way. */
  stop(): Promise<void>;
  ready(): Promise<ReadyReport>;
}

const keyTimeoutMs = 5_000;
const sendTimeoutMs = 30_000;
const tidyEveryMs = 60_000;
const drainLimitMs = 20_000;
const mostWaiting = 1_000;
const maxSweepAgeMs = 2 * 3_600_000;
const nothing = (): Promise<void> => Promise.resolve();

/** Puts the bot together. Throws `ChannelError` or `StorageError` when it cannot work as configured. */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { configuration, identity, now = realNow } = options;
  const log = options.log ?? createLog(configuration.logLevel);
  const { mode, appId, tenantId, callers } = configuration;
  const channel = await createChannel(configuration.channel, {
    appId,
    tenantId,
    token: identity.token,
    now: realNow,
    ...callers,
    keyTimeoutMs,
    sendTimeoutMs,
    isAllowedService: (url) => isLoopback(url) === (mode === 'local') && (mode === 'local' || url.startsWith('https://')),
    onProblem: (what, err) => log.warn({ what, err }, 'request from Teams failed'),
  });
  const storage = options.storage ?? (await openStorage(configuration, identity));
  const inbox = createInbox({
    documents: storage.documents,
    handle: options.handle ?? nothing,
    now: realNow,
    log,
    limit: mostWaiting,
  });
  const ready = createReadiness({
    storage: () => storage.check(),
    sharePoint: nothing,
    lastSweepAt: () => Promise.resolve(null),
    maxSweepAgeMs,
    now,
  });
  const router = serviceRouter({
    ready,
    log,
    routes: [
      messagesRoute({ channel, inbox, log, answerInvoke: options.answerInvoke ?? nothing }),
      sharePointChangesRoute({
        clientState: configuration.webhookSecret,
        onChanges: options.onChanges ?? (() => undefined),
        log,
      }),
    ],
  });

  let timer: NodeJS.Timeout | undefined;
  const tidy = (): void => {
    inbox.tidy().catch((err: unknown) => log.error({ err }, 'inbox not tidied'));
  };
  return {
    router,
    channel,
    ready,
    start() {
      tidy();
      timer = setInterval(tidy, tidyEveryMs);
    },
    async stop() {
      clearInterval(timer);
      const isDone = await inbox.close(drainLimitMs);
      if (!isDone) log.warn({ count: inbox.size() }, 'stopped with activities left for another instance');
      if (!options.storage) await storage.close();
    },
  };
}

const realNow = (): Date => new Date();
