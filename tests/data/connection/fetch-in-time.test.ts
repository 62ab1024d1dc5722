import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchInTime } from '../../../src/data/connection/fetch-in-time';
import { withRetry, type Send } from '../../../src/data/connection/retry-behaviour';
import { FakeClock } from './fake-network';

let server: Server;
let url: string;
beforeAll(async () => {
  // Takes every request and never answers.
  server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/innkjop/_api/web`;
});
// Counted where they are sent: on a busy machine a request may be given up before the server has seen it.
let asked = 0;
const counted = (send: Send): Send => {
  return (url, init) => {
    asked += 1;
    return send(url, init);
  };
};
beforeEach(() => {
  asked = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const { send } = withRetry(counted(fetchInTime(20)), { clock: new FakeClock(), limits: { attempts: 2 } });

test('a read that hangs is given up, tried again and told as unreachable', async () => {
  await expect(send(url, { method: 'GET' })).rejects.toMatchObject({ code: 'data/unreachable', outcomeUnknown: false });
  expect(asked).toBe(2);
});

test('a write that hangs is given up once, its outcome unknown', async () => {
  await expect(send(url, { method: 'POST', body: '{}' })).rejects.toMatchObject({
    code: 'data/unreachable',
    outcomeUnknown: true,
  });
  expect(asked).toBe(1);
});

test('a read that the app stops while it hangs has not been answered', async () => {
  const stop = new AbortController();
  const read = withRetry(fetchInTime(), { clock: new FakeClock() }).send(url, { method: 'GET', signal: stop.signal });
  setTimeout(() => stop.abort(), 20);
  await expect(read).rejects.toMatchObject({ code: 'data/not-attempted' });
});
