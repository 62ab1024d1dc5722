import type { BrowserContext, Page } from 'playwright-core';
import { localTenant } from '../../src/local/local-people';
import { asInstalled, type Installed, type InstalledOptions } from '../support/as-installed';
import { fakeEntra, type EntraSays, type FakeEntra } from '../support/fake-entra';
import { journey } from '../support/journey';
import { keptInBrowser, piecesIn } from '../support/kept-in-browser';

const started = journey();

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly entra: FakeEntra;
  readonly installed: Installed;
  /** Everything that was said to the console and every address a window of it has had. */
  readonly said: readonly string[];
}

/** The tab by itself in a browser, with the headers of an installation and Entra's answers. */
async function openAlone(options: InstalledOptions & { says?: EntraSays; path?: string } = {}): Promise<Opened> {
  const context = await started.browser.newContext({ locale: 'nn-NO', viewport: { width: 1280, height: 800 } });
  const entra = await fakeEntra(context, 'ingrid');
  entra.says = options.says ?? {};
  const installed = await asInstalled(context, started.app, {
    ...options,
    configuration: { tenantId: localTenant.id, ...options.configuration },
  });
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  await context.addInitScript(onlyRealPresses);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${started.app.url}/tab/${options.path ?? ''}`);
  return { page, context, entra, installed, said };
}

/** Playwright's looking at a page counts as a press of the person there; only what really is one may open a window. */
function onlyRealPresses(): void {
  let isActive = false;
  window.addEventListener('pointerdown', ({ isTrusted }) => (isActive = isTrusted), { capture: true });
  Object.defineProperty(navigator, 'userActivation', {
    value: {
      get isActive() {
        return isActive;
      },
    },
  });
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inTheApp = (page: Page) => page.getByRole('img', { name: 'Innlogga som Ingrid Haugland' }).waitFor();

/** What Entra answers in its window, the sentence it ends in, the button under it, and the number shown for the IT department. */
const refusals: readonly (readonly [what: string, says: EntraSays, title: string, button: string, shown: string])[] = [
  [
    'the person says no',
    { page: { error: 'access_denied', description: 'AADSTS65004: declined' } },
    'Du godkjende ikkje appen',
    'Logg inn',
    'AADSTS65004',
  ],
  [
    'an administrator must consent',
    { page: { error: 'access_denied', description: 'AADSTS90094: admin' } },
    'Appen manglar eit løyve',
    'Prøv igjen',
    'AADSTS90094',
  ],
  [
    'a policy refuses',
    { exchange: { error: 'invalid_grant', description: 'AADSTS53003: blocked' } },
    'Tryggleiksreglane stoppa innlogginga',
    'Prøv igjen',
    'AADSTS53003',
  ],
  [
    'the second factor is missing',
    { exchange: { error: 'interaction_required', description: 'AADSTS50076: mfa' } },
    'Du må stadfeste kven du er',
    'Prøv igjen',
    'AADSTS50076',
  ],
  [
    'the account is not invited',
    { page: { error: 'access_denied', description: 'AADSTS50020: not there' } },
    'Kontoen din er ikkje invitert',
    'Prøv igjen',
    'AADSTS50020',
  ],
  [
    'the app is registered wrongly',
    { exchange: { error: 'invalid_request', description: 'AADSTS9002326: spa' } },
    'Appen er ikkje rett registrert',
    'Prøv igjen',
    'AADSTS9002326',
  ],
  ['the network breaks', { exchange: 'unreachable' }, 'Vi når ikkje SharePoint', 'Prøv igjen', ''],
];

describe('the tab in an ordinary browser', () => {
  it('asks for a press, signs in by a window of its own, and works under the headers of an installation', async () => {
    const { page, context, entra, installed } = await openAlone();
    await heading(page, 'Logg inn i Innkjøp').waitFor();
    expect(entra.asked).toEqual([]);
    await press(page, 'Logg inn');
    await inTheApp(page);
    expect(context.pages()).toEqual([page]);
    // The site's tenant and the site's rights, by authorization code with PKCE, back to the page made for it.
    const [asked] = entra.asked;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${started.app.url}/tab/redirect.html`,
    });
    expect(asked?.get('scope')?.split(' ')).toContain(`${started.app.url}/AllSites.Manage`);
    expect(installed.outside.filter((url) => url.includes('authorize')).every((url) => url.includes(localTenant.id))).toBe(true);

    await page.getByRole('tab', { name: 'Avtalar' }).click();
    await heading(page, /62 av 62/).waitFor();
    await page.getByRole('searchbox').fill('vaskeri');
    await page.getByRole('link', { name: 'Vaskeritenester', exact: true }).click();
    await page.getByRole('region', { name: 'Kort om avtalen' }).waitFor();
    await page.getByRole('tab', { name: 'Tenesteområde' }).click();
    await heading(page, /Tenesteområde/).waitFor();
    for (const path of ['/avtalar/1/rediger', '/omrade/2', '/']) {
      await page.evaluate((to) => (window.location.hash = to), path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    expect(installed.violations).toEqual([]);
    const allowed =
      /^https:\/\/(login\.microsoftonline\.com|res\.cdn\.office\.net\/teams-js\/validDomains\/json\/validDomains\.json$)/;
    expect(installed.outside.filter((url) => !allowed.test(url))).toEqual([]);
    await context.close();
  });

  it('leaves no piece of a token in storage, cookies, the address, the page or the console', async () => {
    const { page, context, entra, said } = await openAlone({ says: { page: 'stays' } });
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await press(page, 'Logg inn');
    await heading(page, 'Logg inn i vindauget frå Microsoft').waitFor();
    // While the window is open MSAL notes in the session that it is, for which app, and nothing more.
    const during = await page.evaluate(() => Object.entries(sessionStorage));
    expect(during.map(([key]) => key)).toEqual(['msal.interaction.status']);
    expect(JSON.parse(during[0]?.[1] ?? '')).toEqual({ clientId: expect.any(String) as string, type: 'signin' });
    entra.says = {};
    await press(page, 'Opne vindauget på nytt');
    await inTheApp(page);
    await page.getByRole('tab', { name: 'Avtalar' }).click();
    await heading(page, /62 av 62/).waitFor();
    const kept = await keptInBrowser(page, context);
    expect(kept).toContain('Vaskeritenester');
    expect(entra.secrets.length).toBeGreaterThan(3);
    expect(piecesIn(`${kept}\n${said.join('\n')}\n${addresses.join('\n')}`, entra.secrets)).toEqual([]);
    // The search itself can find: a token that is kept would be seen.
    await page.evaluate((token) => sessionStorage.setItem('planted', token), entra.secrets[1] ?? '');
    expect(piecesIn(await keptInBrowser(page, context), entra.secrets).length).toBeGreaterThan(0);
    await context.close();
  });

  it('tells who must do what for each refusal, and each retry really tries again', async () => {
    const { page, context, entra } = await openAlone({ says: refusals[0]?.[1] ?? {} });
    let button = 'Logg inn';
    for (const [what, says, title, next, shown] of refusals) {
      entra.says = says;
      await press(page, button);
      await heading(page, title).waitFor();
      if (shown) await page.getByText(shown, { exact: true }).waitFor();
      expect([what, await page.getByRole('button').allInnerTexts()]).toEqual([what, [next]]);
      button = next;
    }
    entra.says = {};
    await press(page, button);
    await inTheApp(page);
    expect(entra.asked).toHaveLength(refusals.length + 1);
    await context.close();
  });

  it('says that the clock is wrong when nothing else explains why there is no token', async () => {
    const { page, context } = await openAlone({
      serverClockMinutes: 120,
      says: { exchange: { error: 'invalid_grant', description: 'no number' } },
    });
    await press(page, 'Logg inn');
    await heading(page, 'Klokka på maskina di går feil').waitFor();
    await expect(page.getByText('-120 min').waitFor()).resolves.toBeUndefined();
    await context.close();
  });

  it('says that the browser stopped the window, and opens it when it may', async () => {
    const { page, context } = await openAlone();
    await heading(page, 'Logg inn i Innkjøp').waitFor();
    await page.evaluate(() => {
      const open = window.open.bind(window);
      let isBlocked = true;
      window.open = (...given) => {
        if (!isBlocked) return open(...given);
        isBlocked = false;
        return null;
      };
    });
    await press(page, 'Logg inn');
    await heading(page, 'Nettlesaren stoppa innloggingsvindauget').waitFor();
    await press(page, 'Logg inn');
    await expect(inTheApp(page)).resolves.toBeUndefined();
    await context.close();
  });

  it('fetches again what did not come when the network was away', async () => {
    const again = await started.browser.newContext({ locale: 'nn-NO' });
    await fakeEntra(again, 'ingrid');
    await again.addInitScript(onlyRealPresses);
    await asInstalled(again, started.app, { configuration: { tenantId: localTenant.id } });
    let isAway = true;
    await again.route(/\/assets\/msal-session-/, (route) => (isAway ? route.abort('internetdisconnected') : route.fallback()));
    const fresh = await again.newPage();
    await fresh.goto(`${started.app.url}/tab/`);
    await heading(fresh, 'Vi når ikkje SharePoint').waitFor();
    isAway = false;
    // The press that tries again is the one that a window needs.
    await press(fresh, 'Prøv igjen');
    await expect(inTheApp(fresh)).resolves.toBeUndefined();
    await again.close();
  });
});

