import { ConflictError, ForbiddenError, RejectedError, ValidationError } from '../../../src/data/data-errors';
import { itemsOf } from '../../../src/data/rows/site';
import { suppliers } from '../../../src/schema/suppliers';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
beforeAll(async () => {
  site = await provisionedSite();
  await seedOrganisation(site);
}, 60_000);
afterAll(() => site.close());

test('changes a supplier that is as it was seen, and none that somebody else has changed', async () => {
  const { organisation } = site.ports('ingrid');
  const contact = { contactPerson: 'Åse Øy', email: 'ase@vask.example', phone: '56 00 00 00' };
  const added = await organisation.addSupplier({
    ...contact,
    name: 'Kaivask AS',
    organisationNumber: '',
    municipalityNumber: '4601',
    categories: [],
  });
  const change = { municipalityNumber: '4631', categories: ['Vask & «strøk»', 'Reinhald'] };
  const changed = await organisation.updateSupplier(added, change);
  expect(changed).toEqual({ ...added, ...change });
  expect((await organisation.organisation()).suppliers).toContainEqual(changed);
  const late: unknown = await organisation.updateSupplier(added, { phone: '' }).catch((error: unknown) => error);
  expect(late).toBeInstanceOf(ConflictError);
  expect(late).toMatchObject({ mine: { phone: '' }, theirs: { value: changed, changedBy: 'Ingrid Haugland' } });
  await expect(organisation.updateSupplier(changed, { name: ' ' })).rejects.toBeInstanceOf(ValidationError);
  await expect(organisation.updateSupplier(changed, { organisationNumber: '974760673' })).rejects.toBeInstanceOf(RejectedError);
  await expect(site.ports('anne').organisation.updateSupplier(changed, { phone: '1' })).rejects.toBeInstanceOf(ForbiddenError);
});

test('a supplier that changes while it is being written conflicts as well', async () => {
  const { organisation } = site.ports('ingrid');
  const [supplier] = (await organisation.organisation()).suppliers;
  const meanwhile = site.ports('ingrid', {
    fetch: async (url, init) => {
      if (/MERGE|PATCH/.test(String(new Headers(init.headers).get('X-HTTP-Method'))))
        await itemsOf(site.client('admin'), suppliers).getById(supplier!.id).update({ Phone: '22' });
      return fetch(url, init);
    },
  });
  await expect(meanwhile.organisation.updateSupplier(supplier!, { phone: '33' })).rejects.toBeInstanceOf(ConflictError);
  expect((await organisation.organisation()).suppliers.find(({ id }) => id === supplier!.id)?.phone).toBe('22');
});
