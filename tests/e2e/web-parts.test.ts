import { join } from 'node:path';
import { budget } from '../../manifest/web-parts/budget';
import { firstJavaScript } from '../../manifest/web-parts/first-javascript';
import { faultsIn, overflow } from '../support/axe-faults';
import { journey } from '../support/journey';
import { mustBeBuilt, openSharePointPage, placesOfParts } from '../support/open-sharepoint-page';

beforeAll(mustBeBuilt);
const started = journey();

const headings = {
  nn: ['Finn avtale', 'Går ut og avgjerder', 'Nye rammeavtalar', 'Tenesteområde', 'Indikatorar'],
  nb: ['Finn avtale', 'Går ut og avgjørelser', 'Nye rammeavtaler', 'Tjenesteområder', 'Indikatorer'],
  en: ['Find an agreement', 'Ending and decisions', 'New framework agreements', 'Service areas', 'Indicators'],
} as const;

describe('the built web parts on a page of SharePoint', () => {
  test.each([
    ['a contract owner', 'ingrid'],
    ['the procurement lead', 'eva'],
    ['a reader without more rights', 'anne'],
  ])('all five show what the site has to %s', async (_who, person) => {
    const opened = await openSharePointPage(started.browser, started.app, { person });
    const { page, part } = opened;
    try {
      await opened.settled();
      for (const [at, place] of placesOfParts.entries()) {
        await part(place).getByRole('heading', { level: 2, name: headings.nn[at] }).waitFor();
      }
      // A search, a decision, a new agreement, an area and an indicator, each with what the demo has.
      await part('find').getByRole('searchbox').fill('kopimaskin');
      await part('find')
        .getByRole('link', { name: /^Kopi- og multifunksjonsmaskinar/ })
        .first()
        .waitFor();
      expect(await part('expiring').getByRole('listitem').count()).toBeGreaterThan(3);
      await part('new').getByText('Kontormøblar').first().waitFor();
      await part('areas').getByText('Helse, omsorg og meistring').first().waitFor();
      expect(await part('indicators').getByText(/%/).count()).toBeGreaterThan(0);
      // Nothing of the product is on this page but the parts: links lead to the tab.
      const link = await part('expiring').getByRole('link').first().getAttribute('href');
      expect(link).toMatch(/^https?:\/\/.+avtalar/);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(opened.foreign).toEqual([]);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test('who has no rights to a list is not shown what it holds', async () => {
    const columns = async (person: string) => {
      const opened = await openSharePointPage(started.browser, started.app, { person });
      await opened.settled();
      const found = await opened.part('areas').getByRole('columnheader').allTextContents();
      expect(opened.faults).toEqual([]);
      await opened.close();
      return found;
    };
    const [lead, reader] = [await columns('eva'), await columns('anne')];
    expect(lead.length).toBeGreaterThan(reader.length);
    expect(reader).not.toContain('Revisjon');
  });

  const dressed = [
    { theme: 'light', lang: 'nn', width: 1280 },
    { theme: 'light', lang: 'en', width: 320, background: 'neutral' },
    { theme: 'light', lang: 'nb', width: 720, background: 'strong' },
    { theme: 'dark', lang: 'nb', width: 1280, background: 'strong' },
    { theme: 'dark', lang: 'nn', width: 320, background: 'neutral' },
    { theme: 'contrast', lang: 'en', width: 1280 },
    { theme: 'contrast', lang: 'nn', width: 720 },
  ] as const;
  test.each(dressed)('are without faults of accessibility in $theme, $lang, $width px wide', async (dress) => {
    const opened = await openSharePointPage(started.browser, started.app, { person: 'eva', ...dress });
    try {
      await opened.settled();
      for (const [at, place] of placesOfParts.entries()) {
        const heading = opened.part(place).getByRole('heading', { level: 2, name: headings[dress.lang][at] });
        await heading.waitFor();
        // In a section of full width too, where SharePoint leaves no air beside a part.
        const { x, width } = (await heading.boundingBox()) ?? { x: 0, width: 0 };
        expect(x).toBeGreaterThanOrEqual(16);
        expect(x + width).toBeLessThanOrEqual(dress.width - 16);
      }
      expect(await opened.page.locator('.section.wide').count()).toBe(1);
      expect(await overflow(opened.page)).toBe(0);
      expect(await faultsIn(opened.page)).toEqual([]);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test('a theme that is changed on the page is followed by the parts at once', async () => {
    const opened = await openSharePointPage(started.browser, started.app, { person: 'ingrid' });
    const { page, part } = opened;
    try {
      await opened.settled();
      const heading = part('expiring').getByRole('heading', { level: 2 });
      expect(await heading.evaluate((text) => getComputedStyle(text).color)).toBe('rgb(36, 36, 36)');
      await page.getByLabel('Tema').selectOption('dark');
      const isWhite = (text: Element | null) => text !== null && getComputedStyle(text).color === 'rgb(255, 255, 255)';
      await page.waitForFunction(isWhite, await heading.elementHandle());
      expect(new URL(page.url()).searchParams.get('theme')).toBe('dark');
      // A grey section of a dark page has a dark part on it, and not a white card.
      await page.getByLabel('Bakgrunn').selectOption('neutral');
      const [surface] = await part('areas').locator('.fui-FluentProvider').all();
      const isGrey = (box: Element | null) => box !== null && getComputedStyle(box).backgroundColor === 'rgb(46, 46, 46)';
      await page.waitForFunction(isGrey, (await surface?.elementHandle()) ?? null);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  test('until all five show their data, the browser loads what the statistics of the build say and no more than 140 kB', async () => {
    const opened = await openSharePointPage(started.browser, started.app, { person: 'ingrid' });
    try {
      await opened.settled();
      const sizes = await Promise.all(opened.scripts.map(async (script) => (await script.request().sizes()).responseBodySize));
      expect(opened.scripts.every((script) => script.headers()['content-encoding'] === 'gzip')).toBe(true);
      const loaded = opened.scripts.map((script) => new URL(script.url()).pathname.split('/').pop() ?? '');
      const { files } = await firstJavaScript(join(process.cwd(), 'webparts'));
      expect(loaded.sort()).toEqual(files.map(({ file }) => file).sort());
      expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThanOrEqual(budget.bytes);
    } finally {
      await opened.close();
    }
  });
});
