import type { Migration } from './migration';

/** What pages are to load or show besides their own: `owner` is `site`, a web's id or a list's id. */
export const customActionTables: Migration = {
  name: 'custom actions',
  up(database) {
    database.exec(`
      CREATE TABLE custom_actions (
        position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, definition TEXT NOT NULL
      );
      CREATE INDEX custom_actions_owner ON custom_actions (owner, position);
    `);
  },
};
