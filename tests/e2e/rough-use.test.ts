import type { Page } from 'playwright-core';
import { goInTab, itemsOf, openTab, rest, tabFrame, tabHash } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

/** Asphalt: Olav owns it. */
const page31 = '/avtalar/31';
const form31 = '/avtalar/31/rediger';
const purpose = { name: 'Kva avtalen er til' } as const;

async function purposeStored(): Promise<unknown> {
  return (await rest(started.app, 'admin')(`${itemsOf('Agreements')}(31)`)).body['Purpose'];
}

/** Errors of the page's own making; a browser also logs every request that failed, and what the content policy refused. */
const ownFaults = (faults: readonly string[]) =>
  faults.filter((text) => !/Failed to load resource|Content Security Policy|validDomains|ERR_INTERNET_DISCONNECTED/.test(text));

describe('leaving a form in the middle of writing', () => {
  it('asks on the back button, keeps what was typed, and lets go when told to', async () => {
    const { tab, page, close } = await openTab(started.browser, started.app, { person: 'olav', path: page31 });
    await tab.getByRole('button', { name: 'Rediger' }).click();
    await tab.getByRole('textbox', purpose).fill('Halvferdig tekst');
    const before = await purposeStored();

    await page.goBack();
    const asked = tab.getByRole('alertdialog', { name: 'Forlate skjemaet?' });
    await asked.getByRole('button', { name: 'Bli her' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await tab.getByRole('textbox', purpose).inputValue()).toBe('Halvferdig tekst');
    expect(await tabHash(page)).toBe(`#${form31}`);

    await tab.getByRole('tab', { name: 'Heim' }).click();
    await asked.getByRole('button', { name: 'Forlat utan å lagre' }).click();
    await tab.getByRole('heading', { level: 1, name: /Olav/ }).waitFor();
    expect(await purposeStored()).toBe(before);
    await close();
  });

  it('asks before a reload, and stays when the answer is no', async () => {
    const { tab, page, close } = await openTab(started.browser, started.app, { person: 'olav', path: form31 });
    const field = tab.getByRole('textbox', purpose);
    await field.click();
    await page.keyboard.type('Skrive før omlasting ');
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.evaluate(() => void setTimeout(() => window.location.reload()));
    expect(await asked).toBe('beforeunload');
    expect(await field.inputValue()).toContain('Skrive før omlasting ');
    await close();
  });

  it('does not ask when nothing was typed', async () => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'olav', path: form31 });
    await tab.getByRole('textbox', purpose).waitFor();
    await tab.getByRole('tab', { name: 'Heim' }).click();
    await tab.getByRole('heading', { level: 1, name: /Olav/ }).waitFor();
    expect(await tab.getByRole('alertdialog').count()).toBe(0);
    await close();
  });
});

describe('a network that comes and goes', () => {
  it('says so when a save does not get through, loses nothing, and saves when it is back', async () => {
    const { tab, context, faults, close } = await openTab(started.browser, started.app, { person: 'olav', path: form31 });
    const field = tab.getByRole('textbox', purpose);
    await field.fill('Skrive utan nett, æøå');
    await context.setOffline(true);
    await tab.getByRole('button', { name: 'Lagre avtalen' }).click();
    await tab
      .getByText(/når ikkje SharePoint|Sambandet vart brote/)
      .first()
      .waitFor();
    expect(await field.inputValue()).toBe('Skrive utan nett, æøå');

    await context.setOffline(false);
    await tab.getByRole('button', { name: 'Lagre avtalen' }).click();
    await tab.getByRole('heading', { level: 1, name: /^Asfalt/ }).waitFor();
    expect(await purposeStored()).toBe('Skrive utan nett, æøå');
    expect(ownFaults(faults)).toEqual([]);
    await close();
  });

  it('offers to try again when a page could not be read', async () => {
    const { tab, context, close } = await openTab(started.browser, started.app, { person: 'ingrid' });
    await tab.getByRole('article').first().waitFor();
    // The screen itself has been fetched once; only SharePoint is gone.
    await context.route('**/_api/**', (route) => route.abort('internetdisconnected'));
    await tab.getByRole('article').first().getByRole('link').first().click();
    await tab.getByText('Vi når ikkje SharePoint').first().waitFor();
    await context.unroute('**/_api/**');
    await tab.getByRole('button', { name: 'Prøv igjen' }).first().click();
    await expect(tab.getByRole('heading', { level: 1, name: /^Vaskeritenester/ }).waitFor()).resolves.toBeUndefined();
    await close();
  });
});

