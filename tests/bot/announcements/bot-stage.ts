import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../../bot/service/log';
import { createLimits } from '../../../bot/outbox/limits/limits';
import { createSendLoop } from '../../../bot/outbox/send-loop';
import type { Compose } from '../../../bot/outbox/send-parts';
import type { Timing } from '../../../bot/outbox/timing';
import { locateIn } from '../../../bot/places/locate';
import type { ChannelPlace } from '../../../bot/places/place';
import { placeStore } from '../../../bot/places/place-store';
import { openSqliteStorage } from '../../../bot/storage/sqlite/open-sqlite-storage';
import type { Storage } from '../../../bot/storage/storage';
import { RecordingChannel } from './recording-channel';

/** Real time that keeps no test from ending. */
const timing: Timing = {
  elapsed: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds).unref();
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end, { once: true });
    }),
};

export class Killed extends Error {}

/** The bot's storage, places and outbox with a channel that writes down, and a clock of its own. */
export class BotStage {
  /** Monday at 10:00. */
  clock = new Date('2026-11-23T09:00:00Z');
  readonly now = (): Date => this.clock;
  readonly channel = new RecordingChannel();
  readonly unreachable: string[] = [];
  readonly log = silentLog;
  private readonly folder = mkdtempSync(join(tmpdir(), 'innkjop-stage-'));
  private writesLeft: number | null = null;
  private real!: Storage;
  storage!: Storage;

  async open(): Promise<this> {
    this.real = await openSqliteStorage({ file: join(this.folder, 'bot.db'), survives: 'process' });
    this.storage = this.mortal(this.real);
    return this;
  }

  get places() {
    return placeStore(this.real.documents);
  }

  later(milliseconds: number): void {
    this.clock = new Date(this.clock.getTime() + milliseconds);
  }

  /** Everything through `storage` dies before so many more writes; `null`: lives again. */
  dieAfter(writes: number | null): void {
    this.writesLeft = writes;
  }

  async addChannel(conversationId: string, over: Partial<ChannelPlace> = {}): Promise<void> {
    const place: ChannelPlace = {
      kind: 'channel',
      serviceUrl: 'https://smba.example/emea/',
      tenantId: 'tenant',
      conversationId,
      removedAt: null,
      teamId: '19:team@thread.tacv2',
      membership: 'shared',
      serviceAreaIds: [],
      digest: true,
      ...over,
    };
    await this.places.change(conversationId, () => place);
  }

  async addChat(upn: string): Promise<void> {
    const ids = { userId: `29:${upn}`, objectId: `oid-${upn}`, upn };
    const where = { serviceUrl: 'https://smba.example/emea/', tenantId: 'tenant', conversationId: `a:${upn}`, removedAt: null };
    await this.places.change(where.conversationId, () => ({ kind: 'personal', ...where, ...ids }));
  }

  /** The real outbox sends what is due. */
  async deliver(compose: Compose): Promise<void> {
    const { real, channel, now, log } = this;
    const loop = createSendLoop({
      storage: real,
      channel,
      limits: createLimits({ documents: real.documents, instance: 'one', now, timing, log }),
      locate: locateIn(this.places),
      compose,
      onUnreachable: async (record) => void this.unreachable.push(record.id),
      now,
      timing,
      random: () => 0,
      log,
      instance: `stage-${Math.random()}`,
    });
    const stop = new AbortController();
    const running = loop.run(stop.signal);
    await loop.whenIdle();
    stop.abort();
    await running;
  }

  async close(): Promise<void> {
    await this.real.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private mortal(real: Storage): Storage {
    const write =
      <A extends unknown[], R>(of: object, work: (...all: A) => Promise<R>) =>
      async (...all: A): Promise<R> => {
        if (this.writesLeft !== null) {
          if (this.writesLeft === 0) throw new Killed();
          this.writesLeft -= 1;
        }
        return work.apply(of, all);
      };
    const { documents, outbox } = real;
    return {
      ...real,
      check: () => real.check(),
      close: () => real.close(),
      wait: (milliseconds, signal) => real.wait(milliseconds, signal),
      watches: real.watches,
      documents: {
        insert: write(documents, documents.insert),
        replace: write(documents, documents.replace),
        remove: write(documents, documents.remove),
        read: (kind, key) => documents.read(kind, key),
        list: (kind) => documents.list(kind),
      },
      outbox: new Proxy(outbox, {
        get: (target, name) => {
          const method = target[name as keyof typeof target] as (...all: unknown[]) => Promise<unknown>;
          return name === 'plan' || name === 'markReported' ? write(target, method) : method.bind(target);
        },
      }),
    };
  }
}
