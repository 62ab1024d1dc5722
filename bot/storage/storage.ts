import type { Documents } from './documents';
import type { OutboxStore } from './outbox-store';
import type { WatchStore } from './watch-store';

/** Everything the bot keeps. SQLite by default; Azure Table and Queue Storage for several instances on several machines. One contract suite runs both. */
export interface Storage {
  readonly documents: Documents;
  readonly outbox: OutboxStore;
  readonly watches: WatchStore;
  /**
   * Resolves when there may be something to send since the last `claim` here: planned or put back by any instance, a lane free again, or `timeoutMs` later.
   * Resolves at once when `signal` is aborted or the storage closed. It may resolve for nothing.
   */
  wait(timeoutMs: number, signal?: AbortSignal): Promise<void>;
  /** Rejects with a `StorageError` when the storage cannot be reached: what `/readyz` asks. */
  check(): Promise<void>;
  close(): Promise<void>;
}
