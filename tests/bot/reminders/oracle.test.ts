import { contextOf } from '../../../bot/reminders/sweep-context';
import { reminderId } from '../../../bot/reminders/reminder-content';
import { sweep, type SweepSetup } from '../../../bot/reminders/sweep';
import type { OutboxState } from '../../../bot/storage/outbox-store';
import { siteInstant, siteMoment } from '../../../src/data/site-date';
import { addDays, calendarDate, type CalendarDate } from '../../../src/domain/calendar-date';
import { sendingMoment } from '../../../src/domain/reminders/delivery';
import { planReminders } from '../../../src/domain/reminders/plan-reminders';
import type { PastReminder, PlannedReminder } from '../../../src/domain/reminders/planned-reminder';
import { Killed, MemoryStorage } from './memory-storage';
import { Random } from './random';
import { RandomEdits } from './random-edits';
import { World } from './world';

const days = Number(process.env['ORACLE_DAYS'] ?? 2_000);

/** Reads every agreement every time, and knows nothing but what it has planned. */
class FullScan {
  readonly states = new Map<string, OutboxState>();
  readonly contents = new Map<string, PlannedReminder>();
  private readonly past = new Map<number, Map<string, PastReminder>>();

  /** Answers what is new. */
  async plan(world: World, now: Date, today: CalendarDate): Promise<readonly string[]> {
    const context = contextOf(await world.settings(), today);
    const added: string[] = [];
    for (const facts of world.all()) {
      const plan = planReminders(facts, context, [...(this.past.get(facts.agreement.id)?.values() ?? [])]);
      for (const each of plan.superseded) added.push(this.add(each, 'superseded', now));
      for (const each of plan.planned) added.push(this.add(each, 'planned', now));
    }
    return added;
  }

  change(id: string, state: OutboxState): void {
    this.states.set(id, state);
    const reminder = this.contents.get(id);
    const past = reminder && this.past.get(reminder.agreementId);
    const before = past?.get(id);
    if (past && before) past.set(id, { ...before, state: pastState(state) });
  }

  private add(reminder: PlannedReminder, state: OutboxState, now: Date): string {
    const id = reminderId(reminder);
    if (this.states.has(id)) throw new Error(`Planned twice: ${JSON.stringify(reminder)}`);
    this.states.set(id, state);
    this.contents.set(id, reminder);
    const { agreementId, deadline, step, personId, role } = reminder;
    const past = this.past.get(agreementId) ?? new Map<string, PastReminder>();
    const { date: day } = sendingMoment(siteMoment(now));
    const of = { deadlineKind: deadline.kind, deadlineDate: deadline.date, step, personId, role };
    past.set(id, { ...of, day, state: pastState(state) });
    this.past.set(agreementId, past);
    return id;
  }
}

function pastState(state: OutboxState): PastReminder['state'] {
  if (state === 'planned') return 'waiting';
  if (state === 'refused') return 'refused';
  return state === 'sent' || state === 'uncertain' ? 'asked' : 'unsent';
}

/** What becomes of a message: decided by its id, so that it is the same in both. */
function fateOf(id: string, random: number): OutboxState {
  const luck = (Number.parseInt(id.slice(-4), 16) / 0xffff + random) % 1;
  return luck < 0.08 ? 'refused' : luck < 0.12 ? 'obsolete' : luck < 0.16 ? 'uncertain' : luck < 0.2 ? 'planned' : 'sent';
}

