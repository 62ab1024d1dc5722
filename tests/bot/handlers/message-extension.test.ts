import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation } from '../../contract/ports/seed-organisation';
import type { InboundResponse, Member } from '../../../bot/channel/channel';
import { anne, inChannel, inChat, ingrid, installation, invoking, siri } from './support/activities';
import { addAgreement, closeToAll, sharePointParts } from './support/on-site';
import { HeldPause } from './support/held-pause';
import { appId, notInRoster, openStage, type Stage } from './support/stage';

interface Extension {
  readonly type: string;
  readonly text?: string;
  readonly attachmentLayout?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: { readonly type: string };
    readonly preview: { readonly contentType: string; readonly content: { readonly title: string; readonly text: string } };
  }[];
}

let site: ProvisionedSite;
let stage: Stage;
let tolk: number;
let hidden: number;
beforeAll(async () => {
  site = await provisionedSite();
  const seeded = await seedOrganisation(site);
  tolk = await addAgreement(site, seeded, { title: 'Tolketenester', referenceNumber: '2026/1' });
  for (let number = 1; number <= 28; number += 1)
    await addAgreement(site, seeded, { title: `Vask ${String(number).padStart(2, '0')}`, ownerId: seeded.olav });
  hidden = await addAgreement(site, seeded, { title: 'Løynd tolkevakt', ownerId: seeded.olav });
  await closeToAll(site.client('admin'), hidden);
}, 120_000);
afterAll(() => site.close());
beforeEach(async () => {
  stage = await openStage({ ...sharePointParts(site), pause: () => new Promise(() => undefined) });
  for (const by of [ingrid, anne]) await stage.handlers.handle(installation(inChat({ by }), 'add'));
  stage.heard();
});
afterEach(() => stage.close());

/** In a chat of people where the bot is not, as most often. */
async function asked(value: unknown, by: Member = anne, name = 'composeExtension/query'): Promise<Extension> {
  stage.roster = notInRoster;
  const source = { ...inChat({ by }), conversation: { id: '19:people@unq.gbl.spaces', kind: 'groupChat' as const } };
  const response = await stage.handlers.answerInvoke(invoking(source, name, value));
  expect(response?.status).toBe(200);
  return extensionIn(response);
}
const extensionIn = (response: InboundResponse | void): Extension =>
  (response ? (response.body as { readonly composeExtension?: Extension }).composeExtension : undefined) ?? { type: 'nothing' };
const query = (text: string, more: object = {}) => ({ commandId: 'finn', parameters: [{ name: 'ord', value: text }], ...more });
const titles = ({ attachments = [] }: Extension) => attachments.map(({ preview }) => preview.content.title);

describe('the message extension', () => {
  test('answers in the form that Teams wants: a card to put into the message, a preview for the list', async () => {
    const found = await asked(query('tolketeneste'));
    expect(found).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    expect(found.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: expect.objectContaining({ type: 'AdaptiveCard', version: '1.5' }),
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: { title: 'Tolketenester', text: expect.stringContaining('2026/1') },
        },
      },
    ]);
  });

  test('finds the word also where the host leaves its name out', async () => {
    expect(titles(await asked({ commandId: 'finn', parameters: [{ value: 'tolketeneste' }] }))).toEqual(['Tolketenester']);
  });

  test('shows before anything is typed what the person is responsible for, and others what to do', async () => {
    const initial = { commandId: 'finn', parameters: [{ name: 'initialRun', value: 'true' }] };
    expect(titles(await asked(initial, ingrid))).toEqual(['Tolketenester']);
    expect(await asked(initial, anne)).toEqual({ type: 'message', text: 'Skriv kva du skal kjøpe, så finn eg avtalen.' });
  });

  test('gives results a page at a time, at most 25, and nothing behind the last', async () => {
    // The last is found by a supplier, Fjordvask, and comes after those that are called so.
    const page = async (skip: number, count: number) => titles(await asked(query('vask', { queryOptions: { skip, count } })));
    expect(await page(0, 25)).toHaveLength(25);
    expect(await page(25, 25)).toEqual(['Vask 26', 'Vask 27', 'Vask 28', 'Tolketenester']);
    expect(await page(0, 5000)).toHaveLength(25);
    expect(await page(10, 3)).toEqual(['Vask 11', 'Vask 12', 'Vask 13']);
    expect(await asked(query('vask', { queryOptions: { skip: 1e9, count: 25 } }))).toMatchObject({
      type: 'result',
      attachments: [],
    });
  });

  test('says so when nothing is found', async () => {
    expect(await asked(query('romferd'))).toEqual({ type: 'message', text: 'Ingen avtale passar til «romferd»' });
  });

  test('shows only what the person who asks may read', async () => {
    expect(await asked(query('tolkevakt'))).toMatchObject({ type: 'message' });
  });

  test('knows somebody in a channel by its roster, and asks SharePoint what a guest there may see', async () => {
    const value = query('tolketeneste');
    const response = await stage.handlers.answerInvoke(invoking(inChannel({ by: siri }), 'composeExtension/query', value));
    expect(titles(extensionIn(response))).toEqual(['Tolketenester']);
  });

  test('tells somebody it does not know to install the app, and shows nothing', async () => {
    expect(await asked(query('tolk'), { ...anne, objectId: 'somebody', userId: '29:x' })).toEqual({
      type: 'message',
      text: expect.stringContaining('Legg til Innkjøp for deg sjølv'),
    });
  });

  test('answers before Teams gives up when SharePoint does not', async () => {
    const parts = { ...sharePointParts(site), register: () => new Promise<never>(() => undefined) };
    const places = stage.parts.places;
    const time = new HeldPause();
    const slow = await openStage({ ...parts, places, pause: time.pause });
    const asking = slow.handlers.answerInvoke(invoking(inChat({ by: anne }), 'composeExtension/query', query('tolk')));
    while (time.waiting === 0) await new Promise((resolve) => setImmediate(resolve));
    // The route gives it 4.5 seconds.
    time.pass(4_400);
    const answer = await asking;
    expect(answer?.body).toEqual({
      composeExtension: { type: 'message', text: expect.stringContaining('SharePoint brukar lang tid') },
    });
    await slow.close();
  });

  test('refuses a question that is none', async () => {
    const answer = await stage.handlers.answerInvoke(invoking(inChat(), 'composeExtension/query', { parameters: 'x' }));
    expect(answer).toEqual({ status: 400 });
  });

  test.each(['a'.repeat(2_000), '<b>', '**', '\u202e', '\ud83d', '(.*)+$', '{{text}}'])(
    'takes anything that is typed: %j',
    async (text) => {
      expect(['message', 'result']).toContain((await asked(query(text))).type);
    },
  );
});

