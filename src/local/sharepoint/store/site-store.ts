import type { ChangeLog } from './change-log';
import type { Database } from './database';
import { ItemStore } from './item-store';
import { ListStore } from './list-store';
import { ViewStore } from './view-store';

/** All that is kept of lists in one database. */
export interface SiteStore {
  readonly lists: ListStore;
  readonly items: ItemStore;
  readonly views: ViewStore;
  /** What has happened, also to what is no list. */
  readonly changes: ChangeLog;
}

const stores = new WeakMap<Database, SiteStore>();

/** One store for each database, since it remembers what it has read. */
export function storeOf(server: { readonly database: Database; readonly now: () => Date }): SiteStore {
  const known = stores.get(server.database);
  if (known) return known;
  const lists = new ListStore(server.database, server.now);
  const store = {
    lists,
    items: new ItemStore(lists, server.now),
    views: new ViewStore(server.database, lists.changes),
    changes: lists.changes,
  };
  stores.set(server.database, store);
  return store;
}
