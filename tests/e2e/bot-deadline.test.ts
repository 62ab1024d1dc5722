import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { journey } from '../support/journey';
import { cardsWith, moveClock, until } from '../support/local-chat';
import { answerCard, cardButton, openChat } from '../support/open-chat';
import { itemsOf, openTab, rest } from '../support/open-tab';

const started = journey();

const asAdmin = <T>(address: string) => rest(started.app, 'admin')<T>(address);

interface OptionRow {
  readonly Decision: string;
  readonly DecidedOn: string | null;
  readonly Reason: string | null;
  readonly DecidedBy?: { readonly Title: string };
}

async function option(agreement: string, sequence: number): Promise<OptionRow | undefined> {
  const { body } = await asAdmin<{ value: OptionRow[] }>(
    `${itemsOf('AgreementOptions')}?$select=Decision,DecidedOn,Reason,DecidedBy/Title,Agreement/Title&$expand=DecidedBy,Agreement` +
      `&$filter=Agreement/Title eq '${agreement}' and Sequence eq ${sequence}`,
  );
  return body.value[0];
}

async function responses(agreement: string): Promise<readonly object[]> {
  const { body } = await asAdmin<{ value: object[] }>(
    `${itemsOf('ReminderResponses')}?$select=Answer,AnsweredBy/Title,Agreement/Title&$expand=AnsweredBy,Agreement` +
      `&$filter=Agreement/Title eq '${agreement}'`,
  );
  return body.value;
}

async function ownerOf(agreement: string): Promise<string | undefined> {
  const { body } = await asAdmin<{ value: { Owner?: { Title: string } }[] }>(
    `${itemsOf('Agreements')}?$select=Title,Owner/Title&$expand=Owner&$filter=Title eq '${agreement}'`,
  );
  return body.value[0]?.Owner?.Title;
}

/** The newest card of a person that says all this. */
async function newestCard(person: string, ...words: readonly string[]): Promise<string> {
  const cards = await cardsWith(started.app, person, 'personal', ...words);
  return cards.at(-1)?.id ?? `no card with ${words.join()}`;
}

/** Takes somebody out of a group of the site, or puts them back. */
async function setMember(person: string, group: string, isIn: boolean): Promise<void> {
  const LoginName = `i:0#.f|membership|${findPerson(person)?.upn}`;
  const users = `web/sitegroups/getByName('${group}')/users`;
  const { status } = await rest(started.app, 'admin')(isIn ? users : `${users}/removeByLoginName`, {
    method: 'POST',
    body: isIn ? { LoginName } : { loginName: LoginName },
  });
  expect(status).toBeLessThan(300);
}

describe('an option whose last day comes near', () => {
  const agreement = 'Vaskeritenester';
  const reason = 'God levering og *låg* pris & <b>æøå</b>';

  it('is told to its owner with one card, which exercises it; SharePoint, the register, the page and the card agree', async () => {
    const { app, browser } = started;
    await moveClock(app, '2026-11-26');
    const asked = await cardsWith(app, 'ingrid', 'personal', agreement, 'Svar på opsjon 1', 'i morgon');
    expect(asked).toHaveLength(1);
    const id = asked[0]?.id ?? '';
    expect(asked[0]?.card).toContain('går avtalen ut 27. februar 2027');

    const chat = await openChat(browser, app, { person: 'ingrid', message: id });
    await answerCard(chat.message(id), 'Utløys opsjonen', (form) => form.locator('textarea:visible').fill(reason));
    await chat.message(id).getByText('Ingrid Haugland utløyste opsjonen').waitFor();

    expect(await option(agreement, 1)).toMatchObject({
      Decision: 'Utløyst',
      Reason: reason,
      DecidedBy: { Title: 'Ingrid Haugland' },
      // Midnight on the site.
      DecidedOn: '2026-11-25T23:00:00Z',
    });
    expect(await responses(agreement)).toMatchObject([{ AnsweredBy: { Title: 'Ingrid Haugland' } }]);

    await chat.page.reload();
    await chat.message(id).getByText('Ingrid Haugland utløyste opsjonen').waitFor();
    await chat.message(id).getByText(reason).waitFor();
    expect(await chat.message(id).locator('.ac-pushButton', { hasText: 'Utløys opsjonen' }).count()).toBe(0);
    expect(chat.faults).toEqual([]);
    await chat.close();

    const { tab, close } = await openTab(browser, app, { person: 'ingrid', path: '/avtalar' });
    await tab.getByRole('searchbox', { name: 'Søk i avtalane' }).fill('vaskeri');
    await tab.getByRole('gridcell', { name: /til 27\. februar 2028\. 1 opsjon er ikkje avgjord/ }).waitFor();
    await tab.getByRole('link', { name: agreement, exact: true }).click();
    await tab.getByRole('region', { name: 'Avtaletid' }).getByText('gjeld no til 27. februar 2028').waitFor();
    const changed = tab.getByRole('region', { name: 'Historikk' }).getByRole('listitem');
    await changed
      .filter({ hasText: /Ikkje avgjort → Utløyst/i })
      .first()
      .waitFor();
    await close();

    // The next day's sweep says nothing more of it, and the day before is not told again.
    await moveClock(app, '2026-11-27');
    expect(await cardsWith(app, 'ingrid', 'personal', agreement, 'Svar på opsjon 1', 'i dag')).toEqual([]);
    expect(await cardsWith(app, 'jorunn', 'personal', agreement, 'Svar på opsjon 1', '(i dag)')).toEqual([]);
    expect((await cardsWith(app, 'ingrid', 'personal', agreement)).filter((each) => each.id === id)).toHaveLength(1);
  });
});

