/**
 * A connector that things go wrong in, as a process of its own: it takes messages by the real REST calls, writes each to a ledger that is only ever added to
 * before it answers, and counts every window that is broken. Started with one argument: ConnectorOptions as JSON.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { drawFault, type ConnectorFaults, type Fault } from './connector-faults';
import { ConnectorWindows } from './connector-windows';
import { seededRandom } from './random';

export interface ConnectorOptions {
  readonly ledger: string;
  readonly seed: number;
  readonly faults: ConnectorFaults;
  readonly answerMs: readonly [number, number];
  readonly tooSlowMs: number;
}

export interface ConnectorStats {
  readonly accepted: number;
  readonly requests: number;
  readonly broken: { readonly tenant: number; readonly conversation: number };
  readonly injected: Readonly<Record<string, number>>;
  readonly firstAt: number;
  readonly lastAt: number;
}

const options = JSON.parse(process.argv[2] ?? '') as ConnectorOptions;
// Teams does not share a machine with the bot: what the instances burn must not keep it from noting when something arrived. Only an administrator may.
try {
  setPriority(-20);
} catch {
  console.warn('The connector runs beside the instances on equal terms: its windows may be off by what they burn.');
}
const random = seededRandom(options.seed);
const windows = new ConnectorWindows();
const ledger = openSync(options.ledger, 'a');
const injected: Record<string, number> = {};
const broken = { tenant: 0, conversation: 0 };
let accepted = 0;
let requests = 0;
let firstAt = 0;
let lastAt = 0;

const server = createServer((request, response) => {
  if (request.url === '/stats') {
    const stats: ConnectorStats = { accepted, requests, broken, injected, firstAt, lastAt };
    answer(response, 200, stats);
    return;
  }
  void take(request, response);
});
// A request is counted when its head is there: what Teams' front door sees first.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('SIGTERM', () => {
  closeSync(ledger);
  process.exit(0);
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, conversationId = ''] = /^\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '') ?? [];
  const at = performance.now();
  firstAt ||= at;
  lastAt = at;
  requests += 1;
  const limit = windows.arrive(decodeURIComponent(conversationId), at);
  const fault = drawFault(options.faults, random);
  const answerMs = options.answerMs[0] + random() * (options.answerMs[1] - options.answerMs[0]);
  const isTakenAnyway = random() < 0.5;
  const [beforeMs, afterMs] = [answerMs / 2, answerMs / 2];
  let body = '';
  try {
    for await (const chunk of request) body += String(chunk);
  } catch {
    // Whoever asked died while asking: nothing came whole, and nothing is taken.
    return;
  }
  if (limit) {
    broken[limit] += 1;
    answer(response, 429, { error: { code: 'Throttled' } }, { 'retry-after': '1' });
    return;
  }
  if (fault) injected[fault] = (injected[fault] ?? 0) + 1;
  await pause(beforeMs);
  const isTaken = fault === null || takes[fault] === true || (takes[fault] === 'perhaps' && isTakenAnyway);
  const id = isTaken ? accept(conversationId, JSON.parse(body) as Activity, fault) : '';
  await pause(fault === 'tooSlow' ? options.tooSlowMs : afterMs);
  if (fault === null || fault === 'tooSlow') answer(response, 201, { id });
  else goWrong(fault, response, isTakenAnyway);
}

interface Activity {
  readonly text?: string;
  readonly summary?: string;
}

function accept(conversationId: string, activity: Activity, fault: Fault | null): string {
  accepted += 1;
  const id = `activity-${accepted}`;
  writeSync(ledger, `${JSON.stringify({ message: activity.text ?? activity.summary, conversationId, id, fault })}\n`);
  return id;
}

const takes: Partial<Record<Fault, true | 'perhaps'>> = {
  deadAfter: true,
  deadMidAnswer: true,
  tooSlow: true,
  badGateway: 'perhaps',
};

function goWrong(fault: Fault, response: ServerResponse, first: boolean): void {
  if (fault === 'deadBefore' || fault === 'deadAfter') response.socket?.resetAndDestroy();
  else if (fault === 'deadMidAnswer') {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '200' });
    response.write('{"id":"activity', () => response.socket?.destroy());
  } else if (fault === 'tooManySeconds') answer(response, 429, { error: { code: 'Throttled' } }, { 'retry-after': '1' });
  else if (fault === 'tooManyDate')
    answer(response, 429, { error: { code: 'Throttled' } }, { 'retry-after': new Date(Date.now() + 1_000).toUTCString() });
  else if (fault === 'tooManyBare') answer(response, 429, { error: { code: 'Throttled' } });
  else if (fault === 'precondition') answer(response, 412, { error: { code: 'PreconditionFailed' } });
  else if (fault === 'notInstalled') answer(response, 403, { error: { code: 'BotNotInConversationRoster' } });
  else answer(response, first ? 502 : 504, { error: { code: 'ServiceError' } });
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
