import type { Database } from './database';
import type { Field } from './field';
import { freshSiteColumns } from './site-columns/fresh-site-columns';
import { websAbove } from './webs-above';

/** The columns of webs: the root web's own are those of a fresh site, with what was added, changed and deleted since. */
export class SiteFieldStore {
  constructor(private readonly database: Database) {}

  /** The columns that belong to this web itself. */
  own(webId: string): Field[] {
    const rows = this.database.rows('SELECT id, deleted, definition FROM site_fields WHERE web_id = ? ORDER BY position', [
      webId,
    ]);
    const stored = new Map(rows.map(([id, deleted, text]) => [String(id), { deleted: deleted === 1, text: String(text) }]));
    const fresh = websAbove(this.database, webId).length > 1 ? [] : freshSiteColumns();
    const known = new Set(fresh.map(({ id }) => id));
    return [
      ...fresh.flatMap((field) => {
        const kept = stored.get(field.id);
        if (kept === undefined) return [field];
        return kept.deleted ? [] : [JSON.parse(kept.text) as Field];
      }),
      ...[...stored].filter(([id, { deleted }]) => !deleted && !known.has(id)).map(([, { text }]) => JSON.parse(text) as Field),
    ];
  }

  /** Those and the ones of every web above. */
  available(webId: string): Field[] {
    return websAbove(this.database, webId).flatMap((id) => this.own(id));
  }

  /** The web that the column belongs to, itself or one above. */
  ownerOf(webId: string, fieldId: string): string | undefined {
    return websAbove(this.database, webId).find((id) => this.own(id).some((field) => field.id === fieldId));
  }

  put(webId: string, field: Field): void {
    this.write(webId, field, 0);
  }

  remove(webId: string, field: Field): void {
    this.write(webId, field, 1);
  }

  private write(webId: string, field: Field, deleted: 0 | 1): void {
    this.database.run(
      `INSERT INTO site_fields (web_id, position, id, internal_name, deleted, definition)
       VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM site_fields WHERE web_id = ?), ?, ?, ?, ?)
       ON CONFLICT (web_id, id) DO UPDATE SET internal_name = excluded.internal_name, deleted = excluded.deleted, definition = excluded.definition`,
      [webId, webId, field.id, field.internalName, deleted, JSON.stringify(field)],
    );
  }
}
