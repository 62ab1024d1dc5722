import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/launch-browser';
import { itemsOf, rest, tabFrame } from '../support/open-tab';
import { startApp, type StartedApp } from '../support/start-app';
import { benchRow, type BenchRow } from './bench-row';

const agreements = 10_000;
const changed = 20;
/** What a changed row may cost, with its line in the change log. */
const bytesPerChange = 300;

/** Opening the register of 10,000 agreements again in Chromium: what it asks SharePoint for, as the network sends it, and how soon it is shown. */
export async function benchSync(): Promise<BenchRow[]> {
  const app = await startApp(['--agreements', String(agreements), '--today', '2026-11-23']);
  const browser = await launchBrowser();
  try {
    const { context, page, whole } = await firstOpening(browser, app);
    const unchanged = await median(page);
    await change(app);
    const some = await opening(page, () => page.reload());
    await context.close();
    return [
      benchRow('register opened the first time, gzip', whole.bytes / 1000, 'kB'),
      benchRow('requests to open it again, nothing changed', unchanged.requests, 'requests', 2),
      benchRow('data to open it again, nothing changed, gzip', unchanged.bytes / 1000, 'kB', 3),
      benchRow('the same against the first time', (100 * unchanged.bytes) / whole.bytes, '%'),
      benchRow(`requests to open it again, ${changed} changed`, some.requests, 'requests', 2),
      benchRow(
        `data to open it again, ${changed} changed, gzip`,
        some.bytes / 1000,
        'kB',
        (unchanged.bytes + changed * bytesPerChange) / 1000,
      ),
      benchRow('from opening Teams to the register shown, the first time', whole.shownAfter, 'ms'),
      benchRow('from opening Teams to the register shown, from what was kept', unchanged.shownAfter, 'ms'),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

interface Measured {
  readonly requests: number;
  readonly bytes: number;
  readonly shownAfter: number;
}

async function firstOpening(
  browser: Browser,
  app: StartedApp,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly whole: Measured }> {
  const context = await browser.newContext({ viewport: { width: 1348, height: 900 } });
  const page = await context.newPage();
  // esbuild, which runs this file, marks functions with a helper that the browser does not have.
  await page.addInitScript('globalThis.__name = (of) => of');
  const whole = await opening(page, () => page.goto(`${app.url}/?person=ingrid#/avtalar`));
  for (let tries = 0; tries < 100 && !(await isKept(page)); tries += 1) await page.waitForTimeout(100);
  return { context, page, whole };
}

const isKept = (page: Page) =>
  tabFrame(page).evaluate(async () => {
    const [first] = await indexedDB.databases();
    return new Promise<boolean>((resolve) => {
      const opening = indexedDB.open(first?.name ?? '');
      opening.addEventListener('success', () => {
        const count = opening.result.transaction('records').objectStore('records').count();
        count.addEventListener('success', () => resolve(count.result > 0));
        opening.result.close();
      });
    });
  });

/** What the register asks for, not what the screen shows beside it: spend is a list of its own. */
async function opening(page: Page, work: () => Promise<unknown>): Promise<Measured> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const ofRegister = new Set<string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/_api/') && request.postData?.includes('CallOffs') !== true) ofRegister.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofRegister.has(requestId)) bytes += encodedDataLength;
  });
  const started = performance.now();
  await work();
  await page.frameLocator('iframe').getByRole('grid').getByRole('row').nth(5).waitFor({ timeout: 60_000 });
  const shownAfter = performance.now() - started;
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
  await session.detach();
  return { requests: ofRegister.size, bytes, shownAfter };
}

async function median(page: Page): Promise<Measured> {
  const measured: Measured[] = [];
  for (let nth = 0; nth < 3; nth += 1) measured.push(await opening(page, () => page.reload()));
  return measured.toSorted((a, b) => a.shownAfter - b.shownAfter)[1] as Measured;
}

async function change(app: StartedApp): Promise<void> {
  const ask = rest(app, 'admin');
  for (let nth = 1; nth <= changed; nth += 1)
    await ask(`${itemsOf('Agreements')}(${nth * 400})`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
      body: { Purpose: `Endra etter at registeret vart opna, nummer ${nth}` },
    });
}
