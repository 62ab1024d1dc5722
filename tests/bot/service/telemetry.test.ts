import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { Channel, SendOutcome } from '../../../bot/channel/channel';
import { TokenError } from '../../../bot/identity/token-error';
import { silentLog } from '../../../bot/service/log';
import { measuredChannel } from '../../../bot/service/measured-channel';
import { measuredFetch } from '../../../bot/service/measured-fetch';
import { openTelemetry } from '../../../bot/service/open-telemetry';
import { noTelemetry, type Telemetry } from '../../../bot/service/telemetry';
import { telemetrySpans } from '../../../bot/service/telemetry-spans';
import { sharePointSide } from '../../../bot/sharepoint-side';

/** What is left after a stop: the exporter itself forgets everything at its own shutdown. */
class KeptSpans extends InMemorySpanExporter {
  override shutdown(): Promise<void> {
    return Promise.resolve();
  }
}

async function spansOf(work: (telemetry: Telemetry) => Promise<unknown>): Promise<readonly ReadableSpan[]> {
  const exporter = new KeptSpans();
  const telemetry = telemetrySpans(exporter, 'instance-1');
  await work(telemetry);
  await telemetry.stop();
  return exporter.getFinishedSpans();
}

const personal = ['Ingrid Solheim', 'ingrid.solheim@alver.kommune.no', 'Rammeavtale tolketenester', 'eyJhbGciOi.J9.x'];

function expectNothingPersonal(spans: readonly ReadableSpan[]): void {
  const said = JSON.stringify(
    spans.map(({ name, attributes, status, events, resource }) => [name, attributes, status, events, resource.attributes]),
  );
  for (const text of personal) expect(said).not.toContain(text);
  expect(said).not.toContain('http');
}

