import type { Migration } from './migration';

/**
 * Webs below the site's own, and rights of single items. `item_scopes` has a row for each item that does not have its list's rights: `scope_item` is
 * the item itself, or the folder that it inherits from. The rights are under the scope `web/<list id>/<scope_item>`, a web's under `web:<web id>`.
 */
export const webTables: Migration = {
  name: 'webs',
  up(database) {
    database.exec(`
      ALTER TABLE webs ADD COLUMN parent_id TEXT;
      CREATE INDEX webs_parent ON webs (parent_id);
      CREATE TABLE item_scopes (
        list_id TEXT NOT NULL, item_id INTEGER NOT NULL, scope_item INTEGER NOT NULL, PRIMARY KEY (list_id, item_id)
      ) WITHOUT ROWID;
      CREATE INDEX item_scopes_scope ON item_scopes (list_id, scope_item);
    `);
  },
};
