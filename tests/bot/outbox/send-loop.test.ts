import type { OutgoingMessage } from '../../../bot/channel/channel';
import { StorageError } from '../../../bot/storage/storage-error';
import type { OutboxStore } from '../../../bot/storage/outbox-store';
import { SendStage } from './support/send-stage';

let stage: SendStage;
let stop: AbortController;
beforeEach(async () => {
  stage = await new SendStage().open();
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await stage.time.advance(60_000);
  await stage.close();
});

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `m${index}` }));

it('sends what is due once, with its correlation id, and records where it came', async () => {
  await stage.plan({ id: 'a' }, { id: 'later', dueAt: new Date(stage.time.start + 60_000).toISOString() });
  void stage.loop().run(stop.signal);
  await stage.time.advance(1_000);
  expect(stage.sent).toMatchObject([
    { summary: 'a', conversationId: 'conversation of person:a@alver.no', correlationId: 'change of a' },
  ]);
  expect(await stage.read('a')).toMatchObject({ state: 'sent', activityId: 'activity of a', conversationId: 'c', attempts: 1 });
  expect(await stage.state('later')).toBe('planned');
  await stage.time.advance(60_000);
  expect(stage.sent).toHaveLength(2);
});

it('has several messages out at once, but one of a lane', async () => {
  stage.answerMs = 300;
  await stage.plan(...many(60), { id: 'x1', lane: 'place:1' }, { id: 'x2', lane: 'place:1' });
  void stage.loop().run(stop.signal);
  await stage.time.advance(4_000);
  expect(stage.sent).toHaveLength(62);
  const [first, second] = stage.sent.filter(({ summary }) => summary.startsWith('x'));
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(300);
  expect(stage.sent.filter(({ at }) => at < 300).length).toBeGreaterThan(5);
});

it('says nothing that is no longer true', async () => {
  await stage.plan({ id: 'a' });
  void stage.loop({ compose: () => Promise.resolve(new Map([['a', 'obsolete']])) }).run(stop.signal);
  await stage.time.advance(1_000);
  expect(stage.sent).toEqual([]);
  expect(await stage.state('a')).toBe('obsolete');
});

it('loses nothing while composing does not work, and asks less and less often', async () => {
  const asked: number[] = [];
  await stage.plan({ id: 'a' });
  const compose = () => {
    asked.push(stage.time.elapsed());
    return asked.length < 5 ? Promise.reject(new TypeError('Kommunen AS')) : Promise.resolve(new Map([['a', { summary: 'a' }]]));
  };
  void stage.loop({ compose }).run(stop.signal);
  await stage.time.advance(120_000);
  const apart = asked.slice(1).map((at, index) => Math.round((at - (asked[index] ?? 0)) / 1000));
  expect(apart).toEqual([2, 4, 8, 16]);
  expect(await stage.read('a')).toMatchObject({ state: 'sent', attempts: 1 });
  expect(stage.lines.join()).toContain('compose: TypeError');
  expect(stage.lines.join()).not.toContain('Kommunen');
});

it('puts back a message that composing forgot, one that takes for ever, and one whose lane cannot be found now', async () => {
  await stage.plan({ id: 'forgotten' }, { id: 'lost', lane: 'place:nowhere' });
  const compose = () => Promise.resolve(new Map<string, OutgoingMessage>());
  const locate = (lane: string) =>
    lane === 'place:nowhere'
      ? new Promise<never>(() => undefined)
      : Promise.resolve({ serviceUrl: 's', tenantId: 't', conversationId: 'c' });
  void stage.loop({ compose, locate, rules: { prepareWithinMs: 1_000 } }).run(stop.signal);
  await stage.time.advance(2_500);
  expect(await stage.read('lost')).toMatchObject({ state: 'planned', lastProblem: 'locate: OUTBOX_TOO_LATE', attempts: 0 });
  expect(await stage.read('forgotten')).toMatchObject({ state: 'planned', lastProblem: 'compose: undefined', attempts: 0 });
});

