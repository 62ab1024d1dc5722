import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { calendarDateOnSite } from '../../src/data/site-date';
import { fillSite } from '../../src/local/fill-site';
import { benchRow, type BenchRow } from './bench-row';
import { startBenchSite } from './bench-site';
import type { MeasuredSweep } from './sweep-process';

const small = 1_000;
const large = 50_000;

/**
 * What a sweep of the bot costs: from nothing, and again when nothing changed. SharePoint and the bot are processes of their own; the messages that are due
 * are planned into SQLite, and none is sent.
 */
export async function benchSweep(): Promise<BenchRow[]> {
  const few = await sweepsOf(small);
  const many = await sweepsOf(large);
  return [
    benchRow(`sweep of ${large} agreements from nothing`, many.first.seconds, 's', 20),
    benchRow('time of the processor that the bot took for it', many.first.processor, 's'),
    benchRow('most memory of the bot meanwhile', many.first.peakMemory, 'MB', 300),
    benchRow('requests of it', many.first.requests, 'requests'),
    benchRow('reminders that it planned', many.first.planned, 'messages'),
    benchRow(`requests of a sweep when nothing changed, ${small} agreements`, few.again.requests, 'requests', 10),
    benchRow(`requests of a sweep when nothing changed, ${large} agreements`, many.again.requests, 'requests', 10),
    benchRow(`sweep when nothing changed, ${large} agreements`, many.again.seconds * 1000, 'ms'),
  ];
}

/** Ten lists are followed: at most one request for each is allowed when nothing changed. */
async function sweepsOf(agreements: number): Promise<{ readonly first: MeasuredSweep; readonly again: MeasuredSweep }> {
  const folder = mkdtempSync(join(tmpdir(), 'innkjop-sweep-'));
  const site = await startBenchSite(folder);
  try {
    const siteUrl = site.api.replace(/\/_api$/, '');
    const today = calendarDateOnSite(new Date().toISOString()) as CalendarDate;
    await fillSite({ siteUrl, agreements, today, withDemo: true, say: () => undefined });
    const args = ['--import', 'tsx', 'tests/bench/sweep-process.ts', siteUrl, folder];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as { first: MeasuredSweep; again: MeasuredSweep };
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
