import type { Documents } from '../storage/documents';
import type { OutboxStore } from '../storage/outbox-store';
import type { WatchStore } from '../storage/watch-store';

/** What planning needs of the storage: it never sends. */
export interface SweepStorage {
  readonly documents: Documents;
  readonly outbox: Pick<OutboxStore, 'plan' | 'read' | 'about'>;
  readonly watches: WatchStore;
}
