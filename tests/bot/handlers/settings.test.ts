import { ownChoices } from '../../../src/data/stores/notification-choices-sharepoint';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../../contract/ports/seed-organisation';
import type { Member } from '../../../bot/channel/channel';
import type { ActivitySource } from '../../../bot/channel/inbound-activity';
import {
  anne,
  botId,
  inChannel,
  inChat,
  ingrid,
  installation,
  pressing,
  saying,
  sharedId,
  siri,
  ukjend,
  update,
} from './support/activities';
import { sharePointParts } from './support/on-site';
import { openStage, type Stage } from './support/stage';

let site: ProvisionedSite;
let seeded: Seeded;
let stage: Stage;
beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
});
afterAll(() => site.close());
beforeEach(async () => {
  stage = await openStage(sharePointParts(site));
  await stage.parts.choices.save(anne.upn, { mutedUntil: null, dailySummary: false, language: null });
  for (const by of [ingrid, anne]) await stage.handlers.handle(installation(inChat({ by }), 'add'));
  stage.heard();
});
afterEach(() => stage.close());

const tab = (short: string) => ownChoices({ sp: site.client(short), onBadRow: (error) => void expect(error).toBeUndefined() });
async function told(text: string, by: Member = anne): Promise<string> {
  await stage.handlers.handle(saying(inChat({ by }), text));
  return stage.heard();
}
async function pressed(data: object, source: ActivitySource = inChat({ by: anne }), verb = 'saveChoices') {
  const response = await stage.handlers.answerInvoke(pressing(source, verb, data));
  expect(response?.status).toBe(200);
  return response?.body as { readonly statusCode: number; readonly type: string; readonly value: unknown };
}
const message = (text: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: expect.stringContaining(text),
});
const choice = (over: object = {}) => ({ mutedUntil: '2026-12-24', dailySummary: 'true', language: 'nb', ...over });

describe('a person’s choices', () => {
  test.each(['varsling', 'innstillingar', 'varsler', 'notifications', 'settings', 'mute', 'språk'])(
    'are shown by "%s"',
    async (text) => {
      const heard = await told(text);
      expect(heard).toContain('Varsla er på.');
      expect(heard).toContain('saveChoices');
    },
  );

  test('are saved from the card, answered with the card as they are now, and seen in the tab', async () => {
    const answer = await pressed(choice());
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer.value)).toContain('Varslene er på pause til og med 24. desember 2026');
    expect(await tab('anne').own()).toEqual({ mutedUntil: '2026-12-24', dailySummary: true, language: 'nb' });
  });

  test('are taken back by empty fields', async () => {
    await pressed(choice());
    await pressed({ dailySummary: 'false', language: 'teams', mutedUntil: '' });
    expect(await tab('anne').own()).toEqual({ mutedUntil: null, dailySummary: false, language: null });
  });

  test('are those of who pressed, whosever card it was', async () => {
    const before = await stage.parts.choices.of(ingrid.upn);
    await pressed(choice({ upn: ingrid.upn, personId: seeded.ingrid }));
    expect(await stage.parts.choices.of(ingrid.upn)).toEqual(before);
    expect((await stage.parts.choices.of(anne.upn)).dailySummary).toBe(true);
  });

  test.each([
    ['a day that is none', choice({ mutedUntil: '2026-02-30' })],
    ['a day that has been', choice({ mutedUntil: '2026-11-22' })],
    ['a day more than a year ahead', choice({ mutedUntil: '2027-11-24' })],
    ['a language that is none', choice({ language: 'de' })],
    ['no language', choice({ language: undefined })],
    ['neither yes nor no', choice({ dailySummary: 'perhaps' })],
    ['an object', choice({ mutedUntil: { evil: true } })],
    ['nothing', {}],
  ])('are not changed by %s', async (_name, data) => {
    expect(await pressed(data)).toEqual(message('Noko manglar i svaret'));
    expect(await tab('anne').own()).toEqual({ mutedUntil: null, dailySummary: false, language: null });
  });

  test.each([
    ['varsling av', { mutedUntil: '2026-12-23' }],
    ['varsling AV!', { mutedUntil: '2026-12-23' }],
    ['demp til 1.12.2026', { mutedUntil: '2026-12-01' }],
    ['demp til 1.12.', { mutedUntil: '2026-12-01' }],
    ['demp til 5. januar', { mutedUntil: '2027-01-05' }],
    ['demp 2 veker', { mutedUntil: '2026-12-07' }],
    ['mute until 2026-12-24', { mutedUntil: '2026-12-24' }],
    ['varsling til 24.12', { mutedUntil: '2026-12-24' }],
    ['varsling dagleg', { dailySummary: true }],
    ['varsler daglig', { dailySummary: true }],
    ['notifications daily', { dailySummary: true }],
    ['språk bokmål', { language: 'nb' }],
    ['spraak bokmaal', { language: 'nb' }],
    ['bokmål', { language: 'nb' }],
    ['english', { language: 'en' }],
    ['Nynorsk', { language: 'nn' }],
  ])('are changed by "%s"', async (text, expected) => {
    await told(text);
    expect(await tab('anne').own()).toMatchObject(expected);
  });

  test('are taken back by "varsling på", "varsling kvar for seg" and "språk teams"', async () => {
    for (const text of ['varsling av', 'varsling dagleg', 'bokmål']) await told(text);
    for (const text of ['varsling på', 'varsling kvar for seg', 'språk teams']) await told(text);
    expect(await tab('anne').own()).toEqual({ mutedUntil: null, dailySummary: false, language: null });
  });

  test('are answered in the language that was just chosen', async () => {
    expect(await told('english')).toContain('Your notifications');
  });

  test.each(['varsling til brukarar', 'demp til 1.1.2020', 'demp til 31.2.2027'])('are left alone by "%s"', async (text) => {
    await told(text);
    expect(await tab('anne').own()).toEqual({ mutedUntil: null, dailySummary: false, language: null });
  });

  test('are nothing that a guest has', async () => {
    expect(await pressed(choice(), inChannel({ by: siri }))).toEqual(message('Du er gjest i kanalen'));
    expect(await pressed(choice(), inChannel({ by: ukjend }))).toEqual(message('Eg kan berre vise avtalar'));
  });
});

