import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../src/local/sharepoint/identity/local-token';
import { journey } from '../support/journey';
import { openTab } from '../support/open-tab';

const started = journey(['--no-bot', '--today', '2026-11-23']);

/** The agreement whose option is to be decided; Ingrid owns it. */
let agreement: number;
beforeAll(async () => {
  const token = issueLocalToken(findPerson('admin')!);
  const list = `${started.app.url}/sites/innkjop/_api/web/getlist('/sites/innkjop/Lists/Agreements')`;
  const answer = await fetch(`${list}/items?$filter=Title eq 'Vaskeritenester'&$select=Id`, {
    headers: { Accept: 'application/json;odata=nometadata', Authorization: `Bearer ${token}` },
  });
  agreement = ((await answer.json()) as { readonly value: readonly { readonly Id: number }[] }).value[0]!.Id;
});

const people = {
  guest: 'siri',
  employee: 'anne',
  owner: 'olav',
  ownOwner: 'ingrid',
  resourcePerson: 'jorunn',
  lead: 'eva',
} as const;
type Who = keyof typeof people;
const workers: readonly Who[] = ['owner', 'ownOwner', 'resourcePerson', 'lead'];
/** Who writes in the plan. */
const procurers: readonly Who[] = ['resourcePerson', 'lead'];

/** What changes something, by the words on it; who is offered it. That SharePoint refuses it to others is in tests/contract/rights/tab-stores.test.ts. */
interface Screen {
  readonly path: (id: number) => string;
  /** Is there when the screen is. */
  readonly shown: RegExp;
  readonly offers: Readonly<Record<string, readonly Who[]>>;
  /** Some of it, or nothing. */
  readonly some?: boolean;
}

const nothing = {};
/** By the path in src/app/Routes.tsx. */
const screens: Readonly<Record<string, Screen>> = {
  '/': {
    path: () => '/',
    shown: /./,
    // What waits for the person, which may be nothing.
    some: true,
    offers: { 'Utløys opsjonen': workers, 'Ikkje forleng': workers, 'Eg har dette': workers },
  },
  '/avtalar': { path: () => '/avtalar', shown: /^Avtalar/, offers: { 'Ny avtale': workers, 'Byt eigar': workers } },
  '/avtalar/ny': { path: () => '/avtalar/ny', shown: /Ny avtale|ikkje rett/, offers: { 'Legg inn avtalen': workers } },
  '/avtalar/:id/rediger': {
    path: (id) => `/avtalar/${id}/rediger`,
    shown: /Rediger|ikkje rett/,
    offers: { 'Lagre avtalen': workers },
  },
  '/avtalar/:id': {
    path: (id) => `/avtalar/${id}`,
    shown: /Vaskeritenester/,
    offers: {
      Rediger: workers,
      'Utløys opsjonen': workers,
      'Ikkje forleng': workers,
      'Eg har dette': workers,
      'Planlegg oppfølging': workers,
    },
  },
  '/omrade': { path: () => '/omrade', shown: /./, offers: nothing },
  '/omrade/:id': { path: () => '/omrade/1', shown: /./, offers: nothing },
  '/rettleiar': { path: () => '/rettleiar', shown: /Rettleiar/, offers: nothing },
  '/behov': {
    path: () => '/behov',
    shown: /Behov og plan|Mine meldte behov/,
    offers: { 'Nytt behov': procurers },
  },
  '/behov/ny': {
    path: () => '/behov/ny',
    shown: /Nytt behov|ikkje rett|ikkje tilgang/,
    offers: { 'Legg inn behovet': procurers },
  },
  '/behov/:id': { path: () => '/behov/1', shown: /Hjelpemiddel|ikkje tilgang/, offers: { 'Rediger om behovet': procurers } },
  '/vurderingar': { path: () => '/vurderingar', shown: /./, offers: nothing },
  '/vurderingar/ny': { path: () => '/vurderingar/ny', shown: /./, offers: nothing },
  '/vurderingar/:id': { path: () => '/vurderingar/1', shown: /./, offers: nothing },
  '/revisjon': {
    path: () => '/revisjon',
    shown: /Revisjon av avtalar|ikkje tilgang/,
    offers: { 'Start revisjonsrunde': procurers },
  },
  '/revisjon/:id': { path: () => '/revisjon/3', shown: /Revisjon|ikkje tilgang/, offers: nothing },
  '/smakjop': { path: () => '/smakjop', shown: /Små kjøp|ikkje tilgang/, offers: { 'Nytt lite kjøp': procurers } },
  '/smakjop/ny': { path: () => '/smakjop/ny', shown: /Nytt lite kjøp|kan ikkje|Små kjøp/, offers: { 'Lagre kjøpet': procurers } },
  '/smakjop/:id': { path: () => '/smakjop/1', shown: /Benker|Små kjøp/, offers: nothing },
  '/reglar': { path: () => '/reglar', shown: /Reglar i kraft/, offers: { 'Legg til verdi': ['lead'] } },
  '/reglar/ny': { path: () => '/reglar/ny', shown: /Ny verdi|Berre innkjøpsleiinga/, offers: { 'Legg til verdien': ['lead'] } },
  '/leverandorar': { path: () => '/leverandorar', shown: /Leverandørar/, offers: { 'Ny leverandør': workers } },
};

test('every route of the tab has a row', () => {
  const routes = [...readFileSync('src/app/Routes.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path);
  expect(Object.keys(screens).toSorted()).toEqual(routes.toSorted());
});

const changing = [...new Set(Object.values(screens).flatMap(({ offers }) => Object.keys(offers)))];

const offer = (tab: FrameLocator, words: string) =>
  tab
    .locator('main')
    .getByRole('button', { name: words, exact: true })
    .or(tab.locator('main').getByRole('link', { name: words, exact: true }));

test.each(Object.keys(people) as Who[])(
  '%s is offered in each screen what SharePoint lets them do, and nothing else',
  async (who) => {
    const { page, tab, close } = await openTab(started.browser, started.app, { person: people[who] });
    for (const [route, { path, shown, offers, some = false }] of Object.entries(screens)) {
      await page.evaluate(
        (hash) => void (document.querySelector('iframe')!.contentWindow!.location.hash = hash),
        path(agreement),
      );
      await tab.locator('main').getByRole('heading', { level: 1, name: shown }).first().waitFor();
      const expected = changing.filter((words) => offers[words]?.includes(who));
      // Panels come one after the other.
      if (!some) for (const words of expected) await offer(tab, words).first().waitFor();
      const found = [];
      for (const words of changing) if ((await offer(tab, words).count()) > 0) found.push(words);
      expect([route, found]).toEqual([route, some ? found.filter((words) => expected.includes(words)) : expected]);
    }
    await close();
  },
  60_000,
);
