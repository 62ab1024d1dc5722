import type { List } from './list';
import type { ListStore } from './list-store';

/** What deleting needs of the items of a list; the store of items has it. */
interface RelatedItems<Item> {
  get(list: List, id: number): Item | undefined;
  remove(list: List, item: Item, by: number): void;
}

/** The item is needed by items of another list whose lookup restricts deleting. */
export class RestrictedDeleteError extends Error {
  constructor(
    readonly list: string,
    readonly relatedList: string,
  ) {
    super(`Items of ${relatedList} look an item of ${list} up`);
    this.name = 'RestrictedDeleteError';
  }
}

/**
 * What a delete means for the items that look this one up: refused, deleted with it, or (as a plain lookup does) left with an empty value and
 * without a new version.
 */
export function clearLookups<Item>(lists: ListStore, items: RelatedItems<Item>, list: List, itemId: number, by: number): void {
  const { database } = lists;
  for (const { list: other, field } of lists.lookupsTo(list)) {
    const { column } = field;
    const { multiple, relationshipDelete } = field.settings;
    if (multiple === true) {
      database.run(
        `UPDATE ${other.table} SET ${column} = (SELECT json_group_array(value) FROM json_each(${other.table}.${column}) WHERE value <> ?)
         WHERE ${column} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(${other.table}.${column}) WHERE value = ?)`,
        [itemId, itemId],
      );
      continue;
    }
    if (relationshipDelete === 2 || relationshipDelete === 1) {
      const related = database.rows(`SELECT id FROM ${other.table} WHERE ${column} = ?`, [itemId]);
      if (related.length > 0 && relationshipDelete === 2) {
        throw new RestrictedDeleteError(list.record.title, other.record.title);
      }
      for (const [id] of related) {
        const item = items.get(other, Number(id));
        if (item) items.remove(other, item, by);
      }
      continue;
    }
    database.run(`UPDATE ${other.table} SET ${column} = NULL WHERE ${column} = ?`, [itemId]);
  }
}
