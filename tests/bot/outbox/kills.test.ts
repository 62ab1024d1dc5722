import { soak, type SoakVerdict } from '../../soak/soak';
import { startAzurite } from '../storage/start-azurite';

/** `npm run soak` is the same with 20,000 messages and 1,000 kills. */
const nothingLost = { duplicates: [], lost: [], untold: [] } satisfies Partial<SoakVerdict>;

it('tells nobody twice and loses nothing while one of three instances is killed time and again', async () => {
  const verdict = await soak({ sends: 300, kills: 15, seed: 4 });
  const { sent, refused, uncertain } = verdict.states;
  expect(verdict).toMatchObject({ ...nothingLost, kills: 15 });
  expect(sent + refused + uncertain).toBe(300);
  // That the connector was there and made trouble, or the rest means nothing.
  expect(verdict.connector.accepted).toBeGreaterThan(200);
  expect(Object.keys(verdict.connector.injected).length).toBeGreaterThan(3);
}, 300_000);

it('does so with the storage in Azure', async () => {
  const azurite = await startAzurite();
  try {
    const storage = { kind: 'azure', connectionString: azurite.connectionString } as const;
    const verdict = await soak({ sends: 60, kills: 3, seed: 5, storage });
    const { sent, refused, uncertain } = verdict.states;
    expect(verdict).toMatchObject({ ...nothingLost, kills: 3 });
    expect(sent + refused + uncertain).toBe(60);
    expect(verdict.connector.accepted).toBeGreaterThan(30);
  } finally {
    await azurite.stop();
  }
}, 300_000);
