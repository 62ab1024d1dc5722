import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../../../bot/service/log';
import type { OutgoingMessage, SendOutcome } from '../../../../bot/channel/channel';
import { createLimits } from '../../../../bot/outbox/limits/limits';
import { createSendLoop, type SendLoop } from '../../../../bot/outbox/send-loop';
import type { SendParts } from '../../../../bot/outbox/send-parts';
import { openSqliteStorage } from '../../../../bot/storage/sqlite/open-sqlite-storage';
import type { OutboxEntry, OutboxRecord, OutboxState } from '../../../../bot/storage/outbox-store';
import type { Storage } from '../../../../bot/storage/storage';
import { VirtualTime } from './virtual-time';

/** The loop on the real storage in virtual time, with a channel that answers what a test says. */
export class SendStage {
  readonly time = new VirtualTime();
  readonly folder = mkdtempSync(join(tmpdir(), 'innkjop-outbox-'));
  readonly lines: string[] = [];
  readonly sent: {
    readonly summary: string;
    readonly conversationId: string;
    readonly correlationId: string;
    readonly at: number;
  }[] = [];
  readonly unreachable: [string, string][] = [];
  storage!: Storage;
  /** What the channel answers; each test sets its own. */
  answer: (summary: string) => SendOutcome | Promise<SendOutcome> = (summary) => ({
    outcome: 'sent',
    activityId: `activity of ${summary}`,
    conversationId: 'c',
  });
  answerMs = 100;

  async open(): Promise<this> {
    this.storage = await openSqliteStorage({ file: join(this.folder, 'bot.db'), survives: 'process' });
    return this;
  }

  loop(changes: Partial<SendParts> = {}): SendLoop {
    const { time, storage } = this;
    const log = createLog('debug', { write: (line: string) => void this.lines.push(line) });
    return createSendLoop({
      storage: { outbox: storage.outbox, wait: (milliseconds, signal) => time.sleep(milliseconds, signal) },
      channel: {
        send: async (to, message, correlationId) => {
          this.sent.push({ summary: message.summary, conversationId: to.conversationId, correlationId, at: time.elapsed() });
          await time.sleep(this.answerMs);
          return await this.answer(message.summary);
        },
      },
      limits: createLimits({ documents: storage.documents, instance: 'one', now: time.now, timing: time, log }),
      locate: (lane) =>
        Promise.resolve({ serviceUrl: 'https://teams', tenantId: 't', conversationId: `conversation of ${lane}` }),
      compose: (records) => Promise.resolve(new Map(records.map(({ id }): [string, OutgoingMessage] => [id, { summary: id }]))),
      onUnreachable: (record, reason) => {
        this.unreachable.push([record.id, reason]);
        return Promise.resolve();
      },
      now: time.now,
      timing: time,
      random: () => 0,
      log,
      instance: 'one',
      ...changes,
    });
  }

  async plan(...entries: (Partial<OutboxEntry> & { readonly id: string })[]): Promise<void> {
    await this.storage.outbox.plan(
      entries.map((entry) => ({
        lane: `person:${entry.id}@alver.no`,
        kind: 'reminder',
        content: {},
        subject: null,
        correlationId: `change of ${entry.id.slice(-1)}`,
        dueAt: this.time.now().toISOString(),
        ...entry,
      })),
      this.time.now().toISOString(),
    );
  }

  async read(id: string): Promise<OutboxRecord> {
    const record = await this.storage.outbox.read(id);
    if (!record) throw new Error(`There is no message ${id}.`);
    return record;
  }

  async state(id: string): Promise<OutboxState> {
    return (await this.read(id)).state;
  }

  async close(): Promise<void> {
    await this.storage.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
