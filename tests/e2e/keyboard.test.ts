import type { Page } from 'playwright-core';
import { itemsOf, openTab, rest, tabFrame, tabHash, type OpenedTab } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

interface Focused {
  readonly role: string;
  readonly name: string;
  /** Something of the focused element, or of what surrounds it, is drawn differently from how it is without focus. */
  readonly visible: boolean;
}

/** What has focus inside the tab, as a person with a keyboard would see it. */
async function focused(page: Page): Promise<Focused> {
  return tabFrame(page).evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { role: 'body', name: '', visible: false };
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => (id ? (document.getElementById(id)?.innerText ?? '') : ''))
      .join(' ');
    const label = 'labels' in element ? ((element as HTMLInputElement).labels?.[0]?.innerText ?? '') : '';
    const name = element.getAttribute('aria-label') ?? (labelled.trim() || label || element.innerText);
    const style = [element, element.parentElement as HTMLElement].flatMap((each) =>
      ['', '::after', '::before'].map((part) => getComputedStyle(each, part || undefined)),
    );
    const drawn = style.some(
      (each) =>
        (each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) >= 1) ||
        /\dpx/.test(each.boxShadow) ||
        // Fluent underlines a link twice.
        each.textDecorationStyle === 'double' ||
        (each.content !== 'none' && each.content !== 'normal' && parseFloat(each.borderBottomWidth) >= 2),
    );
    const box = element.getBoundingClientRect();
    const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight;
    return { role, name: name.replace(/\s+/g, ' ').trim(), visible: drawn && inside };
  });
}

/** Presses Tab until the wanted thing has focus. Every stop on the way must be visible. */
async function tabTo(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.role === 'body' || now.role === 'i') continue;
    passed.push(`${now.role} ${now.name}`);
    if (!now.visible) throw new Error(`Focus cannot be seen on: ${now.role} «${now.name}»`);
    if (wanted.test(now.name)) return passed;
  }
  throw new Error(`Tab never came to ${wanted}. It passed:\n${passed.join('\n')}`);
}

/** Puts focus at the top of the tab as Teams does when a person tabs into the started.app. */
async function enterTab({ tab, page }: OpenedTab): Promise<void> {
  await tab.getByRole('heading', { level: 1 }).first().waitFor();
  await tabFrame(page).evaluate(() => window.focus());
}