describe('a channel’s choices', () => {
  const place = () => stage.parts.places.read(sharedId);
  beforeEach(async () => {
    await stage.handlers.handle(update(inChannel(), { event: 'channelMemberAdded', added: [botId] }));
  });

  test('are asked for at the welcome, and again by "innstillingar"', async () => {
    expect(stage.heard()).toContain('Helse, omsorg og meistring');
    await stage.handlers.handle(saying(inChannel({ by: anne }), 'innstillingar'));
    const heard = stage.heard();
    expect(heard).toContain('Kanalen følgjer alle tenesteområde. Vekesoppsummeringa kjem hit.');
    expect(heard).toContain('channel-settings');
  });

  test('are saved by anybody of the municipality in the channel, and answered with the card as they are now', async () => {
    const data = { areas: `${seeded.culture},${seeded.health}`, digest: 'false' };
    const answer = await pressed(data, inChannel({ by: anne }), 'channel-settings');
    expect(JSON.stringify(answer.value)).toContain(
      'Kanalen følgjer Helse, omsorg og meistring, Kultur. Vekesoppsummeringa kjem ikkje hit.',
    );
    expect(await place()).toMatchObject({ serviceAreaIds: [seeded.health, seeded.culture].sort((a, b) => a - b), digest: false });
    await pressed({ digest: 'true' }, inChannel({ by: anne }), 'channel-settings');
    expect(await place()).toMatchObject({ serviceAreaIds: [], digest: true });
  });

  test.each([
    ['an area that is none', { areas: '999', digest: 'true' }],
    ['what is no list of numbers', { areas: 'alle', digest: 'true' }],
    ['an object', { areas: {}, digest: 'true' }],
    ['no word on the digest', { areas: '' }],
  ])('are not changed by %s', async (_name, data) => {
    const before = await place();
    expect(await pressed(data, inChannel({ by: anne }), 'channel-settings')).toEqual(message('Noko manglar i svaret'));
    expect(await place()).toEqual(before);
  });

  test('are none that a guest or stranger in the channel may change', async () => {
    const before = await place();
    const data = { areas: String(seeded.culture), digest: 'false' };
    expect(await pressed(data, inChannel({ by: siri }), 'channel-settings')).toEqual(message('Du er gjest i kanalen'));
    expect(await pressed(data, inChannel({ by: ukjend }), 'channel-settings')).toEqual(message('Eg kan berre vise avtalar'));
    expect(await place()).toEqual(before);
  });

  test('make a place of an ordinary channel, which then follows', async () => {
    const general = inChannel({ by: anne, conversationId: '19:general', membership: 'standard' });
    await pressed({ areas: String(seeded.culture), digest: 'true' }, general, 'channel-settings');
    expect(await stage.parts.places.read('19:general')).toMatchObject({ serviceAreaIds: [seeded.culture], digest: true });
  });

  test('are none of a chat', async () => {
    expect(await pressed({ areas: '', digest: 'true' }, inChat({ by: anne }), 'channel-settings')).toEqual(
      message('Noko manglar'),
    );
    expect(await stage.parts.places.read(inChat({ by: anne }).conversation.id)).toMatchObject({ kind: 'personal' });
  });
});
