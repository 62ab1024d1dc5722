import type { ChangeLog } from './change-log';
import { ContentTypeStore } from './content-types/content-type-store';
import type { Database } from './database';
import { ItemStore, type StoredItem } from './item-store';
import type { List } from './list';
import { ListStore } from './list-store';
import { RecycleBin, recycledKinds } from './recycle-bin';
import { RecycledItems } from './recycled-items';
import { RecycledLists } from './recycled-lists';
import { SiteFieldStore } from './site-field-store';
import { ViewStore } from './view-store';

/** All that is kept of lists in one database. */
export interface SiteStore {
  readonly lists: ListStore;
  readonly items: ItemStore;
  readonly views: ViewStore;
  readonly siteFields: SiteFieldStore;
  readonly contentTypes: ContentTypeStore;
  /** What has happened, also to what is no list. */
  readonly changes: ChangeLog;
  readonly recycleBin: RecycleBin;
  /** An item, file or folder (with all that is in it) into the recycle bin; answers the entry's id. */
  recycleItem(list: List, item: StoredItem, by: number): string;
  recycleList(list: List, by: number): string;
}

const stores = new WeakMap<Database, SiteStore>();

/** One store for each database, since it remembers what it has read. */
export function storeOf(server: { readonly database: Database; readonly now: () => Date }): SiteStore {
  const known = stores.get(server.database);
  if (known) return known;
  const lists = new ListStore(server.database, server.now);
  const items = new ItemStore(lists, server.now);
  const recycledItems = new RecycledItems(lists, items, server.now);
  const recycledLists = new RecycledLists(lists, server.now);
  const recycleBin = new RecycleBin(server.database, server.now, (kind) =>
    kind === recycledKinds.list ? recycledLists : recycledItems,
  );
  const store: SiteStore = {
    lists,
    items,
    views: new ViewStore(server.database, lists.changes),
    siteFields: new SiteFieldStore(server.database),
    contentTypes: new ContentTypeStore(server.database, lists),
    changes: lists.changes,
    recycleBin,
    recycleItem: (list, item, by) => recycledItems.recycle(recycleBin, list, item, by),
    recycleList: (list, by) => recycledLists.recycle(recycleBin, list, by),
  };
  stores.set(server.database, store);
  return store;
}
