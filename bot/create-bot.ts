import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { answeredClaims } from './actions/answered-claims';
import { cardSeal } from './actions/card-context';
import { answering } from './answering';
import type { BotParts } from './bot-parts';
import type { Channel } from './channel/channel';
import { createChannel } from './channel/create-channel';
import { isPublicService } from './channel/service-address';
import { createWorld } from './compose/world';
import { isLoopback } from './channel/loopback';
import type { BotConfiguration } from './configuration';
import { createOwnWork } from './create-own-work';
import { deepLinks } from './deep-links';
import type { OwnLinkBasis } from './handlers/own-link';
import type { Identity } from './identity/create-identity';
import { openStorage } from './open-storage';
import { limitedChannel } from './outbox/limited-channel';
import { createLimits } from './outbox/limits/limits';
import { realTiming, type Timing } from './outbox/timing';
import { placeStore } from './places/place-store';
import { createInbox } from './service/inbox';
import { createLog, type Log } from './service/log';
import { measuredChannel } from './service/measured-channel';
import { messagesRoute } from './service/messages-route';
import { createReadiness, type ReadyReport } from './service/readiness';
import { serviceRouter } from './service/service-router';
import { sharePointChangesRoute } from './service/sharepoint-changes-route';
import { noTelemetry, type Telemetry } from './service/telemetry';
import { sharePointSide } from './sharepoint-side';
import type { Storage } from './storage/storage';

export interface BotOptions {
  readonly configuration: BotConfiguration;
  readonly identity: Identity;
  /** Missing: opened as configured, and closed with the bot. */
  readonly storage?: Storage;
  /** The clock of the product, which the local one can move. Tokens and keys go by the real one. */
  readonly now?: () => Date;
  /** What the limits of Teams are reckoned by. */
  readonly timing?: Timing;
  readonly log?: Log;
  /** Stopped by whoever opened it. Missing: nothing is measured. */
  readonly telemetry?: Telemetry;
}

export interface Bot {
  /** Everything the bot answers over HTTP, to be mounted at `/`. */
  readonly router: Router;
  readonly channel: Channel;
  start(): void;
  /** Ends what is under way. */
  stop(): Promise<void>;
  ready(): Promise<ReadyReport>;
  /** Resolves when everything that is due now has been dealt with. */
  settle(): Promise<void>;
  /** When the next message is due, as an ISO instant; `null`: nothing is left to send. */
  nextDueAt(): Promise<string | null>;
  /** Sweeps and sends at once what the clock would have by itself in the course of the day: for a clock that is moved. */
  runDay(): Promise<void>;
}

const keyTimeoutMs = 5_000;
const sendTimeoutMs = 30_000;
const tidyEveryMs = 60_000;
const drainLimitMs = 20_000;
const mostWaiting = 1_000;
/** Readiness asks SharePoint first: what is read ahead is not to stand in its way. */
const warmAfterMs = 2_000;
const maxSweepAgeMs = 2 * 3_600_000;

/** Puts the bot together. Throws `ChannelError` or `StorageError` when it cannot work as configured. */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { configuration, identity, now = realNow, timing = realTiming, telemetry = noTelemetry } = options;
  const log = options.log ?? createLog(configuration.logLevel);
  const channel = measuredChannel(await channelOf(configuration, identity, log), telemetry);
  const storage = options.storage ?? (await openStorage(configuration, identity));
  const { documents } = storage;
  const site = sharePointSide({
    siteUrl: configuration.siteUrl,
    token: () => identity.token(`${new URL(configuration.siteUrl).origin}/.default`),
    now,
    log,
    telemetry,
  });
  const instance = randomUUID();
  const limits = createLimits({ documents, instance, now, timing, log });
  const linked = linkBasis(configuration);
  const parts: BotParts = {
    configuration,
    site,
    storage,
    places: placeStore(documents),
    channel,
    limited: limitedChannel(channel, limits),
    limits,
    links: deepLinks(linked),
    ownLinks: linked,
    seal: cardSeal(configuration.cardSecrets),
    claims: answeredClaims(documents, { now, pause: (ms) => timing.sleep(ms) }),
    world: createWorld({ source: site.source, organisation: site.ports.organisation, now }),
    now,
    timing,
    newId: randomUUID,
    instance,
    log,
    telemetry,
  };
  const answers = answering(parts);
  const work = createOwnWork(parts);
  const inbox = createInbox({ documents, handle: answers.handle, now: realNow, log, limit: mostWaiting });
  const ready = createReadiness({
    storage: () => storage.check(),
    sharePoint: () => site.check(),
    lastSweepAt: () => work.lastSweepAt(),
    maxSweepAgeMs,
    now,
  });
  const router = serviceRouter({
    ready,
    log,
    routes: [
      messagesRoute({ channel, inbox, log, answerInvoke: answers.answerInvoke }),
      sharePointChangesRoute({ clientState: configuration.webhookSecret, onChanges: () => work.notify(), log }),
    ],
  });

  let timer: NodeJS.Timeout | undefined;
  let warming: NodeJS.Timeout | undefined;
  const tidy = (): void => {
    inbox.tidy().catch((err: unknown) => log.error({ err }, 'inbox not tidied'));
  };
  return {
    router,
    channel,
    ready,
    settle: () => work.settle(),
    nextDueAt: () => storage.outbox.nextDueAt(),
    runDay: () => work.runDay(),
    start() {
      tidy();
      timer = setInterval(tidy, tidyEveryMs);
      work.start();
      warming = setTimeout(() => void answers.warm(), warmAfterMs);
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(warming);
      const isDone = await inbox.close(drainLimitMs);
      if (!isDone) log.warn({ count: inbox.size() }, 'stopped with activities left for another instance');
      await work.stop();
      await answers.settled();
      await limits.close();
      if (!options.storage) await storage.close();
    },
  };
}

/** The framework speaks by the real clock: tokens do. */
function channelOf(configuration: BotConfiguration, identity: Identity, log: Log): Promise<Channel> {
  const { mode, appId, tenantId, callers } = configuration;
  const isLocal = mode === 'local';
  return createChannel(configuration.channel, {
    appId,
    tenantId,
    token: identity.token,
    now: realNow,
    ...callers,
    unsignedCallers: isLocal && configuration.unsignedCallers === true,
    keyTimeoutMs,
    sendTimeoutMs,
    isAllowedService: isLocal ? isLoopback : isPublicService,
    onProblem: (what, err) => log.warn({ what, err }, 'request from Teams failed'),
  });
}

/** Links lead into Teams, or into the local Teams where everything is on this machine. */
const linkBasis = ({ mode, publicUrl, teamsAppId, tabUrl }: BotConfiguration): OwnLinkBasis =>
  mode === 'local'
    ? { kind: 'local', origin: publicUrl }
    : { kind: 'teams', appId: teamsAppId, ...(tabUrl === undefined ? {} : { tabUrl }) };

const realNow = (): Date => new Date();
