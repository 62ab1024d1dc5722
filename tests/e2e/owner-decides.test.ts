import type { FrameLocator } from 'playwright-core';
import { itemsOf, openTab, rest } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

interface OptionRow {
  readonly Decision: string;
  readonly DecidedOn: string | null;
  readonly Reason: string | null;
  readonly DecidedBy?: { readonly Title: string };
}

/** The first option of an agreement as SharePoint keeps it. */
async function storedOption(agreement: string): Promise<OptionRow> {
  const { status, body } = await rest(
    started.app,
    'admin',
  )<{ value: OptionRow[] }>(
    `${itemsOf('AgreementOptions')}?$select=Decision,DecidedOn,Reason,DecidedBy/Title,Agreement/Title&$expand=DecidedBy,Agreement` +
      `&$filter=Agreement/Title eq '${agreement}' and Sequence eq 1`,
  );
  expect(status).toBe(200);
  expect(body.value).toHaveLength(1);
  return body.value[0] as OptionRow;
}

const card = (tab: FrameLocator, agreement: string) => tab.getByRole('article', { name: new RegExp(`^${agreement} – opsjon`) });
const history = (tab: FrameLocator) => tab.getByRole('region', { name: 'Historikk' }).getByRole('listitem');

describe('a contract owner’s day', () => {
  it('begins with what is most urgent, and what happens if nothing is done', async () => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'ingrid' });
    const cards = tab.getByRole('article');
    await cards.first().waitFor();
    const first = cards.first();
    expect(await first.getAttribute('aria-label')).toBe('Vaskeritenester – opsjon 1 av 2');
    expect(await first.innerText()).toContain('Om 4 dagar');
    expect((await first.innerText()).replace(/\s+/g, ' ')).toContain(
      'Gjer du ingenting, går avtalen ut 27. februar 2027. Opsjonen gjev 12 månader til, til og med 27. februar 2028.',
    );
    // Nearest first: the day is the number behind "Om".
    const days = (await cards.allInnerTexts()).map((text) => Number(/Om (\d+) dagar/.exec(text)?.[1] ?? Number.MAX_SAFE_INTEGER));
    expect(days.length).toBeGreaterThanOrEqual(3);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    await close();
  });

  it('refuses a decision without a reason, with a message, and keeps the dialog', async () => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'ingrid' });
    await card(tab, 'Vaskeritenester').getByRole('button', { name: 'Ikkje forleng' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Ikkje forlengje avtalen?' });
    const reason = dialog.getByRole('textbox', { name: /Grunngjeving/ });
    const save = dialog.getByRole('button', { name: 'Ikkje forleng' });
    await reason.fill('   ');
    await save.click();
    await dialog.getByText('Skriv ei kort grunngjeving.').waitFor();
    expect(await storedOption('Vaskeritenester')).toMatchObject({ Decision: 'Open', Reason: null });

    await reason.fill('Vi vaskar sjølve frå 2027.');
    await dialog.getByText('Skriv ei kort grunngjeving.').waitFor({ state: 'hidden' });
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await storedOption('Vaskeritenester')).toMatchObject({ Decision: 'Open', Reason: null });
    await close();
  });

  it('records an option with a reason, and every screen and SharePoint agree; the history says who, and undo takes it back', async () => {
    const { tab, page, close } = await openTab(started.browser, started.app, { person: 'ingrid' });
    const reason = 'God levering, låg pris. Æøå & <b>«sitat»</b>';
    await card(tab, 'Vaskeritenester').getByRole('button', { name: 'Utløys opsjonen' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Utløyse opsjon 1?' });
    await dialog.getByText('til og med 27. februar 2028').waitFor();
    await dialog.getByRole('textbox', { name: /Grunngjeving/ }).fill(reason);
    await dialog.getByRole('button', { name: 'Utløys opsjonen' }).click();
    await tab.getByText('Opsjonen er utløyst').first().waitFor();
    await dialog.waitFor({ state: 'hidden' });

    // Home: the option no longer waits.
    await card(tab, 'Vaskeritenester').waitFor({ state: 'hidden' });
    const stored = await storedOption('Vaskeritenester');
    expect(stored).toMatchObject({ Decision: 'Utløyst', Reason: reason, DecidedBy: { Title: 'Ingrid Haugland' } });
    // A date column holds midnight on the site, one hour ahead of UTC in November.
    expect(stored.DecidedOn).toBe('2026-11-22T23:00:00Z');

    // The register: the period is a year longer and one option is left.
    await tab.getByRole('tab', { name: 'Avtalar' }).click();
    await tab.getByRole('searchbox', { name: 'Søk i avtalane' }).fill('vaskeri');
    await tab.getByRole('gridcell', { name: /til 27\. februar 2028\. 1 opsjon er ikkje avgjord/ }).waitFor();

    // The agreement page: the term line, and the history with before and after.
    await tab.getByRole('link', { name: 'Vaskeritenester', exact: true }).click();
    await tab
      .getByRole('region', { name: 'Avtaletid' })
      .getByRole('img', { name: /Opsjon 1, .*: utløyst\. Opsjon 2, .*: ikkje avgjort/ })
      .waitFor();
    await tab.getByRole('region', { name: 'Avtaletid' }).getByText('gjeld no til 27. februar 2028').waitFor();
    const changed = history(tab).filter({ hasText: 'Ingrid Haugland endra' }).first();
    await changed.waitFor();
    const words = (await changed.innerText()).replace(/\s+/g, ' ');
    expect(words).toMatch(/Ikkje avgjort → Utløyst/i);
    expect(words).toContain(`tomt → ${reason}`);
    expect(words).toContain('23. nov. 2026');

    // A second person sees the same.
    const jorunn = await openTab(started.browser, started.app, { person: 'jorunn', path: await hashPathOf(page) });
    await jorunn.tab.getByRole('region', { name: 'Avtaletid' }).getByText('gjeld no til 27. februar 2028').waitFor();
    await jorunn.close();
    await close();
  });

  it('takes back what was just decided, and keeps both in the history', async () => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'ingrid' });
    const title = 'Vikarar til helse og omsorg';
    await card(tab, title).getByRole('button', { name: 'Ikkje forleng' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /Grunngjeving/ }).fill('Feil knapp');
    await dialog.getByRole('button', { name: 'Ikkje forleng' }).click();
    await tab.getByText('Avtalen blir ikkje forlenga').first().waitFor();
    await tab.getByRole('button', { name: 'Angre' }).click();
    await tab.getByText('Avgjerda er teken tilbake').first().waitFor();
    await card(tab, title).getByRole('button', { name: 'Utløys opsjonen' }).waitFor();

    await card(tab, title).getByRole('link').first().click();
    await tab.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
    const changes = history(tab).filter({ hasText: 'Ingrid Haugland endra' });
    await changes.nth(1).waitFor();
    const newestFirst = (await changes.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(newestFirst[0]).toMatch(/Ikkje forlenga → Ikkje avgjort/i);
    expect(newestFirst[1]).toMatch(/Ikkje avgjort → Ikkje forlenga/i);
    expect(newestFirst[1]).toContain('Feil knapp');
    await close();
  });

  it('can say that she has it, and the page and the receipt list say so', async () => {
    const { tab, close } = await openTab(started.browser, started.app, { person: 'ingrid' });
    const title = 'Kopi- og multifunksjonsmaskinar';
    const waiting = tab.getByRole('article', { name: `${title} – forlenga automatisk` });
    await waiting.getByRole('button', { name: 'Eg har dette' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Eg har dette' }).click();
    await tab.getByText('Notert at du har dette').first().waitFor();
    await waiting.waitFor({ state: 'hidden' });
    await tab.getByRole('heading', { name: /^Du har svart på/ }).waitFor();
    const { body } = await rest(
      started.app,
      'admin',
    )<{ value: object[] }>(
      `${itemsOf('ReminderResponses')}?$select=Answer,AnsweredBy/Title,Agreement/Title&$expand=AnsweredBy,Agreement` +
        `&$filter=Agreement/Title eq '${title}'`,
    );
    expect(body.value).toMatchObject([{ Answer: 'Eg har dette', AnsweredBy: { Title: 'Ingrid Haugland' } }]);
    await close();
  });
});

async function hashPathOf(page: { url(): string }): Promise<string> {
  return new URL(page.url()).hash.slice(1);
}
