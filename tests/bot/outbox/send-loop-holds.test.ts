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

it('holds what may not go out yet, asks about it again then, and counts no attempt', async () => {
  await stage.plan({ id: 'a' }, { id: 'b' });
  const until = new Date(stage.time.start + 3_600_000).toISOString();
  const asked: string[][] = [];
  const hold = (records: readonly { readonly id: string }[]) => {
    asked.push(records.map(({ id }) => id));
    return Promise.resolve(new Map(asked.length === 1 ? [['a', until]] : []));
  };
  void stage.loop({ hold }).run(stop.signal);
  await stage.time.advance(3_590_000);
  expect(stage.sent.map(({ summary }) => summary)).toEqual(['b']);
  expect(await stage.read('a')).toMatchObject({ state: 'planned', attempts: 0, dueAt: until });
  await stage.time.advance(60_000);
  expect(asked).toEqual([['a', 'b'], ['a']]);
  expect(await stage.read('a')).toMatchObject({ state: 'sent', attempts: 1 });
});

it('sends nothing while it cannot be told whether people may be told, and loses nothing', async () => {
  await stage.plan({ id: 'a' });
  let times = 0;
  const hold = () => ((times += 1) < 3 ? Promise.reject(new RangeError()) : Promise.resolve(new Map()));
  void stage.loop({ hold }).run(stop.signal);
  await stage.time.advance(1_000);
  expect(await stage.read('a')).toMatchObject({ state: 'planned', lastProblem: 'hold: RangeError' });
  await stage.time.advance(30_000);
  expect(stage.sent).toHaveLength(1);
});

it('has no more in hand at once than it may', async () => {
  stage.answerMs = 5_000;
  await stage.plan(...many(20));
  void stage.loop({ rules: { atOnce: 4 } }).run(stop.signal);
  for (let second = 0; second < 12; second += 1) {
    await stage.time.advance(1_000);
    const { claimed, sending } = await stage.storage.outbox.count();
    expect(claimed + sending).toBeLessThanOrEqual(4);
  }
  expect(stage.sent).toHaveLength(12);
});

it('ends only when what is out has been answered and recorded', async () => {
  stage.answerMs = 5_000;
  await stage.plan({ id: 'a' });
  const ended = jest.fn();
  void stage.loop().run(stop.signal).then(ended);
  await stage.time.advance(1_000);
  stop.abort();
  await stage.time.advance(1_000);
  expect(ended).not.toHaveBeenCalled();
  await stage.time.advance(4_000);
  expect(ended).toHaveBeenCalled();
  expect(await stage.state('a')).toBe('sent');
});

it('waits longer with each refusal', async () => {
  await stage.plan({ id: 'a' });
  stage.answer = () => ({ outcome: 'refused', status: 412, code: 'PreconditionFailed', retryAfterMs: null });
  void stage.loop().run(stop.signal);
  await stage.time.advance(40_000);
  const apart = stage.sent.slice(1).map(({ at }, index) => Math.round((at - (stage.sent[index]?.at ?? 0)) / 1_000));
  expect(apart).toEqual([2, 4, 8, 16]);
});

it('keeps what Teams refused for good until somebody else is planned to be told', async () => {
  await stage.plan({ id: 'a' });
  stage.answer = () => ({ outcome: 'refused', status: 403, code: 'BotNotInConversationRoster', retryAfterMs: null });
  const onUnreachable = () => (stage.sent.length < 3 ? Promise.reject(new RangeError()) : Promise.resolve());
  void stage.loop({ onUnreachable }).run(stop.signal);
  await stage.time.advance(1_000);
  expect(await stage.read('a')).toMatchObject({ state: 'planned', lastProblem: 'escalate: RangeError' });
  await stage.time.advance(30_000);
  expect(await stage.state('a')).toBe('refused');
  expect(stage.sent).toHaveLength(3);
});

it('stops everything after a 429 that is not about one conversation', async () => {
  await stage.plan({ id: 'a' });
  stage.answer = () =>
    stage.sent.length === 1
      ? { outcome: 'refused', status: 429, code: 'Throttled', retryAfterMs: 20_000 }
      : { outcome: 'sent', activityId: '1', conversationId: 'c' };
  void stage.loop().run(stop.signal);
  await stage.time.advance(1_000);
  await stage.plan({ id: 'b' });
  await stage.time.advance(18_000);
  expect(stage.sent.map(({ summary }) => summary)).toEqual(['a']);
  await stage.time.advance(60_000);
  expect(stage.sent.map(({ summary }) => summary)).toContain('b');
});

it('gives its turn back for what it may not send any more', async () => {
  const { outbox } = stage.storage;
  let lost = 0;
  const beginSending: OutboxStore['beginSending'] = (claim, now) =>
    claim.record.id.startsWith('m') && (lost += 1) ? Promise.resolve(false) : outbox.beginSending(claim, now);
  await stage.plan(...many(80), { id: 'last', dueAt: new Date(stage.time.start + 20_000).toISOString() });
  const storage = {
    outbox: { ...outbox, beginSending },
    wait: (ms: number, signal?: AbortSignal) => stage.time.sleep(ms, signal),
  };
  void stage.loop({ storage }).run(stop.signal);
  await stage.time.advance(30_000);
  expect(lost).toBeGreaterThanOrEqual(80);
  expect(stage.sent.map(({ summary }) => summary)).toEqual(['last']);
});
