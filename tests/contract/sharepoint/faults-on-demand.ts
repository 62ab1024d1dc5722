import '@pnp/sp/batching';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { FaultRule } from '../../../src/local/sharepoint/faults/fault-rule';
import { tokenOf } from '../../local/sharepoint/support/running-site';
import type { Area, Behaviour } from './support/behaviour';
import { onOwnSite } from './support/on-own-site';

const source = 'src/local/sharepoint/faults';
const localOnly = 'a fault on demand exists only locally';

/** A behaviour on a site with this fault. */
const under = (rule: FaultRule, name: string, run: Parameters<typeof onOwnSite>[1]): Behaviour => ({
  name,
  source,
  confidence: 'L',
  localOnly,
  run: onOwnSite({ faults: true }, async (own) => {
    const list = await own.list();
    own.site.sharePoint.faults.add(rule);
    await run({ ...own, list: () => Promise.resolve(list) });
  }),
});

export const faultsOnDemand: Area = {
  title: 'Faults on demand',
  behaviours: [
    under(
      { fault: 'throttle', retryAfter: 30, forSeconds: 60 },
      'A storm of throttling lasts as long as it is told to',
      async ({ site, wait }) => {
        const ask = () => site.ask('/_api/web');
        expect((await ask()).headers.get('retry-after')).toBe('30');
        wait(59);
        expect((await ask()).status).toBe(429);
        wait(1);
        expect((await ask()).status).toBe(200);
      },
    ),
    under({ fault: 'throttle', retryAfter: 90, retryAfterAs: 'date' }, 'Retry-After can be an HTTP date', async ({ site }) => {
      const { headers } = await site.ask('/_api/web');
      const seconds = (Date.parse(headers.get('retry-after') ?? '') - site.sharePoint.server.clock()) / 1000;
      expect(seconds).toBe(90);
    }),
    under(
      { fault: 'unavailable', retryAfterAs: 'none' },
      'A busy server answers 503, and need not say until when',
      async ({ site }) => {
        const { status, headers } = await site.ask('/_api/web');
        expect([status, headers.get('retry-after')]).toEqual([503, null]);
        await expect(site.pnp().web()).rejects.toMatchObject({ status: 503 });
      },
    ),
    under(
      { fault: 'drop', when: 'beforeWrite', count: 1 },
      'A connection that drops before the write has written nothing',
      async ({ site, list }) => {
        const path = await list();
        await expect(site.pnp().web.lists.getByTitle('Saker').items.add({ Title: 'x' })).rejects.toThrow('fetch failed');
        expect((await site.ask(`${path}/ItemCount`)).json).toEqual({ value: 0 });
      },
    ),
    under(
      { fault: 'drop', when: 'afterWrite', count: 1 },
      'A connection that drops after the write has written all the same',
      async ({ site, list }) => {
        const path = await list();
        await expect(site.pnp().web.lists.getByTitle('Saker').items.add({ Title: 'x' })).rejects.toThrow('fetch failed');
        expect((await site.ask(`${path}/ItemCount`)).json).toEqual({ value: 1 });
      },
    ),
    under({ fault: 'drop', when: 'midAnswer', count: 1 }, 'An answer can break off in the middle', async ({ site }) => {
      await expect(site.ask('/_api/web')).rejects.toThrow('terminated');
    }),
    under({ fault: 'truncate', count: 1 }, 'A body can be too short over a sound connection', async ({ site }) => {
      await expect(site.pnp().web()).rejects.toThrow('JSON');
    }),
    under({ fault: 'slow', ms: 40 }, 'A slow answer is the same answer', async ({ site }) => {
      const started = performance.now();
      expect((await site.ask('/_api/web?$select=Title')).json).toEqual({ Title: 'Innkjøp' });
      expect(performance.now() - started).toBeGreaterThan(30);
    }),
    under({ fault: 'digestExpired' }, 'Every write can be told that its digest has expired', async ({ site, list }) => {
      const { status, json } = await site.ask(`${await list()}/items`, { method: 'POST', body: { Title: 'x' } });
      expect([status, json['odata.error'].code]).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException']);
    }),
    under({ fault: 'saveConflict', count: 1 }, 'A write can be told that another one came between', async ({ site, list }) => {
      const path = `${await list()}/items`;
      const { status, json } = await site.ask(path, { method: 'POST', body: { Title: 'x' } });
      expect([status, json['odata.error'].code]).toEqual([409, '-2130246326, Microsoft.SharePoint.SPException']);
      expect((await site.ask(path)).json.value).toEqual([]);
    }),
    under(
      { fault: 'rateLimit', remaining: 20, reset: 11 },
      'Every answer can say that the budget is nearly spent',
      async ({ site }) => {
        const { status, headers } = await site.ask('/_api/web');
        const told = ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));
        expect([status, ...told]).toEqual([200, '1250', '20', '11']);
      },
    ),
    under(
      { fault: 'throttle', person: 'ingrid', path: 'web/lists*' },
      'A fault meets one person and one path alone',
      async ({ site }) => {
        const statusOf = async (path: string, as: string) => (await site.ask(path, { as })).status;
        expect(await statusOf('/_api/web/lists', 'ingrid')).toBe(429);
        expect(await statusOf('/_api/web/lists', 'admin')).toBe(200);
        expect(await statusOf('/_api/web', 'ingrid')).not.toBe(429);
      },
    ),
    under({ fault: 'throttle', inBatch: true, count: 1 }, 'A fault can meet one part of a batch', async ({ site }) => {
      const [batched, execute] = site.pnp().batched();
      const added = Promise.allSettled(['a', 'b'].map((Title) => batched.web.lists.getByTitle('Saker').items.add({ Title })));
      await execute();
      expect((await added).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    }),
    under(
      { fault: 'throttle', path: 'nowhere' },
      'The control route lists faults, counts what they met and takes them away',
      async ({ site }) => {
        const control = async (method: string, body?: object) => {
          const response = await fetch(`${new URL(site.url).origin}/_local/faults`, {
            method,
            headers: { Authorization: `Bearer ${tokenOf('admin')}`, 'Content-Type': 'application/json' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          });
          return (await response.json()) as unknown;
        };
        expect(await control('POST', { fault: 'unavailable', count: 1 })).toMatchObject({ id: 2, hits: 0 });
        expect((await site.ask('/_api/web')).status).toBe(503);
        expect(await control('GET')).toMatchObject({ faults: [{ hits: 0 }, { hits: 1 }] });
        expect(await control('DELETE')).toEqual({ cleared: 2 });
      },
    ),
  ],
};
