import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { journey } from '../support/journey';
import { openTab } from '../support/open-tab';
import { readWord } from '../support/read-word';

// Issue 6: an employee asks the guide for laundry services for 2.6 million, and it becomes an agreement with its options and reminders.
const started = journey(['--today', '2026-11-23']);
const need = 'Vaskeritenester til symjehallane';

const press = (tab: FrameLocator, name: string | RegExp) => tab.getByRole('button', { name }).first().click();
const as = (person: string, path: string) => openTab(started.browser, started.app, { person, path, height: 1400 });

describe('from a need to a signed agreement', () => {
  /** The page of the procurement, when it is there. */
  let procurement = '';
  /** The page of the assessment. */
  let assessment = '';

  it('lets an employee ask the guide, see that no agreement fits, and report the need', async () => {
    const { tab, close } = await as('anne', '/rettleiar');
    await tab.getByRole('textbox', { name: 'Kva skal du kjøpe?' }).fill(need);
    await tab.getByRole('combobox', { name: /tenesteområde/ }).selectOption({ label: 'Helse, omsorg og meistring' });
    await tab.getByRole('textbox', { name: /Verdi utan opsjonar/ }).fill('2,6 mill');
    await tab.getByRole('link', { name: 'Vaskeritenester', exact: true }).first().waitFor();
    await press(tab, 'Ingen av desse passar');
    await tab.getByText('Forskrifta del III').first().waitFor();
    await tab
      .getByText(/FOA § 5-3 \(1\)/)
      .first()
      .waitFor();
    await press(tab, 'Meld behovet');
    await tab.getByText('Behovet er meldt').waitFor();
    // Who may not read the plan is not led into it.
    expect(await tab.getByRole('button', { name: 'Start behovet' }).count()).toBe(0);
    await close();
  });

  it('lets a resource person take it into the plan', async () => {
    const { tab, page, close } = await as('jorunn', '/behov');
    const reported = tab.getByRole('region', { name: 'Meldte behov' });
    await reported.getByRole('button', { name: /^Vis / }).click();
    await reported.getByRole('button', { name: `Ta inn i planen: ${need}` }).click();
    await tab
      .getByRole('link', { name: new RegExp(need) })
      .first()
      .click();
    await tab.getByRole('heading', { level: 1 }).filter({ hasText: need }).waitFor();
    procurement = await pathOf(page);
    expect(procurement).toMatch(/^\/behov\/\d+$/);
    await tab
      .getByText(/2,6 mill\. kr/)
      .first()
      .waitFor();
    await press(tab, /^Ta inn i planen$/);
    await tab
      .getByText(/reservert eller inkluderande, med grunngjeving/)
      .first()
      .waitFor();
    await close();
  });

  it('lets her assess a reserved contract with a reason, and another acknowledge it', async () => {
    const opened = await as('jorunn', procurement);
    await press(opened.tab, 'Gjer vurderinga');
    await opened.tab.getByRole('radio', { name: 'Ja' }).first().check();
    await opened.tab
      .getByRole('textbox', { name: 'Grunngjeving for svaret om reservert' })
      .fill('Tre verksemder i regionen har arbeidstrening i vaskeri og kan levere heile volumet.');
    await press(opened.tab, 'Send til kvittering');
    await opened.tab.getByText('Ventar på kvittering').first().waitFor();
    assessment = await pathOf(opened.page);
    expect(assessment).toMatch(/^\/vurderingar\/\d+$/);
    // Nobody acknowledges what they have assessed themselves.
    expect(await opened.tab.getByRole('button', { name: /^Kvitter$/ }).count()).toBe(0);
    await opened.close();

    const { tab, close } = await as('eva', assessment);
    await press(tab, /^Kvitter$/);
    await tab.getByText('Vurderinga er kvittert og ferdig').first().waitFor();
    await close();
  });

  it('writes the assessment as a Word note that opens', async () => {
    const { tab, page, close } = await as('jorunn', assessment);
    const [download] = await Promise.all([page.waitForEvent('download'), press(tab, 'Word: eige notat')]);
    const text = readWord(await readFile(await download.path()));
    expect(text).toContain(need);
    expect(text).toMatch(/arbeidstrening i vaskeri/);
    expect(text).toMatch(/Jorunn Eikanger/);
    expect(text).toMatch(/Eva Nordvik/);
    await close();
  });

  it('goes through its phases, with what is missing told and nobody stopped', async () => {
    const { tab, close } = await as('jorunn', procurement);
    await press(tab, 'Start marknadsdialogen');
    await tab.getByText(/Reglane 23\. november 2026.*FOA del III/).waitFor();
    await press(tab, 'Gå til marknadsdialog');
    await tab
      .getByText(/konkurransegjennomføringsverktøyet manglar/)
      .first()
      .waitFor();
    await press(tab, 'Marker som kunngjord');
    await press(tab, 'Start evalueringa');
    await tab.getByText('Ingen tilbydarar er førte inn.').first().waitFor();

    await press(tab, 'Rediger tilbydarar og tilbakemelding');
    const picker = tab.getByRole('combobox', { name: 'Legg til tilbydar' });
    await picker.pressSequentially('vask');
    await tab.getByRole('option').first().click();
    await picker.pressSequentially('Byen Reinseri');
    await tab.getByRole('option', { name: 'Legg til «Byen Reinseri»' }).click();
    await tab
      .getByRole('checkbox', { name: /^Vann: / })
      .first()
      .check();
    await press(tab, /^Lagre$/);
    await tab.getByText('Har ikkje fått tilbakemelding').waitFor();

    await press(tab, 'Meldinga er send');
    await tab.getByText(/Karensperioden varer då til og med 3\. desember 2026/).waitFor();
    await press(tab, 'Gå til karensperiode');
    await tab
      .getByText(/Karensperioden varer til og med 3\. desember 2026/)
      .first()
      .waitFor();
    await press(tab, 'Marker som tildelt');
    await press(tab, 'Tilbakemelding til Byen Reinseri');
    await tab.getByRole('textbox', { name: 'Kva dei fekk vite' }).fill('Prisen på henting var høg.');
    await tab.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
    await tab.getByText('Tilbakemelding gjeven 23. november 2026').waitFor();
    expect(await tab.getByText('Har ikkje fått tilbakemelding').count()).toBe(0);
    await close();
  });

  it('becomes an agreement with its option, tied to where it came from', async () => {
    const { tab, close } = await as('jorunn', procurement);
    await press(tab, 'Lag avtalen');
    await tab.getByRole('heading', { level: 1, name: 'Ny avtale' }).waitFor();
    expect(await tab.getByRole('textbox', { name: 'Namn på avtalen' }).inputValue()).toBe(need);
    expect(await tab.getByRole('textbox', { name: 'Anslått verdi' }).inputValue()).toBe('2 600 000');
    expect(await tab.getByRole('combobox', { name: 'Reservert eller inkluderande' }).inputValue()).toBe('reserved');
    expect(await tab.getByRole('textbox', { name: 'Anskaffinga starta' }).inputValue()).toBe('2026-11-23');
    await tab.getByRole('textbox', { name: 'Avtalenummer' }).fill('2026-950');
    await tab.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Aktiv' });
    await tab.getByRole('textbox', { name: 'Startdato' }).fill('2026-11-23');
    await tab.getByRole('textbox', { name: 'Sluttdato utan opsjonar' }).fill('2027-03-03');
    await tab.getByRole('combobox', { name: 'Avtaleeigar' }).pressSequentially('jorunn');
    await tab.getByRole('option', { name: /Jorunn Eikanger/ }).click();
    await press(tab, 'Legg til opsjon');
    await tab.getByRole('textbox', { name: 'Lengd i månader' }).fill('12');
    await press(tab, 'Legg inn avtalen');
    await tab.getByRole('heading', { level: 1 }).filter({ hasText: need }).waitFor();
    await tab.getByText('Kom frå anskaffinga').waitFor();
    await tab.getByText('Reservert kontrakt').first().waitFor();
    await close();

    const back = await as('jorunn', procurement);
    await back.tab.getByText('Vart til avtalen').waitFor();
    await back.close();
  });

  it('is among what its owner has to decide, with the day', async () => {
    const { tab, close } = await as('jorunn', '/');
    await tab.getByText(need).first().waitFor();
    await tab.getByText('Hentar …').first().waitFor({ state: 'hidden' });
    expect(await tab.getByRole('main').innerText()).toMatch(/Vaskeritenester til symjehallane – opsjon 1 av 1/);
    await close();
  });
});

/** The page inside the tab that is shown, as its address says. */
async function pathOf(page: Awaited<ReturnType<typeof openTab>>['page']): Promise<string> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  const hash = (await frame?.evaluate(() => window.location.hash)) ?? '';
  return hash.replace(/^#/, '');
}
