import { AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import type { TokenCredential } from '@azure/identity';
import { diag, DiagLogLevel } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

/** Tells Application Insights. The exporter alone: Microsoft's whole distribution is 175 MB and measures every library by itself, with addresses. */
export function azureMonitorExporter(
  connectionString: string,
  credential: TokenCredential | null,
  onProblem: (what: 'warn' | 'error') => void,
): SpanExporter {
  // What the exporter would tell Microsoft about itself. Read in the constructor of version 1.0.0-beta.42.
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = 'true';
  process.env['APPLICATIONINSIGHTS_SDKSTATS_DISABLED'] = 'true';
  const nothing = (): void => undefined;
  // What it says of a problem may quote what it was to send.
  const warn = (): void => onProblem('warn');
  const error = (): void => onProblem('error');
  diag.setLogger({ verbose: nothing, debug: nothing, info: nothing, warn, error }, DiagLogLevel.WARN);
  return new AzureMonitorTraceExporter({
    connectionString,
    // Nothing is laid on the disk of a machine that is shared with others.
    disableOfflineStorage: true,
    ...(credential === null ? {} : { credential }),
  });
}
