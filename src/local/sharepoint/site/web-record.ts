import { notFound } from '../http/address';
import type { Database } from '../store/database';
import { toIso } from '../store/site-time';

/** What a client may set on a web, and what was chosen when it was made. Absent is as SharePoint makes it. */
export interface WebSettings {
  readonly title: string;
  readonly description: string;
  readonly template?: string;
  readonly configuration?: number;
  readonly language?: number;
  readonly authorId?: number;
  /** By property name, as sent. */
  readonly properties?: Readonly<Record<string, string | number | boolean | null>>;
  /** By role: the groups that this web has of its own. */
  readonly groups?: Readonly<Record<string, number>>;
}

export interface WebRecord {
  readonly id: string;
  /** Server-relative. */
  readonly path: string;
  readonly parentId: string | undefined;
  readonly created: string;
  readonly modified: string;
  readonly settings: WebSettings;
}

const columns = 'id, url, parent_id, created, modified, settings';

export function readWeb(database: Database, webId: string): WebRecord {
  const found = websWhere(database, 'id = ?', [webId])[0];
  if (!found) throw notFound();
  return found;
}

export const websBelow = (database: Database, webId: string): WebRecord[] =>
  websWhere(database, 'parent_id = ? ORDER BY url', [webId]);

export const allWebs = (database: Database): WebRecord[] => websWhere(database, '1 ORDER BY url', []);

function websWhere(database: Database, where: string, params: readonly string[]): WebRecord[] {
  return database
    .rows(`SELECT ${columns} FROM webs WHERE ${where}`, params)
    .map(([id, path, parentId, created, modified, settings]) => ({
      id: String(id),
      path: String(path),
      parentId: typeof parentId === 'string' ? parentId : undefined,
      created: String(created),
      modified: String(modified),
      settings: JSON.parse(String(settings)) as WebSettings,
    }));
}

/** The web at this server-relative address, letter case free. */
export function webAt(database: Database, path: string): { readonly id: string; readonly path: string } | undefined {
  const [row] = database.remembered('SELECT id, url FROM webs WHERE url = ?', [path]);
  return row && { id: String(row[0]), path: String(row[1]) };
}

export function changeWeb(database: Database, webId: string, changes: Partial<WebSettings>, now: Date): void {
  const settings = { ...readWeb(database, webId).settings, ...changes };
  database.run('UPDATE webs SET settings = ?, modified = ? WHERE id = ?', [JSON.stringify(settings), toIso(now), webId]);
}