describe('the tab in Teams, under the headers of an installation', () => {
  it('works without a violation, and keeps no piece of a token', async () => {
    const context = await started.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const installed = await asInstalled(context, started.app, { moreAncestors: [started.app.url] });
    const secrets = new Set<string>();
    const said: string[] = [];
    context.on('console', (message) => said.push(message.text()));
    context.on('request', (request) => {
      const token = /^Bearer (\S+)/.exec(request.headers()['authorization'] ?? '')?.[1];
      if (token) secrets.add(token);
    });
    const page = await context.newPage();
    await page.goto(`${started.app.url}/?person=ingrid#/avtalar`);
    const tab = page.frameLocator('iframe');
    await tab.getByRole('heading', { name: /62 av 62/, level: 1 }).waitFor();
    const workbook = page.waitForEvent('download');
    await tab.getByRole('button', { name: 'Excel' }).click();
    expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
    await tab.getByRole('tab', { name: 'Heim' }).click();
    await tab.getByRole('heading', { name: /Ingrid/, level: 1 }).waitFor();
    const frame = page.frames().find((each) => new URL(each.url()).pathname.startsWith('/tab/'));
    const kept = frame ? await keptInBrowser(frame, context) : '';
    expect(kept).toContain('Vaskeritenester');
    expect(secrets.size).toBeGreaterThan(0);
    expect(piecesIn(`${kept}\n${said.join('\n')}\n${page.url()}`, [...secrets])).toEqual([]);
    expect(installed.violations).toEqual([]);
    await context.close();
  });

  it('is shown in no frame of anybody else', async () => {
    const context = await started.browser.newContext();
    const installed = await asInstalled(context, started.app);
    const page = await context.newPage();
    const elsewhere = started.app.url.replace('127.0.0.1', 'localhost');
    await context.route(`${elsewhere}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe src="${started.app.url}/tab/"></iframe>` }),
    );
    await page.goto(elsewhere);
    for (let attempt = 0; attempt < 100 && installed.violations.length === 0; attempt += 1) await page.waitForTimeout(50);
    expect(installed.violations.join('\n')).toMatch(/frame-ancestors/);
    await context.close();
  });
});
