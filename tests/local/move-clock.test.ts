import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate } from '../../src/domain/calendar-date';
import { localClock, type LocalClock } from '../../src/local/local-clock';
import { moveClock, type MovedBot } from '../../src/local/move-clock';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'move-clock-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

/** A bot with one message a day that must wait for its turn three times, and notes what it did when. */
function slowBot(clock: LocalClock, waitMs: number): { readonly bot: MovedBot; readonly done: string[] } {
  const done: string[] = [];
  let dueAt: number | null = null;
  let waits = 0;
  return {
    done,
    bot: {
      settle() {
        if (dueAt === null || clock.now().getTime() < dueAt) return Promise.resolve();
        waits += 1;
        done.push(`${waits === 4 ? 'sent' : 'wait'} ${clock.today()}`);
        dueAt = waits === 4 ? null : clock.now().getTime() + waitMs;
        return Promise.resolve();
      },
      nextDueAt: () => Promise.resolve(dueAt === null ? null : new Date(dueAt).toISOString()),
      runDay() {
        done.push(`swept ${clock.today()}`);
        waits = 0;
        dueAt = clock.now().getTime();
        return this.settle();
      },
    },
  };
}

it('lets what waits for its turn have it on its own day, without waiting', async () => {
  const clock = localClock(folder(), calendarDate('2027-01-03'));
  const { bot, done } = slowBot(clock, 20 * 60_000);
  const told: string[] = [];
  await moveClock(clock, () => bot)('2027-01-05', (day) => told.push(day), new AbortController().signal);
  const days = ['2027-01-04', '2027-01-05'];
  expect(done).toEqual(days.flatMap((day) => [`swept ${day}`, `wait ${day}`, `wait ${day}`, `wait ${day}`, `sent ${day}`]));
  expect(told).toEqual(days);
});

it('leaves for a later day what is due then', async () => {
  const clock = localClock(folder(), calendarDate('2027-01-03'));
  const { bot, done } = slowBot(clock, 30 * 3_600_000);
  await moveClock(clock, () => bot)('2027-01-04', () => undefined, new AbortController().signal);
  expect(done).toEqual(['swept 2027-01-04', 'wait 2027-01-04']);
  expect(clock.today()).toBe('2027-01-04');
});

it('stops on the day it has come to, and remembers the moment', async () => {
  const data = folder();
  const clock = localClock(data, calendarDate('2027-01-03'));
  const stopping = new AbortController();
  const { bot, done } = slowBot(clock, 60_000);
  await moveClock(clock, () => bot)(
    '2027-06-01',
    (day) => {
      if (day === '2027-01-06') stopping.abort();
    },
    stopping.signal,
  );
  expect(done.filter((each) => each.startsWith('swept')).at(-1)).toBe('swept 2027-01-06');
  const again = localClock(data, null);
  expect(again.today()).toBe('2027-01-06');
  expect(Math.abs(again.now().getTime() - clock.now().getTime())).toBeLessThan(2_000);
});
