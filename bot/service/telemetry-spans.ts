import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { ProductError } from '../../src/domain/product-error';
import { withoutSecrets } from './log-fields';
import type { SpanFields, SpanName, Telemetry } from './telemetry';

/** Application Insights shows a SERVER as a request and a CLIENT as a dependency. */
const kinds: Readonly<Record<SpanName, SpanKind>> = {
  sweep: SpanKind.INTERNAL,
  send: SpanKind.CLIENT,
  inbound: SpanKind.SERVER,
  sharePoint: SpanKind.CLIENT,
};

/** Whoever stops the bot waits no longer than this for what is still held. */
const stopWithinMs = 3_000;

/** Spans by OpenTelemetry. Nothing is registered for the whole process, so no library measures anything by itself. */
export function telemetrySpans(exporter: SpanExporter, instance: string): Telemetry {
  const provider = new BasicTracerProvider({
    // The exporter would name the machine otherwise.
    resource: resourceFromAttributes({ 'service.name': 'innkjop-bot', 'service.instance.id': instance }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('innkjop-bot');
  const around = new AsyncLocalStorage<Context>();

  return {
    async span(name, fields, work) {
      const parent = around.getStore() ?? ROOT_CONTEXT;
      const span = tracer.startSpan(name, { kind: kinds[name], attributes: attributesOf(fields) }, parent);
      // Without the message: it may quote anything.
      const fail = (problem: string): void =>
        void span.setStatus({ code: SpanStatusCode.ERROR }).setAttributes(attributesOf({ problem }));
      try {
        return await around.run(trace.setSpan(parent, span), () =>
          work({ add: (more) => void span.setAttributes(attributesOf(more)), fail }),
        );
      } catch (error) {
        fail(error instanceof ProductError ? error.code : error instanceof Error ? error.name : 'unknown');
        throw error;
      } finally {
        span.end();
      }
    },
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, stopWithinMs)));
      // What cannot be told any more is of no use to anybody.
      await Promise.race([provider.shutdown().catch(() => undefined), late]).finally(() => clearTimeout(timer));
    },
  };
}

const attributesOf = (fields: SpanFields): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(withoutSecrets(fields)).filter(
      (entry): entry is [string, string | number | boolean] => entry[1] !== null && typeof entry[1] !== 'object',
    ),
  );
