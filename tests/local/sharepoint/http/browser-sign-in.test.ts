import { startSite, tokenOf, type RunningSite } from '../support/running-site';

let site: RunningSite;
let origin: string;
let later = 0;

beforeAll(async () => {
  site = await startSite({ browserSessions: true, clock: () => Date.now() + later });
  origin = new URL(site.url).origin;
});
afterAll(() => site.close());
afterEach(() => void (later = 0));

const json = { 'Content-Type': 'application/json' };

async function signIn(person: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/_local/sign-in`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ person }),
  });
  const given = response.headers.get('set-cookie') ?? '';
  return { status: response.status, given, cookie: given.split(';', 1)[0] ?? '' };
}

async function cookieOf(person: string): Promise<string> {
  const { status, cookie } = await signIn(person);
  expect(status).toBe(200);
  return cookie;
}

/** As a browser asks: with its cookie and without a token. */
async function ask(path: string, headers: Record<string, string>, method = 'GET', body?: object) {
  const response = await fetch(`${site.url}${path}`, {
    method,
    headers: { Accept: 'application/json;odata=nometadata', ...(body ? json : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, json: (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown> };
}

const whoIs = async (headers: Record<string, string>) => {
  const { status, json: user } = await ask('/_api/web/currentuser', headers);
  return status === 200 ? user['Email'] : status;
};

test('the cookie of a person who has signed in is who asks', async () => {
  expect(await whoIs({ Cookie: await cookieOf('admin') })).toMatch(/^admin/);
  // On a fresh site Ingrid has no rights: she is known, and refused.
  expect(await whoIs({ Cookie: await cookieOf('ingrid') })).toBe(403);
  expect(await whoIs({})).toBe(401);
});

test('the cookie can be read by no script, is sent to no other site, and says nothing', async () => {
  const { given, cookie } = await signIn('ingrid');
  expect(given).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=28800$/);
  expect(cookie).toMatch(/^local-session-\d+=[\w-]{32}$/);
});

test('a token that is sent along decides alone, a bad one too', async () => {
  const Cookie = await cookieOf('ingrid');
  expect(await whoIs({ Cookie, Authorization: `Bearer ${tokenOf('admin')}` })).toMatch(/^admin/);
  expect(await whoIs({ Cookie, Authorization: 'Bearer nonsense' })).toBe(401);
  expect(await whoIs({ Cookie, Authorization: '' })).toBe(401);
});

test.each([
  ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
  ['a foreign site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a foreign origin', { Origin: 'https://example.org' }],
  ['the origin of another port', { Origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { Origin: 'null' }],
])('a page of %s gets nothing with the cookie', async (_what, headers) => {
  const Cookie = await cookieOf('ingrid');
  expect(await whoIs({ Cookie, ...headers })).toBe(401);
  const { json: context } = await ask('/_api/contextinfo', { Cookie }, 'POST');
  const digest = { 'X-RequestDigest': String(context['FormDigestValue']) };
  const written = await ask('/_api/web/lists', { Cookie, ...digest, ...headers }, 'POST', { Title: 'X', BaseTemplate: 100 });
  expect(written.status).toBe(401);
  expect((await signIn('ingrid', headers as Record<string, string>)).status).toBe(403);
});

test('nothing is written without a digest of the same person', async () => {
  const Cookie = await cookieOf('admin');
  const add = (headers: Record<string, string>) =>
    ask('/_api/web/lists', { Cookie, ...headers }, 'POST', { Title: 'With a digest', BaseTemplate: 100 });
  expect((await add({})).status).toBe(403);
  const other = await ask('/_api/contextinfo', { Cookie: await cookieOf('ingrid') }, 'POST');
  expect((await add({ 'X-RequestDigest': String(other.json['FormDigestValue']) })).status).toBe(403);
  const own = await ask('/_api/contextinfo', { Cookie }, 'POST');
  expect((await add({ 'X-RequestDigest': String(own.json['FormDigestValue']) })).status).toBe(201);
});

test('a batch needs a digest, which stands for its parts', async () => {
  const Cookie = await cookieOf('admin');
  const { json: context } = await ask('/_api/contextinfo', { Cookie }, 'POST');
  const batch = async (headers: Record<string, string>) => {
    const part = [
      'POST /sites/innkjop/_api/web/lists HTTP/1.1',
      'Content-Type: application/json',
      '',
      JSON.stringify({ Title: 'In a batch', BaseTemplate: 100 }),
    ];
    const inner = ['--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', ...part, '', '--c--', ''];
    const body = ['--b', 'Content-Type: multipart/mixed; boundary=c', '', ...inner, '--b--', ''].join('\r\n');
    const response = await fetch(`${site.url}/_api/$batch`, {
      method: 'POST',
      headers: { Cookie, 'Content-Type': 'multipart/mixed; boundary=b', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  expect((await batch({})).status).toBe(403);
  const answered = await batch({ 'X-RequestDigest': String(context['FormDigestValue']) });
  expect(answered.status).toBe(200);
  expect(answered.text).toContain('HTTP/1.1 201');
});

test('signing in again, signing out and eight hours end what was before', async () => {
  const Cookie = await cookieOf('ingrid');
  const { cookie: second } = await signIn('olav', { Cookie });
  expect(await whoIs({ Cookie })).toBe(401);
  const out = await fetch(`${origin}/_local/sign-in`, { method: 'DELETE', headers: { Cookie: second } });
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(await whoIs({ Cookie: second })).toBe(401);
  const third = await cookieOf('ingrid');
  later = 8 * 60 * 60_000 + 1000;
  expect(await whoIs({ Cookie: third })).toBe(401);
});

test('a made-up cookie is nobody, and nobody can sign in who has no account', async () => {
  const name = (await cookieOf('ingrid')).split('=')[0];
  expect(await whoIs({ Cookie: `${name}=${'A'.repeat(32)}` })).toBe(401);
  expect(await whoIs({ Cookie: `${name}=` })).toBe(401);
  for (const person of ['napoleon', 7, null, undefined]) expect((await signIn(person)).status).toBe(403);
  expect((await signIn('ingrid', { 'Content-Type': 'text/plain' })).status).toBe(415);
});

test('says who is signed in', async () => {
  const get = async (headers: Record<string, string>) => (await fetch(`${origin}/_local/sign-in`, { headers })).json();
  expect(await get({})).toEqual({ person: null });
  expect(await get({ Cookie: await cookieOf('ingrid') })).toMatchObject({
    person: { email: expect.stringMatching(/^ingrid\./) },
  });
});

test('a site that was not started with it knows tokens alone', async () => {
  const plain = await startSite();
  try {
    const at = new URL(plain.url).origin;
    expect((await fetch(`${at}/_local/sign-in`, { method: 'POST', headers: json, body: '{"person":"ingrid"}' })).status).toBe(
      404,
    );
    const Cookie = await cookieOf('ingrid');
    expect((await fetch(`${plain.url}/_api/web`, { headers: { Cookie } })).status).toBe(401);
  } finally {
    await plain.close();
  }
});
