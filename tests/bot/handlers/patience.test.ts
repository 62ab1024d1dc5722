import { setImmediate as breathe } from 'node:timers/promises';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { noChoices } from '../../../src/data/ports/notification-choices';
import type { InboundResponse } from '../../../bot/channel/channel';
import type { HandlerParts } from '../../../bot/handlers/handler-parts';
import { messageAnswer } from '../../../bot/channel/invoke-answers';
import { anne, inChat, installation, invoking, pressing, saying } from './support/activities';
import { HeldPause } from './support/held-pause';
import { openStage, type Stage } from './support/stage';

let stage: Stage;
let time: HeldPause;
/** What a person waits for, until it is let go or fails. */
let held: ReturnType<typeof holding>;
const unhandled: unknown[] = [];
function holding() {
  let resolve: (response: InboundResponse) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<InboundResponse>((...ends) => ([resolve, reject] = ends));
  return { promise, resolve, reject };
}
const note = (reason: unknown) => void unhandled.push(reason);

async function open(over: Partial<HandlerParts> = {}): Promise<void> {
  stage = await openStage({ pause: time.pause, verbs: { answer: () => held.promise }, ...over });
  await stage.handlers.handle(installation(inChat({ by: anne }), 'add'));
  stage.heard();
}
/** Lets everything happen that time does not hold back. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2_000 && !isSo(); turn += 1) await breathe();
  expect(isSo()).toBe(true);
}
async function late(): Promise<void> {
  await until(() => time.waiting > 0);
  time.pass(7_999);
}
const lines = () => stage.logged.map(({ message }) => message);
const slow = 'Dette tek lang tid. Svaret ditt er kanskje lagra alt: trykk igjen om litt, så ser du det.';

beforeEach(() => {
  time = new HeldPause();
  held = holding();
  unhandled.splice(0);
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  process.off('unhandledRejection', note);
  await stage.close();
});

describe('a press that SharePoint holds back', () => {
  test('is answered before Teams gives up, and what was begun goes on', async () => {
    await open();
    const answer = stage.handlers.answerInvoke(pressing(inChat({ by: anne }), 'answer', {}));
    await late();
    expect(await answer).toEqual(messageAnswer(slow));
    expect(lines()).not.toContain('an action that took long has ended');
    held.resolve({ status: 200 });
    await until(() => lines().includes('an action that took long has ended'));
  });

  test('is told of in the language that the person chose, and in that of Teams when the choice cannot be read either', async () => {
    let of: HandlerParts['choices']['of'] = async () => ({ ...noChoices, language: 'en' });
    await open({ choices: { of: (upn) => of(upn), save: async (_upn, choices) => choices } });
    const chosen = stage.handlers.answerInvoke(pressing(inChat({ by: anne }), 'answer', {}));
    await late();
    expect(JSON.stringify(await chosen)).toContain('This is taking a long time.');
    of = () => new Promise(() => undefined);
    const asTeams = stage.handlers.answerInvoke(pressing(inChat({ by: anne, locale: 'nb-NO' }), 'answer', {}));
    await late();
    await until(() => time.waiting > 0);
    time.pass(1_000);
    expect(JSON.stringify(await asTeams)).toContain('Dette tar lang tid.');
  });

  test('and fails later is told to the log, and rejects nowhere', async () => {
    await open();
    const answer = stage.handlers.answerInvoke(pressing(inChat({ by: anne }), 'answer', {}));
    await late();
    await answer;
    held.reject(new TypeError('no'));
    await until(() => lines().includes('an action was not done'));
    await breathe();
    expect(unhandled).toEqual([]);
  });

  test('says nothing to somebody who only looks', async () => {
    await open();
    const value = { action: { type: 'Action.Execute', verb: 'answer', data: {} }, trigger: 'automatic' };
    const answer = stage.handlers.answerInvoke(invoking(inChat({ by: anne }), 'adaptiveCard/action', value));
    await late();
    expect(await answer).toMatchObject({ body: { statusCode: 500, type: 'application/vnd.microsoft.error' } });
  });

  test('in time is answered with its own answer, and leaves no wait behind', async () => {
    await open();
    held.resolve(messageAnswer('ferdig'));
    expect(await stage.handlers.answerInvoke(pressing(inChat({ by: anne }), 'answer', {}))).toEqual(messageAnswer('ferdig'));
    expect(time.waiting).toBe(0);
  });
});

describe('a message whose answer SharePoint holds back', () => {
  const register: HandlerParts['register'] = async () => {
    await held.promise;
    return { agreements: [], areas: [], people: new Map(), supplierNames: new Map(), ruleBook: ruleBook([]) };
  };
  const still = 'Eg leitar framleis. SharePoint brukar lang tid, men svaret kjem her.';
  const said = () => stage.said.map(({ message }) => message.summary);
  beforeEach(async () => {
    await open({ register });
    stage.said.splice(0);
  });

  test('gets a word that it is under way, and then the answer', async () => {
    const done = stage.handlers.handle(saying(inChat({ by: anne }), 'finn tolk'));
    await late();
    await until(() => stage.said.length > 0);
    expect(said()).toEqual([still]);
    held.resolve({ status: 200 });
    await done;
    expect(said()).toHaveLength(2);
    expect(said()[1]).toContain('tolk');
  });

  test('and then fails is told both, and nothing rejects', async () => {
    const done = stage.handlers.handle(saying(inChat({ by: anne }), 'finn tolk'));
    await late();
    held.reject(new TypeError('no'));
    await done;
    expect(said()).toEqual([still, expect.stringContaining('Noko gjekk gale hos oss')]);
    expect(unhandled).toEqual([]);
  });

  test('in time gets the answer alone', async () => {
    held.resolve({ status: 200 });
    await stage.handlers.handle(saying(inChat({ by: anne }), 'finn tolk'));
    expect(said()).toHaveLength(1);
    expect(said()).not.toContain(still);
    expect(time.waiting).toBe(0);
  });
});
