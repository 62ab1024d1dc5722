import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { connect } from '../../src/data/connect';
import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../src/local/sharepoint/identity/local-token';
import { benchRow, type BenchRow } from './bench-row';
import { startBenchSite } from './bench-site';

const stormSeconds = 60;
const retryAfter = 30;
const readsAtOnce = 50;
const editEverySeconds = 5;
const list = 'Storm';

/** A storm of a minute in real time: the product's own connection against the local SharePoint, which refuses everything meanwhile. */
export async function benchThrottling(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'innkjop-storm-'));
  const site = await startBenchSite(folder);
  try {
    const post = (body: object) => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    await site.ask('/web/lists', post({ Title: list, BaseTemplate: 100 }));

    const sent: { readonly at: number; readonly status: number }[] = [];
    const sp = connect({
      siteUrl: site.api.replace(/\/_api$/, ''),
      token: async () => adminToken(),
      fetch: async (url, init) => {
        const at = performance.now();
        const answer = await fetch(url, init);
        sent.push({ at, status: answer.status });
        return answer;
      },
    });
    // A PnPjs object answers one call at a time, so each call has its own.
    const items = () => sp.web.lists.getByTitle(list).items;
    const rule = post({ fault: 'throttle', retryAfter, forSeconds: stormSeconds });
    const set = await fetch(`${new URL(site.api).origin}/_local/faults`, {
      ...rule,
      headers: { ...rule.headers, Authorization: `Bearer ${adminToken()}` },
    });
    if (!set.ok) throw new Error(`The storm could not be made: ${set.status} ${await set.text()}`);
    const start = performance.now();

    const reads = Array.from({ length: readsAtOnce }, () => items().top(1)());
    const edits: Promise<unknown>[] = [];
    for (let second = 0; second < stormSeconds; second += editEverySeconds) {
      edits.push(items().add({ Title: `Endring ${second}` }));
      await new Promise((resolve) => setTimeout(resolve, editEverySeconds * 1000));
    }
    await Promise.all([...reads, ...edits]);
    const kept = (await (await site.ask(`/web/lists/getByTitle('${list}')/items?$top=5000`)).json()) as { value: unknown[] };

    // Every request once, one refusal to learn of the storm, and one each time the wait is over.
    const least = readsAtOnce + edits.length + stormSeconds / retryAfter;
    const firstAnswer = sent.find(({ status }) => status < 300)?.at ?? Number.NaN;
    return [
      benchRow('requests sent through a storm of a minute ÷ the least possible', sent.length / least, 'times', 1.1),
      benchRow('first answer after the storm', firstAnswer - start - stormSeconds * 1000, 'ms', 2000),
      benchRow('edits made during the storm that were lost', edits.length - kept.value.length, 'edits', 0),
    ];
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function adminToken(): string {
  const admin = findPerson('admin');
  if (!admin) throw new Error('The local directory has no admin.');
  return issueLocalToken(admin);
}