it('has somebody else told when the app is not installed, before and after asking Teams', async () => {
  await stage.plan({ id: 'a', lane: 'person:gone' }, { id: 'b' });
  stage.answer = () => ({ outcome: 'refused', status: 403, code: 'BotNotInConversationRoster', retryAfterMs: null });
  const locate = (lane: string) =>
    Promise.resolve(
      lane === 'person:gone' ? { unreachable: 'not installed' } : { serviceUrl: 's', tenantId: 't', conversationId: 'c' },
    );
  void stage.loop({ locate }).run(stop.signal);
  await stage.time.advance(60_000);
  expect(stage.unreachable).toEqual([
    ['a', 'not installed'],
    ['b', '403 BotNotInConversationRoster'],
  ]);
  expect(await stage.read('a')).toMatchObject({ state: 'refused', lastProblem: 'not installed', attempts: 0 });
  expect(await stage.read('b')).toMatchObject({ state: 'refused', attempts: 1 });
});

it('refuses nothing for good before somebody else is planned to be told', async () => {
  await stage.plan({ id: 'a' });
  let times = 0;
  const onUnreachable = () => ((times += 1) < 3 ? Promise.reject(new RangeError()) : Promise.resolve());
  void stage.loop({ locate: () => Promise.resolve({ unreachable: 'not installed' }), onUnreachable }).run(stop.signal);
  await stage.time.advance(1_000);
  expect(await stage.read('a')).toMatchObject({ state: 'planned', lastProblem: 'escalate: RangeError' });
  await stage.time.advance(30_000);
  expect(await stage.state('a')).toBe('refused');
  expect(times).toBe(3);
});

it('waits as long as Retry-After says, and sends the same message then', async () => {
  await stage.plan({ id: 'a' });
  stage.answer = () =>
    stage.sent.length === 1
      ? { outcome: 'refused', status: 429, code: 'Throttled', retryAfterMs: 40_000 }
      : { outcome: 'sent', activityId: '1', conversationId: 'c' };
  void stage.loop().run(stop.signal);
  await stage.time.advance(40_000);
  expect(stage.sent).toHaveLength(1);
  await stage.time.advance(30_000);
  expect(stage.sent).toHaveLength(2);
  expect(stage.sent[1]?.at).toBeGreaterThanOrEqual(40_100);
  expect(await stage.read('a')).toMatchObject({ state: 'sent', attempts: 2 });
});

it('sends nothing again of which nobody knows whether it came', async () => {
  await stage.plan({ id: 'a' }, { id: 'b' }, { id: 'c' });
  stage.answer = (summary) => {
    if (summary === 'a') return { outcome: 'uncertain', reason: '504' };
    return summary === 'b' ? Promise.reject(new TypeError()) : new Promise(() => undefined);
  };
  void stage.loop().run(stop.signal);
  await stage.time.advance(600_000);
  expect(stage.sent).toHaveLength(3);
  const uncertain = await stage.storage.outbox.inState('uncertain', { unreported: true });
  expect(uncertain.map(({ id, lastProblem }) => [id, lastProblem])).toEqual(
    expect.arrayContaining([
      ['a', '504'],
      ['b', 'TypeError'],
      ['c', 'OUTBOX_TOO_LATE'],
    ]),
  );
});

it('leaves as uncertain what another instance was sending when it died', async () => {
  await stage.plan({ id: 'a' }, { id: 'b' });
  const at = (ms: number) => new Date(stage.time.start + ms).toISOString();
  const claims = await stage.storage.outbox.claim({ by: 'dead', now: at(0), until: at(50_000), limit: 2 });
  const sending = claims.find(({ record }) => record.id === 'a');
  expect(sending && (await stage.storage.outbox.beginSending(sending, at(1)))).toBe(true);
  void stage.loop().run(stop.signal);
  await stage.time.advance(80_000);
  expect(await stage.state('a')).toBe('uncertain');
  expect(await stage.state('b')).toBe('sent');
  expect(stage.sent.map(({ summary }) => summary)).toEqual(['b']);
});

it('sends nothing when its claim was lost', async () => {
  await stage.plan({ id: 'a' });
  const outbox: OutboxStore = { ...stage.storage.outbox, beginSending: () => Promise.resolve(false) };
  void stage.loop({ storage: { outbox, wait: stage.time.sleep } }).run(stop.signal);
  await stage.time.advance(10_000);
  expect(stage.sent).toEqual([]);
});

