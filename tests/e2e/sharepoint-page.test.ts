import type { Page } from 'playwright-core';
import { faultsIn, overflow } from '../support/axe-faults';
import { withFixture } from '../support/fixture-web-part';
import { journey } from '../support/journey';
import { openSharePointPage } from '../support/open-sharepoint-page';
import { openTab } from '../support/open-tab';

const started = journey(['--no-bot', '--today', '2026-11-23']);

const calls = (page: Page) =>
  page.evaluate(() => {
    const all = (window as unknown as { fixtureCalls: string[] }).fixtureCalls;
    return all.splice(0, all.length);
  });

describe('the local page of SharePoint', () => {
  test('calls a web part in the order that SharePoint does', async () => {
    const opened = await openSharePointPage(started.browser, started.app, { person: 'ingrid', lang: 'en', before: withFixture });
    const { page } = opened;
    try {
      await opened.settled();
      expect(await calls(page)).toEqual(['onThemeChanged first', 'onInit Unchanged', 'render Unchanged']);
      await page.getByRole('heading', { name: 'Unchanged – Ingrid Haugland – 17.0.1' }).waitFor();
      await page.getByLabel('Theme').selectOption('dark');
      expect(await calls(page)).toEqual(['onThemeChanged later dark', 'render Unchanged']);
      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      await page.getByRole('button', { name: 'Edit the web part Fixture' }).click();
      const pane = page.getByRole('complementary', { name: 'Settings of Fixture' });
      await pane.getByText('In English').waitFor();
      expect(await calls(page)).toEqual(['render Unchanged editing', 'paneStart']);

      await pane.getByLabel('Title').fill('');
      await pane.getByLabel('Title').blur();
      await pane.getByText('Write something').waitFor();
      await pane.getByLabel('Title').fill('Changed');
      await pane.getByLabel('Title').blur();
      await page.getByRole('heading', { name: /^Changed/ }).waitFor();
      await pane.getByLabel('Number').selectOption({ label: 'One' });
      await pane.getByRole('switch', { name: 'Toggle' }).check();
      await pane.getByRole('checkbox', { name: 'Box' }).check();
      await pane.getByRole('radio', { name: 'Two' }).check();
      expect((await calls(page)).filter((call) => !call.startsWith('render'))).toEqual([
        'title Unchanged Changed',
        'number undefined 1',
        'toggle undefined true',
        'box undefined true',
        'choice undefined 2',
      ]);
      expect(await faultsIn(page)).toEqual([]);

      await page.reload();
      await opened.settled();
      await page.getByRole('heading', { name: /^Changed/ }).waitFor();
      expect(await pane.getByRole('radio', { name: 'Two' }).isChecked()).toBe(true);
      await calls(page);
      await pane.getByRole('button', { name: 'Close' }).click();
      expect(await calls(page)).toEqual(['paneComplete']);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test.each([
    ['nn', 'Nettdelane er ikkje bygde enno', 'Bygg nettdelane'],
    ['nb', 'Nettdelene er ikke bygd ennå', 'Bygg nettdelene'],
    ['en', 'The web parts have not been built yet', 'Build the web parts'],
  ] as const)('says in %s that nothing is built, and builds when asked', async (lang, title, button) => {
    const said: string[] = [];
    const opened = await openSharePointPage(started.browser, started.app, {
      person: 'anne',
      lang,
      width: 320,
      before: async (page) => {
        await withFixture(page, []);
        // The build itself takes minutes and is tested elsewhere.
        await page.route('**/local/sharepoint/build', (route) => {
          said.push(route.request().method());
          const state = said.includes('POST') ? 'failed' : 'none';
          return route.fulfill({ json: { state, output: state === 'none' ? '' : 'npm is not there' } });
        });
      },
    });
    const { page } = opened;
    try {
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByText('npm run webparts').waitFor();
      await page.getByRole('button', { name: button }).click();
      await page.getByText('npm is not there').waitFor();
      expect(said.filter((method) => method === 'POST')).toHaveLength(1);
      expect(await overflow(page)).toBe(0);
      expect(await faultsIn(page)).toEqual([]);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test('is reached from the rail of the local Teams as who one is there, and leads back', async () => {
    const { page, close } = await openTab(started.browser, started.app, { person: 'olav', theme: 'dark', lang: 'nb' });
    try {
      await page.getByRole('link', { name: 'SharePoint' }).click();
      await page.getByRole('heading', { name: 'Innkjøp i Alver' }).waitFor();
      const query = Object.fromEntries(new URL(page.url()).searchParams);
      expect(query).toMatchObject({ person: 'olav', theme: 'dark', lang: 'nb' });
      expect(await page.getByLabel('Person').inputValue()).toBe('olav');
      // The tab asks without cookies: it is who the frame says, whoever the browser is signed in as.
      await page.goto(`${started.app.url}/?person=anne`);
      await page.frameLocator('iframe').getByRole('heading', { level: 1, name: /Anne/ }).waitFor();
    } finally {
      await close();
    }
  });

  test('is the person of the address, and a page of another window that signs in as somebody else makes it load again', async () => {
    const opened = await openSharePointPage(started.browser, started.app, { person: 'ingrid', before: withFixture });
    try {
      await opened.settled();
      const who = () =>
        opened.page.evaluate(async () => {
          const answer = await fetch('/sites/innkjop/_api/web/currentuser', { headers: { Accept: 'application/json' } });
          return ((await answer.json()) as { Title: string }).Title;
        });
      expect(await who()).toBe('Ingrid Haugland');
      expect(await opened.page.evaluate(() => document.cookie)).toBe('');
      await opened.page.evaluate(() =>
        fetch('/_local/sign-in', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ person: 'olav' }),
        }),
      );
      expect(await who()).toBe('Olav Bruvik');
      await Promise.all([opened.page.waitForEvent('load'), opened.page.evaluate(() => window.dispatchEvent(new Event('focus')))]);
      await opened.settled();
      expect(await who()).toBe('Ingrid Haugland');
    } finally {
      await opened.close();
    }
  });
});
