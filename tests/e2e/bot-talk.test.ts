import { journey } from '../support/journey';
import { cardsWith, conversation, localTeams, messagesOf, moveClock, until, type SeenMessage } from '../support/local-chat';
import { cardButton, openChat } from '../support/open-chat';
import { itemsOf, openTab, rest } from '../support/open-tab';

const started = journey();

// What is due at first has come when people begin to ask.
beforeAll(async () => moveClock(started.app, '2026-11-24'));

type Kind = 'personal' | 'channel';

/** What the bot has said since, as soon as it says something of this. */
async function answerAfter(seen: readonly SeenMessage[], person: string, kind: Kind, word: string): Promise<SeenMessage> {
  return until(async () => {
    const fresh = (await messagesOf(started.app, person, kind)).slice(seen.length);
    return fresh.find(({ from, card, text }) => from.isBot && `${card} ${text}`.includes(word));
  }, `an answer with "${word}"`);
}

describe('what people ask in the chat', () => {
  it.each([
    ['nn', 'mine avtalar', /Du har ansvar for \d+ avtalar/],
    ['nb', 'mine avtaler', /Du har ansvar for \d+ avtaler/],
    ['en', 'my agreements', /You are responsible for \d+ agreements/],
    ['nn', 'går ut helse', /Helse, omsorg og meistring: .* går ut innan/],
    ['nb', 'hjelp', /mine avtaler/],
    ['en', 'summary', /What is waiting for an answer.* 24 November 2026/],
    ['nn', 'vaskeri', /Rammeavtale . Vaskeritenester/],
  ] as const)('is answered in %s: %s', async (lang, said, expected) => {
    const { browser, app } = started;
    const chat = await openChat(browser, app, { person: 'ingrid', lang });
    const before = await messagesOf(app, 'ingrid', 'personal');
    await chat.write(said);
    const answer = await until(async () => {
      const fresh = (await messagesOf(app, 'ingrid', 'personal')).slice(before.length);
      return fresh.find(({ from, card }) => from.isBot && expected.test(card));
    }, `an answer to "${said}"`);
    await chat.message(answer.id).locator('.ac-adaptiveCard').waitFor();
    expect(chat.faults).toEqual([]);
    await chat.close();
  });

  it('is answered in the thread of the channel, also to a guest', async () => {
    const { browser, app } = started;
    for (const [person, said, expected] of [
      ['anne', '@Innkjøp finn tolk', 'Tolketenester'],
      ['siri', '@Innkjøp finn vaskeri', 'Vaskeritenester'],
    ] as const) {
      const channel = await openChat(browser, app, { person, place: 'posts' });
      const before = await messagesOf(app, person, 'channel');
      await channel.write(said);
      const answer = await answerAfter(before, person, 'channel', expected);
      const question = (await messagesOf(app, person, 'channel')).find(({ text }) => text.includes(said.slice(9)));
      expect(answer.threadId).toBe(question?.id);
      await channel.page
        .locator('.thread', { has: channel.message(answer.id) })
        .locator('.message.post')
        .waitFor();
      await channel.close();
    }
  });
});

