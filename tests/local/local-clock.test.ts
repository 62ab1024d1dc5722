import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate, type CalendarDate } from '../../src/domain/calendar-date';
import { siteMoment } from '../../src/data/site-date';
import { keptSecret } from '../../src/local/kept-secret';
import { localClock } from '../../src/local/local-clock';

const day = (text: string): CalendarDate => calendarDate(text);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkjop-clock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the local clock', () => {
  it('shows the real day until it is moved, or the day that was asked for', () => {
    expect(localClock(folder, null).isMoved()).toBe(false);
    expect(localClock(folder, day('2031-05-17')).today()).toBe('2031-05-17');
    expect(localClock(folder, day('2031-05-17')).isMoved()).toBe(true);
  });

  it('goes to nine in the morning of a later day, in summer time too, and stays there for the next start', () => {
    const clock = localClock(folder, day('2030-03-29'));
    for (const to of ['2030-03-30', '2030-03-31', '2030-07-01', '2030-10-27', '2030-12-01']) {
      clock.moveTo(day(to));
      const { date, minute } = siteMoment(clock.now());
      expect([date, Math.floor(minute / 5)]).toEqual([to, 108]);
    }
    expect(localClock(folder, null).today()).toBe('2030-12-01');
    expect(localClock(folder, day('2030-01-01')).today()).toBe('2030-01-01');
  });

  it('never goes back, and what has elapsed takes in the days that were moved', () => {
    const clock = localClock(folder, day('2030-03-29'));
    const before = { now: clock.now().getTime(), elapsed: clock.elapsed() };
    clock.moveTo(day('2030-03-28'));
    expect(clock.today()).toBe('2030-03-29');
    clock.moveTo(day('2030-04-28'));
    const moved = clock.now().getTime() - before.now;
    expect(Math.abs(clock.elapsed() - before.elapsed - moved)).toBeLessThan(60_000);
    expect(moved).toBeGreaterThan(28 * 86_400_000);
  });

  it.each([
    '',
    'no json',
    '{}',
    '[]',
    '{"shiftMs":-5,"on":"2030-01-01"}',
    '{"shiftMs":1e999,"on":"2030-01-01"}',
    '{"shiftMs":5,"on":"x"}',
  ])('takes the real day when its note is damaged: %s', (note) => {
    writeFileSync(join(folder, 'clock.json'), note);
    expect(localClock(folder, null).isMoved()).toBe(false);
  });
});

describe('the kept secret', () => {
  it('is another for each purpose and folder, the same at the next start, and for nobody else to read', () => {
    const first = keptSecret(folder);
    expect(first('card')).toBe(keptSecret(folder)('card'));
    expect(first('card')).not.toBe(first('webhook'));
    expect(first('card')).toMatch(/^[0-9a-f]{64}$/);
    const other = mkdtempSync(join(tmpdir(), 'innkjop-clock-'));
    expect(keptSecret(other)('card')).not.toBe(first('card'));
    rmSync(other, { recursive: true, force: true });
    // Windows keeps rights otherwise.
    expect(process.platform === 'win32' ? 0 : statSync(join(folder, 'bot-secret')).mode & 0o077).toBe(0);
  });
});
