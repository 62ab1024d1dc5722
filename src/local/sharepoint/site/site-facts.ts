import type { Database } from '../store/database';

/** Single facts of the site: `siteId`, `webId`, the numbers of the associated groups. */
export function fact(database: Database, name: string): string | undefined {
  const value = database.value('SELECT value FROM site_facts WHERE name = ?', [name]);
  return value === undefined || value === null ? undefined : String(value);
}

export function setFact(database: Database, name: string, value: string): void {
  database.run('INSERT INTO site_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [
    name,
    value,
  ]);
}