describe('agreements as cards', () => {
  it('are found in the message extension and put into a message', async () => {
    const { browser, app } = started;
    const channel = await openChat(browser, app, { person: 'anne', place: 'posts' });
    await channel.page.getByRole('button', { name: 'Finn avtale og legg ved' }).last().click();
    const search = channel.page.getByRole('dialog');
    await search.getByRole('searchbox').fill('byggevarer');
    await search.getByRole('button', { name: /^Byggevarer/ }).click();
    await channel.page.locator('.attached .ac-adaptiveCard').waitFor();
    await channel.write('Bruk denne');
    const sent = await until(async () => {
      const messages = await messagesOf(app, 'anne', 'channel');
      return messages.find(({ text, card }) => text === 'Bruk denne' && card.includes('Byggevarer'));
    }, 'the message with the card');
    await channel.message(sent.id).locator('.ac-adaptiveCard').waitFor();
    expect(sent.from.isBot).toBe(false);
    await channel.close();
  });

  it('come of a link that is pasted', async () => {
    const { browser, app } = started;
    const chat = await openChat(browser, app, { person: 'anne' });
    await chat.page.locator('.compose textarea').evaluate((box, link) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', link);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, `${app.url}/#/avtalar/1`);
    await chat.page.locator('.attached').getByText('Vaskeritenester').first().waitFor();
    expect(chat.faults).toEqual([]);
    await chat.close();
  });
});

describe('how one is reminded', () => {
  it('is chosen in the chat and seen in the tab, and the other way round', async () => {
    const { browser, app } = started;
    const chat = await openChat(browser, app, { person: 'olav' });
    const before = await messagesOf(app, 'olav', 'personal');
    await chat.write('varsling');
    const { id } = await answerAfter(before, 'olav', 'personal', 'Varsla dine');
    const card = chat.message(id);
    await card.locator('input[type="date"]').fill('2027-01-10');
    await card.locator('input[type="checkbox"]').first().check();
    await cardButton(card, 'Lagre').click();
    await card.getByText('Vala er lagra').waitFor();

    const { tab, close } = await openTab(browser, app, { person: 'olav' });
    const button = tab.getByRole('button', { name: 'Varsel', exact: true });
    await button.click();
    const dialog = tab.getByRole('dialog', { name: 'Varsla dine' });
    await dialog.getByText('Varsla er på pause til og med 10. januar 2027.').waitFor();
    expect(await dialog.getByRole('checkbox').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Fjern pausen' }).click();
    await dialog.getByRole('checkbox').uncheck();
    await dialog.getByRole('button', { name: 'Lagre' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await close();

    const again = await messagesOf(app, 'olav', 'personal');
    await chat.write('varsling');
    expect((await answerAfter(again, 'olav', 'personal', 'Varsla dine')).card).toContain('Varsla er på.');
    await chat.close();
  });
});

describe('a new framework agreement', () => {
  const title = 'Kaffi & te til møterom';

  it('is told in the channel once when it becomes active, and put right there when it is corrected within the hour', async () => {
    const { browser, app } = started;
    const { tab, close } = await openTab(browser, app, { person: 'olav', path: '/avtalar/ny' });
    await tab.getByRole('textbox', { name: 'Namn på avtalen' }).fill(title);
    await tab.getByRole('textbox', { name: 'Avtalenummer' }).fill('2026-901');
    await tab.getByRole('textbox', { name: 'Startdato' }).fill('2026-11-16');
    await tab.getByRole('textbox', { name: 'Sluttdato utan opsjonar' }).fill('2028-11-15');
    await tab.getByRole('textbox', { name: 'Anslått verdi' }).fill('400000');
    await tab.getByRole('textbox', { name: 'Kva avtalen er til' }).fill('Kaffi frå ein lokal brennar');
    await tab.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Aktiv' });
    await tab.getByRole('checkbox', { name: 'Kultur', exact: true }).check();
    await tab.getByRole('combobox', { name: 'Avtaleeigar' }).pressSequentially('olav bru');
    await tab.getByRole('option', { name: /Olav Bruvik/ }).click();
    await tab.getByRole('button', { name: 'Legg inn avtalen' }).click();
    await tab.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor();

    const posted = await until(
      async () => (await cardsWith(app, 'anne', 'channel', 'Ny rammeavtale', title))[0],
      'the announcement in the channel',
    );
    expect(posted.card).toContain('Kaffi frå ein lokal brennar');
    const channel = await openChat(browser, app, { person: 'anne', place: 'posts', message: posted.id });
    await channel.message(posted.id).getByText('Kaffi frå ein lokal brennar').waitFor();

    await tab
      .getByRole('link', { name: 'Rediger' })
      .or(tab.getByRole('button', { name: 'Rediger' }))
      .first()
      .click();
    await tab.getByRole('textbox', { name: 'Kva avtalen er til' }).fill('Kaffi og te frå ein lokal brennar');
    await tab.getByRole('button', { name: 'Lagre avtalen' }).click();
    await tab.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor();
    await channel.message(posted.id).getByText('Kaffi og te frå ein lokal brennar').waitFor({ timeout: 40_000 });
    await channel.close();
    await close();
    expect(await cardsWith(app, 'anne', 'channel', 'Ny rammeavtale', title)).toMatchObject([{ id: posted.id, isEdited: true }]);
    const { body } = await rest(
      app,
      'admin',
    )<{ value: object[] }>(`${itemsOf('Agreements')}?$select=Title,AnnouncedOn&$filter=ReferenceNumber eq '2026-901'`);
    expect(body.value).toMatchObject([{ AnnouncedOn: '2026-11-23T23:00:00Z' }]);
  });
});

describe('a guest', () => {
  it('reads the posts, and has no chat with the bot', async () => {
    const { browser, app } = started;
    const channel = await openChat(browser, app, { person: 'siri', place: 'posts' });
    await channel.page.getByText('Innkjøp er lagt til i kanalen').first().waitFor();
    await channel.close();
    const { conversations } = await localTeams<{ conversations: { kind: string }[] }>(app, 'chat?person=siri');
    expect(conversations.map(({ kind }) => kind)).toEqual(['channel']);
  });
});

describe('somebody who takes the app away', () => {
  it('gets no more cards: the next in line is told, and that it did not arrive', async () => {
    const { browser, app } = started;
    const chat = await openChat(browser, app, { person: 'ingrid' });
    await chat.page.getByRole('button', { name: 'Fleire val' }).first().click();
    await chat.page.getByRole('menuitem', { name: 'Avinstaller Innkjøp' }).click();
    await chat.page.getByRole('dialog').getByRole('button', { name: 'Avinstaller Innkjøp' }).click();
    await chat.page.getByText('Innkjøp er ikkje installert for deg').waitFor();
    await chat.close();
    expect((await conversation(app, 'ingrid', 'personal')).installed).toBe(false);
    const before = await messagesOf(app, 'ingrid', 'personal');
    await moveClock(app, '2026-11-27');
    expect(await messagesOf(app, 'ingrid', 'personal')).toHaveLength(before.length);
    const told = await cardsWith(app, 'jorunn', 'personal', 'Vaskeritenester', 'Varselet kom ikkje fram til Ingrid Haugland');
    expect(told.length).toBeGreaterThan(0);
  });
});
