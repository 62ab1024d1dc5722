import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export type Answer = (request: SeenRequest, response: ServerResponse) => void;

export interface TestConnector {
  readonly serviceUrl: string;
  readonly seen: SeenRequest[];
  /** What the next requests are answered with; the last stays. */
  answerWith(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Takes the message and breaks the connection without an answer. */
export const drop: Answer = (_request, response) => void response.socket?.destroy();

/** A small connector of the test's own, so that nothing of the product answers the product. */
export async function startConnector(): Promise<TestConnector> {
  const seen: SeenRequest[] = [];
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const one = {
        method: request.method ?? '',
        path: decodeURIComponent(request.url ?? ''),
        headers: request.headers,
        // What a token endpoint is asked is a form.
        body: text.startsWith('{') ? JSON.parse(text) : null,
      };
      seen.push(one);
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? json(201, { id: 'activity-1' });
      answer(one, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/amer/`,
    seen,
    answerWith: (...next) => void (answers = [...next]),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
