import type { Database } from './database';

/** This web and every one above it, nearest first; the last is the site's own. */
export function websAbove(database: Database, webId: string): string[] {
  return database
    .rows(
      `WITH RECURSIVE above (id, parent_id, level) AS (
         SELECT id, parent_id, 0 FROM webs WHERE id = ?
         UNION ALL SELECT webs.id, webs.parent_id, level + 1 FROM webs JOIN above ON webs.id = above.parent_id
       ) SELECT id FROM above ORDER BY level`,
      [webId],
    )
    .map(([id]) => String(id));
}
