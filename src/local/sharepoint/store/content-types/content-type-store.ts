import { randomUUID } from 'node:crypto';
import type { Database } from '../database';
import type { Field } from '../field';
import type { List } from '../list';
import type { ListStore } from '../list-store';
import { websAbove } from '../webs-above';
import { contentTypeRows } from './content-type-rows';
import { isBelow, normalId, parentId, type ContentType, type FieldLink } from './content-type';
import { freshContentTypes } from './fresh-content-types';
import { linkTo } from './list-content-types';

/** Bits of SP.AddFieldOptions. */
const toNoType = 2;
const toAllTypes = 4;

const digits = (): string => randomUUID().replaceAll('-', '').toUpperCase();

/** The content types of webs and lists. */
export class ContentTypeStore {
  constructor(
    private readonly database: Database,
    private readonly lists: ListStore,
  ) {}

  /** Those that belong to the web itself: the site's own web has the ones of a fresh site. */
  own(webId: string): ContentType[] {
    const stored = this.rows(webId, 0);
    if (websAbove(this.database, webId).length > 1) return stored;
    const known = new Map(stored.map((type) => [type.id, type]));
    const fresh = freshContentTypes().map((type) => known.get(type.id) ?? type);
    const names = new Set(fresh.map(({ id }) => id));
    return [...fresh, ...stored.filter(({ id }) => !names.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Those and the ones of every web above. */
  available(webId: string): ContentType[] {
    return websAbove(this.database, webId).flatMap((id) => this.own(id));
  }

  /** A new type of the web, made from the one with this id. */
  addToWeb(webId: string, parent: ContentType, wanted: Pick<ContentType, 'name' | 'description' | 'group'>): ContentType {
    const type: ContentType = { ...parent, ...wanted, id: `${parent.id}00${digits()}`, builtIn: false, sealed: false };
    this.put(webId, 0, type);
    return type;
  }

  put(webId: string, listNumber: number, type: ContentType): void {
    this.database.run(
      `INSERT INTO content_types (web_id, list_number, id, position, definition)
       VALUES (?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM content_types WHERE web_id = ? AND list_number = ?), ?)
       ON CONFLICT (web_id, list_number, id) DO UPDATE SET definition = excluded.definition`,
      [webId, listNumber, type.id, webId, listNumber, JSON.stringify(type)],
    );
  }

  /** Changes the types of a list; from then on they are kept as they are, whatever the template says. */
  setForList(list: List, types: readonly ContentType[]): List {
    const { webId, number } = list.record;
    return this.database.transaction(() => {
      this.database.run('DELETE FROM content_types WHERE web_id = ? AND list_number = ?', [webId, number]);
      for (const type of types) this.put(webId, number, type);
      return this.lists.typesChanged(list);
    });
  }

  /** The list's own child of a type of the site. */
  childOf(type: ContentType, links: readonly FieldLink[]): ContentType {
    return { ...type, id: `${type.id}00${digits()}`, sealed: false, links };
  }

  remove(webId: string, type: ContentType): void {
    this.database.run('DELETE FROM content_types WHERE web_id = ? AND list_number = 0 AND id = ?', [webId, type.id]);
  }

  /** Whether another type is made from this one, in any web or list. */
  hasChildren(id: string): boolean {
    const stored = this.database.value('SELECT 1 FROM content_types WHERE id LIKE ? AND id <> ? LIMIT 1', [`${id}%`, id]);
    return stored !== undefined || freshContentTypes().some((type) => isBelow(type.id, id));
  }

  parentOf(webId: string, type: ContentType): ContentType | undefined {
    const wanted = normalId(parentId(type.id));
    return this.available(webId).find(({ id }) => normalId(id) === wanted);
  }

  /** A new column of a list whose types are kept goes into the first one, as SharePoint does. */
  linkNewField(list: List, field: Field, options: number): void {
    const kept = this.rows(list.record.webId, list.record.number);
    if (kept.length === 0 ? (options & toNoType) === 0 : (options & toNoType) !== 0) return;
    const types = kept.length === 0 ? list.contentTypes : kept;
    const isWanted = (index: number): boolean => (options & toNoType) === 0 && ((options & toAllTypes) !== 0 || index === 0);
    this.setForList(
      list,
      types.map((type, index) => {
        const others = type.links.filter((link) => link.id !== field.id);
        return { ...type, links: isWanted(index) ? [...others, linkTo(field)] : others };
      }),
    );
  }

  unlinkField(webId: string, listNumber: number, fieldId: string): void {
    for (const type of this.rows(webId, listNumber)) {
      const links = type.links.filter((link) => link.id !== fieldId);
      if (links.length < type.links.length) this.put(webId, listNumber, { ...type, links });
    }
  }

  private rows(webId: string, listNumber: number): ContentType[] {
    return contentTypeRows(this.database, webId, listNumber);
  }
}
