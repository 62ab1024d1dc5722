import type { Migration } from './migration';

/** What a task says it has to do with: items of this site, in the order in which they were named. */
export const relatedItemTables: Migration = {
  name: 'related items',
  up(database) {
    database.exec(`
      CREATE TABLE related_items (
        position INTEGER PRIMARY KEY, list_number INTEGER NOT NULL, item_id INTEGER NOT NULL,
        target_list TEXT NOT NULL, target_item INTEGER NOT NULL,
        UNIQUE (list_number, item_id, target_list, target_item)
      );
    `);
  },
};