describe('What Application Insights is told', () => {
  it('is how long something took and how it ended, with what it did hanging under it', async () => {
    const spans = await spansOf((telemetry) =>
      telemetry.span('sweep', { everything: 'first' }, async (span) => {
        await telemetry.span('sharePoint', { kind: 'batch' }, () => Promise.resolve());
        span.add({ looked: 60, planned: 4 });
      }),
    );
    const [request, sweep] = spans;
    expect(sweep).toMatchObject({ name: 'sweep', attributes: { everything: 'first', looked: 60, planned: 4 } });
    expect(request?.parentSpanContext?.spanId).toBe(sweep?.spanContext().spanId);
    expect(sweep?.resource.attributes).toMatchObject({ 'service.name': 'innkjop-bot', 'service.instance.id': 'instance-1' });
  });

  it('has no name, address, title or token in it, whatever somebody hands over by mistake', async () => {
    const [name = '', address = '', title = '', token = ''] = personal;
    const spans = await spansOf(async (telemetry) => {
      await telemetry.span('inbound', { activityKind: address, person: name, title }, (span) => {
        span.add({ what: `Bearer ${token}`, url: 'https://alver.sharepoint.com/sites/innkjop' });
        return Promise.resolve();
      });
      await telemetry
        .span('inbound', {}, () => Promise.reject(new TypeError(`${name} <${address}> kan ikkje endre ${title}`)))
        .catch(() => undefined);
    });
    expect(spans).toHaveLength(2);
    expectNothingPersonal(spans);
  });

  it('is a code where something was thrown, which is thrown all the same', async () => {
    const problem = new TokenError('Rammeavtale tolketenester');
    const spans = await spansOf((telemetry) =>
      expect(telemetry.span('sweep', {}, () => Promise.reject(problem))).rejects.toBe(problem),
    );
    expect(spans[0]).toMatchObject({ status: { code: SpanStatusCode.ERROR }, attributes: { problem: problem.code } });
    expectNothingPersonal(spans);
  });

  it('tells of a message by its outcome, not by whom it went to or what it said', async () => {
    const outcomes: SendOutcome[] = [
      { outcome: 'sent', activityId: 'a', conversationId: 'c' },
      { outcome: 'refused', status: 403, code: 'BotNotInConversationRoster', retryAfterMs: null },
      { outcome: 'uncertain', reason: 'timeout' },
    ];
    const to = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 't', conversationId: personal[1] ?? '' };
    const channel = { send: () => Promise.resolve(outcomes.shift()) } as unknown as Channel;
    const spans = await spansOf(async (telemetry) => {
      const measured = measuredChannel(channel, telemetry);
      for (const id of ['1', '2', '3']) await measured.send(to, { summary: personal[2] ?? '' }, id);
    });
    expect(spans.map(({ kind, attributes }) => ({ kind, ...attributes }))).toEqual([
      { kind: SpanKind.CLIENT, what: 'send', correlationId: '1', outcome: 'sent' },
      {
        kind: SpanKind.CLIENT,
        what: 'send',
        correlationId: '2',
        outcome: 'refused',
        status: 403,
        problem: 'BotNotInConversationRoster',
      },
      { kind: SpanKind.CLIENT, what: 'send', correlationId: '3', outcome: 'uncertain', problem: 'uncertain' },
    ]);
    expectNothingPersonal(spans);
  });

  it.each([
    ['GET', "/_api/web/siteusers/getbyemail('ingrid.solheim@alver.kommune.no')", 'read'],
    ['POST', '/_api/$batch', 'batch'],
    ['POST', '/_api/web/lists/x/getchanges', 'changes'],
    ['POST', '/_api/web/lists/x/items', 'write'],
  ])('tells of a request to SharePoint by kind and status alone: %s %s', async (method, path, kind) => {
    const answer = () => Promise.resolve(new Response('{}', { status: 429 }));
    const spans = await spansOf((telemetry) =>
      measuredFetch(answer, telemetry)(`https://alver.sharepoint.com/sites/innkjop${path}`, { method }),
    );
    expect(spans[0]?.attributes).toEqual({ kind, status: 429, problem: 'unanswered' });
    expectNothingPersonal(spans);
  });

  it('has a span for each request of the real connection to SharePoint', async () => {
    const server = createServer((_request, response) => void response.writeHead(401).end('{}'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/innkjop`;
    const spans = await spansOf(async (telemetry) => {
      const side = sharePointSide({
        siteUrl,
        token: () => Promise.resolve('t'),
        now: () => new Date(),
        log: silentLog,
        telemetry,
      });
      await expect(side.check()).rejects.toBeDefined();
    });
    server.close();
    expect(spans.length).toBeGreaterThan(0);
    expect(spans[0]?.attributes).toMatchObject({ status: 401 });
    expectNothingPersonal(spans);
  });
});

describe('Without Application Insights', () => {
  it('nothing is measured, and the channel is the very one', async () => {
    const telemetry = await openTelemetry({ connectionString: '', credential: null, instance: 'i', log: silentLog });
    const channel = {} as Channel;
    expect(telemetry).toBe(noTelemetry);
    expect(measuredChannel(channel, telemetry)).toBe(channel);
    expect(await telemetry.span('sweep', {}, () => Promise.resolve(7))).toBe(7);
  });

  it('nothing of OpenTelemetry is loaded with the bot', () => {
    const script = `
      const { createRequire } = await import('node:module');
      const { cache } = createRequire(process.cwd() + '/');
      const measuring = () => Object.keys(cache).filter((path) => /@opentelemetry.(sdk|resources)/.test(path)).length;
      await import('./bot/create-bot.ts');
      const { openTelemetry } = await import('./bot/service/open-telemetry.ts');
      await openTelemetry({ connectionString: '' });
      const before = measuring();
      await import('./bot/service/telemetry-spans.ts');
      console.log(before, measuring() > 0);
    `;
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe('0 true');
  });

  it('a connection string that is none leaves the bot unmeasured, and is not in the log', async () => {
    const lines: unknown[] = [];
    const log = { ...silentLog, error: (...line: unknown[]) => void lines.push(line) };
    const telemetry = await openTelemetry({ connectionString: 'nonsense', credential: null, instance: 'i', log });
    expect(telemetry).toBe(noTelemetry);
    expect(lines).toHaveLength(1);
  });
});
