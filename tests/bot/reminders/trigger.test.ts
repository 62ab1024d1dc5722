import { startSweepTrigger } from '../../../bot/reminders/trigger';
import { siteInstant } from '../../../src/data/site-date';
import { calendarDate } from '../../../src/domain/calendar-date';

const minutes = 60_000;

describe('what triggers a sweep', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function start(minute: number, outcome: () => Promise<unknown> = async () => 'swept') {
    const begun = siteInstant({ date: calendarDate('2026-11-23'), minute }).getTime() - Date.now();
    const now = () => new Date(Date.now() + begun);
    const swept: number[] = [];
    const from = Date.now();
    const failures: unknown[] = [];
    const trigger = startSweepTrigger({
      sweep: () => {
        swept.push((Date.now() - from) / minutes);
        return outcome();
      },
      now,
      onFailure: (error) => failures.push(error),
    });
    return { trigger, swept, failures };
  }

  it('is the clock, every ten minutes from the beginning', async () => {
    const { trigger, swept } = start(600);
    await jest.advanceTimersByTimeAsync(25 * minutes);
    expect(swept).toEqual([0, 10, 20]);
    await trigger.stop();
    await jest.advanceTimersByTimeAsync(60 * minutes);
    expect(swept).toHaveLength(3);
  });

  it('is the first minute of a sending window', async () => {
    const { trigger, swept } = start(477);
    await jest.advanceTimersByTimeAsync(5 * minutes);
    expect(swept).toEqual([0, 3]);
    await trigger.stop();
  });

  it('is a notification, and a burst of them one', async () => {
    const { trigger, swept } = start(600);
    await jest.advanceTimersByTimeAsync(minutes);
    for (let count = 0; count < 50; count += 1) trigger.notify();
    await jest.advanceTimersByTimeAsync(minutes);
    expect(swept).toHaveLength(2);
    await trigger.stop();
  });

  it('is a notification that comes while a sweep is running: it may have come too late for it', async () => {
    const { trigger, swept } = start(600, () => new Promise((resolve) => setTimeout(resolve, 2 * minutes)));
    await jest.advanceTimersByTimeAsync(minutes);
    trigger.notify();
    await jest.advanceTimersByTimeAsync(5 * minutes);
    expect(swept.map((at) => Math.round(at))).toEqual([0, 2]);
    await jest.advanceTimersByTimeAsync(2 * minutes);
    await trigger.stop();
  });

  it('is a sweep that failed, with pauses that double, and is told of', async () => {
    const { trigger, swept, failures } = start(600, async () => {
      throw new Error('SharePoint does not answer');
    });
    await jest.advanceTimersByTimeAsync(8 * minutes);
    expect(swept).toEqual([0, 0.5, 1.5, 3.5, 7.5]);
    expect(failures).toHaveLength(5);
    await trigger.stop();
  });

  it('is half a minute after another instance was found at it', async () => {
    const { trigger, swept } = start(600, async () => null);
    await jest.advanceTimersByTimeAsync(minutes);
    expect(swept).toEqual([0, 0.5, 1]);
    await trigger.stop();
  });
});
