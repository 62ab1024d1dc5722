import { randomUUID } from 'node:crypto';
import type { Database, SqlRow } from '../store/database';

/** A webhook on one list. */
export interface Subscription {
  readonly id: string;
  readonly listNumber: number;
  readonly notificationUrl: string;
  /** ISO, milliseconds. */
  readonly expires: string;
  readonly clientState: string | null;
}

const columns = 'id, list_number, notification_url, expires, client_state';

const hasChanges = `EXISTS (SELECT 1 FROM changes c WHERE c.list_number = subscriptions.list_number AND c.seq > told
  AND c.object IN ('item', 'file', 'folder'))`;

/** Webhooks as they are kept. What has expired is not there any more. */
export class SubscriptionStore {
  constructor(
    private readonly database: Database,
    private readonly clock: () => number,
  ) {}

  ofList(listNumber: number): Subscription[] {
    return this.where('list_number = ?', [listNumber]);
  }

  /** Lists that anybody waits for. */
  lists(): Set<number> {
    return new Set(this.where('1', []).map(({ listNumber }) => listNumber));
  }

  /** Of these ids, those that are still there. */
  byIds(ids: readonly string[]): Subscription[] {
    return this.where('id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  }

  /** Tells of changes from now on. */
  add(wanted: Omit<Subscription, 'id'>): Subscription {
    const made = { id: randomUUID(), ...wanted };
    this.database.run(
      `INSERT INTO subscriptions (${columns}, told) VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM changes))`,
      [made.id, made.listNumber, made.notificationUrl, made.expires, made.clientState],
    );
    return made;
  }

  update({ id, notificationUrl, expires, clientState }: Subscription): void {
    this.database.run('UPDATE subscriptions SET notification_url = ?, expires = ?, client_state = ? WHERE id = ?', [
      notificationUrl,
      expires,
      clientState,
      id,
    ]);
  }

  remove({ id }: Subscription): void {
    this.database.run('DELETE FROM subscriptions WHERE id = ?', [id]);
  }

  hasUntold(): boolean {
    return this.where(hasChanges, []).length > 0;
  }

  /** Those with changes that have not been told of yet; from now on they have been. */
  takeUntold(): Subscription[] {
    return this.database.transaction(() => {
      this.database.run('DELETE FROM subscriptions WHERE expires <= ?', [this.present]);
      const untold = this.where(hasChanges, []);
      this.database.run('UPDATE subscriptions SET told = (SELECT coalesce(max(seq), 0) FROM changes)');
      return untold;
    });
  }

  private get present(): string {
    return new Date(this.clock()).toISOString();
  }

  private where(condition: string, params: readonly (string | number)[]): Subscription[] {
    return this.database
      .rows(`SELECT ${columns} FROM subscriptions WHERE (${condition}) AND expires > ? ORDER BY rowid`, [...params, this.present])
      .map(toSubscription);
  }
}

const toSubscription = ([id, listNumber, notificationUrl, expires, clientState]: SqlRow): Subscription => ({
  id: String(id),
  listNumber: Number(listNumber),
  notificationUrl: String(notificationUrl),
  expires: String(expires),
  clientState: typeof clientState === 'string' ? clientState : null,
});
