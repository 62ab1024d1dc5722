import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/launch-browser';
import { startApp, type StartedApp } from '../support/start-app';

jest.setTimeout(240_000);

let app: StartedApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

interface Visit {
  readonly page: Page;
  /** What the browser asked of hosts other than the product's own. */
  readonly outside: readonly string[];
  /** Bearer tokens that the tab sent, with the path each went to. */
  readonly tokens: readonly { readonly path: string; readonly claims: Record<string, unknown> }[];
}

async function visit(query: string, hash = ''): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const outside: string[] = [];
  const tokens: { path: string; claims: Record<string, unknown> }[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== app.url) outside.push(request.url());
    const token = /^Bearer ([^.]+)\.([^.]+)\./.exec(request.headers()['authorization'] ?? '')?.[2];
    if (token) {
      const claims = JSON.parse(Buffer.from(token, 'base64url').toString()) as Record<string, unknown>;
      tokens.push({ path: url.pathname, claims });
    }
  });
  await page.goto(`${app.url}/${query}${hash}`);
  return { page, outside, tokens };
}

const tab = (page: Page) => page.frameLocator('iframe');

describe('opening the tab in the local Teams', () => {
  it('greets Teams, signs in through MSAL and reads SharePoint as the chosen person', async () => {
    const { page, tokens, outside } = await visit('?person=olav');
    await page.locator('.teams[data-app="ready"]').waitFor();
    await tab(page).getByRole('tab', { name: 'Avtalar' }).waitFor();
    await tab(page).getByRole('img', { name: 'Innlogga som Olav Bruvik' }).waitFor();
    expect(tokens.length).toBeGreaterThan(0);
    for (const { path, claims } of tokens) {
      expect(path.startsWith('/sites/innkjop/_api/')).toBe(true);
      expect(claims['name']).toBe('Olav Bruvik');
    }
    expect(outside).toEqual([]);
    await page.close();
  });

  it('keeps no token in the browser’s storage', async () => {
    const { page } = await visit('?person=ingrid');
    await page.locator('.teams[data-app="ready"]').waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/eyJ/);
    await page.close();
  });

  it('follows Teams’ theme and language', async () => {
    const { page } = await visit('?person=ingrid&lang=en&theme=dark');
    await tab(page).getByRole('tab', { name: 'Agreements' }).waitFor();
    const colour = () =>
      tab(page)
        .locator('.fui-FluentProvider')
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor);
    const dark = await colour();
    await page.getByLabel('Theme', { exact: true }).selectOption('light');
    await page.waitForFunction((before) => {
      const inner = document.querySelector('iframe')?.contentDocument?.querySelector('.fui-FluentProvider');
      return inner ? getComputedStyle(inner).backgroundColor !== before : false;
    }, dark);
    await page.close();
  });

  it('keeps the page of the tab when the person changes', async () => {
    const { page } = await visit('?person=ingrid', '#/omrade');
    await tab(page).getByRole('tab', { name: 'Tenesteområde', selected: true }).waitFor();
    await page.getByLabel('Person', { exact: true }).selectOption('eva');
    await tab(page).getByRole('img', { name: 'Innlogga som Eva Nordvik' }).waitFor();
    await tab(page).getByRole('tab', { name: 'Tenesteområde', selected: true }).waitFor();
    await page.close();
  });

  it('asks for consent in a window, and says what to do when it is refused', async () => {
    const { page } = await visit('?person=ingrid&signin=ask');
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await tab(page).getByRole('heading', { name: 'Du er ikkje innlogga' }).waitFor();
    await tab(page).getByRole('button', { name: 'Logg inn' }).click();
    await page.getByRole('button', { name: 'Godta' }).click();
    await tab(page).getByRole('tab', { name: 'Heim' }).waitFor();
    await page.close();

    const refused = await visit('?person=ingrid&signin=refused');
    await tab(refused.page).getByRole('heading', { name: 'Appen manglar eit løyve' }).waitFor();
    await refused.page.close();
  });

  it('says in the browser alone that the tab belongs in Teams', async () => {
    const page = await browser.newPage({ locale: 'nn-NO' });
    await page.goto(`${app.url}/tab/`);
    await page.getByRole('heading', { name: 'Opne Innkjøp i Microsoft Teams' }).waitFor();
    await page.close();
  });

  it('gives every answer its protection, and answers no foreign name', async () => {
    for (const path of ['/', '/tab/', '/tab/config.json', '/sites/innkjop/_api/web', '/nothing']) {
      const response = await fetch(`${app.url}${path}`);
      expect(response.headers.get('content-security-policy')).toContain('frame-ancestors');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