describe('the sweep and a full scan that knows neither change logs nor a calendar', () => {
  it.each([20_261_123])(
    'have planned the same on each of 2,000 days of edits, outages, daylight saving and clocks set back, and nothing twice (seed %d)',
    async (seed) => {
      const random = new Random(seed);
      const world = new World();
      const edits = new RandomEdits(world, random);
      const storage = new MemoryStorage();
      const oracle = new FullScan();
      let today = calendarDate('2026-01-05');
      let minute = 600;
      const seen = { swept: 0, killed: 0, setBack: 0, everything: new Map<string, number>(), looked: 0, wouldLook: 0 };
      const setup: SweepSetup = {
        source: world,
        storage,
        choices: { all: async () => new Map() },
        now: () => siteInstant({ date: today, minute }),
        instance: 'one',
        newId: () => 'correlation',
        log: { info: () => undefined, warn: () => undefined },
      };
      edits.begin(today, 60);

      const waiting = new Set<string>();
      let isDownFor = 0;
      for (let day = 0; day < days; day += 1) {
        for (let count = random.whole(0, 3); count > 0; count -= 1) edits.edit(today);
        if (random.chance(0.01)) world.forgetLog();
        if (isDownFor === 0 && random.chance(0.02)) isDownFor = random.whole(1, 12);
        const sweeps = isDownFor > 0 ? 0 : random.chance(0.3) ? 2 : 1;
        for (let count = 0; count < sweeps; count += 1) {
          // Also in the hours that summer time skips and repeats.
          minute = Math.min(1439, (count === 0 ? 0 : minute) + random.whole(1, 900));
          // A notification: something was changed during the day.
          if (count > 0) edits.edit(today);
          const scanned = await oracle.plan(world, setup.now(), today);
          if (random.chance(0.05)) {
            storage.dieAfter = random.whole(0, 12);
            await sweep(setup).catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
              seen.killed += 1;
            });
            storage.dieAfter = null;
          }
          if (random.chance(0.03)) {
            world.failsNext = true;
            await sweep(setup).catch(() => undefined);
            world.failsNext = false;
          }
          const result = await sweep(setup);
          seen.swept += 1;
          seen.looked += result?.looked ?? 0;
          seen.wouldLook += world.agreements.size;
          const why = result?.everything ?? 'changes';
          seen.everything.set(why, (seen.everything.get(why) ?? 0) + 1);
          expectSame(storage, oracle, scanned, today);
          for (const id of scanned) if (oracle.states.get(id) === 'planned') waiting.add(id);
        }
        const luck = random.next();
        for (const id of sweeps > 0 ? waiting : []) {
          const fate = fateOf(id, luck);
          storage.change(id, fate);
          oracle.change(id, fate);
          if (fate !== 'planned') waiting.delete(id);
        }
        isDownFor = Math.max(0, isDownFor - 1);
        if (random.chance(0.005)) {
          today = addDays(today, -random.whole(1, 45));
          seen.setBack += 1;
        } else today = addDays(today, 1);
      }

      // Killed after planning and before the place was saved, a sweep sees what it planned in the history: it asks for nothing again.
      expect(storage.plannedTwice).toEqual([]);
      expect(storage.records.size + storage.stoodFor.size).toBeGreaterThan(5_000);
      expect(seen.killed).toBeGreaterThan(20);
      expect(seen.setBack).toBeGreaterThan(3);
      for (const why of ['changes', 'first', 'clockSetBack', 'changesUnknown', 'settingsChanged']) {
        expect([why, seen.everything.get(why) ?? 0]).toEqual([why, expect.any(Number)]);
        expect(seen.everything.get(why) ?? 0).toBeGreaterThan(0);
      }
      // Were everything looked at every day, it would prove nothing of the calendar.
      expect(seen.everything.get('changes')).toBeGreaterThan(seen.swept / 2);
      expect(seen.looked).toBeLessThan(seen.wouldLook * 0.6);
    },
    300_000,
  );
});

/** Holds what each has planned since the last time against the other's. */
function expectSame(storage: MemoryStorage, oracle: FullScan, scanned: readonly string[], today: CalendarDate): void {
  const swept = storage.takeAdded();
  const onlySwept = swept.filter((id) => oracle.states.get(id) !== storage.stateOf(id));
  const onlyScanned = scanned.filter((id) => storage.stateOf(id) !== oracle.states.get(id));
  expect({
    today,
    onlySwept: onlySwept.map((id) => storage.records.get(id) ?? id),
    onlyScanned: onlyScanned.map((id) => oracle.contents.get(id)),
  }).toEqual({ today, onlySwept: [], onlyScanned: [] });
}
