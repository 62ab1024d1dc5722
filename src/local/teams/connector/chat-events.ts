import type { Response } from 'express';

export interface ChatEvent {
  readonly type: 'message' | 'updated' | 'deleted' | 'typing' | 'clock' | 'app';
  readonly conversation?: string;
  readonly message?: string;
  /** Of `clock`: the day it has come to, and the day it goes on to (null: it has arrived). */
  readonly today?: string;
  readonly to?: string | null;
}

const beatMs = 25_000;

/** Server-sent events to every page that is open, each as one person. */
export class ChatEvents {
  private readonly listeners = new Map<Response, string>();
  private readonly beat: NodeJS.Timeout;

  constructor() {
    // A line now and then, so that nothing between takes the stream for dead.
    this.beat = setInterval(() => {
      for (const response of this.listeners.keys()) response.write(': \n\n');
    }, beatMs);
    this.beat.unref();
  }

  listen(person: string, response: Response): void {
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.flushHeaders();
    response.write('retry: 1000\n\n');
    this.listeners.set(response, person);
    response.on('close', () => this.listeners.delete(response));
  }

  /** `people`: keys; missing: everybody. */
  tell(event: ChatEvent, people?: readonly string[]): void {
    const line = `data: ${JSON.stringify(event)}\n\n`;
    for (const [response, person] of this.listeners) {
      if (people === undefined || people.includes(person)) response.write(line);
    }
  }

  close(): void {
    clearInterval(this.beat);
    for (const response of this.listeners.keys()) response.end();
    this.listeners.clear();
  }
}
