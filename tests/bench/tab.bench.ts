import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../support/launch-browser';
import { startApp } from '../support/start-app';
import { benchRow, type BenchRow } from './bench-row';

const agreements = 10_000;
const builtTab = 'dist/tab';
const queries = ['vintervedlikehald', 'kontor', '2026-1', 'tolk', 'reinhald knarvik', 'kolonial', 'fjordvask'];

/** The tab in Chromium against the local SharePoint with 10,000 agreements: what it fetches, how fast it filters and scrolls, how much it draws. */
export async function benchTab(): Promise<BenchRow[]> {
  const app = await startApp(['--no-bot', '--agreements', String(agreements), '--today', '2026-11-23']);
  const browser = await launchBrowser();
  try {
    const opened = await openRegister(browser, app.url);
    const filtering = await filterByKeys(opened.page, opened.tab);
    const scrolling = await scrollThrough(opened.tab);
    return [firstJavaScript(), ...opened.rows, ...filtering, ...scrolling];
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** The script of the page and what it imports before it runs: what a browser must have before the first picture. */
function firstJavaScript(): BenchRow {
  const page = readFileSync(join(builtTab, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(builtTab, file))).length, 0);
  return benchRow('first JavaScript of the tab, gzip', bytes / 1000, 'kB', 200);
}

interface OpenedRegister {
  readonly page: Page;
  readonly tab: Frame;
  readonly rows: BenchRow[];
}

async function openRegister(browser: Browser, url: string): Promise<OpenedRegister> {
  const page = await browser.newPage({ viewport: { width: 1348, height: 900 } });
  // esbuild, which runs this file, marks functions with a helper that the browser does not have.
  await page.addInitScript('globalThis.__name = (of) => of');
  const network = await traffic(page);
  const started = performance.now();
  await page.goto(`${url}/?person=ingrid#/avtalar`);
  await page.frameLocator('iframe').getByRole('grid').getByRole('row').nth(5).waitFor({ timeout: 60_000 });
  const shownAfter = performance.now() - started;
  const first = network.sum();
  // What the list can be read without, such as spend, comes after it is shown.
  await page.waitForTimeout(3000);
  await page.waitForLoadState('networkidle');
  const all = network.sum();
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (!tab) throw new Error('The local Teams shows no tab.');
  const nodes = await tab.evaluate(() => document.querySelectorAll('*').length);
  const rows = [
    benchRow('list requests of the first load', first.listRequests, 'requests', 4),
    benchRow('data of the first load, gzip', first.listBytes / 1000, 'kB', 700),
    benchRow('everything fetched until the register is shown, gzip', first.bytes / 1000, 'kB'),
    benchRow('everything fetched until the page is quiet, gzip', all.bytes / 1000, 'kB'),
    benchRow('list requests until the page is quiet', all.listRequests, 'requests'),
    benchRow('from opening Teams to the register shown', shownAfter, 'ms'),
    benchRow('DOM nodes with the register shown', nodes, 'nodes', 1400),
  ];
  return { page, tab, rows };
}

interface Traffic {
  sum(): { readonly bytes: number; readonly listBytes: number; readonly listRequests: number };
}

/** Counts what the page and the tab in it really receive, headers left out, as the network sends it. */
async function traffic(page: Page): Promise<Traffic> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const received: { readonly url: string; readonly bytes: number }[] = [];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    received.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  return {
    sum: () => {
      const lists = received.filter(({ url }) => url.includes('/_api/'));
      const total = (of: typeof received) => of.reduce((sum, { bytes }) => sum + bytes, 0);
      return { bytes: total(received), listBytes: total(lists), listRequests: lists.length };
    },
  };
}

/** Types as a person does and times each key from the event to the frame that shows its result in the list. */
async function filterByKeys(page: Page, tab: Frame): Promise<BenchRow[]> {
  const field = tab.getByRole('searchbox');
  await field.click();
  // The words of the CPV codes are fetched when the field is first used; they are part of the search from then on.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await tab.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    let shown = 0;
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    new MutationObserver(() => {
      const key = pressed;
      // The task after the next frame begins when that frame has been handed to the screen.
      requestAnimationFrame(() => setTimeout(() => key === pressed && (shown = performance.now()), 0));
    }).observe(document.querySelector('[role="grid"]')?.parentElement ?? document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    Object.assign(window, {
      takeTime: () => {
        if (shown > pressed) times.push(shown - pressed);
        return times;
      },
    });
  });
  let times: number[] = [];
  for (const query of queries) {
    for (const key of query) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(300);
      times = await tab.evaluate(() => (window as unknown as { takeTime: () => number[] }).takeTime());
    }
    for (const _ of query) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(300);
      times = await tab.evaluate(() => (window as unknown as { takeTime: () => number[] }).takeTime());
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return [
    benchRow(`key to painted result, p95 of ${sorted.length} keys`, at(0.95), 'ms', 50),
    benchRow('key to painted result, median', at(0.5), 'ms', 50),
  ];
}

/** Scrolls the list from end to end in steps of a screen and times every frame. */
async function scrollThrough(tab: Frame): Promise<BenchRow[]> {
  const { frames, nodes } = await tab.evaluate(async () => {
    const list = [...document.querySelectorAll<HTMLElement>('*')]
      .filter((each) => each.scrollHeight > 50_000 && getComputedStyle(each).overflowY !== 'visible')
      .at(-1);
    if (!list) return { frames: [] as number[], nodes: 0 };
    const frames: number[] = [];
    let nodes = 0;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let before = await frame();
    for (let step = 0; step < 240; step += 1) {
      list.scrollTop = step < 120 ? step * 90 : (step - 120) * (list.scrollHeight / 120);
      const now = await frame();
      frames.push(now - before);
      before = now;
      nodes = Math.max(nodes, document.querySelectorAll('*').length);
    }
    return { frames, nodes };
  });
  const sorted = frames.toSorted((a, b) => a - b);
  return [
    benchRow('frame while scrolling, p95', sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, 'ms', 50),
    benchRow('longest frame while scrolling', sorted.at(-1) ?? Number.NaN, 'ms'),
    benchRow('most DOM nodes while scrolling', nodes, 'nodes', 1400),
  ];
}
