import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { BrowserFetchWithRetry } from '@pnp/queryable';
import type { Answer, RunningSite } from '../../local/sharepoint/support/running-site';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import { onOwnSite } from './support/on-own-site';

const page =
  'https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online';
const headersPage =
  'https://devblogs.microsoft.com/microsoft365dev/prevent-throttling-in-your-application-by-using-ratelimit-headers-in-sharepoint-online/';
const localOnly = 'load tests never go to SharePoint Online';

type Run = Parameters<typeof onOwnSite>[1];

/** A behaviour on a site with so many resource units a minute. */
const within = (unitsPerMinute: number, name: string, source: string, confidence: Confidence, run: Run): Behaviour => ({
  name,
  source,
  confidence,
  localOnly,
  run: onOwnSite({ throttling: { unitsPerMinute } }, run),
});

const ask = async (site: RunningSite, times: number): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let at = 0; at < times; at += 1) answers.push(await site.ask('/_api/web?$select=Id'));
  return answers;
};
const told = ({ headers }: Answer) =>
  ['retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].map((name) => headers.get(name));

function batchOf(site: RunningSite, parts: number): Promise<Answer> {
  const part = `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${site.url}/_api/web?$select=Id HTTP/1.1\n\n`;
  return site.ask('/_api/$batch', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    body: `${part.repeat(parts)}--b--\n`,
  });
}

export const throttling: Area = {
  title: 'Throttling',
  behaviours: [
    within(10, 'An app that has used up its resource units of the minute is answered 429', page, 'D', async ({ site }) => {
      expect((await ask(site, 6)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    }),
    within(10, 'A throttled answer says in whole seconds when to come back', page, 'D', async ({ site, wait }) => {
      wait(15.5);
      const throttled = (await ask(site, 6)).at(-1);
      expect(throttled?.headers.get('retry-after')).toBe('45');
    }),
    within(10, 'Who waits as long as it was told is answered again', page, 'D', async ({ site, wait }) => {
      const throttled = (await ask(site, 6)).at(-1);
      wait(Number(throttled?.headers.get('retry-after')));
      expect((await ask(site, 1)).map(({ status }) => status)).toEqual([200]);
    }),
    within(4, 'A throttled request counts too, so who does not wait is throttled longer', page, 'D', async ({ site, wait }) => {
      const [, , first, second] = await ask(site, 4);
      expect([first, second].map((answer) => answer?.headers.get('retry-after'))).toEqual(['60', '120']);
      wait(60);
      expect((await ask(site, 1)).map(({ status }) => status)).toEqual([429]);
    }),
    within(
      10,
      'The body of a throttled answer is a text and no JSON',
      'https://github.com/SharePoint/sp-dev-docs/issues/2547',
      'I',
      async ({ site }) => {
        expect((await ask(site, 6)).at(-1)).toMatchObject({ text: '429 TOO MANY REQUESTS', json: undefined });
      },
    ),
    within(6, 'A throttled write has written nothing', page, 'D', async ({ site, list, wait }) => {
      const path = await list();
      const add = async (Title: string) => (await site.ask(`${path}/items`, { method: 'POST', body: { Title } })).status;
      expect([await add('a'), await add('b'), await add('c')]).toEqual([201, 201, 429]);
      wait(120);
      expect((await site.ask(`${path}/ItemCount`)).json).toEqual({ value: 2 });
    }),
    within(10, 'RateLimit headers come once 80 per cent of the minute is used', headersPage, 'D', async ({ site, wait }) => {
      wait(20);
      expect((await ask(site, 4)).map(told)).toEqual([
        [null, null, null, null],
        [null, null, null, null],
        [null, null, null, null],
        [null, '10', '2', '40'],
      ]);
    }),
    within(4, 'RateLimit headers of a throttled answer agree with its Retry-After', page, 'D', async ({ site, wait }) => {
      wait(29);
      expect((await ask(site, 3)).map(told)).toEqual([
        [null, null, null, null],
        [null, '4', '0', '31'],
        ['31', '4', '0', '31'],
      ]);
    }),
    within(12, 'Each part of a batch counts as a call of its own', page, 'W', async ({ site }) => {
      expect((await batchOf(site, 5)).headers.get('ratelimit-remaining')).toBe('2');
    }),
    within(
      4,
      'A batch is throttled as a whole, by the answer to the batch itself',
      'https://pnp.github.io/powershell/articles/throttling.html',
      'W',
      async ({ site }) => {
        const answers = [await batchOf(site, 3), await batchOf(site, 3)];
        expect(answers.map(({ status }) => status)).toEqual([200, 429]);
        expect(answers[0]?.text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
      },
    ),
    within(10, 'A call about rights costs five units instead of two', page, 'W', async ({ site }) => {
      expect((await site.ask('/_api/web/roleassignments')).headers.get('ratelimit-remaining')).toBeNull();
      expect((await site.ask('/_api/web/roleassignments')).headers.get('ratelimit-remaining')).toBe('0');
    }),
    within(
      4,
      'PnPjs with its own retry waits as it is told and then succeeds',
      '@pnp/queryable/behaviors/browser-fetch.js',
      'S',
      async (own) => {
        await ask(own.site, 2);
        const sp = own.site.pnp().using(BrowserFetchWithRetry({ interval: 1, retries: 2 }));
        own.wait(59);
        const web = sp.web.select('Title')();
        // The budget's clock stands still; the wait of a second is real.
        await new Promise((resolve) => setTimeout(resolve, 300));
        own.wait(1);
        await expect(web).resolves.toMatchObject({ Title: 'Innkjøp' });
      },
    ),
    {
      name: 'A person who sends too many requests in five minutes is throttled, and nobody else is',
      source: page,
      confidence: 'D',
      localOnly,
      run: onOwnSite({ throttling: { requestsPerUser: 2 } }, async ({ site, wait }) => {
        const statusOf = async (as: string) => (await site.ask('/_api/contextinfo', { method: 'POST', as })).status;
        expect([await statusOf('ingrid'), await statusOf('ingrid'), await statusOf('ingrid')]).toEqual([200, 200, 429]);
        expect(await statusOf('admin')).toBe(200);
        wait(600);
        expect(await statusOf('ingrid')).toBe(200);
      }),
    },
  ],
};
