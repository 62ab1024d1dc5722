import express from 'express';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createLocalTeams } from '../../../src/local/teams/create-local-teams';
import type { LocalPerson } from '../../../src/local/teams/local-person';

const ingrid: LocalPerson = {
  key: 'ingrid',
  name: 'Ingrid Haugland',
  email: 'i@alver.example',
  oid: 'o1',
  tenantId: 'alver',
  kind: 'owner',
};

let server: Server;
let port: number;

beforeAll(async () => {
  const app = express();
  app.use(
    createLocalTeams({
      tabUrl: '/tab/',
      pageFolder: tmpdir(),
      people: [ingrid],
      tenant: { id: 'alver', name: 'Alver kommune' },
      channelSitePath: '/sites/kanal',
      issueToken: (person) => ({ token: `token-of-${person.key}`, expiresInSeconds: 60 }),
    }),
  );
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

/** Plain HTTP, because fetch does not let a test choose the Host header. */
function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      let body = '';
      response.on('data', (part) => (body += String(part)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server side of the local Teams', () => {
  it('lists the people and where the tab is', async () => {
    const { body } = await get('/local/people');
    expect(JSON.parse(body)).toMatchObject({ tabUrl: '/tab/', people: [{ key: 'ingrid' }], hasChat: false });
  });

  it('gives a person’s token, with an unsigned id token that names them', async () => {
    const { body } = await get('/local/token?person=ingrid&client=c1');
    const issued = JSON.parse(body) as { accessToken: string; idToken: string };
    expect(issued.accessToken).toBe('token-of-ingrid');
    const [header, claims, signature] = issued.idToken.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header ?? '')).toMatchObject({ alg: 'none' });
    expect(JSON.parse(claims ?? '')).toMatchObject({ oid: 'o1', tid: 'alver', aud: 'c1', name: 'Ingrid Haugland' });
    expect(signature).toBe('');
  });

  it('says whom it knows when the person is unknown', async () => {
    const { status, body } = await get('/local/token?person=nobody');
    expect(status).toBe(404);
    expect(body).toContain('ingrid');
  });

  it.each([
    ['a foreign name that points here', () => ({ host: 'evil.example' })],
    ['another port', () => ({ host: '127.0.0.1:1' })],
    ['a foreign page', () => ({ origin: 'https://evil.example' })],
    ['another program’s page on this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a foreign page that sends no origin', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })],
  ])('gives nothing to %s', async (_who, headers) => {
    const { status, body } = await get('/local/token?person=ingrid', headers());
    expect(status).toBe(403);
    expect(body).not.toContain('token-of');
  });

  it('answers as localhost too', async () => {
    expect((await get('/local/people', { host: `localhost:${port}` })).status).toBe(200);
  });
});
