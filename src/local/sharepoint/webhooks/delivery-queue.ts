import type { Database, SqlRow } from '../store/database';

/** After the first attempt; then the notification is dropped [D]. */
const retries = 5;
const waiting = 5 * 60_000;

/** A notification on its way. */
export interface Delivery {
  readonly number: number;
  readonly url: string;
  /** The webhooks whose lists have changed. */
  readonly subscriptions: readonly string[];
  readonly attempts: number;
}

/** Notifications that are still to be delivered; kept, so that a restart loses none. */
export class DeliveryQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: () => number,
  ) {}

  add(url: string, subscriptions: readonly string[]): void {
    this.database.run('INSERT INTO deliveries (url, subscriptions, attempts, due) VALUES (?, ?, 0, ?)', [
      url,
      JSON.stringify(subscriptions),
      this.iso(0),
    ]);
  }

  due(): Delivery[] {
    return this.database
      .rows('SELECT number, url, subscriptions, attempts FROM deliveries WHERE due <= ? ORDER BY number', [this.iso(0)])
      .map(toDelivery);
  }

  /** When the next one is due, by the clock. */
  get next(): number | undefined {
    const due = this.database.value('SELECT min(due) FROM deliveries');
    return typeof due === 'string' ? Date.parse(due) : undefined;
  }

  done({ number }: Delivery): void {
    this.database.run('DELETE FROM deliveries WHERE number = ?', [number]);
  }

  failed(delivery: Delivery): void {
    if (delivery.attempts >= retries) return this.done(delivery);
    this.database.run('UPDATE deliveries SET attempts = attempts + 1, due = ? WHERE number = ?', [
      this.iso(waiting),
      delivery.number,
    ]);
  }

  private iso(later: number): string {
    return new Date(this.clock() + later).toISOString();
  }
}

const toDelivery = ([number, url, subscriptions, attempts]: SqlRow): Delivery => ({
  number: Number(number),
  url: String(url),
  subscriptions: JSON.parse(String(subscriptions)) as string[],
  attempts: Number(attempts),
});
