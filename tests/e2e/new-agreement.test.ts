import { readFile } from 'node:fs/promises';
import { itemsOf, openTab, rest } from '../support/open-tab';
import { unzip } from '../support/read-workbook';
import { journey } from '../support/journey';

// No agreement at all: the register of a municipality on its first day.
const started = journey(['--today', '2026-11-23', '--agreements', '0']);

const title = '=2+3 Æsj & Øl – «Ålesund»';

describe('a register with nothing in it', () => {
  it('tells an employee whom it waits for, and shows no errors anywhere', async () => {
    for (const path of ['/', '/omrade']) {
      const { tab, close } = await openTab(started.browser, started.app, { person: 'anne', path });
      await tab.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await tab.getByText('Noko gjekk gale').count()).toBe(0);
      await close();
    }
    const { tab, close } = await openTab(started.browser, started.app, { person: 'anne', path: '/avtalar' });
    await tab.getByText('Ingen avtalar er registrerte enno').waitFor();
    expect(await tab.getByRole('button', { name: 'Ny avtale' }).count()).toBe(0);
    await close();
  });

  it('lets an owner write the first agreement: what is missing is said at its field and nothing typed is lost', async () => {
    const { tab, page, close } = await openTab(started.browser, started.app, { person: 'olav', path: '/avtalar' });
    await tab.getByText('Ingen avtalar er registrerte enno').waitFor();
    await tab.getByRole('button', { name: 'Ny avtale' }).first().click();
    await tab.getByRole('heading', { level: 1, name: 'Ny avtale' }).waitFor();

    await tab.getByRole('textbox', { name: 'Namn på avtalen' }).fill(title);
    await tab.getByRole('textbox', { name: 'Anslått verdi' }).fill('ganske mykje');
    await tab.getByRole('textbox', { name: 'Sluttdato utan opsjonar' }).fill('2026-01-31');
    await tab.getByRole('textbox', { name: 'Startdato' }).fill('2026-12-01');
    await tab.getByRole('button', { name: 'Legg inn avtalen' }).click();
    await tab.getByText(/felt må rettast før du kan lagre/).waitFor();
    await tab.getByText('Skriv beløpet med tal').first().waitFor();
    expect(await tab.getByRole('textbox', { name: 'Namn på avtalen' }).inputValue()).toBe(title);
    expect(await tab.getByRole('textbox', { name: 'Anslått verdi' }).inputValue()).toBe('ganske mykje');
    expect((await rest(started.app, 'admin')<{ value: object[] }>(itemsOf('Agreements'))).body.value).toEqual([]);

    // A line of the summary leads to its field.
    await tab.getByRole('button', { name: /^Avtalenummer: Må fyllast ut/ }).click();
    await page.keyboard.type('2026-900');
    expect(await tab.getByRole('textbox', { name: 'Avtalenummer' }).inputValue()).toBe('2026-900');
    await tab.getByRole('textbox', { name: 'Anslått verdi' }).fill('2,5 mill');
    await tab.getByRole('textbox', { name: 'Sluttdato utan opsjonar' }).fill('2028-11-30');
    await tab.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Aktiv' });

    // Each service area has its own box.
    await tab.getByRole('checkbox', { name: 'Kultur', exact: true }).check();
    expect(await tab.getByRole('checkbox', { name: 'Oppvekst', exact: true }).isChecked()).toBe(false);

    // SharePoint's people search finds who has never been on the site.
    await tab.getByRole('combobox', { name: 'Avtaleeigar' }).pressSequentially('bjarte');
    await tab.getByRole('option', { name: /Bjarte Mjøs/ }).click();
    await tab.getByRole('combobox', { name: 'Stedfortredar' }).pressSequentially('olav bru');
    await tab.getByRole('option', { name: /Olav Bruvik/ }).click();

    await tab.getByRole('button', { name: 'Legg til opsjon' }).click();
    await tab.getByRole('textbox', { name: 'Lengd i månader' }).fill('12');
    await tab.getByRole('button', { name: 'Legg inn avtalen' }).click();

    await tab.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor();
    await tab.getByText('Bjarte Mjøs').first().waitFor();
    const { body } = await rest(
      started.app,
      'admin',
    )<{ value: object[] }>(
      `${itemsOf('Agreements')}?$select=Title,ReferenceNumber,EstimatedValue,StartDate,EndDate,Status,Owner/Title,ServiceAreas/Title` +
        '&$expand=Owner,ServiceAreas',
    );
    expect(body.value).toMatchObject([
      {
        Title: title,
        ReferenceNumber: '2026-900',
        EstimatedValue: 2_500_000,
        StartDate: '2026-11-30T23:00:00Z',
        EndDate: '2028-11-29T23:00:00Z',
        Status: 'Aktiv',
        Owner: { Title: 'Bjarte Mjøs' },
        ServiceAreas: [{ Title: 'Kultur' }],
      },
    ]);
    expect((await rest(started.app, 'admin')<{ value: object[] }>(itemsOf('AgreementOptions'))).body.value).toMatchObject([
      { Months: 12, Decision: 'Open' },
    ]);

    await tab.getByRole('tab', { name: 'Avtalar' }).click();
    await tab.getByRole('link', { name: title }).waitFor();
    await close();
  });

  it('gives out a real Excel file of what is shown, in which nothing is a formula', async () => {
    const { tab, page, close } = await openTab(started.browser, started.app, { person: 'olav', path: '/avtalar' });
    await tab.getByRole('link', { name: title }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'Excel', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Avtalar 2026-11-23.*\.xlsx$/);
    const file = await readFile(await download.path());
    expect(file.subarray(0, 2).toString()).toBe('PK');
    const parts = unzip(file);
    const text = [...parts]
      .filter(([name]) => /worksheets|sharedStrings/.test(name))
      .map(([, xml]) => xml)
      .join('');
    expect(text).not.toMatch(/<f[ >]/);
    expect(text).toContain("'=2+3 Æsj &amp; Øl – «Ålesund»");
    await close();
  });
});
