import { startSite, tokenOf, type RunningSite } from '../support/running-site';

let site: RunningSite;
let origin: string;

beforeAll(async () => {
  site = await startSite({ faults: true });
  origin = new URL(site.url).origin;
});
afterAll(() => site.close());
afterEach(() => void site.sharePoint.faults.clear());

interface Sent {
  readonly as?: string | null;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function control(method: string, path = '/_local/faults', { as = 'admin', body, headers = {} }: Sent = {}) {
  const response = await fetch(origin + path, {
    method,
    headers: {
      ...(as === null ? {} : { Authorization: `Bearer ${tokenOf(as)}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

test('sets a fault, tells what it met, and takes it away', async () => {
  const set = await control('POST', undefined, { body: { fault: 'throttle', retryAfter: 12, path: 'web' } });
  expect(set).toMatchObject({ status: 201, json: { id: 1, hits: 0, rule: { fault: 'throttle', retryAfter: 12 } } });
  expect((await site.ask('/_api/web')).headers.get('retry-after')).toBe('12');
  expect((await control('GET')).json).toMatchObject({ faults: [{ id: 1, hits: 1 }] });
  expect(await control('DELETE', '/_local/faults/1')).toEqual({ status: 200, json: { cleared: 1 } });
  expect((await control('DELETE', '/_local/faults/1')).status).toBe(404);
  await control('POST', undefined, { body: { fault: 'truncate' } });
  expect((await control('DELETE')).json).toEqual({ cleared: 1 });
  expect((await site.ask('/_api/web')).status).toBe(200);
});

test('takes every kind of fault', async () => {
  const kinds = [
    { fault: 'throttle', retryAfterAs: 'date', count: 3, probability: 0.5, seed: 1 },
    { fault: 'unavailable', retryAfterAs: 'none', forSeconds: 10, method: 'GET' },
    { fault: 'slow', ms: 5, person: 'ingrid' },
    { fault: 'drop', when: 'afterWrite', inBatch: true },
    { fault: 'digestExpired' },
    { fault: 'saveConflict' },
    { fault: 'rateLimit', remaining: 10 },
    { fault: 'truncate' },
  ];
  for (const kind of kinds) expect((await control('POST', undefined, { body: kind })).status).toBe(201);
  expect(site.sharePoint.faults.list().map(({ rule }) => rule)).toEqual(kinds);
});

test.each([
  ['what is no fault', { fault: 'melt' }],
  ['a fault without what it needs', { fault: 'slow' }],
  ['a property nobody knows', { fault: 'truncate', sometimes: true }],
  ['a person nobody knows', { fault: 'truncate', person: 'napoleon' }],
  ['a number out of range', { fault: 'throttle', probability: 2 }],
  ['what cannot happen to a part of a batch', { fault: 'truncate', inBatch: true }],
  ['a list', []],
  ['nothing', null],
  ['what is no JSON', '{'],
])('refuses %s and says why', async (_what, body) => {
  const { status, json } = await control('POST', undefined, { body });
  expect([status, typeof (json['error'] as { message: unknown }).message]).toEqual([400, 'string']);
  expect(site.sharePoint.faults.list()).toEqual([]);
});

test('is for the administrator of the local site alone', async () => {
  expect((await control('GET', undefined, { as: null })).status).toBe(401);
  expect((await control('GET', undefined, { as: 'ingrid' })).status).toBe(403);
});

test('is nothing that a page from elsewhere can use', async () => {
  const body = { fault: 'throttle' };
  const foreign = { Origin: 'https://evil.example' };
  expect((await control('POST', undefined, { body, headers: foreign })).status).toBe(403);
  expect((await control('POST', undefined, { body, headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
  expect((await control('POST', undefined, { body, headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
  expect((await control('POST', undefined, { as: null, body })).status).toBe(401);
  expect(site.sharePoint.faults.list()).toEqual([]);
});

test('says of another address below it that it is not here', async () => {
  expect((await control('GET', '/_local/else')).status).toBe(404);
});

test('can make every digest expire', async () => {
  const { FormDigestValue } = (await site.ask('/_api/contextinfo', { method: 'POST' })).json as { FormDigestValue: string };
  expect((await control('DELETE', '/_local/digests')).json).toEqual({ expired: true });
  const headers = { 'X-RequestDigest': FormDigestValue };
  expect((await site.ask('/_api/web/lists', { method: 'POST', headers, body: { Title: 'x' } })).status).toBe(403);
});

test('does not exist unless the site was started with it', async () => {
  const plain = await startSite();
  try {
    const response = await fetch(`${new URL(plain.url).origin}/_local/faults`, {
      headers: { Authorization: `Bearer ${tokenOf('admin')}` },
    });
    expect(response.status).toBe(404);
  } finally {
    await plain.close();
  }
});
