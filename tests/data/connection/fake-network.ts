import type { Send } from '../../../src/data/connection/retry-behaviour';
import type { RetryClock } from '../../../src/data/connection/throttle-gate';

/** Time that passes only by waiting. */
export class FakeClock implements RetryClock {
  time = Date.UTC(2026, 0, 1);
  readonly waits: number[] = [];
  constructor(private readonly draw: () => number = () => 0.5) {}
  readonly now = () => this.time;
  readonly random = () => this.draw();
  readonly sleep = async (milliseconds: number) => {
    this.waits.push(milliseconds);
    this.time += milliseconds;
  };
}

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly at: number;
  readonly headers: Headers;
  readonly body: string;
}

/** A network that gives the answers in order, the last one for ever. */
export function fakeNetwork(clock: FakeClock, answers: readonly (Response | Error | ((sent: Sent) => Response))[]) {
  const sent: Sent[] = [];
  const send: Send = async (url, init) => {
    const request = {
      url,
      method: init.method ?? 'GET',
      at: clock.now(),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : '',
    };
    sent.push(request);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return answer(request);
    return (answer ?? new Response('{}')).clone();
  };
  return { send, sent };
}

export const refusal = (status: number, retryAfter?: string) =>
  new Response('', { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } });
