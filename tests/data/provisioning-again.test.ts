import '@pnp/sp/items';
import type { SPFI } from '@pnp/sp';
import { applyProvisioning } from '../../src/data/provisioning/apply';
import { describePlan } from '../../src/data/provisioning/describe-plan';
import { planProvisioning } from '../../src/data/provisioning/plan';
import { ProvisioningError } from '../../src/data/provisioning/provisioning-error';
import { isEmpty } from '../../src/data/provisioning/provisioning-plan';
import { ForbiddenError } from '../../src/data/data-errors';
import { choice, integer, lookup, text } from '../../src/schema/column-types';
import { registerRights, type Rights } from '../../src/schema/groups';
import { list, type ListDeclaration } from '../../src/schema/list';
import { notificationChoices } from '../../src/schema/notification-choices';
import { startLocalSite, type LocalSite } from '../support/local-site';

/** Two small lists, so that each case can have a site of its own. */
const areas = (over: Partial<{ code: ReturnType<typeof text> | ReturnType<typeof integer>; rights: Rights }> = {}) =>
  list({
    key: 'serviceAreas',
    title: 'Tenesteområde',
    description: 'Tenesteområda.',
    rights: over.rights ?? registerRights,
    columns: {
      name: text('Title', 'Namn', { required: true }),
      code: over.code ?? text('Code', 'Kode', { maxLength: 20, help: 'Kort.' }),
      size: choice('Size', 'Storleik', { choices: { small: 'Liten', large: 'Stor' }, default: 'small' }),
    },
    views: [{ name: 'InOrder', title: 'I rekkjefølgje', fields: ['LinkTitle', 'Code'] }],
  });
const units = list({
  key: 'units',
  title: 'Einingar',
  description: 'Einingane.',
  rights: registerRights,
  columns: {
    name: text('Title', 'Namn', { required: true }),
    area: lookup('ServiceArea', 'Område', 'serviceAreas', { indexed: true }),
  },
  views: [{ name: 'Units', title: 'Alle', fields: ['LinkTitle', 'ServiceArea'] }],
});

