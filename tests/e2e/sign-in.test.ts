import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { journey } from '../support/journey';

const started = journey([]);

interface Visit {
  readonly page: Page;
  /** What the browser asked of hosts other than the product's own. */
  readonly outside: readonly string[];
  /** Bearer tokens that the tab sent, with the path each went to. */
  readonly tokens: readonly { readonly path: string; readonly claims: Record<string, unknown> }[];
}

async function visit(query: string, hash = ''): Promise<Visit> {
  const page = await started.browser.newPage({ viewport: { width: 1280, height: 800 } });
  const outside: string[] = [];
  const tokens: { path: string; claims: Record<string, unknown> }[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== started.app.url) outside.push(request.url());
    const token = /^Bearer ([^.]+)\.([^.]+)\./.exec(request.headers()['authorization'] ?? '')?.[2];
    if (token) {
      const claims = JSON.parse(Buffer.from(token, 'base64url').toString()) as Record<string, unknown>;
      tokens.push({ path: url.pathname, claims });
    }
  });
  await page.goto(`${started.app.url}/${query}${hash}`);
  return { page, outside, tokens };
}

/** The first value that is another than `before`. */
async function waitForChange(read: () => Promise<string>, before: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const value = await read();
    if (value !== before) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return before;
}

const tab = (page: Page) => page.frameLocator('iframe');

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('the frame of the local Teams', () => {
  it.each(['light', 'dark', 'contrast'])('has no fault that axe finds in %s, wide and narrow', async (theme) => {
    for (const [width, place] of [
      [1280, 'channel'],
      [1280, 'personal'],
      [320, 'channel'],
      [320, 'personal'],
    ] as const) {
      // axe has to be put into the page, which the product's own policy refuses.
      const context = await started.browser.newContext({ bypassCSP: true, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${started.app.url}/?person=ingrid&theme=${theme}&place=${place}`);
      await page.locator('.teams[data-app="ready"]').waitFor();
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResult>("axe.run({ exclude: ['iframe'] })");
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    }
  });

  it('shares a link that opens the same page', async () => {
    const { page } = await visit('?person=ingrid', '#/avtalar/1');
    await tab(page).getByRole('button', { name: 'Del', exact: true }).click();
    const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
    await page.goto(link);
    await tab(page).getByRole('button', { name: 'Del', exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/avtalar/1');
    await page.close();
  });
});

describe('adding the tab to a channel', () => {
  it('shows the app’s page of settings and saves it', async () => {
    const { page } = await visit('?person=eva&place=channel');
    await page.getByRole('button', { name: 'Legg til ei fane' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.frameLocator('iframe').getByRole('heading', { name: 'Legg Innkjøp til i kanalen' }).waitFor();
    await dialog.getByRole('button', { name: 'Lagre' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });
});

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
    const kept = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
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
    await expect(waitForChange(colour, dark)).resolves.not.toBe(dark);
    await page.close();
  });

  it('keeps the page of the tab when the person changes', async () => {
    const { page } = await visit('?person=ingrid', '#/omrade');
    await tab(page).getByRole('tab', { name: 'Tenesteområde', selected: true }).waitFor();
    await page.getByLabel('Person', { exact: true }).selectOption('eva');
    await tab(page).getByRole('img', { name: 'Innlogga som Eva Nordvik' }).waitFor();
    await tab(page).getByRole('tab', { name: 'Tenesteområde', selected: true }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/omrade');
    await page.close();
  });

  it('keeps a search of the register when Teams is reloaded', async () => {
    const { page } = await visit('?person=anne', '#/avtalar');
    await tab(page).getByRole('searchbox').fill('møbel');
    await page.waitForURL(/#\/avtalar\?.*m%C3%B8bel/);
    await page.reload();
    await tab(page).getByRole('link', { name: 'Kontormøblar', exact: true }).waitFor();
    expect(await tab(page).getByRole('searchbox').inputValue()).toBe('møbel');
    await page.close();
  });

  it('asks for consent in a window, and says what to do when it is refused', async () => {
    const { page } = await visit('?person=ingrid&signin=ask');
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await tab(page).getByRole('heading', { name: 'Du er ikkje innlogga' }).waitFor();
    await tab(page).getByRole('button', { name: 'Logg inn' }).click();
    await page.getByRole('button', { name: 'Godta' }).click();
    await tab(page).getByRole('tab', { name: 'Heim' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();

    const refused = await visit('?person=ingrid&signin=refused');
    await tab(refused.page).getByRole('heading', { name: 'Appen manglar eit løyve' }).waitFor();
    await refused.page.close();
  });

  it('says in the browser alone that the tab belongs in Teams', async () => {
    const page = await started.browser.newPage({ locale: 'nn-NO' });
    await page.goto(`${started.app.url}/tab/`);
    await page.getByRole('heading', { name: 'Opne Innkjøp i Microsoft Teams' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.close();
  });

  it('gives every answer its protection', async () => {
    for (const path of ['/', '/tab/', '/tab/config.json', '/sites/innkjop/_api/web', '/nothing']) {
      const response = await fetch(`${started.app.url}${path}`);
      expect(response.headers.get('content-security-policy')).toContain('frame-ancestors');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
