import type { AllChoicesStore } from '../../src/data/ports/notification-choices';
import type { ReminderSource, SweepPlace } from '../../src/data/ports/reminder-source';
import { siteMoment } from '../../src/data/site-date';
import type { CalendarDate } from '../../src/domain/calendar-date';
import type { PersonChoices } from '../../src/domain/reminders/person-choices';
import type { ReminderFacts } from '../../src/domain/reminders/reminder-facts';
import { planLeftSummaries } from './daily-summary';
import { planPiece, type Planned, type Planning } from './plan-piece';
import { contextOf } from './sweep-context';
import { takeSweepLease, type SweepLease } from './sweep-lease';
import { SweepLostError } from './sweep-lost-error';
import type { SweepStorage } from './sweep-storage';
import { readPlace, savePlace, type KeptPlace } from './sweep-place';

export interface SweepLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface SweepSetup {
  readonly source: ReminderSource;
  readonly storage: SweepStorage;
  readonly choices: Pick<AllChoicesStore, 'all'>;
  readonly now: () => Date;
  /** Names this instance among those that share the storage. */
  readonly instance: string;
  /** A new correlation id. */
  readonly newId: () => string;
  readonly log: SweepLog;
  /**
   * Told of everything that is looked at, when what is due of it has been planned: new agreements are found so. A sweep in which it rejects is done again, so
   * it is told of the same again.
   */
  readonly onFacts?: (facts: readonly ReminderFacts[]) => Promise<void>;
  /** A day on which an agreement is to be looked at for its sake, beside what reminders ask for. */
  readonly nextLook?: (facts: ReminderFacts) => CalendarDate | null;
}

export interface SweepResult extends Planned {
  /** Why everything was read; `null` when only what changed or came due was. */
  readonly everything: 'first' | 'clockSetBack' | 'changesUnknown' | 'settingsChanged' | 'many' | null;
  /** How many agreements were looked at. */
  readonly looked: number;
}

/** So many agreements are asked for by id at a time. */
const pieceSize = 500;
/** Beyond this many, reading everything takes fewer requests. */
const mostByName = 2_000;

/**
 * Plans what has become due since the last sweep: agreements that changed, and those whose day has come. `null`: another instance is sweeping. How far it
 * came is saved when all is stored, so a sweep that dies anywhere is done again, and plans nothing twice. Rejects with what SharePoint or the storage
 * refused: then nothing has been passed over either.
 */
export async function sweep(setup: SweepSetup): Promise<SweepResult | null> {
  const lease = await takeSweepLease(setup.storage.documents, setup.instance, setup.now);
  if (!lease) return null;
  try {
    return await new Sweep(setup, lease).run();
  } finally {
    await lease.release();
  }
}

class Sweep {
  private readonly now: Date;
  private readonly today: CalendarDate;
  private readonly correlationId: string;
  private planning: Planning | null = null;
  private planned = 0;
  private superseded = 0;
  private looked = 0;

  constructor(
    private readonly setup: SweepSetup,
    private readonly lease: SweepLease,
  ) {
    this.now = setup.now();
    this.today = siteMoment(this.now).date;
    this.correlationId = setup.newId();
  }

  async run(): Promise<SweepResult> {
    const { storage, log } = this.setup;
    await planLeftSummaries(storage, this.today, this.now.toISOString());
    const everything = await this.bringUpToDate(await readPlace(storage.documents));
    const result: SweepResult = { everything, looked: this.looked, planned: this.planned, superseded: this.superseded };
    log.info({ correlationId: this.correlationId, ...result }, 'swept');
    return result;
  }

  private async bringUpToDate(before: KeptPlace): Promise<SweepResult['everything']> {
    const { source, storage } = this.setup;
    if (before.value === null || before.value.place === null) return this.readEverything(before, 'first');
    // What the calendar was told on a later day says nothing of the days before it.
    if (this.today < before.value.day) return this.readEverything(before, 'clockSetBack');
    const { place } = before.value;
    // Before the calendar is told anything on this day: a clock may be set back after a sweep that died.
    const kept = this.today > before.value.day ? await this.save(before, place) : before;
    const changes = await source.changesSince(place);
    if (changes === null) return this.readEverything(kept, 'changesUnknown');
    if (changes.settingsChanged) return this.readEverything(kept, 'settingsChanged');
    const ids = [...new Set([...changes.agreementIds, ...(await storage.watches.dueBy(this.today))])].sort((a, b) => a - b);
    if (ids.length > mostByName) return this.readEverything(kept, 'many');
    for (let from = 0; from < ids.length; from += pieceSize) await this.readSome(ids.slice(from, from + pieceSize));
    await this.save(kept, changes.place);
    return null;
  }

  private async readSome(ids: readonly number[]): Promise<void> {
    const facts = await this.setup.source.facts(ids);
    await this.plan(facts);
    const found = new Set(facts.map((each) => each.agreement.id));
    const gone = ids.filter((id) => !found.has(id));
    if (gone.length > 0) await this.setup.storage.watches.save(gone.map((agreementId) => ({ agreementId, nextDay: null })));
  }

  private async readEverything(
    before: KeptPlace,
    why: NonNullable<SweepResult['everything']>,
  ): Promise<SweepResult['everything']> {
    // Whoever finds the calendar half empty after this one died has to begin again.
    const kept = await this.save(before, null);
    await this.setup.storage.watches.clear();
    const place = await this.setup.source.everything((facts) => this.plan(facts));
    await this.save(kept, place);
    return why;
  }

  private async plan(facts: readonly ReminderFacts[]): Promise<void> {
    if (!(await this.lease.renew())) throw new SweepLostError();
    // The settings are read after the place in the logs: what changes from now on is seen next time.
    this.planning ??= await this.readSettings();
    const { planned, superseded } = await planPiece(facts, this.planning);
    await this.setup.onFacts?.(facts);
    this.planned += planned;
    this.superseded += superseded;
    this.looked += facts.length;
  }

  private async readSettings(): Promise<Planning> {
    const { source, storage, choices, log } = this.setup;
    const settings = await source.settings();
    let asked: Promise<ReadonlyMap<number, PersonChoices>> | null = null;
    return {
      storage,
      context: contextOf(settings, this.today),
      people: new Map(settings.people.map((person) => [person.id, person])),
      choices: () => (asked ??= choices.all()),
      now: this.now,
      correlationId: this.correlationId,
      nextLook: this.setup.nextLook,
      onUnreadable: (agreementId, { code }) =>
        log.warn({ correlationId: this.correlationId, agreementId, code }, 'an agreement has dates that cannot be reckoned with'),
    };
  }

  private save(before: KeptPlace, place: SweepPlace | null): Promise<KeptPlace> {
    return savePlace(this.setup.storage.documents, before, { place, day: this.today });
  }
}