describe('addresses from anywhere', () => {
  it('opens an agreement from a link, in the person’s place and in the channel', async () => {
    for (const place of ['personal', 'channel'] as const) {
      const { tab, close } = await openTab(started.browser, started.app, { person: 'ingrid', place, path: '/avtalar/1' });
      await expect(tab.getByRole('heading', { level: 1, name: /^Vaskeritenester/ }).waitFor()).resolves.toBeUndefined();
      await close();
    }
  });

  it('says that an agreement does not exist, and leads to the register', async () => {
    const { tab, faults, close } = await openTab(started.browser, started.app, { person: 'anne', path: '/avtalar/987654' });
    await tab.getByRole('heading', { level: 1, name: 'Vi finn ikkje avtalen' }).waitFor();
    await tab.getByRole('button', { name: 'Gå til avtaleregisteret' }).click();
    await tab.getByRole('heading', { level: 1, name: /62 av 62/ }).waitFor();
    expect(ownFaults(faults)).toEqual([]);
    await close();
  });

  it('opens the page for addresses that do not exist from a link', async () => {
    const { tab, faults, close } = await openTab(started.browser, started.app, { person: 'anne', path: '/%E0%A4%A' });
    await tab.getByRole('heading', { level: 1, name: 'Sida finst ikkje' }).waitFor();
    expect(ownFaults(faults)).toEqual([]);
    await tab.getByRole('button', { name: 'Gå til Heim' }).click();
    await tab.getByRole('heading', { level: 1, name: /Anne/ }).waitFor();
    await close();
  });

  it('shows the page for addresses that do not exist, whatever stands in them', async () => {
    const { tab, page, faults, close } = await openTab(started.browser, started.app, { person: 'anne' });
    for (const path of [
      '/avtalar/abc',
      '/avtalar/0',
      '/avtalar/-1',
      '/avtalar/1e3',
      '/avtalar/99999999999999999999',
      '/avtalar/1/anna',
      '/omrade/x',
      '/avtalar/%00',
      '/%E0%A4%A',
      '/<script>alert(1)</script>',
    ]) {
      await goInTab(page, path);
      await tab.getByRole('heading', { level: 1, name: 'Sida finst ikkje' }).waitFor();
      await goInTab(page, '/');
      await tab.getByRole('heading', { level: 1, name: /Anne/ }).waitFor();
    }
    expect(ownFaults(faults)).toEqual([]);
    await close();
  });

  it('opens the register whatever its query says', async () => {
    const { tab, page, faults, close } = await openTab(started.browser, started.app, { person: 'anne' });
    for (const query of [
      'q=%E0%A4%A',
      'omrade=x.999.-1&fase=finst.ikkje&klasse=Z&innan=5&mine=ja&eigar=abc',
      'sorter=tull&kolonnar=a.b.c&q=&q=&&&=&',
      `q=${'x'.repeat(3000)}`,
      'q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
      '__proto__=1&constructor=2&toString=3',
    ]) {
      await goInTab(page, `/avtalar?${query}`);
      await tab.getByRole('searchbox', { name: 'Søk i avtalane' }).waitFor();
      await tab.getByRole('heading', { level: 1, name: /av 62/ }).waitFor();
      expect(await tabFrame(page).evaluate(() => document.querySelectorAll('img[src="x"]').length)).toBe(0);
      await goInTab(page, '/');
      await tab.getByRole('heading', { level: 1, name: /Anne/ }).waitFor();
    }
    expect(ownFaults(faults)).toEqual([]);
    await close();
  });

  it('falls back to what there is when the frame’s address is wrong', async () => {
    const page: Page = await started.browser.newPage();
    await page.goto(`${started.app.url}/?person=nobody&theme=plaid&lang=xx&width=-1&place=moon`);
    await expect(page.locator('.teams[data-app="ready"]').waitFor()).resolves.toBeUndefined();
    await page.close();
  });
});

describe('long and hostile words', () => {
  it('keeps them exactly, shows them as text, and does not break the page at 320 px', async () => {
    const title = `Ærleg «Øyvære» & <b>Åsgård</b> ${'Arbeidsmiljøleverandørrammeavtalenemndssekretariat'.repeat(4)}`.slice(
      0,
      250,
    );
    const { tab, close } = await openTab(started.browser, started.app, { person: 'olav', path: '/avtalar/32/rediger' });
    await tab.getByRole('textbox', { name: 'Namn på avtalen' }).fill(title);
    await tab.getByRole('button', { name: 'Lagre avtalen' }).click();
    // The agreement is not his: he is asked first.
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Endre likevel' }).click();
    await tab.getByRole('heading', { level: 1 }).filter({ hasText: 'Ærleg «Øyvære»' }).waitFor();
    await close();
    expect((await rest(started.app, 'admin')(`${itemsOf('Agreements')}(32)`)).body['Title']).toBe(title);

    for (const path of ['/avtalar/32', '/avtalar?q=%C3%98yv%C3%A6re', '/omrade/4', '/']) {
      const narrow = await openTab(started.browser, started.app, { person: 'olav', width: 320, path });
      await narrow.tab.getByRole('heading', { level: 1 }).first().waitFor();
      if (path !== '/' && path !== '/omrade/4') await narrow.tab.getByText('Ærleg «Øyvære» & <b>Åsgård</b>').first().waitFor();
      const wider = await tabFrame(narrow.page).evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, wider: Math.max(0, wider) }).toEqual({ path, wider: 0 });
      await narrow.close();
    }
  });
});
