import { ProductError } from '../../../src/domain/product-error';
import type { Ports } from '../../../src/data/ports/ports';
import { fullRead, machineOf } from './kept-register';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import { randomChanges } from './random-changes';
import { seedOrganisation } from './seed-organisation';

jest.setTimeout(600_000);

const changes = 1_000;
/** Their rights change; olav, one of the writers, opens it on a machine as well. */
const readers = ['anne', 'bjarte'] as const;
const codeOf = (error: unknown) => (error instanceof ProductError ? error.code : String(error));

const aDozen = Array.from({ length: 12 }, (_, nth) => nth + 1);
const work = async ({ callOffs, followUps }: Ports) => {
  const answers = await Promise.allSettled([
    callOffs.spendByAgreement(),
    followUps.openFor(aDozen),
    followUps.openForPerson(owner),
  ]);
  return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : codeOf(answer.reason)));
};
let owner: number;

let site: ProvisionedSite;
beforeAll(async () => {
  site = await provisionedSite();
});
afterAll(() => site.close());

test('after a thousand changes by two writers, of rows, rights and groups, the kept register is what a full read says, row by row', async () => {
  const seeded = await seedOrganisation(site);
  owner = seeded.olav;
  const happening = await randomChanges(site, seeded, readers, 8);
  const machines = [...readers, 'olav'].map((person) => ({ person, machine: machineOf(site, person) }));
  let done = 0;
  let compared = 0;
  let byChanges = 0;
  for (let tried = 0; done < changes && tried < 3 * changes;) {
    for (let many = happening.whole(1, 25); many > 0; many -= 1) {
      tried += 1;
      if (await happening.next()) done += 1;
    }
    // Each opens it in their own time: sometimes after a few changes, sometimes after many.
    for (const { person, machine } of machines.filter(() => happening.chance(0.7))) {
      const expected = await fullRead(site, person).catch(codeOf);
      const opened = await machine.open().catch(codeOf);
      // Whoever may not read one of the lists is refused both ways.
      expect(typeof opened === 'string' ? opened : opened.content).toEqual(expected);
      if (typeof opened === 'string') continue;
      compared += 1;
      // What the screens ask for besides, out of the copy where it has it.
      expect(await work(opened.ports)).toEqual(await work(site.ports(person)));
      await opened.settled();
      if (opened.kept !== null && opened.requests <= 2) byChanges += 1;
    }
  }
  expect(done).toBeGreaterThanOrEqual(changes);
  expect(compared).toBeGreaterThan(60);
  // And not by reading everything each time.
  expect(byChanges).toBeGreaterThan(compared / 3);
});
