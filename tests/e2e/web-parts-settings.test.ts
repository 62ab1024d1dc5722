import type { Locator } from 'playwright-core';
import { faultsIn } from '../support/axe-faults';
import { journey } from '../support/journey';
import { mustBeBuilt, openSharePointPage, type SharePointPageOptions } from '../support/open-sharepoint-page';
import { rest } from '../support/open-tab';

beforeAll(mustBeBuilt);
const started = journey();

const open = (options: SharePointPageOptions) => openSharePointPage(started.browser, started.app, options);

const editing = { person: 'eva', mode: 'edit' } as const;

/** What a property pane offers: each field's label, and what can be chosen in it. */
async function offered(pane: Locator): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const field of await pane.locator('.pane-field').all()) {
    const label = (await field.locator('label').textContent()) ?? '';
    const slider = field.locator('input[type="range"]');
    const isSlider = (await slider.count()) > 0;
    found[label] = isSlider
      ? [(await slider.getAttribute('min')) ?? '', (await slider.getAttribute('max')) ?? '']
      : await field.locator('option').allTextContents();
  }
  return found;
}

const areas = [
  'Oppvekst',
  'Helse, omsorg og meistring',
  'Samfunnsutvikling',
  'Tekniske tenester og eigedom',
  'Organisasjon og økonomi',
  'Kultur',
];
const ownLanguages = ['Nynorsk', 'Bokmål', 'English'];

const expected = {
  nn: {
    Overskrift: [],
    Tenesteområde: ['Alle tenesteområde', ...areas],
    'Sjå framover': ['3 månader', '6 månader', '12 månader', '24 månader'],
    'Rader før «vis fleire»': ['1', '50'],
    'Vis som': ['Liste', 'Tidslinje'],
    Språk: ['Same som sida', ...ownLanguages],
    'Nettstaden med avtalane': [],
  },
  nb: {
    Overskrift: [],
    Tjenesteområde: ['Alle tjenesteområder', ...areas],
    'Se fremover': ['3 måneder', '6 måneder', '12 måneder', '24 måneder'],
    'Rader før «vis flere»': ['1', '50'],
    'Vis som': ['Liste', 'Tidslinje'],
    Språk: ['Samme som siden', ...ownLanguages],
    'Nettstedet med avtalene': [],
  },
  en: {
    Heading: [],
    'Service area': ['All service areas', ...areas],
    'Look ahead': ['3 months', '6 months', '12 months', '24 months'],
    'Rows before “show more”': ['1', '50'],
    'Show as': ['List', 'Time line'],
    Language: ['Same as the page', ...ownLanguages],
    'The site with the agreements': [],
  },
} as const;

