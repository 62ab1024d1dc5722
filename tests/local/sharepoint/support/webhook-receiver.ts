import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WebhookReceiver {
  /** `http://127.0.0.1:40123` */
  readonly url: string;
  /** Every notification that has come, in order; handshakes are not among them. */
  readonly notifications: { readonly path: string; readonly body: any }[]; // oxlint-disable-line typescript/no-explicit-any -- tests reach into them
  readonly handshakes: string[];
  /** What it answers to notifications from now on. */
  status: number;
  /** What it answers to a handshake. */
  echo: (token: string) => { readonly status: number; readonly body: string };
  close(): Promise<void>;
}

/** The other side of a webhook. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const server = createServer((request, response) => {
    const at = new URL(request.url ?? '/', 'http://127.0.0.1');
    const token = at.searchParams.get('validationtoken');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (token !== null) {
        receiver.handshakes.push(at.pathname);
        const { status, body } = receiver.echo(token);
        response.writeHead(status, { 'Content-Type': 'text/plain' }).end(body);
        return;
      }
      receiver.notifications.push({ path: at.pathname, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown });
      response.writeHead(receiver.status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    notifications: [],
    handshakes: [],
    status: 200,
    echo: (token) => ({ status: 200, body: token }),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return receiver;
}