describe('with a keyboard alone', () => {
  it('finds an agreement, opens it, records an option decision, saves and goes back', async () => {
    const opened = await openTab(started.browser, started.app, { person: 'ingrid' });
    const { tab, page, close } = opened;
    await enterTab(opened);

    // Find it.
    await tabTo(page, /^Kva skal du kjøpe\?$/);
    await page.keyboard.type('vaskeri');
    await tab.getByRole('list', { name: 'Forslag' }).getByRole('link', { name: 'Vaskeritenester', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatchObject({ name: 'Vaskeritenester', visible: true });

    // Open it.
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: /^Vaskeritenester/ }).waitFor();
    const address = await tabHash(page);
    expect(address).toMatch(/^#\/avtalar\/\d+$/);

    // Decide: the dialog takes focus and keeps it.
    await tabTo(page, /^Utløys opsjonen$/);
    await page.keyboard.press('Enter');
    const dialog = tab.getByRole('dialog', { name: 'Utløyse opsjon 1?' });
    await dialog.getByText('Hugs å sende skriftleg melding').waitFor();
    expect(await tabFrame(page).evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);

    // Saying no first: Escape closes it and focus is where it was.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await focusIs(page, /^Utløys opsjonen$/);

    await page.keyboard.press('Enter');
    await dialog.getByText('Hugs å sende skriftleg melding').waitFor();
    await tabTo(page, /^Grunngjeving/);
    await page.keyboard.type('Avgjort med tastatur');
    // Round the whole dialog without falling out of it.
    const stops = await tabTo(page, /^Utløys opsjonen$/);
    expect(stops.length).toBeLessThanOrEqual(4);
    await page.keyboard.press('Enter');
    await tab.getByText('Opsjonen er utløyst').first().waitFor();
    await dialog.waitFor({ state: 'hidden' });
    const { body } = await rest(
      started.app,
      'admin',
    )<{ value: { Reason: string | null }[] }>(
      `${itemsOf('AgreementOptions')}?$select=Reason,Sequence,Agreement/Title&$expand=Agreement` +
        "&$filter=Agreement/Title eq 'Vaskeritenester' and Sequence eq 1",
    );
    expect(body.value).toMatchObject([{ Reason: 'Avgjort med tastatur' }]);

    // The button is gone with its question; the keyboard goes on from the page, not from nowhere.
    expect(await tabFrame(page).evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

    // Back to where it began.
    await back(page);
    await tab.getByRole('heading', { level: 1, name: /Ingrid/ }).waitFor();
    expect(await tabHash(page)).toMatch(/^#?\/?$/);
    await close();
  });

  it('skips to the content, walks the main menu with the arrows and opens what it names', async () => {
    const opened = await openTab(started.browser, started.app, { person: 'anne' });
    const { tab, page, close } = opened;
    await enterTab(opened);
    await tabTo(page, /^Gå til innhaldet$/);
    await page.keyboard.press('Enter');
    expect(await tabFrame(page).evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

    await tabTo(page, /^Heim$/, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.getByRole('tab', { name: 'Avtalar', selected: true }).waitFor();
    await tab.getByRole('searchbox', { name: 'Søk i avtalane' }).waitFor();
    await close();
  });

  it('reaches and opens a row of the register, and comes back with the search kept', async () => {
    const opened = await openTab(started.browser, started.app, { person: 'anne', path: '/avtalar' });
    const { tab, page, close } = opened;
    await enterTab(opened);
    await tabTo(page, /^Søk i avtalane$/);
    await page.keyboard.type('asfalt');
    await tab.getByRole('link', { name: 'Vaskeritenester', exact: true }).waitFor({ state: 'hidden' });
    await tabTo(page, /^Asfalt og asfaltarbeid/);
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: /^Asfalt og asfaltarbeid/ }).waitFor();
    await back(page);
    const search = tab.getByRole('searchbox', { name: 'Søk i avtalane' });
    await search.waitFor();
    expect(await search.inputValue()).toBe('asfalt');
    await close();
  });

  it('opens and closes the menu of answers, and focus comes back to its button', async () => {
    const opened = await openTab(started.browser, started.app, { person: 'ingrid' });
    const { tab, page, close } = opened;
    await enterTab(opened);
    await tabTo(page, /^Meir$/);
    await page.keyboard.press('Enter');
    await tab.getByRole('menuitem', { name: 'Minn meg på …' }).waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('menu').waitFor({ state: 'hidden' });
    await focusIs(page, /^Meir$/);

    // A dialog opened from the menu gives focus back to the menu's button too.
    await page.keyboard.press('Enter');
    await tab.getByRole('menuitem', { name: 'Minn meg på …' }).waitFor();
    // The first letters lead to it, whatever stands above it.
    await page.keyboard.type('min');
    await page.keyboard.press('Enter');
    await tab.getByRole('dialog', { name: 'Minne deg på dette seinare?' }).waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'hidden' });
    await focusIs(page, /^Meir$/);
    expect(await tab.getByRole('menu').count()).toBe(0);
    await close();
  });

  it('writes an agreement’s purpose and saves it', async () => {
    const opened = await openTab(started.browser, started.app, { person: 'olav', path: '/avtalar/31/rediger' });
    const { tab, page, close } = opened;
    await enterTab(opened);
    await tabTo(page, /^Kva avtalen er til/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Skrive med tastatur');
    await tabTo(page, /^Lagre avtalen$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: /^Asfalt og asfaltarbeid/ }).waitFor();
    await expect(tab.getByText('Skrive med tastatur').first().waitFor()).resolves.toBeUndefined();
    await close();
  });

  it('finds a need in the plan, moves it on the board, opens it, writes in a section and comes back to where it was', async () => {
    const opened = await openTab(started.browser, started.app, { person: 'jorunn', path: '/behov' });
    const { tab, page, close } = opened;
    await enterTab(opened);
    await tabTo(page, /^Søk i planen$/);
    await page.keyboard.type('fotpleie');
    await tab.getByText('Viser 1 av 15').waitFor();
    await tabTo(page, /^Liste$/, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');

    // The card's menu moves it, and focus goes along to the column where it stands.
    await tabTo(page, /^Flytt «Ambulerande fotpleie»/);
    await page.keyboard.press('Enter');
    await tab.getByRole('menuitem', { name: 'Til Planlagd' }).waitFor();
    await page.keyboard.press('Enter');
    await tab.getByRole('region', { name: 'Planlagd' }).getByRole('link', { name: 'Ambulerande fotpleie' }).waitFor();
    await focusIs(page, /^Flytt «Ambulerande fotpleie»/);

    await tabTo(page, /^Ambulerande fotpleie$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Ambulerande fotpleie' }).waitFor();
    await tabTo(page, /^Rediger marknadsdialog$/);
    await page.keyboard.press('Enter');
    await focusIs(page, /^Marknadsdialog/);
    await page.keyboard.type('Ringde to fotterapeutar.');
    await tabTo(page, /^Lagre$/);
    await page.keyboard.press('Enter');
    await tab.getByText('Ringde to fotterapeutar.').waitFor();
    await focusIs(page, /^Rediger marknadsdialog$/);

    await back(page);
    expect(await tab.getByRole('searchbox', { name: 'Søk i planen' }).inputValue()).toBe('fotpleie');
    await close();
  });
});

/** Alt and left arrow: the browser's own keys, which a browser without windows does not take from a page. */
async function back(page: Page): Promise<void> {
  await page.goBack();
}

/** Focus moves a moment after a dialog has gone. */
async function focusIs(page: Page, name: RegExp): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (name.test((await focused(page)).name)) break;
    await page.waitForTimeout(100);
  }
  expect(await focused(page)).toMatchObject({ name: expect.stringMatching(name), visible: true });
}
