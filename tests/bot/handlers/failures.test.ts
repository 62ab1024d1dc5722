import { UnreachableError } from '../../../src/data/data-errors';
import type { HandlerParts } from '../../../bot/handlers/handler-parts';
import { createLog } from '../../../bot/service/log';
import { provisionedSite } from '../../contract/ports/provisioned-site';
import { anne, inChannel, inChat, installation, invoking, pressing, saying } from './support/activities';
import { sharePointParts } from './support/on-site';
import { openStage, type Stage } from './support/stage';

let stage: Stage;
afterEach(() => stage.close());
const outage = () => Promise.reject(new UnreachableError('Nobody answers at ingrid@alver.example.', false));
const noSharePoint: Partial<HandlerParts> = {
  register: outage,
  rights: { readable: outage, openToAll: outage },
  choices: { of: outage, save: outage },
};
async function without(parts: Partial<HandlerParts> = noSharePoint): Promise<void> {
  stage = await openStage({ pause: () => new Promise(() => undefined), ...parts });
  await stage.handlers.handle(installation(inChat({ by: anne }), 'add'));
  stage.heard();
}

test.each(['tolk', 'mine avtalar', 'går ut', 'oppsummering', 'varsling', 'varsling av'])(
  'when SharePoint does not answer "%s" is answered with a plain sentence',
  async (text) => {
    await without();
    await stage.handlers.handle(saying(inChat({ by: anne }), text));
    expect(stage.said.at(-1)?.message).toEqual({ summary: 'Vi når ikkje SharePoint no. Prøv igjen om litt.' });
    expect(stage.logged.map(({ message }) => message)).toContain('a message was not answered');
  },
);

test('help needs no SharePoint', async () => {
  await without();
  await stage.handlers.handle(saying(inChat({ by: anne }), 'hjelp'));
  expect(stage.heard()).toContain('Dette kan eg hjelpe med');
});

test('in a channel the sentence goes into the thread', async () => {
  await without();
  await stage.handlers.handle(saying(inChannel({ by: anne }, '17'), 'tolk'));
  expect(stage.said.at(-1)).toMatchObject({
    to: { threadId: '17' },
    message: { summary: expect.stringContaining('SharePoint') },
  });
});

test('what goes wrong on our side is not blamed on SharePoint', async () => {
  await without({ register: () => Promise.reject(new TypeError('x is undefined')) });
  await stage.handlers.handle(saying(inChat({ by: anne }), 'tolk'));
  expect(stage.heard()).toContain('Noko gjekk gale hos oss');
});

test('the message extension and a card say the same', async () => {
  await without();
  const query = { commandId: 'finn', parameters: [{ name: 'ord', value: 'tolk' }] };
  expect((await stage.handlers.answerInvoke(invoking(inChat({ by: anne }), 'composeExtension/query', query)))?.body).toEqual({
    composeExtension: { type: 'message', text: 'Vi når ikkje SharePoint no. Prøv igjen om litt.' },
  });
  const data = { mutedUntil: '', dailySummary: 'true', language: 'nn' };
  expect(await stage.handlers.answerInvoke(pressing(inChat({ by: anne }), 'saveChoices', data))).toEqual({
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Vi når ikkje SharePoint no. Prøv igjen om litt.',
    },
  });
});

test('nothing that names somebody gets into the log', async () => {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line: string) => void lines.push(line) });
  await without({ ...noSharePoint, log });
  await stage.handlers.handle(saying(inChat({ by: anne }), 'avtala til Kari Nordmann'));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toMatch(/anne|ingrid|alver\.example|Nordmann|29:[a-z]/i);
});

test('a real SharePoint that is gone is told of as any other', async () => {
  const site = await provisionedSite();
  await without(sharePointParts(site));
  await site.close();
  await stage.handlers.handle(saying(inChat({ by: anne }), 'tolk'));
  expect(stage.heard()).toContain('Vi når ikkje SharePoint no.');
});

describe('a button', () => {
  test('whose verb others answer is theirs', async () => {
    await without({ verbs: { answer: (_activity, action) => Promise.resolve({ status: 200, body: { got: action.data } }) } });
    const answer = await stage.handlers.answerInvoke(pressing(inChat({ by: anne }), 'answer', { a: 1 }));
    expect(answer).toEqual({ status: 200, body: { got: { a: 1 } } });
  });

  test.each(['nothing', 'constructor', '__proto__', '', 'x'.repeat(2_000)])(
    'with the unknown verb "%s" is refused politely',
    async (verb) => {
      await without();
      const answer = await stage.handlers.answerInvoke(pressing(inChat({ by: anne }), verb, {}));
      expect(answer).toMatchObject({
        status: 200,
        body: { statusCode: 200, value: expect.stringContaining('Denne knappen kjenner eg ikkje') },
      });
    },
  );

  test.each([null, {}, { action: null }, { action: { type: 'Action.Submit', verb: 'answer' } }, 'x'])(
    'that is none (%j) is refused politely',
    async (value) => {
      await without();
      const answer = await stage.handlers.answerInvoke(invoking(inChat({ by: anne }), 'adaptiveCard/action', value));
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    },
  );

  test('that goes wrong is answered, and told to the log', async () => {
    await without({ verbs: { answer: () => Promise.reject(new TypeError('no')) } });
    const answer = await stage.handlers.answerInvoke(pressing(inChat({ by: anne }), 'answer', {}));
    expect(answer).toMatchObject({ status: 200, body: { value: expect.stringContaining('Noko gjekk gale hos oss') } });
    expect(stage.logged.map(({ message }) => message)).toContain('an action was not done');
  });
});

test('what the bot has no answer to is left to the service', async () => {
  await without();
  expect(await stage.handlers.answerInvoke(invoking(inChat({ by: anne }), 'task/fetch', {}))).toBeUndefined();
  expect(
    await stage.handlers.answerInvoke(invoking(inChat({ by: anne }), 'composeExtension/anonymousQueryLink', {})),
  ).toBeUndefined();
});

test('an answer that Teams does not take is told to the log and ends nothing', async () => {
  await without();
  stage.outcome = { outcome: 'uncertain', reason: 'timeout' };
  await stage.handlers.handle(saying(inChat({ by: anne }), 'hjelp'));
  expect(stage.logged.at(-1)).toMatchObject({
    message: 'an answer was not sent',
    fields: { outcome: 'uncertain', problem: 'timeout' },
  });
});
