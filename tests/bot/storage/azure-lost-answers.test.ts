import { request, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { openAzureStorage } from '../../../bot/storage/azure/open-azure-storage';
import { startAzurite } from './start-azurite';
import { anEntry, at } from './storage-subject';

/** Stands before Azurite's tables: while `loses` is set, the next write is done and its answer is lost. */
async function startLossyProxy(port: number) {
  const state = { loses: false, lost: 0 };
  const server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      if (state.loses && method !== 'GET') {
        state.loses = false;
        state.lost += 1;
        answer.resume().on('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { state, port: (server.address() as AddressInfo).port, stop: () => server.close().closeAllConnections() };
}

test('a write whose answer is lost and which is repeated knows that it was itself', async () => {
  const azurite = await startAzurite();
  const port = Number(/TableEndpoint=http:\/\/127\.0\.0\.1:(\d+)/.exec(azurite.connectionString)?.[1]);
  const proxy = await startLossyProxy(port);
  const connectionString = azurite.connectionString.replace(`:${port}/`, `:${proxy.port}/`);
  const storage = await openAzureStorage({ connectionString, prefix: 'lossy' });
  const { documents, outbox } = storage;
  const losing = async <T>(work: () => Promise<T>): Promise<T> => {
    proxy.state.loses = true;
    return await work();
  };
  try {
    expect(await losing(async () => await documents.insert('lease', 'sweep', 1))).toBe(true);
    const etag = (await documents.read('lease', 'sweep'))?.etag ?? '';
    expect(await losing(async () => await documents.replace('lease', 'sweep', 2, etag))).toBe(true);
    expect((await documents.read('lease', 'sweep'))?.value).toBe(2);
    expect(await losing(async () => await documents.remove('lease', 'sweep'))).toBe(true);
    expect(await documents.read('lease', 'sweep')).toBeNull();

    expect(await losing(async () => await outbox.plan([anEntry('a'), anEntry('b')], at(0)))).toEqual(['a', 'b']);
    const claiming = { by: 'x', now: at(0), until: at(60), limit: 1 };
    const [claim] = await losing(async () => await outbox.claim(claiming));
    if (!claim) throw new TypeError('nothing was claimed');
    expect(await losing(async () => await outbox.beginSending(claim, at(1)))).toBe(true);
    const sent = { state: 'sent', conversationId: 'a:1', activityId: '2' } as const;
    expect(await losing(async () => await outbox.finish(claim, sent, at(2)))).toBe(true);
    const [other] = await outbox.claim(claiming);
    if (other) await outbox.beginSending(other, at(3));
    expect(await losing(async () => await outbox.expire(at(60)))).toEqual([other?.record.id]);
    expect(await outbox.count()).toMatchObject({ planned: 0, claimed: 0, sending: 0, sent: 1, uncertain: 1 });
    expect(proxy.state.lost).toBe(8);
  } finally {
    await storage.close();
    proxy.stop();
    await azurite.stop();
  }
});
