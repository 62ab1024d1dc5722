import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/launch-browser';
import { itemsOf, rest, tabFrame } from '../support/open-tab';
import { startApp, type StartedApp } from '../support/start-app';
import { benchRow, type BenchRow } from './bench-row';

const agreements = 10_000;
const changed = 20;
/** What a changed row may cost, with its line in the change log. */
const bytesPerChange = 300;
/** And the second request that asks for the rows, with its headers. */
const bytesPerRequest = 1_500;

/**
 * Opening the app on 10,000 agreements again in Chromium: all that it asks SharePoint for until it is quiet, as the network sends it, and how soon the
 * register is shown. An owner sees spend and has work on the home screen, an employee has neither.
 */
export async function benchSync(): Promise<BenchRow[]> {
  const app = await startApp(['--no-bot', '--agreements', String(agreements), '--today', '2026-11-23']);
  const browser = await launchBrowser();
  try {
    return [...(await owner(browser, app)), ...(await employee(browser, app))];
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function owner(browser: Browser, app: StartedApp): Promise<BenchRow[]> {
  const { context, page, whole } = await firstOpening(browser, app, 'ingrid');
  const unchanged = await median(page);
  await change(app);
  const some = await opening(page, () => page.reload());
  await changeSpend(app);
  const spend = await opening(page, () => page.reload());
  // What the home screen asks for the first time, it has kept the next.
  await opening(page, () => page.goto(`${app.url}/?person=ingrid&first#/`), home);
  const atHome = await opening(page, () => page.reload(), home);
  await context.close();
  return [
    benchRow('register opened the first time by an owner, spend too, gzip', whole.bytes / 1000, 'kB'),
    ...againRows('by an owner, nothing changed', unchanged),
    ...againRows('by an owner on the home screen, nothing changed', atHome),
    benchRow('the same against the first time', (100 * unchanged.bytes) / whole.bytes, '%'),
    benchRow(`requests to open it again, ${changed} changed`, some.requests, 'requests', 2),
    benchRow(
      `data to open it again, ${changed} changed, gzip`,
      some.bytes / 1000,
      'kB',
      (unchanged.bytes + changed * bytesPerChange) / 1000,
    ),
    benchRow('requests to open it again, one call-off changed', spend.requests, 'requests', 2),
    benchRow(
      'data to open it again, one call-off changed, gzip',
      spend.bytes / 1000,
      'kB',
      (unchanged.bytes + bytesPerRequest + bytesPerChange) / 1000,
    ),
    benchRow('from opening Teams to the register shown, the first time', whole.shownAfter, 'ms'),
    benchRow('from opening Teams to the register shown, from what was kept', unchanged.shownAfter, 'ms'),
  ];
}

async function employee(browser: Browser, app: StartedApp): Promise<BenchRow[]> {
  const { context, page } = await firstOpening(browser, app, 'anne');
  const unchanged = await median(page);
  await context.close();
  return againRows('by an employee, nothing changed', unchanged);
}

const againRows = (what: string, { requests, bytes }: Measured): BenchRow[] => [
  benchRow(`requests to open it again ${what}`, requests, 'requests', 2),
  benchRow(`data to open it again ${what}, gzip`, bytes / 1000, 'kB', 3),
];

interface Measured {
  readonly requests: number;
  readonly bytes: number;
  readonly shownAfter: number;
}

async function firstOpening(
  browser: Browser,
  app: StartedApp,
  person: string,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly whole: Measured }> {
  const context = await browser.newContext({ viewport: { width: 1348, height: 900 } });
  const page = await context.newPage();
  // esbuild, which runs this file, marks functions with a helper that the browser does not have.
  await page.addInitScript('globalThis.__name = (of) => of');
  const whole = await opening(page, () => page.goto(`${app.url}/?person=${person}#/avtalar`));
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

const register = (page: Page) => page.frameLocator('iframe').getByRole('grid').getByRole('row').nth(5);
const home = (page: Page) => page.frameLocator('iframe').getByRole('heading', { level: 2 }).first();

async function opening(page: Page, work: () => Promise<unknown>, shown = register): Promise<Measured> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const asked = new Set<string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/_api/')) asked.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength;
  });
  const started = performance.now();
  await work();
  await shown(page).waitFor({ timeout: 60_000 });
  const shownAfter = performance.now() - started;
  // Quiet is when nothing more was asked for a while.
  for (let before = -1; before !== asked.size;) {
    before = asked.size;
    await page.waitForTimeout(3_000);
  }
  await session.detach();
  return { requests: asked.size, bytes, shownAfter };
}

async function median(page: Page): Promise<Measured> {
  const measured: Measured[] = [];
  for (let nth = 0; nth < 3; nth += 1) measured.push(await opening(page, () => page.reload()));
  return measured.toSorted((a, b) => a.shownAfter - b.shownAfter)[1] as Measured;
}

async function changeSpend(app: StartedApp): Promise<void> {
  await rest(app, 'admin')(`${itemsOf('CallOffs')}(1)`, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
    body: { Amount: 123_456 },
  });
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
