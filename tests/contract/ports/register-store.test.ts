import type { SPFI } from '@pnp/sp';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security/item';
import '@pnp/sp/security/list';
import '@pnp/sp/site-groups/web';
import { ForbiddenError } from '../../../src/data/data-errors';
import { removeMember } from '../../../src/data/site-members';
import { itemsOf, listOf } from '../../../src/data/rows/site';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreements } from '../../../src/schema/agreements';
import { groups } from '../../../src/schema/groups';
import { suppliers } from '../../../src/schema/suppliers';
import { aChange, asChange, failureOf } from './agreement-changes';
import { fullRead, machineOf } from './kept-register';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import type { Seeded } from './seed-organisation';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let admin: SPFI;
const ids: number[] = [];

beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  admin = site.client('admin');
  for (let made = 0; made < 30; made += 1)
    ids.push((await site.ports('ingrid').agreements.create(aChange(seeded, { title: `Avtale ${made}` }))).value.id);
});
afterAll(() => site.close());

const titleOf = (content: { readonly agreements: readonly { readonly id: number; readonly title: string }[] }, id: number) =>
  content.agreements.find((agreement) => agreement.id === id)?.title;

describe('opening the register again', () => {
  test('the first time reads everything in two requests and shows nothing old', async () => {
    const { kept, content, requests } = await machineOf(site, 'anne').open();
    expect(kept).toBeNull();
    expect(requests).toBe(2);
    expect(content).toEqual(await fullRead(site, 'anne'));
  });

  test('shows what was kept at once, and asks one small question when nothing changed', async () => {
    const anne = machineOf(site, 'anne');
    const first = await anne.open();
    const { kept, content, requests } = await anne.open();
    expect(kept?.agreements).toEqual(first.content.agreements);
    expect(requests).toBe(1);
    expect(content).toEqual(first.content);
    // Not one row is another object than what was shown from the start.
    expect(content.agreements).toBe(kept?.agreements);
    expect(content.organisation).toBe(kept?.organisation);
  });

  test('reads only the rows that changed, and the others are the same objects', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    const owner = site.ports('ingrid');
    const page = await owner.agreements.open(ids[3]!);
    await owner.agreements.update(page, { ...asChange(page), draft: { ...asChange(page).draft, title: 'Ny tittel' } });
    const { kept, content, requests } = await anne.open();
    expect(requests).toBe(2);
    expect(titleOf(content, ids[3]!)).toBe('Ny tittel');
    expect(content).toEqual(await fullRead(site, 'anne'));
    const changed = content.agreements.filter((agreement, index) => agreement !== kept?.agreements[index]);
    expect(changed.map(({ id }) => id)).toEqual([ids[3]]);
  });

  test('hears of new, deleted and brought back agreements, and of decisions on their options', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    const added = await site.ports('ingrid').agreements.create(aChange(seeded, { title: 'Heilt ny' }));
    await site.ports('ingrid').agreements.decideOption(added.options[0]!, {
      decision: 'declined',
      decidedById: seeded.ingrid,
      decidedOn: null,
      reason: '',
    });
    const recycled = await itemsOf(admin, agreements).getById(ids[5]!).recycle();
    await itemsOf(admin, agreementOptions).add({
      AgreementId: ids[6],
      Sequence: 3,
      Months: 6,
      OptionMode: 'Må utløysast',
      Decision: 'Open',
    });
    const second = (await anne.open()).content;
    expect(second).toEqual(await fullRead(site, 'anne'));
    expect(titleOf(second, added.value.id)).toBe('Heilt ny');
    expect(titleOf(second, ids[5]!)).toBeUndefined();
    expect(second.agreements.find(({ id }) => id === ids[6])?.options).toHaveLength(3);

    await admin.web.recycleBin.getById(recycled).restore();
    const third = (await anne.open()).content;
    expect(third).toEqual(await fullRead(site, 'anne'));
    expect(titleOf(third, ids[5]!)).toBe('Avtale 5');
  });

  test('hears of a new supplier and of people who come to the site and leave it', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    await itemsOf(admin, suppliers).add({ Title: 'Ny leverandør AS' });
    const person = await site.idOf('jorunn');
    const second = (await anne.open()).content;
    expect(second).toEqual(await fullRead(site, 'anne'));
    expect(second.organisation.people.map(({ id }) => id)).toContain(person);
    await removeMember(admin, person);
    const third = (await anne.open()).content;
    expect(third.organisation.people.map(({ id }) => id)).not.toContain(person);
    expect(third).toEqual(await fullRead(site, 'anne'));
  });

  test('tells of rows that do not fit each time, and no more when they are mended', async () => {
    const anne = machineOf(site, 'anne');
    await itemsOf(admin, agreements).getById(ids[7]!).update({ Status: null });
    await anne.open();
    site.badRows.length = 0;
    expect(titleOf((await anne.open()).content, ids[7]!)).toBeUndefined();
    expect(site.badRows.filter(({ list }) => list === 'Avtalar')).toMatchObject([{ rowId: ids[7], column: 'Status' }]);
    await itemsOf(admin, agreements).getById(ids[7]!).update({ Status: 'Aktiv' });
    site.badRows.length = 0;
    expect(titleOf((await anne.open()).content, ids[7]!)).toBe('Avtale 7');
    expect(site.badRows.filter(({ list }) => list === 'Avtalar')).toEqual([]);
  });

  test('an app that stays open asks only for changes as well', async () => {
    const { register, content } = await machineOf(site, 'anne').open();
    await itemsOf(admin, agreements).getById(ids[8]!).update({ Title: 'Endra medan ho var open' });
    site.reached.length = 0;
    const again = await register.open();
    expect(titleOf(again, ids[8]!)).toBe('Endra medan ho var open');
    expect(site.reached).toHaveLength(2);
    expect(again.organisation).toBe(content.organisation);
  });

  test('works without any place to keep it, as in Node', async () => {
    const { register } = site.ports('anne');
    expect(await register.open()).toEqual(await fullRead(site, 'anne'));
  });
});

