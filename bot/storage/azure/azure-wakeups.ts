import { setTimeout as pause } from 'node:timers/promises';
import type { QueueClient } from '@azure/storage-queue';

/** A message that is received and not looked into comes back after so long: whoever received it has died. */
const lookingSeconds = 60;
const longestDelaySeconds = 7 * 86_400 - 60;

interface Received {
  readonly messageId: string;
  readonly popReceipt: string;
}

/**
 * The queue carries that there may be something to send, and nothing else: what is to be sent, and when, is in the table. A message that is lost or comes
 * twice does no harm, since who waits also wakes by the time it was given. A message planned for later is sent at once and becomes visible then.
 *
 * One instance receives a message. If it finds as much as it can take, it passes a message on, so that as many instances work as there is work for.
 */
export class AzureWakeups {
  private news = true;
  private held: Received[] = [];
  private readonly waiting = new Set<AbortController>();

  constructor(
    private readonly queue: QueueClient,
    private readonly lookEveryMs: number,
    private readonly isClosed: () => boolean,
  ) {}

  async raise(inMs: number): Promise<void> {
    if (inMs <= 0) this.wakeOwn();
    const seconds = Math.min(longestDelaySeconds, Math.max(0, Math.ceil(inMs / 1000)));
    try {
      await this.queue.sendMessage('due', { visibilityTimeout: seconds, messageTimeToLive: seconds + 3600 });
    } catch {
      // What was planned is in the table and must not be told as failed: others find it when their time to wait is over.
      this.wakeOwn();
    }
  }

  wakeOwn(): void {
    this.news = true;
    for (const waiting of this.waiting) waiting.abort();
  }

  /** Before a claim; the answer is called when it has been made. */
  beginLooking(): (isMore: boolean) => Promise<void> {
    this.news = false;
    const looked = this.held;
    this.held = [];
    return async (isMore) => {
      await Promise.all(
        looked.map(async ({ messageId, popReceipt }) => {
          // It may have come back to the queue already.
          await this.queue.deleteMessage(messageId, popReceipt).catch(() => undefined);
        }),
      );
      if (isMore) await this.raise(0);
    };
  }

  async wait(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    const ends = performance.now() + timeoutMs;
    const woken = new AbortController();
    const abort = () => woken.abort();
    const isAborted = () => signal?.aborted ?? false;
    signal?.addEventListener('abort', abort, { once: true });
    this.waiting.add(woken);
    try {
      while (!this.news && !isAborted() && !this.isClosed() && performance.now() < ends) {
        if (await this.receive(woken.signal)) this.wakeOwn();
        const left = ends - performance.now();
        await pause(Math.max(1, Math.min(this.lookEveryMs, left)), undefined, { signal: woken.signal }).catch(() => undefined);
      }
      this.news = false;
    } finally {
      this.waiting.delete(woken);
      signal?.removeEventListener('abort', abort);
    }
  }

  private async receive(abortSignal: AbortSignal): Promise<boolean> {
    try {
      const options = { numberOfMessages: 32, visibilityTimeout: lookingSeconds, abortSignal };
      const { receivedMessageItems } = await this.queue.receiveMessages(options);
      this.held.push(...receivedMessageItems);
      return receivedMessageItems.length > 0;
    } catch {
      // The table is asked when the time is over, and tells what is wrong.
      return false;
    }
  }
}
