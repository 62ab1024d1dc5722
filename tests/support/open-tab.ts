import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../src/local/sharepoint/identity/local-token';
import type { StartedApp } from './start-app';

export interface TabOptions {
  /** Short name: ingrid, olav, eva, jorunn, anne or siri. */
  readonly person: string;
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly lang?: 'nn' | 'nb' | 'en';
  /** Of the browser's window, in pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly place?: 'personal' | 'channel';
  /** A page of the tab, without `#`: `/avtalar/3`. */
  readonly path?: string;
  /** axe has to be put into the page, which the product's own policy refuses. */
  readonly bypassCSP?: boolean;
}

export interface OpenedTab {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly context: BrowserContext;
  /** What the tab said to the console as errors, and errors nobody caught. */
  readonly faults: readonly string[];
  /** Resolves when Teams has been told that the tab is ready and the start screen is gone. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the tab in the local Teams as a person, in a browser window of its own, and waits until it is there. */
export async function openTab(browser: Browser, app: StartedApp, options: TabOptions): Promise<OpenedTab> {
  const { person, theme = 'light', lang = 'nn', width = 1280, height = 800, place = 'personal', path = '' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    bypassCSP: options.bypassCSP ?? false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const query = new URLSearchParams({ person, theme, lang, place });
  await page.goto(`${app.url}/?${query.toString()}${path && `#${path}`}`);
  const tab = page.frameLocator('iframe');
  const ready = async () => {
    await page.locator('.teams[data-app="ready"]').waitFor();
    await tab.locator('main').waitFor();
  };
  await ready();
  return { page, tab, context, faults, ready, close: () => context.close() };
}

/** The tab's frame, to look inside its document. */
export function tabFrame(page: Page): Frame {
  const frame = page.frames().find((each) => new URL(each.url()).pathname.startsWith('/tab/'));
  if (!frame) throw new Error('The local Teams shows no tab.');
  return frame;
}

/** The tab's own address after `#`, where its page and query are. */
export async function tabHash(page: Page): Promise<string> {
  return tabFrame(page).evaluate(() => window.location.hash);
}

/** Goes to a page of the tab as a link in it does: without loading the tab again. */
export async function goInTab(page: Page, path: string): Promise<void> {
  await tabFrame(page).evaluate((to) => {
    window.location.hash = to;
  }, path);
}

export interface RestAnswer<T> {
  readonly status: number;
  readonly body: T;
}

/** Asks the local SharePoint directly, as a person, for what is really stored. The address starts at `web/…`. */
export function rest(app: StartedApp, person: string) {
  const known = findPerson(person);
  if (!known) throw new Error(`There is no local person ${person}.`);
  const token = issueLocalToken(known);
  return async <T = Record<string, unknown>>(
    address: string,
    init: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: object } = {},
  ): Promise<RestAnswer<T>> => {
    const response = await fetch(`${app.url}/sites/innkjop/_api/${address}`, {
      method: init.method ?? 'GET',
      headers: {
        Accept: 'application/json;odata=nometadata',
        Authorization: `Bearer ${token}`,
        ...(init.body ? { 'Content-Type': 'application/json;odata=nometadata' } : {}),
        ...init.headers,
      },
      ...(init.body ? { body: JSON.stringify(init.body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as T };
  };
}

/** Items of a list by its address, e.g. `Agreements`. */
export const itemsOf = (list: string): string => `web/getList('/sites/innkjop/Lists/${list}')/items`;
