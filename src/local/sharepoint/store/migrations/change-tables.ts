import type { Migration } from './migration';

/**
 * The change log of everything, not only of lists and items; the recycle bin's two stages; webhooks and what is still to be delivered. Until now
 * there was one web, so what is there already is of that one.
 */
export const changeTables: Migration = {
  name: 'changes',
  up(database) {
    database.exec(`
      ALTER TABLE changes ADD COLUMN object TEXT NOT NULL DEFAULT 'item';
      ALTER TABLE changes ADD COLUMN web_id TEXT NOT NULL DEFAULT '';
      ALTER TABLE changes ADD COLUMN object_id TEXT;
      UPDATE changes SET object = CASE WHEN item_id IS NULL THEN 'list' ELSE 'item' END,
        web_id = coalesce((SELECT value FROM site_facts WHERE name = 'webId'), '');
      ALTER TABLE recycled ADD COLUMN kind INTEGER NOT NULL DEFAULT 3;
      ALTER TABLE recycled ADD COLUMN state INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE recycled ADD COLUMN web_id TEXT NOT NULL DEFAULT '';
      ALTER TABLE recycled ADD COLUMN leaf_name TEXT NOT NULL DEFAULT '';
      ALTER TABLE recycled ADD COLUMN dir_name TEXT NOT NULL DEFAULT '';
      ALTER TABLE recycled ADD COLUMN author INTEGER;
      ALTER TABLE recycled ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
      UPDATE recycled SET web_id = coalesce((SELECT value FROM site_facts WHERE name = 'webId'), ''), leaf_name = item_id || '_.000',
        author = json_extract(content, '$.row.author'), size = length(content),
        dir_name = coalesce((SELECT ltrim(w.url, '/') || '/' || l.url FROM lists l JOIN webs w ON w.id = l.web_id WHERE l.number = list_number), '');
      CREATE TABLE subscriptions (
        id TEXT PRIMARY KEY, list_number INTEGER NOT NULL, notification_url TEXT NOT NULL, expires TEXT NOT NULL, client_state TEXT,
        told INTEGER NOT NULL
      );
      CREATE INDEX subscriptions_list ON subscriptions (list_number);
      CREATE TABLE deliveries (
        number INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL, subscriptions TEXT NOT NULL, attempts INTEGER NOT NULL, due TEXT NOT NULL
      );
    `);
  },
};
