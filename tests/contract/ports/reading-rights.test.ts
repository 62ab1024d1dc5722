import '@pnp/sp/security/item';
import { itemsOf } from '../../../src/data/rows/site';
import { readingRights } from '../../../src/data/stores/reading-rights-sharepoint';
import { agreements } from '../../../src/schema/agreements';
import { aChange } from './agreement-changes';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let open: number;
let closed: number;
beforeAll(async () => {
  site = await provisionedSite();
  const seeded = await seedOrganisation(site);
  const create = async (title: string) => (await site.ports('ingrid').agreements.create(aChange(seeded, { title }))).value.id;
  open = await create('Vask');
  closed = await create('Vakt');
  await itemsOf(site.client('admin'), agreements).getById(closed).breakRoleInheritance(false, true);
});
afterAll(() => site.close());

const rights = (as = 'app:fullcontrol') => readingRights({ sp: site.client(as) });
const anne = 'Anne.Sabo@alver.example';

test('an employee may read what has the rights of the list, not what has others, and what is gone nobody may', async () => {
  expect(await rights().readable(anne, [open, closed, 999])).toEqual(new Set([open]));
});

test('a guest of the readers may read like an employee', async () => {
  expect(await rights().readable('siri.foss_bergen.example#ext#@alver.example', [open])).toEqual(new Set([open]));
});

test('somebody SharePoint does not know may not read the register at all, nor may a name made to break the question', async () => {
  expect(await rights().readable('ukjend@elsewhere.example', [open])).toBeNull();
  expect(await rights().readable("o'neil') or ('1' eq '1@alver.example", [open])).toBeNull();
});

test('somebody who may read the register may read it also when there is nothing to show', async () => {
  expect(await rights().readable(anne, [])).toEqual(new Set());
});

test('what has rights of its own is not open to all', async () => {
  expect(await rights().openToAll([open, closed, 999])).toEqual(new Set([open]));
  expect(await rights().openToAll([])).toEqual(new Set());
});

test('each question is one request however many agreements it is about', async () => {
  site.reached.length = 0;
  await rights().readable(
    anne,
    Array.from({ length: 25 }, () => open),
  );
  expect(site.reached).toHaveLength(1);
});

test('an account that may not ask gets an error and no answer', async () => {
  await expect(rights('anne').readable('olav.bruvik@alver.example', [open])).rejects.toMatchObject({ code: 'data/forbidden' });
});
