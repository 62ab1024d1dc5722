import '@pnp/sp/batching';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import { startSite, type RunningSite } from '../support/running-site';

const list = '/_api/web/lists/getbytitle(%27Saker%27)';
let site: RunningSite;
let now = Date.now();

beforeAll(async () => {
  site = await startSite({ clock: () => now });
  await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Saker', BaseTemplate: 100 } });
});
afterAll(() => site.close());
afterEach(() => void site.sharePoint.faults.clear());

const faults = () => site.sharePoint.faults;
const add = (title: string) => site.ask(`${list}/items`, { method: 'POST', body: { Title: title } });
async function titles(): Promise<string[]> {
  const { json } = await site.ask(`${list}/items?$select=Title&$top=5000`);
  return (json.value as { Title: string }[]).map(({ Title }) => Title);
}

describe('throttling on demand', () => {
  test('answers 429 with the seconds to wait, does nothing, and counts what it met', async () => {
    faults().add({ fault: 'throttle', retryAfter: 30 });
    const answer = await add('struped');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(answer.text).toBe('429 TOO MANY REQUESTS');
    expect(faults().list()).toMatchObject([{ hits: 1, secondsLeft: null }]);
    faults().clear();
    expect(await titles()).not.toContain('struped');
  });

  test('can say when to come back as a date, or not at all', async () => {
    const dated = faults().add({ fault: 'throttle', retryAfter: 30, retryAfterAs: 'date', count: 1 });
    const { headers } = await site.ask('/_api/web');
    expect(Date.parse(headers.get('retry-after') ?? '')).toBe(Math.floor((now + 30_000) / 1000) * 1000);
    faults().clear(dated.id);
    faults().add({ fault: 'unavailable', retryAfterAs: 'none' });
    const silent = await site.ask('/_api/web');
    expect([silent.status, silent.headers.get('retry-after')]).toEqual([503, null]);
  });

  test('is over after its count, and after its seconds on the clock of the site', async () => {
    faults().add({ fault: 'throttle', count: 2 });
    const met = [await site.ask('/_api/web'), await site.ask('/_api/web'), await site.ask('/_api/web')];
    expect(met.map(({ status }) => status)).toEqual([429, 429, 200]);
    faults().clear();
    faults().add({ fault: 'throttle', forSeconds: 60 });
    now += 59_999;
    expect((await site.ask('/_api/web')).status).toBe(429);
    now += 1;
    expect((await site.ask('/_api/web')).status).toBe(200);
    expect(faults().list()).toMatchObject([{ hits: 1, secondsLeft: 0 }]);
  });

  test('reaches PnPjs as an error with its status', async () => {
    faults().add({ fault: 'throttle' });
    await expect(site.pnp().web()).rejects.toMatchObject({ status: 429 });
  });
});

describe('what a fault meets', () => {
  test('is told by method, path and person', async () => {
    faults().add({ fault: 'unavailable', method: 'MERGE', path: 'web/lists/*/items(*)', person: 'ingrid' });
    const update = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' }, body: { Title: 'ny' } };
    expect((await site.ask(`${list}/items(1)`, { ...update, as: 'ingrid' })).status).toBe(503);
    expect((await site.ask(`${list}/items(1)`, update)).status).not.toBe(503);
    expect((await site.ask(`${list}/items(1)`, { as: 'ingrid' })).status).not.toBe(503);
    expect((await site.ask('/_api/web', { ...update, as: 'ingrid' })).status).not.toBe(503);
  });

  test('is some of the requests, the same ones for the same seed', async () => {
    const met = async (): Promise<number[]> => {
      faults().clear();
      faults().add({ fault: 'throttle', probability: 0.5, seed: 7 });
      const statuses: number[] = [];
      for (let at = 0; at < 20; at += 1) statuses.push((await site.ask('/_api/web?$select=Id')).status);
      return statuses;
    };
    const first = await met();
    expect(new Set(first)).toEqual(new Set([200, 429]));
    expect(await met()).toEqual(first);
  });
});

