import type { CalendarDate } from '../../../src/domain/calendar-date';
import type { NewEntry, OutboxRecord, OutboxState } from '../../../bot/storage/outbox-store';
import type { SweepStorage } from '../../../bot/reminders/sweep-storage';
import { memoryDocuments } from '../service/memory-documents';

export class Killed extends Error {}

/** What a sweep needs of a storage, in memory. It can die at any write, and tells of whatever is planned a second time. */
export class MemoryStorage implements SweepStorage {
  /** Dies before so many more writes are done; `null`: never. */
  dieAfter: number | null = null;
  writes = 0;
  readonly records = new Map<string, OutboxRecord>();
  readonly plannedTwice: string[] = [];
  readonly days = new Map<number, CalendarDate>();
  /** Superseded by a record that stands for them. */
  readonly stoodFor = new Set<string>();
  private added: string[] = [];
  private readonly ofAgreement = new Map<number, OutboxRecord[]>();
  private readonly kept = memoryDocuments();

  private write(): void {
    if (this.dieAfter !== null) {
      if (this.dieAfter === 0) throw new Killed();
      this.dieAfter -= 1;
    }
    this.writes += 1;
  }

  readonly documents: SweepStorage['documents'] = {
    ...this.kept,
    insert: async (...document) => {
      this.write();
      return await this.kept.insert(...document);
    },
    replace: async (...document) => {
      this.write();
      return await this.kept.replace(...document);
    },
    remove: async (...document) => {
      this.write();
      return await this.kept.remove(...document);
    },
  };

  readonly outbox: SweepStorage['outbox'] = {
    plan: async (entries: readonly NewEntry[], now: string, as: OutboxState = 'planned') => {
      const added: string[] = [];
      for (const { standsFor = [], ...entry } of entries) {
        this.write();
        if (this.stateOf(entry.id) !== null) {
          if (entry.kind !== 'summary') this.plannedTwice.push(entry.id);
          continue;
        }
        this.set({
          ...entry,
          state: as,
          attempts: 0,
          plannedAt: now,
          changedAt: now,
          conversationId: null,
          activityId: null,
          lastProblem: null,
          reportedIn: null,
        });
        for (const id of standsFor) {
          if (this.stateOf(id) === null) this.added.push(id);
          else this.plannedTwice.push(id);
          this.stoodFor.add(id);
        }
        added.push(entry.id);
        this.added.push(entry.id);
      }
      return added;
    },
    read: async (id) => this.records.get(id) ?? null,
    about: async (ids) => ids.flatMap((id) => this.ofAgreement.get(id) ?? []),
  };

  readonly watches: SweepStorage['watches'] = {
    save: async (watches) => {
      for (const { agreementId, nextDay } of watches) {
        this.write();
        if (nextDay === null) this.days.delete(agreementId);
        else this.days.set(agreementId, nextDay);
      }
    },
    dueBy: async (day) => [...this.days].filter(([, next]) => next <= day).map(([id]) => id),
    clear: async () => {
      this.write();
      this.days.clear();
    },
  };

  /** `null`: nothing is known of it. */
  stateOf(id: string): OutboxState | null {
    return this.records.get(id)?.state ?? (this.stoodFor.has(id) ? 'superseded' : null);
  }

  /** What has been planned since the last time that this was asked. */
  takeAdded(): readonly string[] {
    const taken = this.added;
    this.added = [];
    return taken;
  }

  /** Puts a record in another state, as sending would. */
  change(id: string, state: OutboxState): void {
    const record = this.records.get(id);
    if (record) this.set({ ...record, state });
  }

  private set(record: OutboxRecord): void {
    const before = this.records.get(record.id);
    this.records.set(record.id, record);
    const { subject } = record;
    if (!subject) return;
    const others = this.ofAgreement.get(subject.agreementId) ?? [];
    if (before) others[others.indexOf(before)] = record;
    else others.push(record);
    this.ofAgreement.set(subject.agreementId, others);
  }
}
