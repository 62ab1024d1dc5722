import { randomUUID } from 'node:crypto';
import type { ChangeLog } from '../store/change-log';
import type { Database } from '../store/database';
import { DeliveryQueue, type Delivery } from './delivery-queue';
import { post } from './post';
import { SubscriptionStore, type Subscription } from './subscription-store';

/** Runs the work once after so many milliseconds; what it answers calls it off. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

interface Settings {
  readonly database: Database;
  readonly changes: ChangeLog;
  readonly clock: () => number;
  readonly tenantId: string;
  readonly schedule: Schedule;
  readonly log: (fault: unknown) => void;
}

/** Changes are gathered for so long, so that a burst becomes one notification. SharePoint Online takes up to a minute [W]. */
const gathering = 1000;

/** Tells the outside of changes of lists. Nothing of it holds up a write: what is to be told is worked out from the change log afterwards. */
export class Webhooks {
  readonly subscriptions: SubscriptionStore;
  private readonly queue: DeliveryQueue;
  private readonly stop = new AbortController();
  private watched: Set<number>;
  private callOff: (() => void) | undefined;
  private running = false;

  constructor(private readonly settings: Settings) {
    this.subscriptions = new SubscriptionStore(settings.database, settings.clock);
    this.queue = new DeliveryQueue(settings.database, settings.clock);
    this.watched = this.subscriptions.lists();
    settings.changes.watch(({ object, list }) => {
      const isTold = object === 'item' || object === 'file' || object === 'folder';
      if (isTold && list !== undefined && this.watched.has(list.number)) this.runIn(gathering);
    });
    // What an earlier process could not deliver any more.
    if (this.watched.size > 0 || this.queue.next !== undefined) this.runIn(gathering);
  }

  /** Milliseconds since 1970 by the clock that subscriptions run out by. */
  now(): number {
    return this.settings.clock();
  }

  /** After a subscription has been added or has gone. */
  subscriptionsChanged(): void {
    this.watched = this.subscriptions.lists();
  }

  /** The address must answer with the token that it is sent [D]. */
  async isValid(notificationUrl: string): Promise<boolean> {
    const address = addressOf(notificationUrl);
    if (!address) return false;
    const token = randomUUID();
    address.searchParams.set('validationtoken', token);
    const answer = await post(address, undefined, this.stop.signal);
    return answer?.status === 200 && answer.text.trim() === token;
  }

  close(): void {
    this.stop.abort();
    this.callOff?.();
  }

  private runIn(milliseconds: number): void {
    if (this.callOff || this.running || this.stop.signal.aborted) return;
    this.callOff = this.settings.schedule(() => {
      this.callOff = undefined;
      this.run().catch(this.settings.log);
    }, milliseconds);
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      this.gather();
      await Promise.all(this.queue.due().map((delivery) => this.deliver(delivery)));
    } finally {
      this.running = false;
    }
    if (this.stop.signal.aborted) return;
    const { next } = this.queue;
    // Something may have changed while this was under way.
    if (this.subscriptions.hasUntold()) this.runIn(gathering);
    else if (next !== undefined) this.runIn(Math.max(0, next - this.settings.clock()));
  }

  /** One notification for each address, however many of its webhooks have something to tell. */
  private gather(): void {
    this.settings.database.transaction(() => {
      const byAddress = new Map<string, string[]>();
      for (const { id, notificationUrl } of this.subscriptions.takeUntold()) {
        byAddress.set(notificationUrl, [...(byAddress.get(notificationUrl) ?? []), id]);
      }
      for (const [url, ids] of byAddress) this.queue.add(url, ids);
    });
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const address = addressOf(delivery.url);
    const value = this.subscriptions.byIds(delivery.subscriptions).flatMap((one) => this.notification(one) ?? []);
    // Nobody waits for it any more.
    if (!address || value.length === 0) return this.queue.done(delivery);
    const answer = await post(address, JSON.stringify({ value }), this.stop.signal);
    // Closed: the database is not ours any more, and the next process tries again.
    if (this.stop.signal.aborted) return;
    if (answer !== undefined && answer.status >= 200 && answer.status < 300) this.queue.done(delivery);
    else this.queue.failed(delivery);
  }

  private notification({ id, listNumber, expires, clientState }: Subscription): object | undefined {
    const row = this.settings.database.row(
      'SELECT l.id, w.id, w.url FROM lists l JOIN webs w ON w.id = l.web_id WHERE l.number = ?',
      [listNumber],
    );
    if (!row) return undefined;
    const [resource, webId, siteUrl] = row;
    return {
      subscriptionId: id,
      clientState,
      expirationDateTime: expires.replace('Z', '0000Z'),
      resource,
      tenantId: this.settings.tenantId,
      siteUrl,
      webId,
    };
  }
}

function addressOf(notificationUrl: string): URL | undefined {
  if (!URL.canParse(notificationUrl)) return undefined;
  const address = new URL(notificationUrl);
  const isPlain = address.username === '' && address.password === '';
  return isPlain && (address.protocol === 'http:' || address.protocol === 'https:') ? address : undefined;
}
