import { randomUUID } from 'node:crypto';
import type { ChangeLog } from './change-log';
import { changeType, type ChangeType } from './change-types';
import type { Database, SqlRow } from './database';
import type { List } from './list';

export interface View {
  readonly id: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly definition: ViewDefinition;
}

export interface ViewDefinition {
  /** The page's name without its ending: `AllItems`. */
  readonly page: string;
  readonly fields: readonly string[];
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  readonly hidden: boolean;
  readonly personal: boolean;
  readonly scope: number;
  readonly formatter: string | null;
  /** What else SharePoint keeps of a view, by its name in REST. */
  readonly more?: Readonly<Record<string, string | number | boolean | null>>;
}

const columns = 'id, title, is_default, definition';

/** Views are kept, so that a client may make and read them; a local list is only ever read by query. */
export class ViewStore {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangeLog,
  ) {}

  all(list: List): View[] {
    return this.database
      .rows(`SELECT ${columns} FROM views WHERE list_number = ? ORDER BY position`, [list.record.number])
      .map(toView);
  }

  add(list: List, title: string, isDefault: boolean, definition: ViewDefinition): View {
    const id = randomUUID();
    this.database.transaction(() => {
      if (isDefault) this.clearDefault(list);
      const position = this.database.value('SELECT COALESCE(MAX(position), 0) + 1 FROM views WHERE list_number = ?', [
        list.record.number,
      ]);
      this.database.run(
        'INSERT INTO views (id, list_number, position, title, is_default, definition) VALUES (?, ?, ?, ?, ?, ?)',
        [id, list.record.number, Number(position), title, isDefault ? 1 : 0, JSON.stringify(definition)],
      );
      this.log(id, changeType.add);
    });
    return { id, title, isDefault, definition };
  }

  update(list: List, view: View): void {
    this.database.transaction(() => {
      if (view.isDefault) this.clearDefault(list);
      this.database.run('UPDATE views SET title = ?, is_default = ?, definition = ? WHERE id = ?', [
        view.title,
        view.isDefault ? 1 : 0,
        JSON.stringify(view.definition),
        view.id,
      ]);
      this.log(view.id, changeType.update);
    });
  }

  remove(view: View): void {
    this.database.transaction(() => {
      this.log(view.id, changeType.delete);
      this.database.run('DELETE FROM views WHERE id = ?', [view.id]);
    });
  }

  /** While the view is there: it tells its list. */
  private log(viewId: string, type: ChangeType): void {
    const row = this.database.row(
      'SELECT l.number, l.id, l.web_id FROM views v JOIN lists l ON l.number = v.list_number WHERE v.id = ?',
      [viewId],
    );
    if (!row) return;
    const [number, id, webId] = row;
    this.changes.record({
      object: 'view',
      type,
      webId: String(webId),
      list: { number: Number(number), id: String(id) },
      objectId: viewId,
    });
  }

  private clearDefault(list: List): void {
    this.database.run('UPDATE views SET is_default = 0 WHERE list_number = ?', [list.record.number]);
  }
}

function toView([id, title, isDefault, definition]: SqlRow): View {
  return {
    id: String(id),
    title: String(title),
    isDefault: isDefault === 1,
    definition: JSON.parse(String(definition)) as ViewDefinition,
  };
}
