import { answeredClaims } from '../../../bot/actions/answered-claims';
import { tidyUp } from '../../../bot/upkeep';
import { memoryDocuments } from '../service/memory-documents';

test('answers are forgotten when no card can be answered any more, and messages with them', async () => {
  let clock = new Date('2026-11-23T10:00:00Z');
  const now = () => clock;
  const claims = answeredClaims(memoryDocuments(), { now, pause: async () => undefined });
  const asked: string[] = [];
  const outbox = { prune: async (before: string) => asked.push(before) };
  const claimed = await claims.claim('old');
  await claims.complete('old', claimed.state === 'mine' ? claimed.token : '', 7);
  clock = new Date('2027-12-30T10:00:00Z');
  await claims.claim('new');
  expect(await tidyUp({ outbox, claims, now })).toEqual({ messages: 1, answers: 0 });
  expect(await claims.read('old')).toMatchObject({ state: 'done', responseId: 7 });
  clock = new Date('2028-02-01T10:00:00Z');
  expect(await tidyUp({ outbox, claims, now })).toEqual({ messages: 2, answers: 1 });
  expect(await claims.read('old')).toBeNull();
  expect(await claims.read('new')).not.toBeNull();
  expect(asked).toEqual(['2026-10-26T10:00:00.000Z', '2026-11-28T10:00:00.000Z']);
});