describe('a link', () => {
  const link = (id: number | string, app = appId, host = 'teams.microsoft.com') =>
    `https://${host}/l/entity/${app}/innkjop?context=${encodeURIComponent(JSON.stringify({ subEntityId: `avtalar/${id}` }))}`;
  const unfurled = async (url: string, by?: Member) => titles(await asked({ url }, by, 'composeExtension/queryLink'));

  test('to an agreement of ours is unfurled, as cards and as Teams write it', async () => {
    expect(await unfurled(stage.parts.links.agreement(tolk))).toEqual(['Tolketenester']);
    expect(await unfurled(`${link(tolk, appId.toUpperCase(), 'teams.cloud.microsoft')}&label=Tolk&webUrl=x`)).toEqual([
      'Tolketenester',
    ]);
  });

  test('is unfurled to a card of the version that Teams takes there', async () => {
    const answer = await asked({ url: link(tolk) }, undefined, 'composeExtension/queryLink');
    expect(JSON.stringify(answer)).toContain('"version":"1.3"');
    // All of it is as old as that, but for the hint that a text is a heading, which an older reader leaves out.
    expect(
      new Set(JSON.stringify(answer).match(/"type":"(TextBlock|[A-Z]\w+Set|Action\.\w+|Column\w*|Container|Table\w*)"/g)),
    ).toEqual(new Set(['"type":"TextBlock"', '"type":"FactSet"', '"type":"Action.OpenUrl"']));
  });

  test('is not unfurled for somebody who may not read the agreement, or whom nobody knows', async () => {
    expect(await unfurled(link(hidden))).toEqual([]);
    expect(await unfurled(link(tolk), { ...anne, objectId: 'somebody', userId: '29:x' })).toEqual([]);
  });

  test('to anything else gives nothing', async () => {
    const others = [
      link(999),
      link('12/rediger'),
      link('../12'),
      link(tolk, '00000000-0000-0000-0000-000000000000'),
      link(tolk).replace('https:', 'http:'),
      link(tolk, appId, 'teams.microsoft.com.evil.example'),
      link(tolk).replace('https://', 'https://user:pass@'),
      link(tolk).replace('/l/entity/', '/l/chat/'),
      stage.parts.links.register,
      stage.parts.links.home,
      `https://teams.microsoft.com/l/entity/${appId}/innkjop?context=nonsense`,
      `https://teams.microsoft.com/l/entity/${appId}/innkjop?context=null`,
      `http://127.0.0.1:4000/#/avtalar/${tolk}`,
      'https://alver.example/avtalar/1',
      'not a link',
    ];
    for (const url of others) expect([url, await unfurled(url)]).toEqual([url, []]);
  });

  test('of the local Teams is unfurled there alone', async () => {
    await stage.close();
    stage = await openStage({ ...sharePointParts(site), ownLinks: { kind: 'local', origin: 'http://127.0.0.1:4000' } });
    await stage.handlers.handle(installation(inChat({ by: anne }), 'add'));
    expect(await unfurled(`http://127.0.0.1:4000/#/avtalar/${tolk}`)).toEqual(['Tolketenester']);
    expect(await unfurled(`http://127.0.0.1:4001/#/avtalar/${tolk}`)).toEqual([]);
    expect(await unfurled(link(tolk))).toEqual([]);
  });

  test('to the tab itself is unfurled as one into Teams is, where the bot knows the tab', async () => {
    await stage.close();
    const tabUrl = 'https://innkjop.alver.example/tab/';
    stage = await openStage({ ...sharePointParts(site), ownLinks: { kind: 'teams', appId, tabUrl } });
    await stage.handlers.handle(installation(inChat({ by: anne }), 'add'));
    expect(await unfurled(`${tabUrl}#/avtalar/${tolk}`)).toEqual(['Tolketenester']);
    expect(await unfurled(link(tolk))).toEqual(['Tolketenester']);
    const others = [
      `https://innkjop.alver.example/#/avtalar/${tolk}`,
      `https://innkjop.alver.example.evil.example/tab/#/avtalar/${tolk}`,
      `http://innkjop.alver.example/tab/#/avtalar/${tolk}`,
      `${tabUrl}?x#/avtalar/${tolk}`,
      `${tabUrl}#/avtalar/${tolk}/rediger`,
      tabUrl,
    ];
    for (const url of others) expect([url, await unfurled(url)]).toEqual([url, []]);
  });

  test('gives nothing, and a line in the log, when SharePoint does not answer', async () => {
    await stage.close();
    stage = await openStage({ register: () => Promise.reject(new Error('no')) });
    await stage.handlers.handle(installation(inChat({ by: anne }), 'add'));
    expect(await unfurled(link(1))).toEqual([]);
    expect(stage.logged.map(({ message }) => message)).toContain('a link was not unfurled');
  });
});
