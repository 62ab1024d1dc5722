import { cardOf, channelId, messageWith, startChat, until, type RunningChat } from './support/running-chat';

let running: RunningChat;
let message: string;
let patience: AbortController;
beforeEach(async () => {
  patience = new AbortController();
  running = await startChat({ patience: () => patience.signal });
  running.chat.installAtFirst({ people: ['ingrid'], channel: true });
  await running.chat.settled();
  running.bot.received.length = 0;
  message = (
    await running.call('POST', `/conversations/${encodeURIComponent(channelId)}/activities`, messageWith(cardOf('for alle')))
  ).json.id;
});
afterEach(() => running.close());

const act = (person: string, action: object, more: object = {}) =>
  running.page('POST', '/chat/action', { person, conversation: channelId, message, action, ...more });
const cardFor = async (person: string) =>
  (await running.page('GET', `/chat/messages?person=${person}&conversation=${encodeURIComponent(channelId)}`)).json.messages[0]
    .card;
const answers =
  (type: string, value: unknown, statusCode = 200) =>
  () => ({ status: 200, body: { statusCode, type: `application/vnd.microsoft.${type}`, value } });

/** Has got the activity, and says nothing until Teams has waited long enough. */
const silence = (): Promise<never> => {
  patience.abort();
  return new Promise(() => undefined);
};

describe('pressing a button in a card', () => {
  it('asks the bot as Teams does, and shows the new card to the one who pressed', async () => {
    running.bot.answer = answers('card.adaptive', cardOf('for Ingrid'));
    const her = await running.listen('ingrid');
    const him = await running.listen('olav');
    const { json } = await act('ingrid', { verb: 'extend', data: { agreement: 7 }, id: 'yes' });
    expect(json).toEqual({ status: 200, type: 'card', card: cardOf('for Ingrid') });
    expect(running.bot.received).toEqual([
      expect.objectContaining({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: message,
        value: { action: { type: 'Action.Execute', id: 'yes', verb: 'extend', data: { agreement: 7 } }, trigger: 'manual' },
        conversation: expect.objectContaining({ id: `${channelId};messageid=${message}` }),
      }),
    ]);
    expect(await cardFor('ingrid')).toEqual(cardOf('for Ingrid'));
    expect(await cardFor('olav')).toEqual(cardOf('for alle'));
    await until(() => her.heard.length === 1);
    expect(her.heard).toEqual([{ type: 'updated', conversation: channelId, message }]);
    expect(him.heard).toEqual([]);
    her.stop();
    him.stop();
  });

  it('shows everybody the same again when the bot has changed the message', async () => {
    running.bot.answer = answers('card.adaptive', cardOf('for Ingrid'));
    await act('ingrid', { verb: 'v' });
    await running.call(
      'PUT',
      `/conversations/${encodeURIComponent(channelId)}/activities/${message}`,
      messageWith(cardOf('avgjort')),
    );
    expect([await cardFor('ingrid'), await cardFor('olav')]).toEqual([cardOf('avgjort'), cardOf('avgjort')]);
  });

  it('does not put an old answer over what the bot has changed since, nor over a newer one', async () => {
    let go = (): void => undefined;
    const slow = new Promise<void>((resolve) => (go = resolve));
    running.bot.answer = async ({ value }) => {
      if (value.action.verb === 'slow') await slow;
      return answers('card.adaptive', cardOf(value.action.verb))();
    };
    const old = act('ingrid', { verb: 'slow' });
    await until(() => running.bot.received.length === 1);
    await running.call(
      'PUT',
      `/conversations/${encodeURIComponent(channelId)}/activities/${message}`,
      messageWith(cardOf('avgjort')),
    );
    await act('ingrid', { verb: 'new' });
    go();
    expect((await old).json.card).toEqual(cardOf('slow'));
    expect(await cardFor('ingrid')).toEqual(cardOf('new'));
  });

  it.each([
    ['a message', answers('activity.message', 'Takk'), { status: 200, type: 'message', text: 'Takk' }],
    [
      'a refusal',
      answers('error', { code: 'Forbidden', message: 'Ikkje di avtale' }, 403),
      { status: 403, type: 'error', text: 'Ikkje di avtale' },
    ],
    ['an error that says 200', answers('error', { message: 'Feil' }), { status: 502, type: 'error', text: 'Feil' }],
    ['a failure', () => ({ status: 500 }), { status: 500, type: 'error', text: '' }],
    ['not implemented', () => ({ status: 501 }), { status: 501, type: 'error', text: '' }],
    ['nothing', () => ({ status: 200 }), { status: 502, type: 'error', text: '' }],
    ['silence', silence, { status: 504, type: 'error', text: '' }],
  ])('tells the person when the bot answers %s', async (_what, botAnswer, expected) => {
    running.bot.answer = botAnswer;
    expect((await act('ingrid', { verb: 'v' })).json).toEqual(expected);
    expect(running.bot.received).toHaveLength(1);
    expect(await cardFor('ingrid')).toEqual(cardOf('for alle'));
  });

  it('sends an Action.Submit as a message with a value and without text', async () => {
    expect((await act('ingrid', { data: { choice: 1 } })).json).toEqual({ status: 200, type: 'message', text: '' });
    await running.chat.settled();
    expect(running.bot.received).toEqual([
      expect.objectContaining({ type: 'message', value: { choice: 1 }, replyToId: message }),
    ]);
    expect(running.bot.received[0]).not.toHaveProperty('text');
  });

  it('refreshes a card for one person, once for windows that ask together', async () => {
    running.bot.answer = answers('card.adaptive', cardOf('fersk'));
    const both = await Promise.all([
      act('ingrid', { verb: 'refresh' }, { trigger: 'automatic' }),
      act('ingrid', { verb: 'refresh' }, { trigger: 'automatic' }),
    ]);
    expect(both.map(({ json }) => json.card)).toEqual([cardOf('fersk'), cardOf('fersk')]);
    expect(running.bot.received).toEqual([expect.objectContaining({ value: expect.objectContaining({ trigger: 'automatic' }) })]);
    expect(await cardFor('olav')).toEqual(cardOf('for alle'));
  });

  it('is refused where the app has been removed, in a message that is gone, and to people outside', async () => {
    expect(
      (
        await running.page('POST', '/chat/action', {
          person: 'olav',
          conversation: await running.personalId('ingrid'),
          message,
          action: {},
        })
      ).status,
    ).toBe(404);
    await running.page('POST', '/channel', { installed: false });
    await running.chat.settled();
    running.bot.received.length = 0;
    expect((await act('ingrid', { verb: 'v' })).json).toEqual({ status: 403, type: 'error', text: '' });
    message = '1';
    expect((await act('ingrid', { verb: 'v' })).status).toBe(404);
    expect(running.bot.received).toEqual([]);
  });
});

