/**
 * Every behaviour of areas.ts, shown by the real PnPjs and raw HTTP: on the local SharePoint, and on a real site when SP_LIVE_URL is set (see
 * support/live-host.ts). One area alone: `npx jest tests/contract/sharepoint --selectProjects node -t 'Items'`.
 */
import { areas } from './areas';
import type { ContractHost } from './support/contract-host';
import { openLocalHost } from './support/local-host';
import { makeContractSite, type MadeSite } from './support/make-contract-site';

let host: Promise<ContractHost> | undefined;
const openHost = () => (host ??= openLocalHost());

afterAll(async () => {
  await (await host)?.close();
});

describe.each(areas)('$title', (area) => {
  let made: MadeSite | undefined;

  beforeAll(async () => {
    made = await makeContractSite(await openHost(), area.title);
  }, 60_000);

  afterAll(async () => {
    await made?.remove();
  }, 60_000);

  for (const behaviour of area.behaviours) {
    test(`${behaviour.name} [${behaviour.confidence}]`, async () => {
      if (made === undefined) throw new Error('The test web was not made.');
      const { faults } = await openHost();
      const before = faults.length;
      await behaviour.run(made.site);
      expect(faults.slice(before)).toEqual([]);
    }, 60_000);
  }
});
