/** One instance of the bot's sending: the real storage, limits, loop and channel. It is loaded, waits for `go`, and is killed. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createLog, type LogLevel } from '../../bot/service/log';
import { createChannel } from '../../bot/channel/create-channel';
import { createLimits, type LimitRules } from '../../bot/outbox/limits/limits';
import { createSendLoop } from '../../bot/outbox/send-loop';
import type { SendRules } from '../../bot/outbox/send-parts';
import { realTiming } from '../../bot/outbox/timing';
import { openSoakStorage, type SoakStorage } from './soak-storage';

export interface InstanceOptions {
  readonly storage: SoakStorage;
  readonly connector: string;
  readonly sendTimeoutMs: number;
  readonly limits: Partial<LimitRules>;
  readonly rules: Partial<SendRules>;
  readonly logLevel: string;
}

const options = JSON.parse(process.argv[2] ?? '') as InstanceOptions;
const log = createLog(options.logLevel as LogLevel, pino.destination(2));
const now = () => new Date();
const instance = randomUUID();
const channel = await createChannel('botbuilder', {
  appId: '00000000-0000-4000-8000-000000000001',
  tenantId: 'tenant',
  token: () => Promise.resolve('token'),
  now,
  metadataUrl: `${options.connector}/metadata`,
  issuer: 'nobody',
  keyTimeoutMs: 1_000,
  sendTimeoutMs: options.sendTimeoutMs,
  isAllowedService: () => true,
  onProblem: () => undefined,
});
const went = new Promise<void>((resolve) => process.once('message', () => resolve()));
process.send?.('loaded');
await went;

const storage = await openSoakStorage(options.storage);
const loop = createSendLoop({
  storage,
  channel,
  limits: createLimits({ documents: storage.documents, instance, now, timing: realTiming, log, rules: options.limits }),
  locate: (lane) => Promise.resolve({ serviceUrl: options.connector, tenantId: 'tenant', conversationId: `a:${lane}` }),
  compose: (records) => Promise.resolve(new Map(records.map(({ id }) => [id, { summary: id }]))),
  onUnreachable: () => Promise.resolve(),
  now,
  timing: realTiming,
  random: Math.random,
  log,
  instance,
  rules: options.rules,
});
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => process.exit(0));
await loop.run(stop.signal);
await storage.close();
process.exit(0);
