import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Of the answer: 501 where SharePoint would have told something, 400 where it would not. */
const statusOf = async (path: string): Promise<number> => (await site.ask(path)).status;

describe('What this server does not tell', () => {
  it.each([
    '/_api/web?$select=ThemeInfo',
    '/_api/web?$expand=Navigation',
    '/_api/site?$select=Usage',
    '/_api/web/lists?$expand=Author',
  ])('is not here rather than unknown: %s', async (path) => {
    expect(await statusOf(path)).toBe(501);
  });

  it.each(['/_api/web?$select=Nonsense', '/_api/site?$expand=Nonsense', '/_api/web/lists?$select=Nonsense'])(
    'is unknown where SharePoint has no such property either: %s',
    async (path) => {
      expect(await statusOf(path)).toBe(400);
    },
  );
});
