import { changeType } from './change-types';
import type { SqlRow, SqlValue } from './database';
import { forgetBelongings } from './item-belongings';
import { followFolder } from './item-scope';
import { guardUnique, type ItemStore, type StoredItem } from './item-store';
import type { List } from './list';
import type { ListStore } from './list-store';
import { recycledKinds, type Recycled, type RecycledHandler, type RecycleBin } from './recycle-bin';
import { toIso } from './site-time';

interface TakenRow {
  readonly row: Readonly<Record<string, SqlValue>>;
  /** version, modified, editor, row */
  readonly versions: readonly SqlRow[];
}

/** What is kept of an item, or of a folder and all that was in it: the rows themselves; attachments, contents and rights stay where they are. */
interface TakenItems {
  readonly row: TakenRow['row'];
  readonly versions: readonly SqlRow[];
  readonly below?: readonly TakenRow[];
}

/** The list that the item was in is not there (any more). */
export class OriginMissingError extends Error {
  constructor(readonly dirName: string) {
    super(`There is no ${dirName} to put it back to`);
    this.name = 'OriginMissingError';
  }
}

/** Items, files and folders on their way into the recycle bin and out of it. */
export class RecycledItems implements RecycledHandler {
  constructor(
    private readonly lists: ListStore,
    private readonly items: ItemStore,
    private readonly now: () => Date,
  ) {}

  /** A folder takes what is in it along, as one entry. Answers the entry's id. */
  recycle(bin: RecycleBin, list: List, item: StoredItem, by: number): string {
    const { database } = this.lists;
    return database.transaction(() => {
      const below = this.items.below(list, item);
      const content: TakenItems = {
        ...this.take(list, item, by),
        ...(below.length === 0 ? {} : { below: below.map((one) => this.take(list, one, by)) }),
      };
      const { columns } = item;
      const leafName = String(columns['name'] ?? `${item.id}_.000`);
      const file = typeof columns['file'] === 'string' ? columns['file'] : undefined;
      const kind = columns['fs_type'] === 1 ? recycledKinds.folder : file === undefined ? recycledKinds.item : recycledKinds.file;
      return bin.add({
        kind,
        webId: list.record.webId,
        listNumber: list.record.number,
        itemId: item.id,
        title: kind === recycledKinds.item ? String(columns['title'] ?? '') : leafName,
        leafName,
        dirName: `${this.lists.pathOf(list)}${String(columns['dir'] ?? '')}`.replace(/^\//, ''),
        author: Number(columns['author']),
        deletedBy: by,
        size:
          file === undefined ? JSON.stringify(content).length : Number((JSON.parse(file) as { length?: unknown }).length ?? 0),
        content,
      });
    });
  }

  /** The same row again: its id, its versions and its rights. */
  restore(entry: Recycled): void {
    const list = this.lists.byNumber(entry.listNumber);
    if (!list || list.record.webId === '') throw new OriginMissingError(entry.dirName);
    const { row, versions, below = [] } = entry.content as TakenItems;
    // Folders before what is in them.
    this.putBack(list, { row, versions });
    for (const one of below.toReversed()) this.putBack(list, one);
  }

  purge(entry: Recycled): void {
    const { database } = this.lists;
    const listId = database.value('SELECT id FROM lists WHERE number = ?', [entry.listNumber]);
    const { row, below = [] } = entry.content as TakenItems;
    for (const taken of [row, ...below.map((one) => one.row)]) {
      const id = Number(taken['id']);
      forgetBelongings(database, entry.listNumber, id, String(taken['unique_id']));
      if (listId === undefined) continue;
      const scope = `web/${String(listId)}/${id}`;
      database.run('DELETE FROM item_scopes WHERE list_id = ? AND item_id = ?', [listId, id]);
      database.run('DELETE FROM unique_scopes WHERE scope = ?', [scope]);
      database.run('DELETE FROM role_assignments WHERE scope = ?', [scope]);
    }
  }

  private take(list: List, item: StoredItem, by: number): TakenRow {
    const versions = this.lists.database.rows(`SELECT version, modified, editor, row FROM ${list.versionsTable} WHERE item = ?`, [
      item.id,
    ]);
    this.items.takeAway(list, item, by);
    return { row: item.columns, versions };
  }

  private putBack(list: List, { row, versions }: TakenRow): void {
    const { database } = this.lists;
    // Columns that the list has got since are empty, those that it has lost stay lost.
    const names = list.columns.filter((name) => name in row);
    const sql = `INSERT INTO ${list.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    guardUnique(() =>
      database.run(
        sql,
        names.map((name) => row[name] ?? null),
      ),
    );
    const id = Number(row['id']);
    for (const [version, modified, editor, content] of versions) {
      database.run(`INSERT OR REPLACE INTO ${list.versionsTable} (item, version, modified, editor, row) VALUES (?, ?, ?, ?, ?)`, [
        id,
        version ?? null,
        modified ?? null,
        editor ?? null,
        content ?? null,
      ]);
    }
    followFolder(database, list, id);
    const { number } = list.record;
    database.run('UPDATE lists SET item_count = item_count + 1, item_modified = ? WHERE number = ?', [toIso(this.now()), number]);
    const object = row['fs_type'] === 1 ? 'folder' : typeof row['file'] === 'string' ? 'file' : undefined;
    const uniqueId = String(row['unique_id']);
    if (object) this.lists.logChange(list, changeType.restore, id, uniqueId, null, object);
    this.lists.logChange(list, changeType.restore, id, uniqueId, null);
  }
}
