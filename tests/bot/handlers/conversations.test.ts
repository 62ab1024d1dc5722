import { locateIn } from '../../../bot/places/locate';
import {
  anne,
  botId,
  chatOf,
  inChannel,
  inChat,
  ingrid,
  installation,
  invoking,
  saying,
  serviceUrl,
  sharedId,
  siri,
  teamId,
  update,
} from './support/activities';
import { notInRoster, openStage, type Stage } from './support/stage';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());
const { stringContaining } = expect;
const chat = chatOf(ingrid);
const added = (source = inChat()) => update(source, { added: [botId, ingrid.userId] });
const places = () => stage.parts.places;
const channel = (id = sharedId) => places().read(id);

describe('a person', () => {
  test('who installs the app is known by UPN and welcomed', async () => {
    await stage.handlers.handle(installation(inChat(), 'add'));
    expect(await places().personal(ingrid.upn)).toEqual({
      kind: 'personal',
      serviceUrl,
      tenantId: expect.any(String),
      conversationId: chat,
      removedAt: null,
      userId: ingrid.userId,
      objectId: ingrid.objectId,
      upn: ingrid.upn,
    });
    expect(await places().personalOf(ingrid.objectId)).toMatchObject({ upn: ingrid.upn });
    expect(stage.said).toEqual([
      {
        to: { serviceUrl, tenantId: expect.any(String), conversationId: chat },
        message: expect.objectContaining({ summary: 'Hei! Eg er Innkjøp.' }),
      },
    ]);
  });

  test.each([
    ['first the installation', [installation(inChat(), 'add'), added()]],
    ['first the members', [added(), installation(inChat(), 'add')]],
    ['everything several times', [added(), added(), installation(inChat(), 'add'), installation(inChat(), 'add'), added()]],
  ])('is welcomed once however it is told: %s', async (_name, activities) => {
    const asked = jest.fn(() => ingrid);
    stage.roster = asked;
    for (const activity of activities) await stage.handlers.handle(activity);
    expect(stage.said).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await stage.storage.documents.list('place')).toHaveLength(1);
  });

  test('is welcomed once when two instances are told of one installation at once', async () => {
    await Promise.all([stage.handlers.handle(installation(inChat(), 'add')), stage.handlers.handle(added())]);
    expect(stage.said).toHaveLength(1);
  });

  test('who removes the app is not found any more, what waits for them stays, and a new installation welcomes again', async () => {
    await stage.handlers.handle(installation(inChat(), 'add'));
    const entry = {
      id: 'reminder-1',
      lane: `person:${ingrid.upn}`,
      kind: 'reminder',
      content: {},
      subject: null,
      correlationId: 'c',
      dueAt: '2026-11-24T07:00:00.000Z',
    };
    await stage.storage.outbox.plan([entry], '2026-11-23T09:00:00.000Z');
    await stage.handlers.handle(installation(inChat(), 'remove'));
    expect(await locateIn(places())(entry.lane)).toEqual({ unreachable: 'removed' });
    // The outbox asks where the person is when the turn comes, finds nobody, and others are told.
    expect(await stage.storage.outbox.read('reminder-1')).toMatchObject({ state: 'planned' });
    await stage.handlers.handle(installation(inChat(), 'add'));
    expect(await locateIn(places())(entry.lane)).toMatchObject({ conversationId: chat });
    expect(stage.said).toHaveLength(2);
  });

  test('whose last message comes after the app was removed has not installed it by that, but by one ten minutes later', async () => {
    await stage.handlers.handle(installation(inChat(), 'add'));
    await stage.handlers.handle(installation(inChat(), 'remove'));
    stage.clock = new Date(stage.clock.getTime() + 9 * 60_000);
    await stage.handlers.handle(saying(inChat(), 'hjelp'));
    expect(await places().personal(ingrid.upn)).toMatchObject({ removedAt: expect.any(String) });
    stage.clock = new Date(stage.clock.getTime() + 2 * 60_000);
    await stage.handlers.handle(saying(inChat(), 'hjelp'));
    expect(await places().personal(ingrid.upn)).toMatchObject({ removedAt: null });
  });

  test('whose installation was never told of is known from the first message, without a welcome', async () => {
    await stage.handlers.handle(saying(inChat(), 'hjelp'));
    expect(await places().personal(ingrid.upn)).toMatchObject({ conversationId: chat });
    expect(stage.said.map(({ message }) => message.summary)).toEqual(['Dette kan eg hjelpe med']);
  });

  test('of another organisation gets no chat and no message', async () => {
    await stage.handlers.handle(installation(inChat({ by: siri }), 'add'));
    await stage.handlers.handle(update(inChat({ by: siri }), { added: [botId] }));
    expect(await stage.storage.documents.list('place')).toEqual([]);
    expect(stage.said).toEqual([]);
  });

  test('with a guest account in our own tenant gets no chat either', async () => {
    stage.roster = () => ({ ...anne, upn: 'x_bergen.example#ext#@alver.example' });
    await stage.handlers.handle(installation(inChat({ by: anne }), 'add'));
    expect(await stage.storage.documents.list('place')).toEqual([]);
    expect(stage.said).toEqual([]);
  });

  test('whom the roster does not have at once is asked for again', async () => {
    let asked = 0;
    stage.roster = () => ((asked += 1) < 3 ? (asked === 1 ? notInRoster() : null) : ingrid);
    await stage.handlers.handle(installation(inChat(), 'add'));
    expect(await places().personal(ingrid.upn)).not.toBeNull();
    expect(stage.said).toHaveLength(1);
  });

  test('is reached at the address of the last activity, whatever kind it was', async () => {
    await stage.handlers.handle(installation(inChat(), 'add'));
    await stage.handlers.handle(saying(inChat({ serviceUrl: 'https://smba.example/no/' }), 'hjelp'));
    expect(await places().personal(ingrid.upn)).toMatchObject({ serviceUrl: 'https://smba.example/no/' });
    await stage.handlers.answerInvoke(invoking(inChat({ serviceUrl: 'https://smba.example/ch/' }), 'adaptiveCard/action', {}));
    expect(await places().personal(ingrid.upn)).toMatchObject({ serviceUrl: 'https://smba.example/ch/' });
  });

  test('is welcomed in the language they chose, before that of Teams', async () => {
    await stage.close();
    stage = await openStage({
      choices: { of: () => Promise.resolve({ mutedUntil: null, dailySummary: false, language: 'en' }), save: jest.fn() },
    });
    await stage.handlers.handle(installation(inChat(), 'add'));
    expect(stage.heard()).toContain('my agreements');
  });

  test('leaving no trace in the log: no name, address or id of a person', async () => {
    stage.outcome = { outcome: 'refused', status: 403, code: 'BotNotInConversationRoster', retryAfterMs: null };
    await stage.handlers.handle(installation(inChat(), 'add'));
    await stage.handlers.handle(installation(inChat({ by: siri }), 'add'));
    expect(stage.logged.map(({ message }) => message)).toEqual([
      'an answer was not sent',
      'a chat is with nobody who can be reminded',
    ]);
    expect(JSON.stringify(stage.logged)).not.toMatch(/ingrid|siri|29:[a-z]|alver/i);
  });
});