it('sends nothing on a claim that lasts too short to wait for the answer', async () => {
  await stage.plan({ id: 'b' });
  void stage.loop({ rules: { claimMs: 10_000, sendWithinMs: 11_000 } }).run(stop.signal);
  await stage.time.advance(500);
  expect(stage.sent).toEqual([]);
  expect(await stage.read('b')).toMatchObject({ state: 'planned', lastProblem: 'out of time' });
});

it('records an answer although the storage fails for a while, and goes on after it could not be read', async () => {
  await stage.plan({ id: 'a' });
  let failures = 0;
  const sometimes = <A extends unknown[], R>(work: (...args: A) => Promise<R>, times: number) => {
    let left = times;
    return async (...args: A): Promise<R> => {
      if ((left -= 1) >= 0) {
        failures += 1;
        throw new StorageError('unreachable', 'The file is locked.');
      }
      return await work(...args);
    };
  };
  const { outbox } = stage.storage;
  const shaky: OutboxStore = { ...outbox, finish: sometimes(outbox.finish, 3), claim: sometimes(outbox.claim, 2) };
  void stage.loop({ storage: { outbox: shaky, wait: stage.time.sleep } }).run(stop.signal);
  await stage.time.advance(60_000);
  expect(failures).toBe(5);
  expect(stage.sent).toHaveLength(1);
  expect(await stage.state('a')).toBe('sent');
});

it('stops when it is told: what is out is waited for and recorded, the rest goes back', async () => {
  stage.answerMs = 400;
  await stage.plan(...many(40));
  const running = stage.loop().run(stop.signal);
  await stage.time.advance(300);
  stop.abort();
  await stage.time.advance(10);
  const out = stage.sent.length;
  await stage.time.advance(1_000);
  await running;
  const count = await stage.storage.outbox.count();
  expect(out).toBeGreaterThan(5);
  expect(count).toMatchObject({ sent: out, planned: 40 - out, claimed: 0, sending: 0 });
});

it('tells when all that is due has been dealt with', async () => {
  await stage.plan({ id: 'a' }, { id: 'later', dueAt: new Date(stage.time.start + 9_000_000).toISOString() });
  const loop = stage.loop();
  void loop.run(stop.signal);
  let isIdle = false;
  void loop.whenIdle().then(() => (isIdle = true));
  await stage.time.advance(90);
  expect(isIdle).toBe(false);
  await stage.time.advance(500);
  expect(isIdle).toBe(true);
  expect(await stage.state('a')).toBe('sent');
});

it('says in its health what an administrator must look at, and takes it back when it is well again', async () => {
  await stage.plan({ id: 'a' }, { id: 'b' });
  stage.answer = (summary) => {
    if (summary === 'b') return { outcome: 'refused', status: 413, code: 'MessageSizeTooBig', retryAfterMs: null };
    return stage.sent.length < 4
      ? { outcome: 'refused', status: 401, code: '', retryAfterMs: null }
      : { outcome: 'sent', activityId: '1', conversationId: 'c' };
  };
  const loop = stage.loop();
  void loop.run(stop.signal);
  await stage.time.advance(1_000);
  expect(loop.health()).toMatchObject({ sent: 0, putBack: 1, refused: 1 });
  expect(loop.health().alarms).toMatchObject({
    'our-token': { problem: '401' },
    'bad-message': { problem: '413 MessageSizeTooBig' },
  });
  await stage.time.advance(60_000);
  expect(Object.keys(loop.health().alarms)).toEqual(['bad-message']);
});

it('logs each message with its correlation id, and never who it is to', async () => {
  await stage.plan({ id: 'reminder 1 kari.nordmann' });
  void stage.loop().run(stop.signal);
  await stage.time.advance(1_000);
  expect(stage.lines.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ correlationId: 'change of n', kind: 'reminder', outcome: 'sent', attempts: 1 }),
  );
  expect(stage.lines.join()).not.toMatch(/kari|alver\.no/);
});
