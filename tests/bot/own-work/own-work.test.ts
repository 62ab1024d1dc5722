import { ownWork, type OwnWorkParts } from '../../../bot/own-work';
import { silentLog } from '../../../bot/service/log';
import { memoryDocuments } from '../service/memory-documents';

const hour = 3_600_000;

function stage(upkeep: () => Promise<void>) {
  let clock = Date.parse('2026-11-23T09:00:00Z');
  const parts: OwnWorkParts = {
    documents: memoryDocuments(),
    sweep: async () => ({}),
    afterSweep: async () => undefined,
    upkeep,
    sendLoop: { run: async () => undefined, whenIdle: async () => undefined },
    now: () => new Date(clock),
    log: silentLog,
  };
  return { work: ownWork(parts), later: (milliseconds: number) => void (clock += milliseconds) };
}

test('upkeep is done once a day, and again after the next sweep until it does not fail', async () => {
  let times = 0;
  let fails = true;
  const { work, later } = stage(async () => {
    times += 1;
    if (fails) throw new Error('Not today.');
  });
  work.start();
  try {
    await work.runDay();
    const tried = times;
    expect(tried).toBeGreaterThan(0);
    await work.runDay();
    expect(times).toBe(tried + 1);
    fails = false;
    await work.runDay();
    await work.runDay();
    later(23 * hour);
    await work.runDay();
    expect(times).toBe(tried + 2);
    later(hour);
    await work.runDay();
    expect(times).toBe(tried + 3);
  } finally {
    await work.stop();
  }
});
