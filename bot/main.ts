import { randomUUID } from 'node:crypto';
import { ProductError } from '../src/domain/product-error';
import { configurationHelp, readConfiguration } from './configuration';
import { createBot } from './create-bot';
import { createIdentity } from './identity/create-identity';
import { keepRunning } from './service/keep-running';
import { createLog } from './service/log';
import { openTelemetry } from './service/open-telemetry';
import { runService } from './service/run-service';
import { keepHeapSmall } from './small-heap';

/** The bot in production: `npm run bot`. */
async function start(): Promise<void> {
  keepHeapSmall();
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.logLevel);
  keepRunning(log);
  const identity = createIdentity(configuration);
  const { telemetryConnection: connectionString = '' } = configuration;
  const telemetry = await openTelemetry({ connectionString, credential: identity.azure, instance: randomUUID(), log });
  const bot = await createBot({ configuration, identity, log, telemetry });
  const service = await runService({
    router: bot.router,
    host: configuration.host,
    port: configuration.port,
    stopWork: async () => {
      await bot.stop();
      await telemetry.stop();
    },
    log,
  });
  bot.start();
  log.info({ mode: configuration.mode, channel: configuration.channel, storage: configuration.storage.kind }, 'started');

  const leave = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    service.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'stopped in disorder');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
}

function explain(error: unknown): string {
  if (error instanceof ProductError) return `${error.message}\n${error.remedy}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

if (process.argv.includes('--help')) {
  process.stdout.write(configurationHelp());
} else {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}
