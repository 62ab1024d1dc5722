import { openSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { BotConfiguration } from '../../bot/configuration';
import { createBot, type Bot } from '../../bot/create-bot';
import { createIdentity } from '../../bot/identity/create-identity';
import { realTiming } from '../../bot/outbox/timing';
import { createLog } from '../../bot/service/log';
import { keptSecret } from './kept-secret';
import type { LocalClock } from './local-clock';
import { botApp } from './sharepoint/identity/local-app';
import { issueLocalAppToken } from './sharepoint/identity/local-token';
import { tenantId } from './sharepoint/identity/tenant';

export interface LocalBotSetup {
  /** Where everything local answers, the bot too. */
  readonly origin: string;
  readonly siteUrl: string;
  readonly teamsAppId: string;
  readonly dataFolder: string;
  readonly clock: LocalClock;
  /** Whether programs of this machine may speak to the bot without a token. */
  readonly withPlayground: boolean;
}

/** The bot as it runs in production, with the local Teams for its Teams and the local SharePoint for its site. It writes its log beside its data. */
export async function localBot({ origin, siteUrl, teamsAppId, dataFolder, clock, withPlayground }: LocalBotSetup): Promise<Bot> {
  const secret = keptSecret(dataFolder);
  const configuration: BotConfiguration = {
    mode: 'local',
    appId: botApp.appId,
    tenantId,
    teamsAppId,
    credential: { kind: 'local', tokenEndpoint: `${origin}/connector/oauth2/token` },
    siteUrl,
    publicUrl: origin,
    webhookSecret: secret('webhook'),
    cardSecrets: [secret('card')],
    callers: {
      metadataUrl: `${origin}/connector/.well-known/openidconfiguration`,
      issuer: 'https://api.botframework.com',
    },
    ...(withPlayground ? { unsignedCallers: true } : {}),
    storage: { kind: 'sqlite', path: join(dataFolder, 'bot.db') },
    channel: process.env['BOT_CHANNEL'] === 'agents' ? 'agents' : 'botbuilder',
    host: '127.0.0.1',
    port: Number(new URL(origin).port),
    logLevel: 'info',
  };
  const identity = createIdentity(configuration);
  const siteOrigin = new URL(siteUrl).origin;
  return createBot({
    configuration,
    // Entra stands behind both in production; here SharePoint has unsigned tokens of its own.
    identity: {
      azure: null,
      token: async (scope) => (scope.startsWith(siteOrigin) ? issueLocalAppToken('fullcontrol') : identity.token(scope)),
    },
    now: clock.now,
    timing: { ...realTiming, elapsed: clock.elapsed },
    log: createLog(configuration.logLevel, pino.destination({ dest: openSync(join(dataFolder, 'bot.log'), 'a'), sync: false })),
  });
}
