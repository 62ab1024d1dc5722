/** The bot's part of a sweep in a process of its own, so that its memory is its own: `tsx tests/bench/sweep-process.ts <site> <storage folder>`. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweep, type SweepResult } from '../../bot/reminders/sweep';
import { keepHeapSmall } from '../../bot/small-heap';
import { openSqliteStorage } from '../../bot/storage/sqlite/open-sqlite-storage';
import { connect } from '../../src/data/connect';
import { fetchInTime } from '../../src/data/connection/fetch-in-time';
import { allChoices } from '../../src/data/stores/notification-choices-sharepoint';
import { reminderSource } from '../../src/data/stores/reminder-source-sharepoint';
import { issueLocalAppToken } from '../../src/local/sharepoint/identity/local-token';

/** What one sweep took. */
export interface MeasuredSweep extends SweepResult {
  readonly seconds: number;
  /** Of the processor, which what others do on the machine hardly shows in. */
  readonly processor: number;
  readonly requests: number;
  /** Of the process until now, in MB. */
  readonly peakMemory: number;
}

keepHeapSmall();
const [siteUrl = '', folder = ''] = process.argv.slice(2);
let requests = 0;
const send = fetchInTime();
const sp = connect({
  siteUrl,
  token: () => Promise.resolve(issueLocalAppToken('fullcontrol')),
  fetch: (url, init) => {
    requests += 1;
    return send(url, init);
  },
});
const site = { sp, onBadRow: (error: Error) => console.error(error.message) };
const storage = await openSqliteStorage({ file: join(folder, 'bot.db') });
const quiet = { info: () => undefined, warn: () => undefined };
const now = () => new Date();

async function measured(): Promise<MeasuredSweep> {
  requests = 0;
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await sweep({
    source: reminderSource(site, { now }),
    choices: allChoices(site),
    storage,
    now,
    instance: 'bench',
    newId: randomUUID,
    log: quiet,
  });
  if (result === null) throw new Error('Another instance sweeps.');
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1000;
  return { ...result, seconds, processor: (user + system) / 1_000_000, requests, peakMemory: peakMemory() };
}

function peakMemory(): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1000;
  } catch {
    // Only Linux tells.
    return Number.NaN;
  }
}

const first = await measured();
const again = await measured();
console.log(JSON.stringify({ first, again }));
await storage.close();
