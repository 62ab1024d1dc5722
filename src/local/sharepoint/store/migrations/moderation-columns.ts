import type { Migration } from './migration';

/** Lists that were told before that their content needs approval, when nothing came of it: what they have is approved. */
export const moderationColumns: Migration = {
  name: 'moderation',
  up(database) {
    for (const [number] of database.rows(
      "SELECT number FROM lists WHERE json_extract(settings, '$.more.EnableModeration') = 1",
    )) {
      database.exec(`
        ALTER TABLE items_${String(number)} ADD COLUMN moderation INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE items_${String(number)} ADD COLUMN moderation_comment TEXT;
      `);
    }
  },
};
