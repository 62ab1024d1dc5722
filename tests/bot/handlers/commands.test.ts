import { calendarDate } from '../../../src/domain/calendar-date';
import { sizeOf } from '../../../bot/cards/card';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../../contract/ports/seed-organisation';
import type { Member } from '../../../bot/channel/channel';
import { anne, inChannel, inChat, ingrid, installation, saying, sharedId, siri, ukjend, type From } from './support/activities';
import { addAgreement, closeToAll, sharePointParts } from './support/on-site';
import { openStage, type Stage } from './support/stage';

let site: ProvisionedSite;
let seeded: Seeded;
let stage: Stage;
beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  const add = (over: Parameters<typeof addAgreement>[2]) => addAgreement(site, seeded, over);
  const soon = calendarDate('2027-03-31');
  await add({ title: 'Tolketenester', purpose: 'Tolk på telefon og oppmøte', serviceAreaIds: [seeded.culture], endDate: soon });
  await add({ title: 'Kontormøblar', purpose: 'Pultar og stolar', serviceAreaIds: [seeded.health], ownerId: seeded.olav });
  await add({
    title: 'Gammal tolk',
    startDate: calendarDate('2020-01-01'),
    endDate: calendarDate('2024-12-31'),
    ownerId: seeded.olav,
  });
  await closeToAll(site.client('admin'), await add({ title: 'Løynd tolkevakt', ownerId: seeded.olav }));
});
afterAll(() => site.close());
beforeEach(async () => {
  stage = await openStage({
    ...sharePointParts(site),
    digestNow: (of) => Promise.resolve([{ summary: `summary for ${JSON.stringify(of)}` }]),
  });
  for (const by of [ingrid, anne]) await stage.handlers.handle(installation(inChat({ by }), 'add'));
  stage.heard();
});
afterEach(() => stage.close());

async function told(text: string, by: Member = anne, from: From = {}): Promise<string> {
  await stage.handlers.handle(saying(inChat({ by, ...from }), text));
  return stage.heard();
}
async function toldInChannel(text: string, by: Member = anne, threadId?: string): Promise<string> {
  await stage.handlers.handle(saying(inChannel({ by }, threadId), text));
  return stage.heard();
}

describe('finding', () => {
  test.each([
    'finn tolk',
    'FINN  tolk',
    'søk tolk',
    'soek tolk',
    'sök tolk',
    'find tolk',
    'tolk',
    '«tolk»',
    '@Innkjøp finn tolk',
    'tolk?',
  ])('"%s" shows the agreement that can be used, with what one needs to know', async (text) => {
    const heard = await told(text);
    expect(heard).toContain('Tolketenester');
    expect(heard).toContain('Ingrid Haugland');
    expect(heard).not.toContain('Gammal');
  });

  test('shows nobody an agreement that SharePoint does not let them read', async () => {
    expect(await told('tolkevakt')).toContain('Ingen avtale passar til «tolkevakt»');
    expect(await told('tolk')).not.toContain('Løynd');
  });

  test('in a channel shows nothing that not every employee may read, also to somebody who may', async () => {
    const arne: Member = { ...anne, userId: '29:arne', upn: 'admin@alver.example' };
    stage.roster = () => arne;
    expect(await told('tolkevakt', arne)).toContain('Løynd');
    expect(await toldInChannel('tolkevakt', arne)).not.toContain('Løynd');
  });

  test('finds what was added a moment ago, once the copy is asked for anew', async () => {
    let time = 0;
    await stage.close();
    stage = await openStage(sharePointParts(site, () => time));
    await told('hjelp');
    expect(await told('snømåking')).toContain('Ingen avtale');
    await addAgreement(site, seeded, { title: 'Snømåking', ownerId: seeded.olav });
    time += 20_000;
    expect(await told('snømåking')).toContain('Snømåking');
  });

  test('nothing says what to do', async () => {
    expect(await told('finn romferd')).toContain('spør innkjøpsleiinga før du kjøper');
  });
});

describe('what a person has', () => {
  test.each(['mine avtalar', 'Mine Avtaler', 'my agreements', 'mine'])('"%s" lists it with the next deadline', async (text) => {
    const heard = await told(text, ingrid);
    expect(heard).toContain('Du har ansvar for éin avtale');
    expect(heard).toContain('Tolketenester');
  });

  test('is nothing for somebody who owns nothing', async () => {
    expect(await told('mine avtalar')).toContain('Du er ikkje eigar eller stedfortredar for nokon avtale');
  });
});

