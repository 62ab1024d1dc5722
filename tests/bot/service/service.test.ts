import type { InboundResponse } from '../../../bot/channel/channel';
import * as activities from '../channel/teams-activities';
import { memoryDocuments } from './memory-documents';
import { serviceUrl, startService, type ServiceParts, type ServiceUnderTest } from './service-under-test';

describe('The service', () => {
  let service: ServiceUnderTest;
  const start = async (parts: ServiceParts = {}): Promise<ServiceUnderTest> => (service = await startService(parts));
  afterEach(() => service.stop());
  const message = (change: object = {}): object => ({ ...activities.personalMessage(serviceUrl), ...change });

  it('answers a message before it is worked on', async () => {
    let release: () => void = () => undefined;
    await start({ handle: () => new Promise<void>((resolve) => (release = resolve)) });
    expect((await service.post(message())).status).toBe(200);
    expect(service.handled).toEqual([]);
    release();
    await service.stop();
    expect(service.handled).toMatchObject([{ kind: 'message', text: 'hjelp' }]);
  });

  it('works once on what Teams sends three times', async () => {
    await start();
    for (let n = 0; n < 3; n += 1) expect((await service.post(message())).status).toBe(200);
    await service.stop();
    expect(service.handled).toHaveLength(1);
  });

  it('asks Teams to come again when its storage is away, and lives on', async () => {
    const documents = memoryDocuments();
    let isAway = true;
    await start({
      documents: {
        ...documents,
        insert: (...args) => (isAway ? Promise.reject(new TypeError('away')) : documents.insert(...args)),
      },
    });
    expect((await service.post(message())).status).toBe(500);
    isAway = false;
    expect((await service.post(message())).status).toBe(200);
  });

  it('answers an invoke with what the bot says', async () => {
    const said = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } };
    await start({ answerInvoke: async ({ name }) => ({ status: 200, body: { ...said, name } }) });
    const answer = await service.post(activities.invoke(serviceUrl, 'adaptiveCard/action', { action: {} }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ...said, name: 'adaptiveCard/action' });
  });

  it.each<readonly [string, () => Promise<InboundResponse | void>, number]>([
    ['takes too long', () => new Promise(() => undefined), 504],
    ['fails', () => Promise.reject(new TypeError('Kari Nordmann')), 500],
    ['says nothing', () => Promise.resolve(), 501],
  ])('answers an invoke in time that %s', async (_name, answerInvoke, status) => {
    await start({ answerInvoke, invokeLimitMs: 50 });
    expect((await service.post(activities.invoke(serviceUrl, 'composeExtension/query', {}))).status).toBe(status);
    expect(service.log()).not.toContain('Kari');
  });

  it.each<readonly [string, string, Record<string, string>, number]>([
    ['no JSON', '{"type":', {}, 400],
    ['a text', '"message"', {}, 400],
    ['nothing', '', {}, 400],
    ['XML', '<message/>', { 'content-type': 'application/xml' }, 415],
    ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['too much', JSON.stringify({ text: 'x'.repeat(300_000) }), {}, 413],
    ['a compression it does not know', '{}', { 'content-encoding': 'x-none' }, 415],
    ['no activity', '{}', {}, 400],
    ['a prototype', '{"__proto__":{"type":"message"}}', {}, 400],
    ['no token', JSON.stringify(activities.personalMessage(serviceUrl)), { authorization: '' }, 401],
  ])('refuses a body of %s', async (_name, body, headers, status) => {
    await start();
    const answer = await service.post(body, headers);
    expect(answer.status).toBe(status);
    // Nothing of what was sent, and nothing of the inside.
    expect((await answer.text()).length).toBeLessThan(300);
    expect(service.handled).toEqual([]);
  });

  it('answers only what it has', async () => {
    await start();
    expect((await fetch(`${service.url}/api/messages`)).status).toBe(405);
    expect((await fetch(`${service.url}/api/sharepoint-changes`)).status).toBe(405);
    expect((await fetch(`${service.url}/`)).status).toBe(404);
  });

  it('says that it is alive, and in each answer that nothing may show or keep it', async () => {
    await start();
    const answer = await fetch(`${service.url}/healthz`);
    expect(await answer.json()).toEqual({ alive: true });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'cache-control': 'no-store',
    });
    expect(answer.headers.has('x-powered-by')).toBe(false);
  });

  it('says 503 while it is not ready', async () => {
    const report = { ready: false, storage: 'failing', sharePoint: 'ok', sweep: 'none', lastSweepMinutes: null } as const;
    await start({ ready: () => Promise.resolve(report) });
    const answer = await fetch(`${service.url}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual(report);
  });

  it('ends what is under way when it is stopped, and takes nothing new', async () => {
    let release: (response: InboundResponse) => void = () => undefined;
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    await start({
      answerInvoke: () => {
        begun();
        return new Promise((resolve) => (release = resolve));
      },
    });
    const underWay = service.post(activities.invoke(serviceUrl, 'adaptiveCard/action', {}));
    await hasBegun;
    const stopped = service.stop();
    await expect(fetch(`${service.url}/healthz`)).rejects.toThrow('fetch failed');
    release({ status: 200, body: { ok: true } });
    expect(await (await underWay).json()).toEqual({ ok: true });
    await stopped;
  });

  it('cuts off what does not end', async () => {
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const answerInvoke = (): Promise<void> => {
      begun();
      return new Promise(() => undefined);
    };
    await start({ answerInvoke, requestLimitMs: 50, invokeLimitMs: 2_000 });
    const underWay = service.post(activities.invoke(serviceUrl, 'adaptiveCard/action', {}));
    const failure = underWay.catch((error: unknown) => error);
    await hasBegun;
    await service.stop();
    expect(await failure).toMatchObject({ message: 'fetch failed' });
  });

  it('writes no name, user principal name, person id, title or token to its log', async () => {
    const upn = 'kari.nordmann@alver.kommune.no';
    await start({ handle: () => Promise.reject(new TypeError(`Kari Nordmann <${upn}> asked for Straumavtale`)) });
    const token = await service.keyServer.token();
    const body = {
      ...message({ text: `Straumavtale for ${upn}` }),
      from: { id: '29:1-kari', name: 'Kari Nordmann', userPrincipalName: upn },
    };
    await service.post(body, { authorization: `Bearer ${token}` });
    await service.post(body, { authorization: `Bearer ${token.slice(0, -5)}AAAAA` });
    await service.post(JSON.stringify(body).slice(0, 200));
    await service.post({ ...body, type: undefined });
    await service.post(activities.invoke(serviceUrl, upn, { who: upn }));
    await fetch(`${service.url}/api/sharepoint-changes?validationtoken=${upn}`, { method: 'POST' });
    await service.stop();
    const log = service.log();
    expect(log).toContain('activity failed');
    expect(log).toContain('request from Teams failed');
    for (const secret of ['Kari', 'kari.nordmann', 'Straumavtale', '29:1-kari', token, token.slice(0, 40), 'smba.']) {
      expect(log).not.toContain(secret);
    }
  });
});
