import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import { startApp, type StartedApp } from './start-app';

/** The whole product and a browser, there while the tests of a file run. */
export interface Journey {
  readonly app: StartedApp;
  readonly browser: Browser;
}

/** Starts the product and a browser before the tests of a file and stops both after them. The demo stands on a fixed day unless told otherwise. */
export function journey(args: readonly string[] = ['--today', '2026-11-23']): Journey {
  let app: StartedApp | undefined;
  let browser: Browser | undefined;
  jest.setTimeout(240_000);
  beforeAll(async () => {
    app = await startApp(args);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The product has not been started yet: use it inside a test.');
    return thing;
  };
  return {
    get app() {
      return there(app);
    },
    get browser() {
      return there(browser);
    },
  };
}
