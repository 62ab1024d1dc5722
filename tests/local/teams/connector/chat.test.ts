import {
  cardOf,
  channelId,
  ingrid,
  messageWith,
  startChat,
  tenantId,
  teamId,
  until,
  type RunningChat,
} from './support/running-chat';

let running: RunningChat;
beforeEach(async () => {
  running = await startChat();
  running.chat.installAtFirst({ people: ['ingrid'], channel: true });
  await running.chat.settled();
  running.bot.received.length = 0;
});
afterEach(() => running.close());

const say = async (person: string, conversation: string, text: string, more: object = {}) => {
  const answer = await running.page('POST', '/chat/messages', { person, conversation, text, ...more });
  await running.chat.settled();
  return answer;
};
const messages = async (person: string, conversation: string) =>
  (await running.page('GET', `/chat/messages?person=${person}&conversation=${encodeURIComponent(conversation)}`)).json.messages;

describe('what a person writes', () => {
  it('comes to the bot as Teams sends it', async () => {
    const conversation = await running.personalId('ingrid');
    const { json } = await say('ingrid', conversation, 'hjelp', { locale: 'nb-NO' });
    expect(running.bot.refused).toEqual([]);
    expect(running.bot.received).toEqual([
      expect.objectContaining({
        type: 'message',
        id: json.id,
        text: 'hjelp',
        textFormat: 'plain',
        channelId: 'msteams',
        serviceUrl: `${running.connector}/`,
        locale: 'nb-NO',
        timestamp: '2026-11-23T10:00:00.000Z',
        from: { id: expect.stringMatching(/^29:/), name: ingrid.name, aadObjectId: ingrid.oid },
        recipient: { id: expect.stringMatching(/^28:/), name: 'Innkjøp' },
        conversation: { conversationType: 'personal', tenantId, id: conversation },
        channelData: { tenant: { id: tenantId } },
      }),
    ]);
  });

  it('comes to the bot from a channel when it mentions the bot, with its thread', async () => {
    await say('siri', channelId, 'utan omtale');
    await say('siri', channelId, 'mail@Innkjøpsressurs er noko anna');
    expect(running.bot.received).toEqual([]);
    const { json } = await say('siri', channelId, '@Innkjøp finn asfalt');
    await say('ingrid', channelId, 'og @Innkjøp, brøyting', { threadId: json.id });
    const [first, second] = running.bot.received;
    expect(first).toMatchObject({
      text: '<at>Innkjøp</at> finn asfalt',
      conversation: { isGroup: true, conversationType: 'channel', tenantId, id: `${channelId};messageid=${json.id}` },
      channelData: { channel: { id: channelId, type: 'shared' }, team: { id: teamId }, tenant: { id: tenantId } },
    });
    expect(first?.['entities']).toContainEqual({ type: 'mention', mentioned: first?.['recipient'], text: '<at>Innkjøp</at>' });
    expect(second).toMatchObject({ text: 'og <at>Innkjøp</at>, brøyting', conversation: { id: first?.['conversation'].id } });
    expect((await messages('olav', channelId)).map((message: { text: string }) => message.text)).toContain(
      '@Innkjøp finn asfalt',
    );
  });

  it('is sent once more with the same id when the bot is silent, and not again', async () => {
    const patience: AbortController[] = [];
    const silent = await startChat({
      patience: () => {
        const controller = new AbortController();
        patience.push(controller);
        return controller.signal;
      },
    });
    silent.chat.installAtFirst({ people: ['ingrid'], channel: false });
    await silent.chat.settled();
    silent.bot.received.length = 0;
    patience.length = 0;
    silent.bot.answer = () => new Promise(() => undefined);
    const conversation = await silent.personalId('ingrid');
    const { json } = await silent.page('POST', '/chat/messages', { person: 'ingrid', conversation, text: 'hjelp' });
    for (const times of [1, 2]) {
      await until(() => silent.bot.received.length === times);
      patience[times - 1]?.abort();
    }
    await silent.chat.settled();
    expect(silent.bot.received.map((activity) => activity['id'])).toEqual([json.id, json.id]);
    expect(patience).toHaveLength(2);
    await silent.close();
  });

  it('is not sent again when the bot refuses it', async () => {
    running.bot.answer = () => ({ status: 500 });
    await say('ingrid', await running.personalId('ingrid'), 'hjelp');
    expect(running.bot.received).toHaveLength(1);
  });

  it.each([
    ['where the app is not installed', async () => say('olav', await running.personalId('olav'), 'hei'), 403],
    ['in somebody else’s chat', async () => say('olav', await running.personalId('ingrid'), 'hei'), 404],
    ['as nobody', async () => say('nobody', channelId, 'hei'), 404],
    ['nothing at all', async () => say('ingrid', channelId, '  '), 400],
    ['in a thread that is not', async () => say('ingrid', channelId, 'hei', { threadId: '1' }), 404],
  ])('cannot be written %s', async (_where, write, status) => {
    expect((await write()).status).toBe(status);
    expect(running.bot.received).toEqual([]);
  });
});

describe('the list of chats', () => {
  it('has the bot’s chat for those of the organisation, also before the app, and the channel for its members', async () => {
    const of = async (key: string) =>
      (await running.page('GET', `/chat?person=${key}`)).json.conversations.map((place: { kind: string; installed: boolean }) => [
        place.kind,
        place.installed,
      ]);
    expect(await of('ingrid')).toEqual([
      ['personal', true],
      ['channel', true],
    ]);
    expect(await of('olav')).toEqual([
      ['personal', false],
      ['channel', true],
    ]);
    expect(await of('siri')).toEqual([['channel', true]]);
  });

  it('counts what others have written since the person read', async () => {
    const unread = async (key: string) =>
      (await running.page('GET', `/chat?person=${key}`)).json.conversations.find(
        (place: { kind: string }) => place.kind === 'channel',
      ).unread;
    const post = (text: string) =>
      running.call('POST', `/conversations/${encodeURIComponent(channelId)}/activities`, { type: 'message', text });
    await post('éin');
    await say('olav', channelId, 'to');
    await post('tre');
    expect([await unread('ingrid'), await unread('olav'), await unread('siri')]).toEqual([3, 1, 3]);
    await running.page('POST', '/chat/read', { person: 'ingrid', conversation: channelId });
    expect(await unread('ingrid')).toBe(0);
    await post('fire');
    expect(await unread('ingrid')).toBe(1);
  });
});

describe('what is told while a page is open', () => {
  it('goes to the people it concerns', async () => {
    const conversation = await running.personalId('ingrid');
    const her = await running.listen('ingrid');
    const him = await running.listen('olav');
    const where = `/conversations/${encodeURIComponent(conversation)}/activities`;
    await running.call('POST', where, { type: 'typing' });
    const { json } = await running.call('POST', where, messageWith(cardOf('kort')));
    await running.call('PUT', `${where}/${json.id}`, messageWith(cardOf('nytt')));
    await running.call('DELETE', `${where}/${json.id}`);
    await running.page('POST', '/channel', { installed: false });
    await until(() => her.heard.length === 5 && him.heard.length === 1);
    expect(her.heard).toEqual([
      { type: 'typing', conversation },
      { type: 'message', conversation, message: json.id },
      { type: 'updated', conversation, message: json.id },
      { type: 'deleted', conversation, message: json.id },
      { type: 'app', conversation: channelId },
    ]);
    expect(him.heard).toEqual([{ type: 'app', conversation: channelId }]);
    her.stop();
    him.stop();
  });
});