describe('the message extension', () => {
  const query = (person: string, text: string) =>
    running.page('POST', '/extension/query', { person, text, command: 'findAgreement' });
  const result = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: cardOf('avtale'),
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Asfalt', text: '2027' } },
  };

  it('searches, first with initialRun and then with the parameter', async () => {
    running.bot.answer = () => ({
      status: 200,
      body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [result] } },
    });
    expect((await query('ingrid', ' ')).json).toEqual({
      results: [{ card: cardOf('avtale'), preview: { title: 'Asfalt', text: '2027' } }],
    });
    await query('ingrid', 'asfalt');
    expect(running.bot.received.map(({ name, value }) => [name, value.commandId, value.parameters])).toEqual([
      ['composeExtension/query', 'findAgreement', [{ name: 'initialRun', value: 'true' }]],
      ['composeExtension/query', 'findAgreement', [{ name: 'query', value: 'asfalt' }]],
    ]);
  });

  it('passes on a message, and tells when the bot failed', async () => {
    running.bot.answer = () => ({ status: 200, body: { composeExtension: { type: 'message', text: 'Ingen treff' } } });
    expect((await query('ingrid', 'x')).json).toEqual({ message: 'Ingen treff' });
    running.bot.answer = () => ({ status: 500 });
    expect((await query('ingrid', 'x')).status).toBe(502);
    expect((await query('siri', 'x')).status).toBe(403);
  });

  it('unfurls links to the app’s own hosts, for those who have the app', async () => {
    running.bot.answer = () => ({ status: 200, body: { composeExtension: { type: 'result', attachments: [result] } } });
    const link = async (person: string, url: string) => (await running.page('POST', '/extension/link', { person, url })).json;
    expect(await link('ingrid', 'https://innkjop.example/avtale/7')).toEqual({ card: cardOf('avtale') });
    expect(running.bot.received).toEqual([
      expect.objectContaining({ name: 'composeExtension/queryLink', value: { url: 'https://innkjop.example/avtale/7' } }),
    ]);
    expect(await link('ingrid', 'https://evil.example/innkjop.example')).toEqual({});
    expect(await link('ingrid', 'no link')).toEqual({});
    expect(await link('siri', 'https://innkjop.example/avtale/7')).toEqual({});
    expect(running.bot.received).toHaveLength(1);
  });
});