describe('an agreement that is handed over on a card', () => {
  const agreement = 'Vikarar til helse og omsorg';

  it('asks the new owner, who takes it; the old card shows it', async () => {
    const { app, browser } = started;
    const id = await newestCard('ingrid', agreement, 'Svar på opsjon 2');
    const chat = await openChat(browser, app, { person: 'ingrid', message: id });
    await answerCard(chat.message(id), 'Gje vidare', async (form) => {
      await form.locator('input:visible').first().fill('Olav Bruvik');
      await form.locator('textarea:visible').fill('Du kjenner leverandøren');
    });
    await chat.message(id).getByText('Ingrid Haugland gav avtalen vidare').waitFor();
    expect(await ownerOf(agreement)).toBe('Olav Bruvik');

    const asked = await until(
      async () => (await cardsWith(app, 'olav', 'personal', agreement, 'Vil du ta over avtalen?'))[0],
      'the question to the new owner',
    );
    expect(asked.card).toContain('Du kjenner leverandøren');
    const olav = await openChat(browser, app, { person: 'olav', message: asked.id, hasOwnView: false });
    await cardButton(olav.message(asked.id), 'Eg tek over').click();
    await olav.message(asked.id).getByText('Olav Bruvik har dette').waitFor();
    await olav.close();
    expect(await responses(agreement)).toMatchObject([
      { AnsweredBy: { Title: 'Ingrid Haugland' } },
      { AnsweredBy: { Title: 'Olav Bruvik' } },
    ]);

    await chat.page.reload();
    // Either who it was given to, or what the new owner has answered since.
    await chat.message(id).getByText('Ny eigar: Olav Bruvik').waitFor();
    await chat.close();
  });
});

describe('a card that does not hold any more', () => {
  const agreement = 'Kopi- og multifunksjonsmaskinar';

  it('is refused with the reason and a fresh card when the tab was first', async () => {
    const { app, browser } = started;
    const id = await newestCard('ingrid', agreement, 'Svar på opsjon 1');
    const chat = await openChat(browser, app, { person: 'ingrid', message: id });
    await chat.page.waitForLoadState('load');
    const { tab, close } = await openTab(browser, app, { person: 'ingrid' });
    const waiting = tab.getByRole('article', { name: `${agreement} – forlenga automatisk` });
    await waiting.getByRole('button', { name: 'Lat avtalen' }).click();
    await tab
      .getByRole('dialog')
      .getByRole('textbox', { name: /Grunngjeving/ })
      .fill('Avgjort i fana');
    await tab.getByRole('dialog').getByRole('button', { name: 'Lat avtalen' }).click();
    await waiting.waitFor({ state: 'hidden' });
    await close();
    const before = await option(agreement, 1);
    expect(before?.Reason).toBe('Avgjort i fana');

    await answerCard(chat.message(id), 'Ikkje forleng', (form) => form.locator('textarea:visible').fill('Avgjort på kortet'));
    await chat.message(id).getByText('Ingenting er endra').waitFor();
    await chat.message(id).getByText('Avgjort i fana').waitFor();
    expect(await option(agreement, 1)).toEqual(before);
    await chat.close();
  });

  it('is refused when the person has no rights any more, and nothing changes', async () => {
    const { app, browser } = started;
    const owned = 'Tolketenester';
    const id = await newestCard('jorunn', owned, 'Start ny anskaffing');
    const chat = await openChat(browser, app, { person: 'jorunn', message: id });
    const groups = ['Avtaleeigarar', 'Ressursgruppe'];
    for (const group of groups) await setMember('jorunn', group, false);
    await answerCard(chat.message(id), 'Eg har dette', async () => undefined);
    await chat.message(id).getByText('Du har ikkje rett til å svare på denne fristen').first().waitFor();
    expect(await responses(owned)).toEqual([]);
    for (const group of groups) await setMember('jorunn', group, true);
    await chat.close();
  });
});

describe('an owner who says nothing', () => {
  const agreement = 'Læremiddel';

  it('is gone past after five working days, and the weekly digest lists it when the day has passed', async () => {
    const { app, browser } = started;
    expect(await cardsWith(app, 'eva', 'personal', agreement, 'har ikkje svart')).toEqual([]);
    await moveClock(app, '2026-12-01');
    const escalated = await cardsWith(app, 'eva', 'personal', agreement, 'Svar på opsjon 2', 'Marit Tveiten');
    expect(escalated).toHaveLength(1);
    const eva = await openChat(browser, app, { person: 'eva', message: escalated[0]?.id ?? '' });
    await eva
      .message(escalated[0]?.id ?? '')
      .getByText('har ikkje svart på varselet')
      .waitFor();
    await eva.close();

    await moveClock(app, '2026-12-07');
    const digests = await cardsWith(app, 'anne', 'channel', 'Vekesoppsummering 7. desember 2026');
    expect(digests).toHaveLength(1);
    const channel = await openChat(browser, app, { person: 'anne', place: 'posts', message: digests[0]?.id ?? '' });
    const digest = channel.message(digests[0]?.id ?? '');
    await digest.getByText('Passerte fristar').waitFor();
    const words = (await digest.innerText()).replace(/\s+/g, ' ');
    const passed = words.slice(words.indexOf('Passerte fristar'), words.indexOf('Fristar dei neste'));
    expect(passed).toMatch(/Læremiddel Svar på opsjon 2 · Fristen var 4\. desember 2026/);
    expect(channel.faults).toEqual([]);
    await channel.close();
  });
});