describe('what ends', () => {
  test.each(['går ut kultur', 'gaar ut Kultur', 'gar ut i kultur', 'utløper kul', 'expiring kultur', 'utloep KULTUR'])(
    '"%s" lists it for the area',
    async (text) => {
      expect(await told(text)).toContain('Kultur: éin avtale går ut innan 6 månader');
    },
  );

  test('in an area where nothing does says so, and in all of them together what does', async () => {
    expect(await told('går ut helse')).toContain('Helse, omsorg og meistring: ingen avtalar går ut');
    expect(await told('går ut')).toContain('Tolketenester');
  });

  test('in an area that nobody knows tells which there are', async () => {
    const heard = await told('går ut romfart');
    expect(heard).toContain('Eg kjenner ikkje tenesteområdet «romfart»');
    expect(heard).toContain('Helse, omsorg og meistring · Kultur');
  });
});

describe('a summary', () => {
  test('is of the person in their chat, and of the channel in a channel', async () => {
    expect(await told('oppsummering')).toContain('summary for {"kind":"person","upn":"anne.sabo@alver.example","language":"nn"}');
    expect(await toldInChannel('samandrag')).toContain(`{"kind":"channel","conversationId":"${sharedId}","language":"nn"}`);
  });

  test('with nothing in it says that nothing waits', async () => {
    await stage.close();
    stage = await openStage(sharePointParts(site));
    expect(await told('summary')).toContain('Ingen avtalar treng svaret ditt i dag.');
  });
});

describe('help', () => {
  test.each(['', ' ', 'hjelp', 'Hjelp!', 'HEI', '?', 'help', 'finn', '@Innkjøp'])(
    '"%s" shows what one can write',
    async (text) => {
      expect(await told(text)).toContain('Dette kan eg hjelpe med');
    },
  );
});

describe('the language', () => {
  test.each([
    ['nn-NO', 'Dette kan eg hjelpe med'],
    ['nb-NO', 'Dette kan jeg hjelpe med'],
    ['no', 'Dette kan jeg hjelpe med'],
    ['en-US', 'What I can help with'],
    ['de-DE', 'What I can help with'],
    ['', 'Dette kan eg hjelpe med'],
  ])('is that of Teams (%s) for somebody who has chosen none', async (locale, said) => {
    const heard = await told('hjelp', anne, { locale });
    expect(heard.split('\n')[0]).toBe(said);
  });

  test('is the one that a person chose, whatever Teams says', async () => {
    await stage.parts.choices.save(ingrid.upn, { mutedUntil: null, dailySummary: false, language: 'nb' });
    expect(await told('help', ingrid, { locale: 'en-US' })).toContain('Dette kan jeg hjelpe med');
  });
});

describe('in a channel', () => {
  test('the answer goes into the thread of what was written, or begins one under it', async () => {
    await toldInChannel('tolk', anne, '1700000000000');
    expect(stage.said.at(-1)?.to).toMatchObject({ conversationId: sharedId, threadId: '1700000000000' });
    const activity = saying(inChannel(), 'tolk');
    await stage.handlers.handle(activity);
    expect(stage.said.at(-1)?.to).toMatchObject({ threadId: activity.id });
  });

  test('a guest whom SharePoint lets read gets the answer', async () => {
    expect(await toldInChannel('tolk', siri)).toContain('Tolketenester');
  });

  test.each(['tolk', 'mine avtalar', 'går ut', 'oppsummering'])(
    'a stranger who writes "%s" is refused in plain words and sees nothing',
    async (text) => {
      const heard = await toldInChannel(text, ukjend);
      expect(heard).toContain('Eg kan berre vise avtalar til dei som har tilgang');
      expect(heard).not.toContain('Tolketenester');
    },
  );

  test('somebody who is not in the roster is a stranger', async () => {
    stage.roster = () => null;
    await stage.handlers.handle(saying(inChannel({ by: { ...anne, objectId: 'nobody' } }), 'tolk'));
    expect(stage.heard()).toContain('Eg kan berre vise avtalar');
  });
});

test.each([
  ['ten thousand letters', 'tolk '.repeat(2_000)],
  ['ten thousand letters without a space', 'a'.repeat(10_000)],
  ['Markdown', '**fet** [Trykk](https://evil.example) `kode`'],
  ['HTML', '<script>alert(1)</script><b>tolk</b>'],
  ['a text that turns the line around', '\u202etolk\u202d \u2066avtale'],
  ['half a character', 'tolk \ud83d'],
  ['signs alone', '*** ???'],
  ['a text that means something to the texts', '{{text}} $t(open) {{DATE(2017-02-14T06:00:00Z, SHORT)}}'],
])('%s is answered with a card that is whole and small', async (_name, text) => {
  await stage.handlers.handle(saying(inChat({ by: anne }), text));
  const message = stage.said.at(-1)?.message;
  expect(message?.card).toBeDefined();
  expect(sizeOf(message)).toBeLessThan(20 * 1024);
  // `fallbackText` is no Markdown and is shown as it is.
  expect(JSON.stringify(message?.card?.['body'])).not.toMatch(
    /[\u202a-\u202e\u2066-\u2069]|[^\\]\]\(https:\/\/evil|[^\\]<script/,
  );
});
