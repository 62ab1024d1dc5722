import * as fc from 'fast-check';
import { fillHostileSite, sendHostile, type HostileWay } from '../local/sharepoint/support/hostile-site';
import { hostileBatches, hostileFilters, hostilePaths, hostileViews } from '../local/sharepoint/support/hostile-strings';
import { inProcess } from '../local/sharepoint/support/in-process';
import { benchRow, type BenchRow } from './bench-row';

const ways: readonly [HostileWay, fc.Arbitrary<string>][] = [
  ['filter', hostileFilters],
  ['CAML', hostileViews],
  ['path', hostilePaths],
  ['batch', hostileBatches],
];
const each = 10_000;
const limit = 100;

/** The longest that any of the hostile strings takes which the tests send too; each is timed twice, and the shorter counts. */
export async function benchHostile(): Promise<BenchRow[]> {
  const site = inProcess();
  await fillHostileSite(site, ['a', "it's", 'æøå']);
  const rows: BenchRow[] = [];
  for (const [way, strings] of ways) {
    let longest = 0;
    for (const text of fc.sample(strings, { seed: 20_261_123, numRuns: each })) {
      const once = async () => {
        const started = performance.now();
        await sendHostile(site, way, text);
        return performance.now() - started;
      };
      longest = Math.max(longest, Math.min(await once(), await once()));
    }
    rows.push(benchRow(`slowest of ${each.toLocaleString('en')} hostile strings, ${way}`, longest, 'ms', limit));
  }
  site.sharePoint.close();
  return rows;
}