describe('a connection that drops', () => {
  test('before the write has written nothing', async () => {
    faults().add({ fault: 'drop', when: 'beforeWrite', count: 1 });
    await expect(add('før')).rejects.toThrow('fetch failed');
    expect(await titles()).not.toContain('før');
  });

  test('after the write has written, and PnPjs cannot know it', async () => {
    faults().add({ fault: 'drop', when: 'afterWrite', count: 1 });
    await expect(site.pnp().web.lists.getByTitle('Saker').items.add({ Title: 'etter' })).rejects.toThrow('fetch failed');
    expect(await titles()).toContain('etter');
  });

  test('in the middle of the answer has written, and sends a beginning', async () => {
    faults().add({ fault: 'drop', when: 'midAnswer', count: 1 });
    await expect(add('midt i')).rejects.toThrow('terminated');
    expect(await titles()).toContain('midt i');
  });
});

test('a truncated body comes over a sound connection and cannot be read', async () => {
  faults().add({ fault: 'truncate', count: 1 });
  const { status, json, text } = await site.ask('/_api/web');
  expect([status, json, text.startsWith('{')]).toEqual([200, undefined, true]);
});

test('a slow answer is the same answer', async () => {
  faults().add({ fault: 'slow', ms: 30 });
  expect((await site.ask('/_api/web?$select=Title')).json).toEqual({ Title: 'Innkjøp' });
});

test('the rest of the budget is told with whatever is answered', async () => {
  faults().add({ fault: 'rateLimit', remaining: 100, reset: 20 });
  const { status, headers } = await site.ask('/_api/web');
  const told = ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));
  expect([status, ...told]).toEqual([200, '1250', '100', '20']);
});

describe('digests', () => {
  const digest = async (): Promise<string> =>
    (await site.ask('/_api/contextinfo', { method: 'POST' })).json.FormDigestValue as string;
  const write = async (value: string) =>
    await site.ask(`${list}/items`, { method: 'POST', headers: { 'X-RequestDigest': value }, body: { Title: 'med prov' } });

  test('a write is told that its digest has expired, a read and the call for a new one are not', async () => {
    faults().add({ fault: 'digestExpired' });
    const { status, json } = await add('utløpt');
    expect([status, json['odata.error'].code]).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException']);
    expect((await site.ask('/_api/web')).status).toBe(200);
    expect(await digest()).toMatch(/^0x/);
  });

  test('all that are out can be made to expire at once, and a new one serves', async () => {
    const old = await digest();
    expect((await write(old)).status).toBe(201);
    site.sharePoint.expireDigests();
    const { status, json } = await write(old);
    expect([status, json['odata.error'].code]).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException']);
    expect((await write(await digest())).status).toBe(201);
  });

  test('expire half an hour after they were issued', async () => {
    const old = await digest();
    now += 1_799_000;
    expect((await write(old)).status).toBe(201);
    now += 2000;
    expect((await write(old)).status).toBe(403);
  });
});

describe('in a batch', () => {
  /** PnPjs gives each call of a batch an instance of its own. */
  function adding(wanted: readonly string[]): { added: Promise<PromiseSettledResult<unknown>[]>; execute: () => Promise<void> } {
    const [batched, execute] = site.pnp().batched();
    const added = Promise.allSettled(wanted.map((title) => batched.web.lists.getByTitle('Saker').items.add({ Title: title })));
    return { added, execute };
  }

  test('a part meets what is set for parts, and the others are done', async () => {
    faults().add({ fault: 'throttle', retryAfter: 5, inBatch: true, method: 'POST', path: '*/items', count: 1 });
    const { added, execute } = adding(['del a', 'del b']);
    await execute();
    expect((await added).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect((await titles()).filter((title) => title.startsWith('del '))).toEqual(['del b']);
  });

  test('a connection that drops at a part has written the parts before it and no other', async () => {
    faults().add({ fault: 'slow', ms: 1, inBatch: true, count: 1 });
    faults().add({ fault: 'drop', when: 'afterWrite', inBatch: true, count: 1 });
    const { execute } = adding(['ledd 1', 'ledd 2']);
    await expect(execute()).rejects.toThrow('fetch failed');
    expect((await titles()).filter((title) => title.startsWith('ledd '))).toEqual(['ledd 1']);
  });

  test('what is set for whole requests meets the batch as one', async () => {
    const { id } = faults().add({ fault: 'throttle', retryAfter: 9 });
    const { execute } = adding(['hel']);
    await expect(execute()).rejects.toMatchObject({ status: 429 });
    expect(faults().list()).toMatchObject([{ id, hits: 1 }]);
  });
});

test('none of this is a fault of the site itself', () => {
  expect(site.faults).toEqual([]);
});
