import type { Change } from './change-types';
import { BadTokenError, formatToken, parseToken, type TokenScope } from './change-token';
import type { Database, SqlValue } from './database';

const day = 86_400_000;
/** How long SharePoint Online keeps the log [D]. */
const daysKept = 60;
/** How many lines are written between two clearings of what is too old. */
const linesBetweenPrunings = 1000;

/** One line as it was written. `object` decides which of the ids mean anything. */
export interface LoggedChange {
  readonly sequence: number;
  readonly at: string;
  readonly object: string;
  readonly type: number;
  readonly webId: string;
  readonly listId: string;
  readonly itemId: number;
  readonly uniqueId: string;
  readonly objectId: string;
}

export interface LogQuery {
  readonly scope: TokenScope;
  /** Of the list, web or site. */
  readonly id: string;
  readonly objects: readonly string[];
  readonly types: readonly number[];
  readonly start?: string;
  readonly end?: string;
  readonly limit: number;
  readonly latestFirst?: boolean;
  /** A start before the log's own begins at the log's own. */
  readonly forgivesOldStart?: boolean;
}

/** The site's change log: every write leaves a line, in the same transaction. */
export class ChangeLog {
  private readonly watchers = new Set<(change: Change) => void>();
  private untilPruning = 1;

  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  record({ object, type, webId, list, itemId, uniqueId, objectId, editor }: Change): void {
    this.database.run(
      `INSERT INTO changes (at, list_number, list_id, item_id, change_type, unique_id, editor, object, web_id, object_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.now().toISOString(),
        list?.number ?? 0,
        list?.id ?? '',
        itemId ?? null,
        type,
        uniqueId ?? null,
        editor ?? null,
        object,
        webId,
        objectId ?? null,
      ],
    );
    this.untilPruning -= 1;
    if (this.untilPruning <= 0) this.prune();
    for (const watch of this.watchers) watch({ object, type, webId, ...(list ? { list } : {}) });
  }

  /** Told of every line as it is written; the transaction may still fail. */
  watch(watcher: (change: Change) => void): void {
    this.watchers.add(watcher);
  }

  /**
   * Where the log stands. As on SharePoint the number is the whole site's, whatever the scope [D]. A token's age counts from when it was issued, so
   * that of a log that has long been quiet tells the present.
   */
  currentToken(scope: TokenScope, id: string): string {
    const [sequence, at] = this.database.row('SELECT seq, at FROM changes ORDER BY seq DESC LIMIT 1') ?? [];
    const isRecent = typeof at === 'string' && this.now().getTime() - Date.parse(at) < day;
    const last = sequence ?? this.database.value("SELECT seq FROM sqlite_sequence WHERE name = 'changes'") ?? 0;
    return formatToken(scope, id, isRecent ? at : this.now().toISOString(), Number(last));
  }

  /** @throws BadTokenError */
  query(query: LogQuery): LoggedChange[] {
    const { sql, params } = this.after(query);
    const rows = this.database.rows(
      `SELECT seq, at, object, change_type, web_id, list_id, item_id, unique_id, object_id FROM changes
       WHERE ${sql} AND change_type IN (SELECT value FROM json_each(?)) AND object IN (SELECT value FROM json_each(?))
       ORDER BY seq${query.latestFirst === true ? ' DESC' : ''} LIMIT ?`,
      [...params, JSON.stringify(query.types), JSON.stringify(query.objects), query.limit],
    );
    return rows.map(([sequence, at, object, type, webId, listId, itemId, uniqueId, objectId]) => ({
      sequence: Number(sequence),
      at: String(at),
      object: String(object),
      type: Number(type),
      webId: String(webId),
      listId: String(listId),
      itemId: Number(itemId),
      uniqueId: String(uniqueId),
      objectId: String(objectId),
    }));
  }

  private after({ scope, id, start, end, forgivesOldStart }: LogQuery): { sql: string; params: SqlValue[] } {
    const column = { list: 'list_number = (SELECT number FROM lists WHERE id = ?)', web: 'web_id = ?', site: "? <> ''" };
    const parts: string[] = [column[scope]];
    const params: SqlValue[] = [id];
    const limit = (text: string, by: '>' | '<=', mayBeOld: boolean): void => {
      const token = parseToken(text, scope, id);
      if (token.at < this.beginning && !mayBeOld) throw new BadTokenError('tooOld');
      parts.push(`${token.sequence < 0 ? 'at' : 'seq'} ${by} ?`);
      params.push(token.sequence < 0 ? token.at : token.sequence);
    };
    if (start !== undefined) limit(start, '>', forgivesOldStart === true);
    if (end !== undefined) limit(end, '<=', true);
    // Lines past their time that are still there are not told either.
    parts.push('at >= ?');
    params.push(this.beginning);
    return { sql: parts.join(' AND '), params };
  }

  private get beginning(): string {
    return new Date(this.now().getTime() - daysKept * day).toISOString();
  }

  /** Walks no further than the first line that is young enough. */
  private prune(): void {
    this.untilPruning = linesBetweenPrunings;
    const first = this.database.value('SELECT seq FROM changes WHERE at >= ? ORDER BY seq LIMIT 1', [this.beginning]);
    if (first !== undefined) this.database.run('DELETE FROM changes WHERE seq < ?', [first]);
  }
}
