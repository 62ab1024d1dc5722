import type { Database } from '../database';
import type { ContentType } from './content-type';

/** The types kept of a web (`listNumber` 0) or of a list. */
export function contentTypeRows(database: Database, webId: string, listNumber: number): ContentType[] {
  return database
    .rows('SELECT definition FROM content_types WHERE web_id = ? AND list_number = ? ORDER BY position', [webId, listNumber])
    .map(([definition]) => JSON.parse(String(definition)) as ContentType);
}
