import type { BrowserContext, Page, Request } from 'playwright-core';
import { journey } from '../support/journey';
import { goInTab, itemsOf, openTab, rest, tabFrame } from '../support/open-tab';

const started = journey();
/** With a search, because the register draws only the rows in view. */
const register = '/avtalar?q=kontorm';
/** Kontormøblar, which nobody in these tests may change but the tests. */
const title = 'Kontormøblar';

/** Teams' own list of hosts is not on this machine, and the browser says that the tab may not fetch it. */
const ownFaults = (faults: readonly string[]) => faults.filter((text) => !/validDomains|Content Security Policy/.test(text));

const tabOf = (page: Page) => page.frameLocator('iframe');
const agreement = (page: Page, name = title) => tabOf(page).getByRole('link', { name, exact: true });
const databases = (page: Page) => tabFrame(page).evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));

/** Everything that SharePoint is asked for until the page is quiet, by whatever part of it. Bytes are those of the answers, with their headers. */
async function traffic(page: Page, work: () => Promise<unknown>) {
  const asked: Request[] = [];
  const listen = (request: Request) => request.url().includes('/_api/') && asked.push(request);
  page.on('request', listen);
  await work();
  await quiet(page, () => asked.length);
  page.off('request', listen);
  const sizes = await Promise.all(asked.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, of) => sum + of.responseBodySize + of.responseHeadersSize, 0);
  return { requests: asked.length, bytes };
}

/** Until nothing more has been asked for a while: more work may follow what was answered. */
async function quiet(page: Page, askedNow: () => number): Promise<void> {
  for (let before = -1; before !== askedNow();) {
    before = askedNow();
    await page.waitForTimeout(1_500);
  }
}

/** Opens the register and waits until it is kept. */
async function openRegister(person: string) {
  const opened = await openTab(started.browser, started.app, { person, path: register });
  await agreement(opened.page).waitFor();
  await untilKept(opened.page);
  return opened;
}

async function untilKept(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await keptRecords(page)) > 0) return;
    await page.waitForTimeout(100);
  }
}

const keptRecords = (page: Page) =>
  tabFrame(page).evaluate(async () => {
    const [first] = await indexedDB.databases();
    if (!first?.name) return 0;
    const { name } = first;
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => {
        const count = opening.result.transaction('records').objectStore('records').count();
        count.addEventListener('success', () => {
          opening.result.close();
          resolve(count.result);
        });
      });
    });
  });

const recordNames = (page: Page) =>
  tabFrame(page).evaluate(async () => {
    const [first] = await indexedDB.databases();
    return new Promise<readonly string[]>((resolve) => {
      const opening = indexedDB.open(first?.name ?? '');
      opening.addEventListener('success', () => {
        const names = opening.result.transaction('records').objectStore('records').getAllKeys();
        names.addEventListener('success', () => {
          opening.result.close();
          resolve(names.result.map((name) => JSON.stringify(name).replaceAll('"', '')));
        });
      });
    });
  });

async function rename(name: string): Promise<void> {
  const ask = rest(started.app, 'admin');
  const { body } = await ask<{ value: { Id: number }[] }>(
    `${itemsOf('Agreements')}?$select=Id&$filter=${encodeURIComponent(`startswith(Title,'${title}')`)}`,
  );
  const id = body.value[0]?.Id ?? 0;
  const { status } = await ask(`${itemsOf('Agreements')}(${id})`, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
    body: { Title: name },
  });
  expect(status).toBe(204);
}

