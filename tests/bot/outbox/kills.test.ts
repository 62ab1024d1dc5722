import { soak } from '../../soak/soak';

/** `npm run soak` is the same with 20,000 messages and 1,000 kills. */
it('tells nobody twice and loses nothing while one of three instances is killed time and again', async () => {
  const sends = 300;
  const verdict = await soak({ sends, kills: 15, seed: 4 });

  expect(verdict.duplicates).toEqual([]);
  expect(verdict.lost).toEqual([]);
  expect(verdict.untold).toEqual([]);
  const { sent, refused, uncertain } = verdict.states;
  expect(sent + refused + uncertain).toBe(sends);
  expect(verdict.kills).toBe(15);
  // That the connector was there and made trouble, or the rest means nothing.
  expect(verdict.connector.accepted).toBeGreaterThan(sends / 2);
  expect(Object.keys(verdict.connector.injected).length).toBeGreaterThan(3);
}, 240_000);
