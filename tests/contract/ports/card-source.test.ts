import '@pnp/sp/security/list';
import type { CardFacts } from '../../../src/data/ports/answer-writer';
import { listOf } from '../../../src/data/rows/site';
import { cardSource } from '../../../src/data/stores/card-source-sharepoint';
import { reminderResponses } from '../../../src/schema/reminder-responses';
import { aChange } from './agreement-changes';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let id: number;

beforeEach(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  id = (await site.ports('ingrid').agreements.create(aChange(seeded, { title: 'Vask' }))).value.id;
});
afterEach(() => site.close());

const theApp = () => ({ sp: site.client('app:fullcontrol'), onBadRow: (error: unknown) => void expect(error).toBeUndefined() });

test('cards of many agreements are read in one request, with the version of each row', async () => {
  const more = await site.ports('ingrid').agreements.create(aChange(seeded, { title: 'To' }));
  site.reached.length = 0;
  const found = await cardSource(theApp()).cardFacts([id, more.value.id, 999]);
  expect(site.reached).toHaveLength(1);
  expect([...found.keys()]).toEqual([id, more.value.id]);
  const second = found.get(more.value.id) as CardFacts;
  expect(second.page).toEqual(await site.ports('ingrid').agreements.open(more.value.id));
  expect(second.facts.agreement.options.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(second.seenFor({ kind: 'expiry' })).toEqual({ agreement: second.page.etag, option: null });
  expect(second.seenFor({ kind: 'optionDecision', optionSequence: 2 }).option).toEqual({
    id: second.page.options[1]?.value.id,
    etag: second.page.options[1]?.etag,
  });
});

test('cards tell of lists with rights of their own too, which hide nothing from an app', async () => {
  await listOf(site.client('admin'), reminderResponses).breakRoleInheritance(false);
  expect((await cardSource(theApp()).cardFacts([id])).get(id)?.page.value.title).toBe('Vask');
});
