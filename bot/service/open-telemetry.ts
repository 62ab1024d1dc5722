import type { TokenCredential } from '@azure/identity';
import type { Log } from './log';
import { noTelemetry, type Telemetry } from './telemetry';

export interface OpenTelemetryOptions {
  /** Of Application Insights; '' for none. It is an address and no secret where local authentication is off. */
  readonly connectionString: string;
  /** Application Insights takes what comes with its token alone ("Monitoring Metrics Publisher"). */
  readonly credential: TokenCredential | null;
  readonly instance: string;
  readonly log: Log;
}

/** Loads nothing unless there is somewhere to tell it to. Never rejects: a bot that cannot be measured still reminds. */
export async function openTelemetry(options: OpenTelemetryOptions): Promise<Telemetry> {
  const { connectionString, credential, instance, log } = options;
  if (connectionString === '') return noTelemetry;
  try {
    const [{ azureMonitorExporter }, { telemetrySpans }] = await Promise.all([
      import('./telemetry-azure'),
      import('./telemetry-spans'),
    ]);
    const told = new Set<string>();
    const exporter = azureMonitorExporter(connectionString, credential, (what) => {
      // Once each: an outage of Application Insights is no reason to fill the log.
      if (told.has(what)) return;
      told.add(what);
      log.warn({ what }, 'Application Insights is not told');
    });
    return telemetrySpans(exporter, instance);
  } catch (err) {
    log.error({ err }, 'the bot is not measured');
    return noTelemetry;
  }
}