describe('the settings of the built web parts', () => {
  test.each(['nn', 'nb', 'en'] as const)(
    'the property pane offers everything in %s, with the areas of the list',
    async (lang) => {
      const opened = await open({ ...editing, lang, part: 'expiring' });
      try {
        await opened.settled();
        const pane = opened.page.locator('.pane');
        await pane.getByRole('option', { name: 'Kultur' }).waitFor({ state: 'attached' });
        expect(await offered(pane)).toEqual(expected[lang]);
        expect(await faultsIn(opened.page)).toEqual([]);
        expect(opened.faults).toEqual([]);
      } finally {
        await opened.close();
      }
    },
  );

  test('each part offers what it follows, and nothing else', async () => {
    const opened = await open(editing);
    const { page, part } = opened;
    try {
      await opened.settled();
      const fields: Record<string, number> = {};
      for (const place of ['find', 'expiring', 'new', 'areas', 'indicators']) {
        await part(place)
          .getByRole('button', { name: /^Rediger nettdelen/ })
          .click();
        await page.waitForURL((url) => url.searchParams.get('part') === place);
        await page.locator('.pane-field').nth(4).waitFor();
        fields[place] = await page.locator('.pane-field').count();
      }
      expect(fields['expiring']).toBe(7);
      for (const count of Object.values(fields)) expect(count).toBeGreaterThanOrEqual(5);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test('what is chosen in the pane changes what is shown, and is there after a reload', async () => {
    const opened = await open({ ...editing, part: 'expiring' });
    const { page, part } = opened;
    const heading = (name: string) => part('expiring').getByRole('heading', { level: 2, name });
    const rows = () => part('expiring').getByRole('list', { name: 'Avtalar som treng ei avgjerd' }).getByRole('listitem').count();
    try {
      await opened.settled();
      expect(await rows()).toBe(10);
      const pane = page.locator('.pane');
      await pane.getByLabel('Overskrift').fill('Det vi må avgjere');
      await pane.getByLabel('Overskrift').blur();
      await heading('Det vi må avgjere').waitFor();
      await pane.getByLabel('Rader før «vis fleire»').fill('3');
      await pane.getByLabel('Rader før «vis fleire»').dispatchEvent('change');
      await part('expiring')
        .getByRole('button', { name: /^Vis \d+ til/ })
        .waitFor();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.part[data-place="expiring"] ul > li').length === count,
        3,
      );
      await pane.getByLabel('Tenesteområde').selectOption({ label: 'Kultur' });
      await part('expiring')
        .getByText(/Kultur/)
        .first()
        .waitFor();
      await pane.getByLabel('Vis som').selectOption({ label: 'Tidslinje' });
      await pane.getByLabel('Språk').selectOption({ label: 'English' });
      await part('expiring')
        .getByRole('link', { name: /register/i })
        .waitFor();
      await page.reload();
      await opened.settled();
      await heading('Det vi må avgjere').waitFor();
      await pane.getByRole('option', { name: 'Kultur' }).waitFor({ state: 'attached' });
      expect(
        await pane.getByLabel('Tenesteområde').evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text),
      ).toBe('Kultur');
      await page.getByRole('button', { name: 'Standardval' }).click();
      await heading('Går ut og avgjerder').waitFor();
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test('stored settings that mean nothing fall back to what a new part has', async () => {
    const bad = { title: 7, areaId: 'x', months: 7, rows: 'many', view: 'cards', language: 'tlh', siteUrl: 9 };
    const opened = await open({
      person: 'ingrid',
      stored: { expiring: bad, find: bad, new: bad, areas: bad, indicators: [] },
    });
    try {
      await opened.settled();
      await opened.part('expiring').getByRole('heading', { level: 2, name: 'Går ut og avgjerder' }).waitFor();
      expect(await opened.part('areas').getByRole('row').count()).toBeGreaterThan(6);
      await opened.part('indicators').getByRole('heading', { level: 2, name: 'Indikatorar' }).waitFor();
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test('what cannot be loaded while the network is away takes no other part with it', async () => {
    const opened = await open({ person: 'ingrid' });
    const { part, context } = opened;
    try {
      await opened.settled();
      await context.setOffline(true);
      await part('indicators').locator('.web-part button[aria-expanded]').first().click();
      await part('indicators').getByRole('alert').getByText('last sida på nytt').waitFor();
      await part('find').getByRole('searchbox').fill('papir');
      await part('find').getByRole('link', { name: 'Kontorrekvisita og papir' }).waitFor();
      expect(await part('areas').getByRole('row').count()).toBeGreaterThan(6);
      await part('expiring').getByRole('heading', { level: 2 }).waitFor();
      await part('new').getByRole('heading', { level: 2 }).waitFor();
    } finally {
      await opened.close();
    }
  });

  test('a site without the lists says how to provision, one without rights whom to ask, and one of elsewhere what to write', async () => {
    const ask = rest(started.app, 'admin');
    const addSite = (Url: string, UseSamePermissionsAsParentSite: boolean) =>
      ask('web/webs/add', {
        method: 'POST',
        body: { parameters: { Title: Url, Url, WebTemplate: 'STS', Language: 1044, UseSamePermissionsAsParentSite } },
      });
    expect((await addSite('empty', true)).status).toBeLessThan(300);
    expect((await addSite('closed', false)).status).toBeLessThan(300);
    const site = `${started.app.url}/sites/innkjop`;
    const opened = await open({
      person: 'ingrid',
      stored: {
        expiring: { siteUrl: `${site}/empty` },
        new: { siteUrl: `${site}/closed` },
        areas: { siteUrl: 'https://alver.example/sites/innkjop' },
      },
    });
    const { part } = opened;
    try {
      await opened.settled();
      await part('expiring').getByRole('alert').getByText(`npm run provision -- --site ${site}/empty`).waitFor();
      await part('new').getByRole('alert').getByRole('heading').waitFor();
      await part('areas').getByRole('alert').getByText(started.app.url).waitFor();
      // The others on the page are as they were.
      await part('find').getByRole('searchbox').waitFor();
      await part('indicators').getByRole('heading', { level: 2, name: 'Indikatorar' }).waitFor();
      expect(await faultsIn(opened.page)).toEqual([]);
      expect(opened.foreign).toEqual([]);
      // What the browser itself says of a refusal, and nothing of the parts'.
      expect(opened.faults.filter((fault) => !/status of 40[34]/.test(fault))).toEqual([]);
    } finally {
      await opened.close();
    }
  });
});
