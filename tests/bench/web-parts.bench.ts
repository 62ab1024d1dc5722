import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { budget } from '../../manifest/web-parts/budget';
import { launchBrowser } from '../support/launch-browser';
import { mustBeBuilt, openSharePointPage } from '../support/open-sharepoint-page';
import { startApp } from '../support/start-app';
import { benchRow, type BenchRow } from './bench-row';

const agreements = 10_000;
const sppkg = 'webparts/sharepoint/solution/innkjop-web-parts.sppkg';

/** The five built web parts on one page in Chromium, with 10,000 agreements in the local SharePoint: what they load, and how soon they show something. */
export async function benchWebParts(): Promise<BenchRow[]> {
  mustBeBuilt();
  const app = await startApp(['--no-bot', '--agreements', String(agreements), '--today', '2026-11-23']);
  const browser = await launchBrowser();
  try {
    const started = performance.now();
    const opened = await openSharePointPage(browser, app, { person: 'ingrid' });
    await opened.settled();
    const shownAfter = performance.now() - started;
    const sizes = await Promise.all(opened.scripts.map(async (script) => gzipSync(await script.body()).length));
    return [
      benchRow(
        'JavaScript of the five web parts on one page until all show their data, gzip',
        sizes.reduce((sum, size) => sum + size, 0) / 1000,
        'kB',
        budget.bytes / 1000,
      ),
      benchRow('files of it', sizes.length, 'files'),
      benchRow('from opening the SharePoint page to all five web parts shown, 10,000 agreements', shownAfter, 'ms'),
      benchRow('package of the web parts (.sppkg)', statSync(sppkg).size / 1000, 'kB'),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}
