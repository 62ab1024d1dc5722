import type { FrameLocator } from 'playwright-core';
import { goInTab, openTab } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

/** Words of the product itself; what people have written in SharePoint stays as they wrote it. */
async function ownWords(tab: FrameLocator): Promise<readonly string[]> {
  const texts = await tab
    .locator('button, [role="tab"], h2, label, legend, [role="columnheader"], dt, [role="menuitem"]')
    .allInnerTexts();
  const named = await tab
    .locator('[aria-label], [placeholder]')
    .evaluateAll((elements) =>
      elements.flatMap((element) => [element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '']),
    );
  return [...new Set([...texts, ...named].map((text) => text.replace(/\s+/g, ' ').trim()))].filter(Boolean);
}

const foreign = {
  nn: /\b(ikke|hva|avtaler|leverandører|frå og|fra|eier|måneder|dager|opsjoner|utløs|hjem|oppfølging av|open|close|clear|loading|search|save|cancel|edit|owner)\b/i,
  nb: /\b(ikkje|kva|avtalar|leverandørar|tenesteområde|vurderingar|frå|eigar|månader|dagar|opsjonar|utløys|heim|kven|korleis|rettast|tildelinga|open|close|clear|loading|search|save|cancel)\b/i,
  en: /\b(ikkje|ikke|kva|hva|avtalar|avtaler|avtale|leverandør\w*|tenesteområde|tjenesteområde\w*|frå|fra|eigar|eier|månad\w*|måned\w*|dagar|dager|opsjon\w*|utløys|utløs|heim|hjem|lagre|avbryt|søk|frist\w*|og|eller|rediger)\b/i,
} as const;

const screens = [
  ['/', /Eva/],
  ['/avtalar', / 62/],
  ['/avtalar/1', /^Vaskeritenester/],
  ['/avtalar/1/rediger', /Vaskeritenester/],
  ['/behov', /Behov og plan|Needs and plan/],
  ['/behov?vis=tavle', /Behov og plan|Needs and plan/],
  ['/omrade', /./],
  ['/omrade/2', /Helse/],
  ['/smakjop', /Små kjøp|Small purchases/],
  ['/smakjop/ny?kva=xyzzy', /./],
  ['/smakjop/1', /./],
  ['/reglar/ny', /./],
  ['/rettleiar?kva=xyzzy', /./],
  ['/behov/ny', /./],
  ['/vurderingar/ny?type=reservedInclusive&anskaffing=1', /./],
  ['/vurderingar/ny?type=risk&avtale=1', /./],
  ['/vurderingar/ny?type=finalEvaluation&avtale=1', /./],
] as const;

/** What the demo itself is called in, which stands in some of the names too. */
const demo =
  /Vaskeritenester|Vikarar|Byggevarer|Kopi-|Medisinske|Helse, omsorg|Tekniske|Organisasjon og|Alver kommune|Kontroll av|Forseinka|Statusmøte|AS\b|SSA-K|Bergen kommune|Rode|Ladestasjonar|Kjøkken|Kontor|Tolke|Matvarer|Asfalt|Skule|Grus|avfall|Lyd og|Vask av|Papir og|Frukt og|Trefelling og|såpe/i;

it.each(['nn', 'nb', 'en'] as const)('speaks one language on every screen: %s', async (lang) => {
  const { tab, page, close } = await openTab(started.browser, started.app, { person: 'eva', lang });
  const others = (['nn', 'nb', 'en'] as const).filter((each) => each !== lang);
  const all: string[] = [];
  for (const [path, heading] of screens) {
    await goInTab(page, path);
    await tab.getByRole('heading', { level: 1, name: heading }).first().waitFor();
    await tab.locator('main h2, main [role="columnheader"], main label').first().waitFor();
    const words = (await ownWords(tab)).filter((text) => !demo.test(text));
    expect(words.length).toBeGreaterThan(8);
    expect({ path, foreign: words.filter((text) => foreign[lang].test(text)) }).toEqual({ path, foreign: [] });
    all.push(...words);
  }
  // What is foreign to the others is found, so that the check can fail.
  expect(others.filter((other) => all.some((text) => foreign[other].test(text)))).toEqual(others);
  await close();
});

it('follows when Teams changes its language', async () => {
  const { tab, page, close } = await openTab(started.browser, started.app, { person: 'anne', path: '/avtalar/1' });
  await tab.getByRole('region', { name: 'Kort om avtalen' }).waitFor();
  await page
    .getByLabel('Språk', { exact: true })
    .or(page.getByLabel('Language', { exact: true }))
    .first()
    .selectOption('en');
  await expect(tab.getByRole('tab', { name: 'Agreements' }).waitFor()).resolves.toBeUndefined();
  await tab.getByRole('heading', { level: 1, name: /^Vaskeritenester/ }).waitFor();
  await close();
});
