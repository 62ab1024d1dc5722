import { openTab, tabHash } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

describe('an employee who wants to buy office furniture', () => {
  it('is met by the search, since she has no agreements of her own', async () => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'anne' });
    await tab.getByRole('heading', { level: 1, name: /Anne/ }).waitFor();
    const firstHeading = tab.getByRole('heading', { level: 2 }).first();
    expect(await firstHeading.innerText()).toBe('Finn avtale');
    expect(await tab.getByRole('heading', { name: 'Fristane dine' }).count()).toBe(0);
    await close();
  });

  it.each([
    ['kontorstol', 'a word of the goods'],
    ['møblar', 'a word of the title'],
    ['skrivebord', 'a word of what it is for'],
    ['KONTOR MØBLAR', 'shouting, in two words'],
    ['vestmøbel', 'the supplier'],
  ])('finds Kontormøblar by «%s», %s', async (words) => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'anne' });
    await tab.getByRole('searchbox', { name: 'Kva skal du kjøpe?' }).pressSequentially(words);
    const suggestion = tab.getByRole('list', { name: 'Forslag' }).getByRole('link', { name: 'Kontormøblar', exact: true });
    await expect(suggestion.waitFor()).resolves.toBeUndefined();
    await close();
  });

  it('reads how to buy, from whom in which order and whom to ask, but no prices and no follow-up', async () => {
    const { tab, page, close } = await openTab(started.browser, started.app, { person: 'anne' });
    await tab.getByRole('searchbox', { name: 'Kva skal du kjøpe?' }).pressSequentially('kontorstol');
    await tab.getByRole('link', { name: 'Kontormøblar', exact: true }).first().click();
    await tab.getByRole('heading', { level: 1, name: /^Kontormøblar/ }).waitFor();
    expect(await tabHash(page)).toMatch(/^#\/avtalar\/\d+$/);

    const about = tab.getByRole('region', { name: 'Kort om avtalen' });
    await about.getByText('Skrivebord, kontorstolar').waitFor();
    expect(await about.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
    await about.getByText('Rangert rekkjefølgje').waitFor();
    await about.getByText('Sondre Kvamme').first().waitFor();
    await about.getByText('Avtalen gjeld ikkje i dag').waitFor();

    const suppliers = tab.getByRole('region', { name: 'Leverandørar' }).getByRole('listitem');
    await suppliers.first().waitFor();
    expect((await suppliers.allInnerTexts()).map((text) => /[A-ZÆØÅ][\wæøå ]+ AS/.exec(text)?.[0])).toEqual([
      'Vestmøbel AS',
      'Bøketun Attføring AS',
      'Papirhuset Demo AS',
    ]);

    for (const name of ['Oppfølging', 'Ramme']) expect(await tab.getByRole('region', { name }).count()).toBe(0);
    for (const name of ['Rediger', 'Utløys opsjonen', 'Planlegg oppfølging', 'Eg har dette'])
      expect(await tab.getByRole('button', { name }).count()).toBe(0);
    await close();
  });

  it('comes back to the words she typed in the register', async () => {
    const { tab, page, close } = await openTab(started.browser, started.app, { person: 'anne' });
    const search = tab.getByRole('searchbox', { name: 'Kva skal du kjøpe?' });
    await search.pressSequentially('møblar');
    await search.press('Enter');
    const register = tab.getByRole('searchbox', { name: 'Søk i avtalane' });
    await register.waitFor();
    expect(await register.inputValue()).toBe('møblar');
    await tab.getByRole('grid', { name: 'Avtalar' }).getByRole('link', { name: 'Kontormøblar', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: /^Kontormøblar/ }).waitFor();

    await page.goBack();
    await register.waitFor();
    expect(await register.inputValue()).toBe('møblar');
    await tab.getByRole('link', { name: 'Kontormøblar', exact: true }).waitFor();
    expect(await tab.getByRole('link', { name: 'Vaskeritenester', exact: true }).count()).toBe(0);
    await close();
  });

  it('is told what to do when nothing fits', async () => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'anne' });
    await tab.getByRole('searchbox', { name: 'Kva skal du kjøpe?' }).pressSequentially('ubåt');
    await expect(tab.getByText('Ingen avtale passar til «ubåt»').first().waitFor()).resolves.toBeUndefined();
    await close();
  });

  it('gets the template of the guide as a file, out of the library and not into the page', async () => {
    const { tab, page, context, close } = await openTab(started.browser, started.app, {
      person: 'anne',
      path: '/rettleiar?kva=romferje&omrade=2&verdi=2600000',
    });
    const link = tab.getByRole('link', { name: 'Anskaffingsprotokoll del III' });
    expect(await link.getAttribute('href')).toContain(`${started.app.url}/sites/innkjop/GuidanceDocuments/`);
    // The window that a file is asked for in is closed again by the browser, so it is the answer that is looked at.
    const answer = context.waitForEvent('response', { predicate: (each) => each.url().includes('/GuidanceDocuments/') });
    await link.click();
    const response = await answer;
    expect(response.status()).toBe(200);
    expect(response.headers()['content-disposition']).toMatch(/^attachment;.*\.docx$/);
    expect(page.url()).toContain(started.app.url);
    await close();
  });
});
