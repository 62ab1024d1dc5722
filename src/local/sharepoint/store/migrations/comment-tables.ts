import type { Migration } from './migration';

/**
 * What people say of items, and who likes it. Numbered by item; a reply has the number of what it replies to as its parent, all else 0. What is
 * taken back leaves its number, so that no other gets it.
 */
export const commentTables: Migration = {
  name: 'comments',
  up(database) {
    database.exec(`
      CREATE TABLE comments (
        list_number INTEGER NOT NULL, item_id INTEGER NOT NULL, id INTEGER NOT NULL, parent INTEGER NOT NULL, author INTEGER NOT NULL,
        created TEXT NOT NULL, text TEXT NOT NULL, mentions TEXT, deleted INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (list_number, item_id, id)
      ) WITHOUT ROWID;
      CREATE TABLE comment_likes (
        list_number INTEGER NOT NULL, item_id INTEGER NOT NULL, id INTEGER NOT NULL, user_id INTEGER NOT NULL, created TEXT NOT NULL,
        PRIMARY KEY (list_number, item_id, id, user_id)
      ) WITHOUT ROWID;
    `);
  },
};
