import { itemsOf, openTab, rest, type OpenedTab } from '../support/open-tab';
import { journey } from '../support/journey';

const started = journey();

interface AgreementRow {
  readonly Id: number;
  readonly Title: string;
  readonly Purpose: string;
  readonly CaseNumber: string;
  readonly CallOffLimits: string;
}

async function stored(title: string): Promise<AgreementRow> {
  const { body } = await rest(
    started.app,
    'admin',
  )<{ value: AgreementRow[] }>(`${itemsOf('Agreements')}?$filter=Title eq '${encodeURIComponent(title)}'`);
  expect(body.value).toHaveLength(1);
  return body.value[0] as AgreementRow;
}

/** The same form in two windows, as Olav and as Eva, both opened before either has saved. */
async function bothEdit(title: string): Promise<{ readonly id: number; readonly olav: OpenedTab; readonly eva: OpenedTab }> {
  const { Id: id } = await stored(title);
  const path = `/avtalar/${id}/rediger`;
  const [olav, eva] = await Promise.all([
    openTab(started.browser, started.app, { person: 'olav', path }),
    openTab(started.browser, started.app, { person: 'eva', path }),
  ]);
  await Promise.all([olav, eva].map(({ tab }) => tab.getByRole('heading', { name: `Rediger ${title}` }).waitFor()));
  return { id, olav, eva };
}

const field = ({ tab }: OpenedTab, name: string) => tab.getByRole('textbox', { name });
const save = ({ tab }: OpenedTab) => tab.getByRole('button', { name: 'Lagre avtalen' }).click();
const saved = ({ tab }: OpenedTab, title: string) =>
  tab.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }).waitFor();
const conflict = ({ tab }: OpenedTab) => tab.getByRole('alertdialog', { name: 'Nokon andre har endra dette' });

describe('two people who edit the same agreement', () => {
  it('shows the second what the first changed, and saves what is chosen field by field', async () => {
    const title = 'Elektrikartenester';
    const { olav, eva } = await bothEdit(title);
    await field(olav, 'Kva avtalen er til').fill('Olav: elektrikar til alle bygg');
    await field(olav, 'Saksnummer').fill('2026/1111');
    await field(eva, 'Kva avtalen er til').fill('Eva: elektrisk arbeid, også akutt');
    await field(eva, 'Saksnummer').fill('2026/2222');
    await save(olav);
    await saved(olav, title);

    await save(eva);
    const dialog = conflict(eva);
    await dialog.getByText('Olav Bruvik lagra').waitFor();
    const purpose = dialog.getByRole('radiogroup', { name: /Kva avtalen er til/ });
    await purpose.getByText('Olav: elektrikar til alle bygg').waitFor();
    await purpose.getByText('Eva: elektrisk arbeid, også akutt').waitFor();
    const caseNumber = dialog.getByRole('radiogroup', { name: /Saksnummer/ });
    await caseNumber.getByText('2026/1111').waitFor();
    // Nothing is written until she has chosen.
    expect(await stored(title)).toMatchObject({ Purpose: 'Olav: elektrikar til alle bygg', CaseNumber: '2026/1111' });

    await purpose.getByRole('radio', { name: /Mitt/ }).check();
    await caseNumber.getByRole('radio', { name: /Frå Olav Bruvik/ }).check();
    await dialog.getByRole('button', { name: 'Lagre det eg har valt' }).click();
    await saved(eva, title);
    expect(await stored(title)).toMatchObject({ Purpose: 'Eva: elektrisk arbeid, også akutt', CaseNumber: '2026/1111' });
    await eva.tab.getByText('Eva: elektrisk arbeid, også akutt').first().waitFor();
    await Promise.all([olav.close(), eva.close()]);
  });

  it('loses nothing that was typed when the second goes back to the form', async () => {
    const title = 'Grus og pukk';
    const { olav, eva } = await bothEdit(title);
    await field(olav, 'Kva avtalen er til').fill('Olav var først');
    await save(olav);
    // The agreement is of another area than his: he is asked first.
    await olav.tab.getByRole('alertdialog').getByRole('button', { name: 'Endre likevel' }).click();
    await saved(olav, title);
    await field(eva, 'Kva avtalen er til').fill('Eva skreiv mykje');
    await field(eva, 'Grenser for avrop').fill('Linje éin\nlinje to');
    await save(eva);
    await conflict(eva).getByRole('button', { name: 'Tilbake til skjemaet' }).click();
    await conflict(eva).waitFor({ state: 'hidden' });
    expect(await field(eva, 'Kva avtalen er til').inputValue()).toBe('Eva skreiv mykje');
    expect(await field(eva, 'Grenser for avrop').inputValue()).toBe('Linje éin\nlinje to');

    // Saving again asks again: Olav's change is never run over without being seen.
    await save(eva);
    await conflict(eva).getByText('Olav var først').waitFor();
    expect(await stored(title)).toMatchObject({ Purpose: 'Olav var først' });
    await Promise.all([olav.close(), eva.close()]);
  });

  it('keeps both when they changed different fields', async () => {
    const title = 'Asfalt og asfaltarbeid';
    const { olav, eva } = await bothEdit(title);
    await field(olav, 'Saksnummer').fill('2026/7777');
    await save(olav);
    await saved(olav, title);
    await field(eva, 'Grenser for avrop').fill('Over 500 000 kr: minikonkurranse');
    await save(eva);
    const dialog = conflict(eva);
    await dialog.getByText('2026/7777').waitFor();
    // What only one of them changed is chosen already: one press keeps both.
    await dialog.getByRole('button', { name: 'Lagre det eg har valt' }).click();
    await saved(eva, title);
    expect(await stored(title)).toMatchObject({
      CaseNumber: '2026/7777',
      CallOffLimits: 'Over 500 000 kr: minikonkurranse',
    });
    await Promise.all([olav.close(), eva.close()]);
  });

  it('shows who decided an option first, to the one who decides second', async () => {
    const { Id: id } = await stored('Elektrikartenester');
    const [olav, eva] = await Promise.all(
      ['olav', 'eva'].map((person) => openTab(started.browser, started.app, { person, path: `/avtalar/${id}` })),
    );
    if (!olav || !eva) throw new Error('Two windows were opened.');
    for (const { tab } of [olav, eva]) {
      await tab.getByRole('button', { name: 'Utløys opsjonen' }).first().click();
      await tab.getByRole('dialog').getByText('Hugs å sende skriftleg melding').waitFor();
    }
    const answer = async ({ tab }: OpenedTab, reason: string) => {
      const dialog = tab.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /Grunngjeving/ }).fill(reason);
      await dialog.getByRole('button', { name: 'Utløys opsjonen' }).click();
    };
    await answer(olav, 'Olav sin grunn');
    await olav.tab.getByText('Opsjonen er utløyst').first().waitFor();
    await answer(eva, 'Eva sin grunn');
    await conflict(eva).getByText('Olav Bruvik lagra').waitFor();
    await conflict(eva).getByText('Olav sin grunn').waitFor();
    await expect(conflict(eva).getByText('Eva sin grunn').waitFor()).resolves.toBeUndefined();
    await Promise.all([olav.close(), eva.close()]);
  });
});
