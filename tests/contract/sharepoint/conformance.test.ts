/**
 * Every behaviour of areas.ts, shown by the real PnPjs and raw HTTP on the local SharePoint. One area alone:
 * `npx jest tests/contract/sharepoint --selectProjects node -t 'Items'`.
 *
 * On a real site: set SP_LIVE_URL to a site where the caller owns everything (Full Control; a test site is best), and SP_LIVE_TOKEN to an access
 * token for it, or SP_LIVE_TENANT, SP_LIVE_CLIENT_ID and SP_LIVE_CERTIFICATE (PEM file with certificate and private key) of an app with
 * `Sites.Selected` and full control of that site. Then `npx jest tests/contract/sharepoint/conformance --selectProjects node`. Every area gets a
 * subsite of its own, removed afterwards; what can only be shown locally (`localOnly`) is left out.
 */
import { areas } from './areas';
import type { ContractHost } from './support/contract-host';
import { openLiveHost } from './support/live-host';
import { liveSettings } from './support/live-settings';
import { openLocalHost } from './support/local-host';
import { makeContractSite, type MadeSite } from './support/make-contract-site';

const live = liveSettings(process.env);
// A real site may ask to wait for minutes.
if (live !== undefined) jest.setTimeout(600_000);

let host: Promise<ContractHost> | undefined;
const openHost = () => (host ??= live === undefined ? openLocalHost() : Promise.resolve(openLiveHost(live)));

const shown = areas
  .map(({ title, behaviours }) => ({
    title,
    behaviours: behaviours.filter(({ localOnly }) => live === undefined || localOnly === undefined),
  }))
  .filter(({ behaviours }) => behaviours.length > 0);

afterAll(async () => {
  await (await host)?.close();
});

describe.each(shown)('$title', ({ title, behaviours }) => {
  let made: MadeSite | undefined;

  beforeAll(async () => {
    made = await makeContractSite(await openHost(), title);
  });

  afterAll(async () => {
    await made?.remove();
  });

  test.each(behaviours)('$name [$confidence]', async ({ run }) => {
    if (made === undefined) throw new Error('The test web was not made.');
    const { faults, unimplemented } = await openHost();
    const [before, had] = [faults.length, unimplemented.length];
    await run(made.site);
    expect(faults.slice(before)).toEqual([]);
    expect(unimplemented.slice(had)).toEqual([]);
  });
});
