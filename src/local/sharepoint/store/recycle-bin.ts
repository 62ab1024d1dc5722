import { randomUUID } from 'node:crypto';
import type { Database, SqlRow, SqlValue } from './database';
import { toIso } from './site-time';

/** SP.RecycleBinItemType, as far as anything here is recycled. */
export const recycledKinds = { file: 1, item: 3, list: 4, folder: 5 } as const;
export type RecycledKind = (typeof recycledKinds)[keyof typeof recycledKinds];

/** SP.RecycleBinItemState */
export const firstStage = 1;
export const secondStage = 2;

/** How long both stages together keep what was deleted [D]. */
const daysKept = 93;

export interface NewRecycled {
  readonly kind: RecycledKind;
  readonly webId: string;
  readonly listNumber: number;
  readonly itemId?: number;
  readonly title: string;
  readonly leafName: string;
  /** Without a slash in front: `sites/x/Lists/Avtaler` [R]. */
  readonly dirName: string;
  readonly author: number;
  readonly deletedBy: number;
  readonly size: number;
  /** What is needed to put it back, as JSON. */
  readonly content: unknown;
}

export interface Recycled extends Required<NewRecycled> {
  readonly id: string;
  readonly at: string;
  readonly state: number;
}

/** What is to be done with the thing itself; the bin only keeps the entries. */
export interface RecycledHandler {
  restore(entry: Recycled): void;
  purge(entry: Recycled): void;
}

const columns =
  'id, at, state, kind, web_id, list_number, item_id, title, leaf_name, dir_name, author, deleted_by, size, content';

/** The site's recycle bin, both stages. */
export class RecycleBin {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
    private readonly handlerOf: (kind: RecycledKind) => RecycledHandler,
  ) {}

  /** Answers the entry's id. */
  add(entry: NewRecycled): string {
    const id = randomUUID();
    this.database.run(`INSERT INTO recycled (${columns}) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
      id,
      toIso(this.now()),
      entry.kind,
      entry.webId,
      entry.listNumber,
      entry.itemId ?? null,
      entry.title,
      entry.leafName,
      entry.dirName,
      entry.author,
      entry.deletedBy,
      entry.size,
      JSON.stringify(entry.content),
    ]);
    return id;
  }

  /** Newest first. What has been there for too long goes first. */
  all(): Recycled[] {
    const oldest = toIso(new Date(this.now().getTime() - daysKept * 86_400_000));
    for (const entry of this.where('at < ?', [oldest])) this.purge(entry);
    return this.where('1 ORDER BY at DESC, rowid DESC', []);
  }

  toSecondStage(entry: Recycled): void {
    this.database.run('UPDATE recycled SET state = ? WHERE id = ?', [secondStage, entry.id]);
  }

  restore(entry: Recycled): void {
    this.database.transaction(() => {
      this.handlerOf(entry.kind).restore(entry);
      this.forget(entry);
    });
  }

  /** Gone for good. */
  purge(entry: Recycled): void {
    this.database.transaction(() => {
      this.handlerOf(entry.kind).purge(entry);
      this.forget(entry);
    });
  }

  private forget(entry: Recycled): void {
    this.database.run('DELETE FROM recycled WHERE id = ?', [entry.id]);
  }

  private where(condition: string, params: readonly SqlValue[]): Recycled[] {
    return this.database.rows(`SELECT ${columns} FROM recycled WHERE ${condition}`, params).map(toEntry);
  }
}

function toEntry(row: SqlRow): Recycled {
  const [id, at, state, kind, webId, listNumber, itemId, title, leafName, dirName, author, deletedBy, size, content] = row;
  return {
    id: String(id),
    at: String(at),
    state: Number(state),
    kind: Number(kind) as RecycledKind,
    webId: String(webId),
    listNumber: Number(listNumber),
    itemId: Number(itemId ?? 0),
    title: String(title ?? ''),
    leafName: String(leafName),
    dirName: String(dirName),
    author: Number(author ?? 0),
    deletedBy: Number(deletedBy ?? 0),
    size: Number(size),
    content: JSON.parse(String(content)) as unknown,
  };
}