describe('what the person may no longer read', () => {
  /** An agreement that only the leads may read from now on. */
  async function closed(id: number): Promise<void> {
    const item = itemsOf(admin, agreements).getById(id);
    await item.breakRoleInheritance(false, true);
    const leads = await admin.web.siteGroups.getByName(groups.leads.title)();
    const { Id } = await admin.web.roleDefinitions.getByType(2)();
    await item.roleAssignments.add(leads.Id, Id);
  }

  test('disappears when a row gets rights of its own, and comes back with them', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    await closed(ids[10]!);
    const second = await anne.open();
    expect(titleOf(second.kept!, ids[10]!)).toBe('Avtale 10');
    expect(titleOf(second.content, ids[10]!)).toBeUndefined();
    expect(second.requests).toBe(2);
    expect(second.content).toEqual(await fullRead(site, 'anne'));

    await itemsOf(admin, agreements).getById(ids[10]!).resetRoleInheritance();
    const third = await anne.open();
    expect(titleOf(third.content, ids[10]!)).toBe('Avtale 10');
  });

  test('follows the groups that the person is in', async () => {
    const olav = machineOf(site, 'olav');
    await closed(ids[11]!);
    expect(titleOf((await olav.open()).content, ids[11]!)).toBeUndefined();
    const leads = admin.web.siteGroups.getByName(groups.leads.title);
    await leads.users.add('i:0#.f|membership|olav.bruvik@alver.example');
    expect(titleOf((await olav.open()).content, ids[11]!)).toBe('Avtale 11');
    await leads.users.removeById(seeded.olav);
    const { content } = await olav.open();
    expect(titleOf(content, ids[11]!)).toBeUndefined();
    expect(content).toEqual(await fullRead(site, 'olav'));
  });

  test('follows a group that has rights to single rows alone', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    await closed(ids[12]!);
    const insight = await admin.web.siteGroups.add({ Title: 'Innsyn' });
    const { Id } = await admin.web.roleDefinitions.getByType(2)();
    await itemsOf(admin, agreements).getById(ids[12]!).roleAssignments.add(insight.Id, Id);
    expect(titleOf((await anne.open()).content, ids[12]!)).toBeUndefined();
    const { users } = admin.web.siteGroups.getById(insight.Id);
    await users.add('i:0#.f|membership|anne.sabo@alver.example');
    expect(titleOf((await anne.open()).content, ids[12]!)).toBe('Avtale 12');
    await users.removeById(await site.idOf('anne'));
    expect(titleOf((await anne.open()).content, ids[12]!)).toBeUndefined();
  });

  test('is taken off the machine when the whole register is closed to the person', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    const list = listOf(admin, agreements);
    const readers = await admin.web.siteGroups.getByName(groups.readers.title)();
    const { Id } = await admin.web.roleDefinitions.getByType(2)();
    await list.roleAssignments.remove(readers.Id, Id);
    expect(await failureOf(anne.open())).toBeInstanceOf(ForbiddenError);
    expect(await anne.factory.databases()).toEqual([]);
    await list.roleAssignments.add(readers.Id, Id);
    expect((await anne.open()).kept).toBeNull();
  });
});
