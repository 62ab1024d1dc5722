import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core';
import type { StartedApp } from './start-app';

export interface SharePointPageOptions {
  /** Short name: ingrid, olav, eva, jorunn, anne or siri. */
  readonly person: string;
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly background?: 'none' | 'neutral' | 'strong';
  readonly lang?: 'nn' | 'nb' | 'en';
  /** Of the browser's window, in pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly mode?: 'read' | 'edit';
  /** Whose settings are open: find, expiring, new, areas or indicators. */
  readonly part?: string;
  /** What the page has stored for a part, by the same names. */
  readonly stored?: Readonly<Record<string, object>>;
  /** Set up before the page is asked for. */
  readonly before?: (page: Page) => Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What was said to the console as errors, and errors nobody caught. */
  readonly faults: readonly string[];
  /** Hosts other than the product's own that were asked for something. */
  readonly foreign: readonly string[];
  /** Every answer with a script of the web parts. */
  readonly scripts: readonly Response[];
  readonly part: (place: string) => Locator;
  /** Resolves when every web part has started and none waits for anything any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export const placesOfParts = ['find', 'expiring', 'new', 'areas', 'indicators'] as const;

/** The tests of the built web parts need what `npm run webparts` makes, and do not pass without. */
export function mustBeBuilt(): void {
  const folder = join(process.cwd(), 'webparts/dist');
  const manifests = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.manifest.json')) : [];
  if (manifests.length !== placesOfParts.length) {
    throw new Error(
      `The web parts are not built (${manifests.length} of ${placesOfParts.length} in webparts/dist): npm run webparts`,
    );
  }
}

/** Opens the local SharePoint page with the built web parts as a person, on the demo's day, in a browser of its own. */
export async function openSharePointPage(browser: Browser, app: StartedApp, options: SharePointPageOptions): Promise<OpenedPage> {
  const { person, theme = 'light', lang = 'nn', width = 1280, height = 900, stored = {}, background, mode, part } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    bypassCSP: true,
    // A page of SharePoint has no theme of its own for it: high contrast comes from the system.
    forcedColors: theme === 'contrast' ? 'active' : 'none',
    colorScheme: theme === 'light' ? 'light' : 'dark',
  });
  await context.addInitScript((settings) => {
    for (const [place, properties] of Object.entries(settings)) {
      const key = `sharepoint-page.${place}`;
      if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(properties));
    }
  }, stored);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  const foreign: string[] = [];
  const scripts: Response[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== app.url) foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (/\/local\/sharepoint\/parts\/.*\.js$/.test(response.url())) scripts.push(response);
  });
  await options.before?.(page);
  const query = new URLSearchParams({
    person,
    theme,
    lang,
    ...(background && { background }),
    ...(mode && { mode }),
    ...(part && { part }),
  });
  await page.goto(`${app.url}/local/sharepoint/?${query.toString()}`);
  const settled = async (): Promise<void> => {
    await page.locator('.part').first().waitFor();
    await page.locator('.part[data-state="loading"]').first().waitFor({ state: 'detached' });
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  };
  return {
    page,
    context,
    faults,
    foreign,
    scripts,
    part: (place) => page.locator(`.part[data-place="${place}"]`),
    settled,
    close: () => context.close(),
  };
}