describe('opening the register again', () => {
  // An owner, the lead, the resource group, an employee and a guest: with spend, and with what each of them has to do.
  it.each(['ingrid', 'eva', 'marit', 'anne', 'siri'])(
    'asks SharePoint once and gets less than 3 kB when nothing changed, as %s, on the home screen too',
    async (person) => {
      const { page, faults, close } = await openRegister(person);
      await traffic(page, () => goInTab(page, '/'));
      await traffic(page, () => goInTab(page, register));
      for (const path of [register, '/']) {
        await traffic(page, () => goInTab(page, path));
        const { requests, bytes } = await traffic(page, async () => {
          await page.reload();
          await (path === '/' ? tabOf(page).getByRole('heading', { level: 2 }).first() : agreement(page)).waitFor();
        });
        expect(requests).toBe(1);
        expect(bytes).toBeLessThanOrEqual(3_000);
        expect(bytes).toBeGreaterThan(100);
      }
      expect(ownFaults(faults)).toEqual([]);
      await close();
    },
  );

  it('keeps nothing of spend for a person who may not see it', async () => {
    const { page, close } = await openRegister('anne');
    await traffic(page, () => page.reload());
    const records = await recordNames(page);
    expect(records).toContain('agreements/0');
    expect(records.filter((name) => /^(spend|followUps|responses|openProc|waiting)/.test(name))).toEqual([]);
    await close();
    const owner = await openRegister('ingrid');
    await traffic(owner.page, () => owner.page.reload());
    expect(await recordNames(owner.page)).toContain('spend/0');
    await owner.close();
  });

  it('shows in every tab what somebody else changed', async () => {
    const { page, context, faults, close } = await openRegister('ingrid');
    const other = await context.newPage();
    await other.goto(page.url());
    await agreement(other).waitFor();
    await rename(`${title} og lamper`);
    await Promise.all([page.reload(), other.reload()]);
    await agreement(page, `${title} og lamper`).waitFor();
    await agreement(other, `${title} og lamper`).waitFor();
    await rename(title);
    const { requests } = await traffic(page, async () => {
      await page.reload();
      await agreement(page).waitFor();
    });
    expect(requests).toBe(2);
    expect(ownFaults(faults)).toEqual([]);
    await close();
  });

  it('shows what was kept, and from when it is, while SharePoint cannot be reached', async () => {
    const { page, context, close } = await openRegister('ingrid');
    await context.route('**/_api/**', (route) => route.abort('internetdisconnected'));
    await page.reload();
    await agreement(page).waitFor();
    await tabOf(page).getByText('Slik var avtalane').waitFor();
    await tabOf(page).getByText('Vi når ikkje SharePoint').first().waitFor();
    await context.unroute('**/_api/**');
    await tabOf(page).getByRole('button', { name: 'Prøv igjen' }).first().click();
    await tabOf(page).getByText('Slik var avtalane').waitFor({ state: 'detached' });
    expect(await agreement(page).isVisible()).toBe(true);
    await close();
  });
});

describe('what is kept on a machine', () => {
  it('is taken away when another person opens the app on it', async () => {
    const { page, faults, close } = await openRegister('ingrid');
    const [ofIngrid = ''] = await databases(page);
    expect(ofIngrid).toContain('innkjop-register');
    await page.goto(`${started.app.url}/?person=anne&lang=nn#${register}`);
    await tabOf(page).getByTitle('Anne Sæbø').waitFor();
    await agreement(page).waitFor();
    await untilKept(page);
    const names = await databases(page);
    expect(names).toHaveLength(1);
    expect(names).not.toContain(ofIngrid);
    expect(ownFaults(faults)).toEqual([]);
    await close();
  });

  it('holds no token and nothing but the register', async () => {
    const { page, close } = await openRegister('ingrid');
    const text = await tabFrame(page).evaluate(async () => {
      const [first] = await indexedDB.databases();
      return new Promise<string>((resolve) => {
        const opening = indexedDB.open(first?.name ?? '');
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('records').objectStore('records').getAll();
          all.addEventListener('success', () => resolve(all.result.join('\n')));
        });
      });
    });
    expect(text).toContain(title);
    // A JSON Web Token begins like this.
    expect(text).not.toContain('eyJ');
    await close();
  });

  it.each([
    [
      'forbidden',
      () =>
        Object.defineProperty(window, 'indexedDB', {
          get: () => {
            throw new DOMException('No.', 'SecurityError');
          },
        }),
    ],
    ['missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  ])('is nothing where IndexedDB is %s, and no one sees a fault', async (_, spoil) => {
    const context: BrowserContext = await started.browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(spoil);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${started.app.url}/?person=ingrid&lang=nn#${register}`);
    await agreement(page).waitFor();
    await page.reload();
    await agreement(page).waitFor();
    expect(await tabOf(page).getByText('Slik var avtalane').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
