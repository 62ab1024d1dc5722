import { changeType } from './change-types';
import { dropList } from './drop-list';
import type { List } from './list';
import type { ListStore } from './list-store';
import { recycledKinds, type Recycled, type RecycleBin, type RecycledHandler } from './recycle-bin';
import { OriginMissingError } from './recycled-items';
import { toIso } from './site-time';

interface TakenList {
  readonly title: string;
  readonly url: string;
}

/** A list of this title or at this address is there already. */
export class ListTakenError extends Error {
  constructor(readonly title: string) {
    super(`There is a list ${title} already`);
    this.name = 'ListTakenError';
  }
}

/** Lists on their way into the recycle bin and out of it. Their tables stay: only title and address make room. */
export class RecycledLists implements RecycledHandler {
  constructor(
    private readonly lists: ListStore,
    private readonly now: () => Date,
  ) {}

  /** Answers the entry's id. */
  recycle(bin: RecycleBin, list: List, by: number): string {
    const { title, url, number, webId } = list.record;
    return this.lists.database.transaction(() => {
      const path = this.lists.pathOf(list);
      const content: TakenList = { title, url };
      this.lists.logChange(list, changeType.delete, null, null, by);
      // No web has it now.
      this.move(number, '', list.record.id, list.record.id, toIso(this.now()));
      return bin.add({
        kind: recycledKinds.list,
        webId,
        listNumber: number,
        title,
        leafName: url.slice(url.lastIndexOf('/') + 1),
        dirName: path.slice(1, path.lastIndexOf('/')),
        author: by,
        deletedBy: by,
        size: 0,
        content,
      });
    });
  }

  restore(entry: Recycled): void {
    const { title, url } = entry.content as TakenList;
    const { database } = this.lists;
    if (database.value('SELECT 1 FROM webs WHERE id = ?', [entry.webId]) === undefined)
      throw new OriginMissingError(entry.dirName);
    if (this.lists.byTitle(entry.webId, title) || this.lists.byUrl(entry.webId, url)) throw new ListTakenError(title);
    this.move(entry.listNumber, entry.webId, title, url, null);
    const list = this.lists.byNumber(entry.listNumber);
    if (list) this.lists.logChange(list, changeType.restore, null, null, null);
  }

  purge(entry: Recycled): void {
    const { database } = this.lists;
    const id = String(database.value('SELECT id FROM lists WHERE number = ?', [entry.listNumber]));
    for (const table of ['unique_scopes', 'role_assignments']) {
      database.run(`DELETE FROM ${table} WHERE scope = ? OR (scope >= ? AND scope < ?)`, [
        `web/${id}`,
        `web/${id}/`,
        `web/${id}0`,
      ]);
    }
    database.run('DELETE FROM item_scopes WHERE list_id = ?', [id]);
    dropList(database, entry.listNumber);
    this.lists.forget();
  }

  private move(number: number, webId: string, title: string, url: string, deletedAt: string | null): void {
    this.lists.database.run('UPDATE lists SET web_id = ?, title = ?, url = ?, deleted_at = ? WHERE number = ?', [
      webId,
      title,
      url,
      deletedAt,
      number,
    ]);
    this.lists.forget();
  }
}