describe('a channel', () => {
  const here = (what: Parameters<typeof update>[1]) => stage.handlers.handle(update(inChannel(), what));
  const bot = { event: 'channelMemberAdded', added: [botId] };

  test('that the bot is added to is welcomed once, in a thread of its own, with what it may choose', async () => {
    await stage.handlers.handle(installation(inChannel(), 'add'));
    await here(bot);
    await here(bot);
    expect(await channel()).toMatchObject({ membership: 'shared', teamId, digest: true, serviceAreaIds: [], removedAt: null });
    expect(stage.said).toHaveLength(1);
    expect(stage.said[0]?.to).not.toHaveProperty('threadId');
    expect(stage.heard()).toEqual(stringContaining('channel-settings'));
  });

  test('that is an ordinary one does not get the digest unasked', async () => {
    const general = inChannel({ conversationId: teamId, membership: null });
    await stage.handlers.handle(update(general, { event: 'teamMemberAdded', added: [botId] }));
    expect(await channel(teamId)).toMatchObject({ membership: 'standard', digest: false });
    expect(stage.said).toHaveLength(1);
  });

  test('that was shared with a team where the bot is becomes a place, and people who come and go change nothing', async () => {
    await here({ event: 'channelShared' });
    await here({ event: 'channelShared' });
    await here({ event: 'channelMemberAdded', added: [anne.userId] });
    await here({ event: 'channelMemberRemoved', removed: [siri.userId] });
    expect(await places().channels()).toHaveLength(1);
    expect(stage.said).toHaveLength(1);
  });

  test('that is not shared any longer with another team stays; with the bot’s own it is left', async () => {
    await here(bot);
    await here({ event: 'channelUnshared', unsharedFrom: ['19:guests@thread.tacv2'] });
    expect(await places().channels()).toHaveLength(1);
    await here({ event: 'channelUnshared', unsharedFrom: [teamId] });
    expect(await places().channels()).toEqual([]);
  });

  test('that the bot is taken from is no place any more, and other channels of the team are', async () => {
    await here(bot);
    const other = inChannel({ conversationId: '19:other@thread.tacv2' });
    await stage.handlers.handle(update(other, bot));
    await here({ event: 'channelMemberRemoved', removed: [botId] });
    await stage.handlers.handle(installation(inChannel(), 'remove'));
    expect((await places().channels()).map(({ conversationId }) => conversationId)).toEqual(['19:other@thread.tacv2']);
    // Talk that came late does not bring it back.
    await stage.handlers.handle(saying(inChannel(), 'hjelp'));
    expect(await places().channels()).toHaveLength(1);
  });

  test('goes with the team that the app is taken from', async () => {
    await here(bot);
    const general = inChannel({ conversationId: teamId, membership: null });
    await stage.handlers.handle(update(general, { event: 'teamMemberAdded', added: [botId] }));
    await stage.handlers.handle(update(inChannel({ conversationId: '19:x', team: '19:another' }), bot));
    await stage.handlers.handle(update(general, { event: 'teamMemberRemoved', removed: [botId] }));
    expect((await places().channels()).map(({ conversationId }) => conversationId)).toEqual(['19:x']);
  });

  test('that is deleted is no place, and is one again with its choices when it is restored', async () => {
    await here(bot);
    await places().change(sharedId, (known) =>
      known?.kind === 'channel' ? { ...known, serviceAreaIds: [4], digest: false } : known,
    );
    // Told in the team's own conversation, of the channel that is named.
    const told = (event: string) => update({ ...inChannel(), conversation: { id: teamId, kind: 'channel' as const } }, { event });
    await stage.handlers.handle(told('channelDeleted'));
    expect(await places().channels()).toEqual([]);
    await stage.handlers.handle(told('channelRestored'));
    expect(await places().channels()).toMatchObject([{ serviceAreaIds: [4], digest: false }]);
    expect(stage.said).toHaveLength(1);
  });

  test('goes with its team when that is deleted, and one that removed the bot before is not brought back with it', async () => {
    await here(bot);
    await stage.handlers.handle(update(inChannel({ conversationId: '19:left' }), bot));
    await stage.handlers.handle(
      update(inChannel({ conversationId: '19:left' }), { event: 'channelMemberRemoved', removed: [botId] }),
    );
    await here({ event: 'teamDeleted' });
    expect(await places().channels()).toEqual([]);
    await here({ event: 'teamRestored' });
    expect((await places().channels()).map(({ conversationId }) => conversationId)).toEqual([sharedId]);
  });

  test('that is ordinary gets an answer without becoming a place', async () => {
    await stage.handlers.handle(saying(inChannel({ membership: 'standard', conversationId: '19:general' }), 'hjelp'));
    expect(stage.said).toHaveLength(1);
    expect(await channel('19:general')).toBeNull();
  });

  test('follows the service address that Teams moves it to', async () => {
    await here(bot);
    await stage.handlers.handle(
      update(inChannel({ serviceUrl: 'https://smba.example/no/' }), { event: 'channelMemberAdded', added: [anne.userId] }),
    );
    expect(await channel()).toMatchObject({ serviceUrl: 'https://smba.example/no/' });
  });

  test('is welcomed also when SharePoint does not answer', async () => {
    await stage.close();
    stage = await openStage({ register: () => Promise.reject(new Error('no')) });
    await here(bot);
    expect(stage.said).toHaveLength(1);
  });
});

test('a group chat is no place, and gets told where the bot answers', async () => {
  const group = { ...inChat(), conversation: { id: '19:group@thread.v2', kind: 'groupChat' as const } };
  await stage.handlers.handle(update(group, { added: [botId] }));
  await stage.handlers.handle(saying(group, 'finn tolk'));
  expect(await stage.storage.documents.list('place')).toEqual([]);
  expect(stage.said.map(({ message }) => message.summary)).toEqual([stringContaining('i ein kanal')]);
});
