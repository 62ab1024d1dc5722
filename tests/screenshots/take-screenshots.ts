/** `npm run screenshots`: every screen × theme × width into the ignored folder `screenshots/`, to be looked at by people. */
import { Command } from 'commander';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../support/launch-browser';
import { mustBeBuilt, openSharePointPage } from '../support/open-sharepoint-page';
import { startApp } from '../support/start-app';
import { screens, type Screen } from './screens';

const themes = ['light', 'dark', 'contrast'] as const;
const widths = [320, 720, 1280] as const;

const options = new Command('npm run screenshots --')
  .description('Pictures of every screen in three themes and three widths.')
  .option('--out <folder>', 'where to put them', 'screenshots')
  .option('--only <words>', 'only screens whose name has these words')
  .option('--language <language>', 'nn, nb or en', 'nn')
  .parse()
  .opts<{ out: string; only?: string; language: string }>();

const wanted = screens.filter(({ name }) => options.only === undefined || name.includes(options.only));
if (wanted.some(({ sharePoint }) => sharePoint !== undefined)) mustBeBuilt();
if (wanted.length === 0) {
  console.error(`No screen has "${options.only}" in its name. They are: ${screens.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const app = await startApp(['--no-bot', '--today', '2026-11-23']);
const browser = await launchBrowser();
if (options.only === undefined) rmSync(options.out, { recursive: true, force: true });
mkdirSync(options.out, { recursive: true });
try {
  for (const screen of wanted) {
    for (const theme of themes) {
      for (const width of widths) await take(browser, screen, theme, width);
    }
    console.log(screen.name);
  }
  console.log(`${wanted.length * themes.length * widths.length} pictures in ${options.out}/`);
} finally {
  await browser.close();
  await app.stop();
}

async function take(from: Browser, screen: Screen, theme: (typeof themes)[number], width: number): Promise<void> {
  if (screen.sharePoint !== undefined) return takeSharePointPage(from, screen, theme, width);
  // The frame of the local Teams is as wide as the window but for its rail.
  const page = await from.newPage({ viewport: { width: width === 1280 ? 1348 : 900, height: screen.height ?? 1100 } });
  const query = new URLSearchParams({
    person: screen.person,
    theme,
    lang: options.language,
    width: width === 1280 ? 'full' : String(width),
    ...(screen.place ? { place: screen.place } : {}),
  });
  await page.goto(`${app.url}/?${query}#${screen.path}`);
  const tab = page.frameLocator('iframe');
  await settled(page, tab);
  await screen.prepare?.(tab, page);
  await page.waitForTimeout(400);
  const path = join(options.out, `${screen.name}-${theme}-${width}.png`);
  await (screen.wholeTeams ? page.screenshot({ path }) : page.locator('iframe').screenshot({ path }));
  await page.close();
}

async function takeSharePointPage(from: Browser, screen: Screen, theme: (typeof themes)[number], width: number): Promise<void> {
  const { person, sharePoint } = screen;
  const rest = Object.fromEntries(new URLSearchParams(sharePoint));
  const lang = options.language as 'nn' | 'nb' | 'en';
  const opened = await openSharePointPage(from, app, { person, theme, width, lang, ...rest });
  await opened.settled();
  await opened.page.waitForTimeout(400);
  await opened.page.screenshot({ path: join(options.out, `${screen.name}-${theme}-${width}.png`), fullPage: true });
  await opened.close();
}

async function settled(page: Page, tab: FrameLocator): Promise<void> {
  await tab.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  await tab.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}
