import { startSite, type RunningSite } from '../../../local/sharepoint/support/running-site';
import type { SharePointOptions } from '../../../../src/local/sharepoint/server';
import type { Behaviour } from './behaviour';

interface OwnSite {
  readonly site: RunningSite;
  /** Turns the clock on. */
  readonly wait: (seconds: number) => void;
  /** A fresh generic list; answers its path. */
  readonly list: () => Promise<string>;
}

/** The first moment of a minute, so that a budget for a minute is whole and lasts. */
const minuteBegin = (): number => Math.floor(Date.now() / 60_000) * 60_000;

/** What is shown on a local site of its own: one with a budget, faults or a clock that is turned would be in the way of other behaviours. */
export const onOwnSite =
  (options: SharePointOptions, run: (own: OwnSite) => Promise<void>): Behaviour['run'] =>
  async () => {
    let now = minuteBegin();
    const site = await startSite({ ...options, clock: () => now });
    try {
      await run({
        site,
        wait: (seconds) => (now += seconds * 1000),
        list: async () => {
          const made = await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Saker', BaseTemplate: 100 } });
          expect(made.status).toBe(201);
          return "/_api/web/lists/getByTitle('Saker')";
        },
      });
    } finally {
      await site.close();
    }
  };
