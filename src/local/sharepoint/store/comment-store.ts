import type { Database, SqlRow, SqlValue } from './database';

/** Where comments are. */
export interface CommentedItem {
  readonly listNumber: number;
  readonly itemId: number;
}

export interface Comment {
  readonly id: number;
  /** 0 when it is no reply. */
  readonly parent: number;
  readonly author: number;
  readonly created: string;
  readonly text: string;
  /** Who is named in it, as JSON. */
  readonly mentions: string | null;
  readonly replies: number;
}

export interface Like {
  readonly userId: number;
  readonly created: string;
}

/** In the place of a comment's number: the likes of the item itself. */
export const theItem = 0;

const of = 'list_number = ? AND item_id = ?';
const here = ({ listNumber, itemId }: CommentedItem): SqlValue[] => [listNumber, itemId];

const toComment = ([id, parent, author, created, text, mentions, replies]: SqlRow): Comment => ({
  id: Number(id),
  parent: Number(parent),
  author: Number(author),
  created: String(created),
  text: String(text),
  mentions: mentions === null || mentions === undefined ? null : String(mentions),
  replies: Number(replies),
});

/** The comments of one item. */
export class CommentStore {
  constructor(
    private readonly database: Database,
    private readonly item: CommentedItem,
  ) {}

  /** The newest first; replies in the order in which they were made. */
  all(parent: number): Comment[] {
    return this.read('c.parent = ?', [parent], parent === 0 ? 'DESC' : 'ASC');
  }

  get(id: number): Comment | undefined {
    return this.read('c.id = ?', [id], 'ASC')[0];
  }

  add(comment: Omit<Comment, 'id' | 'replies'>): number {
    return this.database.transaction(() => {
      const last = this.database.value(`SELECT max(id) FROM comments WHERE ${of}`, here(this.item));
      const id = Number(last ?? 0) + 1;
      const { parent, author, created, text, mentions } = comment;
      this.database.run(
        'INSERT INTO comments (list_number, item_id, id, parent, author, created, text, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [...here(this.item), id, parent, author, created, text, mentions],
      );
      return id;
    });
  }

  /** With its replies. */
  remove(id: number): void {
    this.take('id = ? OR parent = ?', [id, id]);
  }

  clear(): void {
    this.take('1', []);
  }

  likes(id: number): Like[] {
    return this.database
      .rows(`SELECT user_id, created FROM comment_likes WHERE ${of} AND id = ? ORDER BY created, user_id`, [
        ...here(this.item),
        id,
      ])
      .map(([userId, created]) => ({ userId: Number(userId), created: String(created) }));
  }

  like(id: number, { userId, created }: Like): void {
    this.database.run('INSERT OR IGNORE INTO comment_likes (list_number, item_id, id, user_id, created) VALUES (?, ?, ?, ?, ?)', [
      ...here(this.item),
      id,
      userId,
      created,
    ]);
  }

  unlike(id: number, userId: number): void {
    this.database.run(`DELETE FROM comment_likes WHERE ${of} AND id = ? AND user_id = ?`, [...here(this.item), id, userId]);
  }

  private read(condition: string, params: readonly SqlValue[], order: 'ASC' | 'DESC'): Comment[] {
    return this.database
      .rows(
        `SELECT c.id, c.parent, c.author, c.created, c.text, c.mentions, (SELECT count(*) FROM comments r
           WHERE r.list_number = c.list_number AND r.item_id = c.item_id AND r.parent = c.id AND r.deleted = 0)
         FROM comments c WHERE c.list_number = ? AND c.item_id = ? AND c.deleted = 0 AND ${condition} ORDER BY c.id ${order}`,
        [...here(this.item), ...params],
      )
      .map(toComment);
  }

  private take(condition: string, params: readonly SqlValue[]): void {
    this.database.transaction(() => {
      this.database.run(
        `DELETE FROM comment_likes WHERE ${of} AND id IN (SELECT id FROM comments WHERE ${of} AND (${condition}))`,
        [...here(this.item), ...here(this.item), ...params],
      );
      this.database.run(`UPDATE comments SET deleted = 1, text = '', mentions = NULL WHERE ${of} AND (${condition})`, [
        ...here(this.item),
        ...params,
      ]);
    });
  }
}
