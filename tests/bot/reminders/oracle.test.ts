import { contextOf } from '../../../bot/reminders/sweep-context';
import { historyOf, reminderId } from '../../../bot/reminders/reminder-content';
import { sweep, type SweepSetup } from '../../../bot/reminders/sweep';
import type { OutboxRecord, OutboxState } from '../../../bot/storage/outbox-store';
import { siteInstant } from '../../../src/data/site-date';
import { addDays, calendarDate, type CalendarDate } from '../../../src/domain/calendar-date';
import { planReminders } from '../../../src/domain/reminders/plan-reminders';
import type { PlannedReminder } from '../../../src/domain/reminders/planned-reminder';
import { Killed, MemoryStorage } from './memory-storage';
import { Random } from './random';
import { RandomEdits } from './random-edits';
import { World } from './world';

const days = 2_000;

/** Reads every agreement every time, and knows nothing but what it has planned. */
class FullScan {
  readonly records = new Map<string, OutboxRecord>();
  private readonly ofAgreement = new Map<number, string[]>();

  async plan(world: World, now: Date, today: CalendarDate): Promise<void> {
    const context = contextOf(await world.settings(), today);
    for (const facts of world.all()) {
      const { id } = facts.agreement;
      const records = (this.ofAgreement.get(id) ?? []).flatMap((each) => this.records.get(each) ?? []);
      const plan = planReminders(facts, context, historyOf(records).get(id) ?? []);
      for (const each of plan.superseded) this.add(id, each, 'superseded', now);
      for (const each of plan.planned) this.add(id, each, 'planned', now);
    }
  }

  change(id: string, state: OutboxState): void {
    const record = this.records.get(id);
    if (record) this.records.set(id, { ...record, state });
  }

  private add(agreementId: number, reminder: PlannedReminder, state: OutboxState, now: Date): void {
    const id = reminderId(reminder);
    if (this.records.has(id)) throw new Error(`Planned twice: ${JSON.stringify(reminder)}`);
    const { kind, ...content } = reminder;
    const plannedAt = now.toISOString();
    const nothing = { attempts: 0, changedAt: plannedAt, conversationId: null, activityId: null, lastProblem: null };
    const entry = { id, kind, content, lane: '', subject: null, correlationId: '', dueAt: plannedAt };
    this.records.set(id, { ...entry, ...nothing, state, plannedAt, reportedIn: null });
    const others = this.ofAgreement.get(agreementId);
    if (others) others.push(id);
    else this.ofAgreement.set(agreementId, [id]);
  }
}

/** What becomes of a message: decided by its id, so that it is the same in both. */
function fateOf(id: string, random: number): OutboxState {
  const luck = (Number.parseInt(id.slice(-4), 16) / 0xffff + random) % 1;
  return luck < 0.08 ? 'refused' : luck < 0.12 ? 'obsolete' : luck < 0.16 ? 'uncertain' : luck < 0.2 ? 'planned' : 'sent';
}

describe('the sweep and a full scan that knows neither change logs nor a calendar', () => {
  it.each([20_261_123, 7])(
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
      edits.begin(today, 70);

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
          await oracle.plan(world, setup.now(), today);
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
          expectSame(storage, oracle, today);
        }
        if (sweeps > 0) send(storage, oracle, random.next());
        isDownFor = Math.max(0, isDownFor - 1);
        if (random.chance(0.005)) {
          today = addDays(today, -random.whole(1, 45));
          seen.setBack += 1;
        } else today = addDays(today, 1);
      }

      // Killed after planning and before the place was saved, a sweep sees what it planned in the history: it asks for nothing again.
      expect(storage.plannedTwice).toEqual([]);
      expect(storage.records.size).toBeGreaterThan(5_000);
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

function expectSame(storage: MemoryStorage, oracle: FullScan, today: CalendarDate): void {
  const lines = (records: ReadonlyMap<string, OutboxRecord>, others: ReadonlyMap<string, OutboxRecord>) =>
    [...records.values()]
      .filter(({ id, state }) => others.get(id)?.state !== state)
      .map(({ content, state }) => ({ state, content }));
  if (storage.records.size === oracle.records.size) {
    let isSame = true;
    for (const { id, state } of oracle.records.values()) isSame &&= storage.records.get(id)?.state === state;
    if (isSame) return;
  }
  expect({
    today,
    onlySwept: lines(storage.records, oracle.records),
    onlyScanned: lines(oracle.records, storage.records),
  }).toEqual({ today, onlySwept: [], onlyScanned: [] });
}

function send(storage: MemoryStorage, oracle: FullScan, luck: number): void {
  for (const { id, state } of [...oracle.records.values()]) {
    if (state !== 'planned') continue;
    const fate = fateOf(id, luck);
    storage.change(id, fate);
    oracle.change(id, fate);
  }
}