describe('Provisioning a site again', () => {
  let site: LocalSite;
  let admin: SPFI;
  const lists: readonly ListDeclaration[] = [areas(), units];
  const run = async (schema: readonly ListDeclaration[] = lists) => {
    const plan = await planProvisioning(admin, schema);
    await applyProvisioning(admin, plan);
    return plan;
  };
  const at = (url: string) => admin.web.getList(`/sites/innkjop/${url}`);
  const field = (name: string) => at('Lists/ServiceAreas').fields.getByInternalNameOrTitle(name);

  beforeEach(async () => {
    site = await startLocalSite();
    admin = site.as('admin');
    await run();
  });
  afterEach(() => site.close());

  it('mends a column that somebody has changed, and only what was changed', async () => {
    await field('Code').update({ Title: 'Feil', Description: 'Feil' }, 'SP.FieldText');
    const plan = await run();
    expect(plan.lists.flatMap((change) => change.fields)).toMatchObject([
      { name: 'Code', create: false, attributes: { Title: 'Kode', Description: 'Kort.' } },
    ]);
    expect(await field('Code')()).toMatchObject({ Title: 'Kode', Description: 'Kort.' });
    expect(isEmpty(await planProvisioning(admin, lists))).toBe(true);
  });

  it('makes a column that is new in the declaration and keeps the rows', async () => {
    await at('Lists/ServiceAreas').items.add({ Title: 'Kultur', Code: 'KUL' });
    const more: ListDeclaration = {
      ...areas(),
      columns: { ...areas().columns, order: integer('SortOrder', 'Rekkjefølgje', { min: 0 }) },
    };
    await run([more, units]);
    expect(await field('SortOrder')()).toMatchObject({ Title: 'Rekkjefølgje', MinimumValue: 0, DisplayFormat: 0 });
    expect(await at('Lists/ServiceAreas').items.select('Title', 'Code')()).toMatchObject([{ Title: 'Kultur', Code: 'KUL' }]);
  });

  it('follows a declaration that changes choices, limits, indexes and a view', async () => {
    const declared = areas();
    const changed: ListDeclaration = {
      ...declared,
      columns: {
        ...declared.columns,
        code: text('Code', 'Kode', { maxLength: 30, help: 'Kort.', unique: true }),
        size: choice('Size', 'Storleik', { choices: { small: 'Liten', middle: 'Middels', large: 'Stor' } }),
      },
      views: declared.views.map((view) => ({ ...view, fields: ['LinkTitle', 'Size', 'Code'], rowLimit: 50 })),
    };
    await run([changed, units]);
    expect(await field('Code')()).toMatchObject({ MaxLength: 30, Indexed: true, EnforceUniqueValues: true });
    expect(await field('Size')()).toMatchObject({ Choices: ['Liten', 'Middels', 'Stor'] });
    const again = await planProvisioning(admin, [changed, units]);
    expect(describePlan(again)).toEqual([`Site ${site.siteUrl}`, 'Nothing to do: the site is as declared.']);
  });

  it('leaves lists, columns, views and members of others alone', async () => {
    await admin.web.lists.add('Kantina', 'Ei anna liste');
    await at('Lists/ServiceAreas').fields.addText('Eige');
    await at('Lists/ServiceAreas').views.add('Mi vising');
    await admin.web.siteGroups.getByName('Lesarar').users.add('i:0#.f|membership|anne.sabo@alver.example');
    expect(isEmpty(await run())).toBe(true);
    expect(await field('Eige')()).toMatchObject({ InternalName: 'Eige' });
    expect(await admin.web.lists.getByTitle('Kantina')()).toMatchObject({ Title: 'Kantina' });
    expect((await at('Lists/ServiceAreas').views()).map((view) => view.Title)).toContain('Mi vising');
  });

  it('knows a list by its address when people have given it another title, and keeps theirs', async () => {
    await at('Lists/ServiceAreas').update({ Title: 'Sektorar' });
    expect(isEmpty(await run())).toBe(true);
    expect(await at('Lists/ServiceAreas')()).toMatchObject({ Title: 'Sektorar' });
  });

  it('goes on where a run was broken off', async () => {
    const half = await startLocalSite();
    try {
      const sp = half.as('admin');
      const plan = await planProvisioning(sp, lists);
      const broken = {
        ...plan,
        lists: [
          { ...plan.lists[0]!, declaration: lists[0]! },
          { ...plan.lists[1]!, rights: [{ group: 'readers', level: 'read', addRoleId: 1, removeRoleIds: [] }] },
        ],
      } as const;
      await expect(applyProvisioning(sp, broken)).rejects.toBeInstanceOf(ProvisioningError);
      await applyProvisioning(sp, await planProvisioning(sp, lists));
      expect(isEmpty(await planProvisioning(sp, lists))).toBe(true);
    } finally {
      await half.close();
    }
  });

  it('tells of a column whose type cannot be changed, and neither deletes nor touches it', async () => {
    const declared: readonly ListDeclaration[] = [areas({ code: integer('Code', 'Kode') }), units];
    const plan = await run(declared);
    expect(plan.conflicts).toMatchObject([{ list: 'Tenesteområde', column: 'Code' }]);
    expect(plan.conflicts[0]?.problem).toContain('is Text on the site');
    expect(describePlan(plan).at(-1)).toMatch(/^CONFLICT Tenesteområde\.Code .*Copy its values aside/);
    expect(await field('Code')()).toMatchObject({ TypeAsString: 'Text', Title: 'Kode' });
  });

  it('foresees that another list has the title, makes the list all the same, and gives it its title when that is free', async () => {
    const taken = await startLocalSite();
    try {
      const sp = taken.as('admin');
      await sp.web.lists.add('Einingar', 'Ei anna liste');
      const plan = await planProvisioning(sp, lists);
      expect(describePlan(plan).at(-1)).toMatch(
        /^CONFLICT Einingar\.Title is already the title of another list .*Rename or delete/,
      );
      await applyProvisioning(sp, plan);
      const again = await planProvisioning(sp, lists);
      expect(isEmpty(again)).toBe(true);
      expect(again.conflicts).toHaveLength(1);
      expect(await sp.web.getList('/sites/innkjop/Lists/Units')()).toMatchObject({ Title: 'Units' });

      await sp.web.lists.getByTitle('Einingar').update({ Title: 'Gamle einingar' });
      await applyProvisioning(sp, await planProvisioning(sp, lists));
      expect(await sp.web.getList('/sites/innkjop/Lists/Units')()).toMatchObject({ Title: 'Einingar' });
    } finally {
      await taken.close();
    }
  });

  it('gives our groups exactly the rights declared, and takes back what was too much', async () => {
    await run([areas({ rights: { ...registerRights, readers: 'none' } }), units]);
    const anne = site.as('anne');
    await admin.web.siteGroups.getByName('Lesarar').users.add('i:0#.f|membership|anne.sabo@alver.example');
    await expect(anne.web.getList('/sites/innkjop/Lists/ServiceAreas').items()).rejects.toBeInstanceOf(ForbiddenError);
    expect(await anne.web.getList('/sites/innkjop/Lists/Units').items()).toEqual([]);
    await run();
    expect(await anne.web.getList('/sites/innkjop/Lists/ServiceAreas').items()).toEqual([]);
  });

  it('is refused to somebody who does not own the site', async () => {
    await admin.web.siteGroups.getByName('Lesarar').users.add('i:0#.f|membership|anne.sabo@alver.example');
    await expect(planProvisioning(site.as('anne'), lists)).rejects.toBeInstanceOf(ForbiddenError);
  });

  it('adds the list of people’s choices to a site from before it, where each reads and changes only own rows', async () => {
    await run([...lists, notificationChoices]);
    const found = await at(notificationChoices.url).select('Title', 'ReadSecurity', 'WriteSecurity')();
    expect(found).toMatchObject({ Title: 'Varslingsval', ReadSecurity: 2, WriteSecurity: 2 });
    expect(isEmpty(await planProvisioning(admin, [...lists, notificationChoices]))).toBe(true);
  });
});
