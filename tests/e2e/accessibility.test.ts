import type { FrameLocator, Page } from 'playwright-core';
import { faultsIn, overflow } from '../support/axe-faults';
import { openTab, tabFrame, type TabOptions } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

interface Screen {
  readonly name: string;
  readonly options: Omit<TabOptions, 'theme' | 'width'>;
  /** Waits for the screen and does what brings it up. */
  readonly show: (tab: FrameLocator) => Promise<void>;
}

const h1 = (name: RegExp) => (tab: FrameLocator) => tab.getByRole('heading', { level: 1, name }).first().waitFor();

const screens: readonly Screen[] = [
  {
    name: 'home of a contract owner',
    options: { person: 'ingrid' },
    show: (tab) => tab.getByRole('article').first().waitFor(),
  },
  {
    name: 'home of an employee who searches',
    options: { person: 'anne' },
    show: async (tab) => {
      await tab.getByRole('searchbox', { name: 'Kva skal du kjøpe?' }).fill('bygg');
      await tab.getByRole('list', { name: 'Forslag' }).getByRole('link').first().waitFor();
    },
  },
  { name: 'home of the procurement lead', options: { person: 'eva' }, show: h1(/Eva/) },
  {
    name: 'home of a guest in the channel',
    options: { person: 'siri', place: 'channel' },
    show: h1(/Siri/),
  },
  {
    name: 'the register',
    options: { person: 'eva', path: '/avtalar' },
    // A table when wide, cards when narrow.
    show: (tab) =>
      tab
        .getByRole('link', { name: /^Matvarer til/ })
        .first()
        .waitFor(),
  },
  {
    name: 'the register without hits',
    options: { person: 'anne', path: '/avtalar' },
    show: async (tab) => {
      await tab.getByRole('searchbox', { name: 'Søk i avtalane' }).fill('ubåt');
      await tab.getByText('Ingen avtalar passar').first().waitFor();
    },
  },
  {
    name: 'an agreement as its owner',
    options: { person: 'ingrid', path: '/avtalar/1' },
    show: async (tab) => {
      await tab.getByRole('region', { name: 'Historikk' }).getByRole('listitem').first().waitFor();
      await tab.getByRole('region', { name: 'Oppfølging' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'an agreement as an employee',
    options: { person: 'anne', path: '/avtalar/4' },
    show: (tab) => tab.getByRole('region', { name: 'Historikk' }).getByRole('listitem').first().waitFor(),
  },
  {
    name: 'the form of an agreement',
    options: { person: 'olav', path: '/avtalar/31/rediger' },
    show: h1(/^Rediger/),
  },
  {
    name: 'the form of a new agreement with its faults',
    options: { person: 'olav', path: '/avtalar/ny' },
    show: async (tab) => {
      await tab.getByRole('button', { name: 'Legg inn avtalen' }).click();
      await tab.getByText('felt må rettast').waitFor();
    },
  },
  {
    name: 'the dialog of a decision with its fault',
    options: { person: 'ingrid', path: '/avtalar/1' },
    show: async (tab) => {
      await tab.getByRole('button', { name: 'Utløys opsjonen' }).first().click();
      const dialog = tab.getByRole('dialog');
      await dialog.getByText('Hugs å sende').waitFor();
      await dialog.getByRole('button', { name: 'Utløys opsjonen' }).click();
      await dialog.getByText('Skriv ei kort grunngjeving.').waitFor();
    },
  },
  { name: 'the service areas', options: { person: 'eva', path: '/omrade' }, show: h1(/Tenesteområde/) },
  { name: 'one service area', options: { person: 'eva', path: '/omrade/2' }, show: h1(/Helse, omsorg og meistring/) },
  { name: 'the assessments', options: { person: 'eva', path: '/vurderingar' }, show: h1(/Vurderingar/) },
  {
    name: 'a new assessment of reserved and inclusive contract',
    options: { person: 'jorunn', path: '/vurderingar/ny?type=reservedInclusive&anskaffing=1' },
    show: async (tab) => {
      await h1(/Reservert eller/)(tab);
      await tab.getByRole('button', { name: 'Send til kvittering' }).waitFor();
    },
  },
  { name: 'the plan as a list', options: { person: 'jorunn', path: '/behov' }, show: h1(/Behov og plan/) },
  { name: 'the plan as a board', options: { person: 'jorunn', path: '/behov?vis=tavle' }, show: h1(/Behov og plan/) },
  { name: 'the plan as a time line', options: { person: 'eva', path: '/behov?vis=tidslinje' }, show: h1(/Behov og plan/) },
  { name: 'a procurement', options: { person: 'jorunn', path: '/behov/5' }, show: h1(/Skulemøblar/) },
  {
    name: 'a new need with its faults',
    options: { person: 'jorunn', path: '/behov/ny' },
    show: async (tab) => {
      await tab.getByRole('button', { name: 'Legg inn behovet' }).click();
      await tab.getByText('felt må rettast').waitFor();
    },
  },
  {
    name: 'the criteria of a procurement being written',
    options: { person: 'jorunn', path: '/behov/5' },
    show: async (tab) => {
      await tab.getByRole('button', { name: 'Rediger tildelingskriterium' }).click();
      await tab.getByRole('button', { name: 'Legg til kriterium' }).click();
    },
  },
  { name: 'needs that an employee has reported', options: { person: 'anne', path: '/behov' }, show: h1(/Mine meldte behov/) },
  {
    name: 'the guide with agreements that cover it',
    options: { person: 'anne', path: '/rettleiar?kva=vask+av+arbeidsklede&omrade=2' },
    show: (tab) => tab.getByRole('button', { name: 'Ingen av desse passar' }).waitFor(),
  },
  {
    name: 'the guide with the procedure and what follows',
    options: { person: 'anne', path: '/rettleiar?kva=vaskeritenester&omrade=2&verdi=2%2C6+mill&ingen=1' },
    show: (tab) => tab.getByRole('button', { name: 'Meld behovet' }).waitFor(),
  },
  { name: 'the revision campaigns', options: { person: 'eva', path: '/revisjon' }, show: h1(/Revisjon av avtalar/) },
  { name: 'a revision campaign', options: { person: 'eva', path: '/revisjon/1' }, show: h1(/evisjon/) },
  {
    name: 'a risk assessment',
    options: { person: 'ingrid', path: '/vurderingar/ny?type=risk&avtale=1' },
    show: h1(/Risikovurdering/),
  },
  {
    name: 'a final evaluation',
    options: { person: 'ingrid', path: '/vurderingar/ny?type=finalEvaluation&avtale=1' },
    show: h1(/Sluttevaluering/),
  },
  { name: 'the small purchases', options: { person: 'jorunn', path: '/smakjop' }, show: h1(/Små kjøp/) },
  {
    name: 'small purchases to one who may not read them',
    options: { person: 'anne', path: '/smakjop' },
    show: h1(/Små kjøp/),
  },
  {
    name: 'a new small purchase with its faults',
    options: { person: 'jorunn', path: '/smakjop/ny?kva=Byggevarer&omrade=4&verdi=60000' },
    show: async (tab) => {
      await tab
        .getByRole('button', { name: /^Spør / })
        .first()
        .click();
      await tab.getByRole('combobox', { name: /^Svar/ }).first().selectOption('offered');
      await tab.getByRole('button', { name: 'Lagre kjøpet' }).click();
      await tab.getByText(/Rett (éin|\d+) ting/).waitFor();
    },
  },
  { name: 'a small purchase that is only read', options: { person: 'ingrid', path: '/smakjop/1' }, show: h1(/./) },
  {
    name: 'the request of a small purchase being written',
    options: { person: 'jorunn', path: '/smakjop/1' },
    show: async (tab) => {
      await tab.getByRole('button', { name: 'Lag førespurnaden' }).click();
      await tab.getByRole('dialog').getByRole('button', { name: 'Last ned Word' }).waitFor();
    },
  },
  { name: 'the rules in force', options: { person: 'eva', path: '/reglar' }, show: h1(/Reglar i kraft/) },
  { name: 'the form for a new value', options: { person: 'eva', path: '/reglar/ny' }, show: h1(/Ny verdi for ein regel/) },
  { name: 'the suppliers', options: { person: 'eva', path: '/leverandorar' }, show: h1(/Leverandørar/) },
  {
    name: 'the form of a supplier',
    options: { person: 'eva', path: '/leverandorar' },
    show: async (tab) => {
      await tab
        .getByRole('button', { name: /^Rediger / })
        .first()
        .click();
      await tab.getByRole('dialog').getByLabel('Kommunenummer').waitFor();
    },
  },
  { name: 'a page that does not exist', options: { person: 'anne', path: '/finst-ikkje' }, show: h1(/Sida finst ikkje/) },
  {
    name: 'an agreement that does not exist',
    options: { person: 'anne', path: '/avtalar/987654' },
    show: (tab) => tab.getByText('Vi finn ikkje avtalen').waitFor(),
  },
];

/** Changes Teams' theme as Teams does: the tab is told and draws itself again without losing what is open. */
async function changeTheme(page: Page, theme: string): Promise<void> {
  const background = () =>
    tabFrame(page).evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') as Element).backgroundColor);
  const before = await background();
  // The switches fold away on a narrow screen, and a dialog of the tab is open in some of the cases.
  await page.locator('select[name="theme"]').evaluate((select: HTMLSelectElement, value) => {
    select.value = value;
    select.dispatchEvent(new Event('change'));
  }, theme);
  await tabFrame(page).waitForFunction(
    (old) =>
      getComputedStyle(document.querySelector('.fui-FluentProvider') as Element).backgroundColor !== old &&
      // Colours that are still on their way from one theme to the other belong to neither.
      !document.getAnimations().some((each) => each instanceof CSSTransition && each.playState === 'running'),
    before,
  );
}

describe.each(screens)('$name', ({ options, show }) => {
  it.each([1280, 320])('has no fault that axe finds in three themes, and fits, at %i px', async (width) => {
    const { page, tab, close } = await openTab(started.browser, started.app, {
      ...options,
      theme: 'light',
      width,
      bypassCSP: true,
    });
    await show(tab);
    expect({ theme: 'light', faults: await faultsIn(tabFrame(page)) }).toEqual({ theme: 'light', faults: [] });
    for (const theme of ['dark', 'contrast']) {
      await changeTheme(page, theme);
      expect({ theme, faults: await faultsIn(tabFrame(page)) }).toEqual({ theme, faults: [] });
    }
    expect(await overflow(tabFrame(page))).toBeLessThanOrEqual(0);
    await close();
  });
});

it('finds a fault that is there, so that the checks above can fail', async () => {
  const { page, tab, close } = await openTab(started.browser, started.app, { person: 'anne', width: 320, bypassCSP: true });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tabFrame(page).evaluate(() => {
    const wide = document.createElement('button');
    wide.style.width = '600px';
    document.body.append(wide);
  });
  expect((await faultsIn(tabFrame(page))).join()).toMatch(/^button-name/);
  expect(await overflow(tabFrame(page))).toBeGreaterThan(0);
  await close();
});
