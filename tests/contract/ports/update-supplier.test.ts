import * as fc from 'fast-check';
import { ConflictError, ForbiddenError, NotFoundError, RejectedError, ValidationError } from '../../../src/data/data-errors';
import type { Supplier } from '../../../src/domain/organisation';
import { hostileText } from '../../data/hostile-text';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let supplier: Supplier;

const stored = async (id: number) =>
  (await site.ports('anne').organisation.organisation()).suppliers.find((each) => each.id === id);

beforeAll(async () => {
  site = await provisionedSite();
  await seedOrganisation(site);
});
afterAll(() => site.close());
beforeEach(async () => {
  supplier = await site.ports('ingrid').organisation.addSupplier({
    name: 'Vest Tekstil AS',
    organisationNumber: '',
    municipalityNumber: '',
    categories: [],
    contactPerson: '',
    email: '',
    phone: '',
  });
});

test('what is changed is stored, and the rest stands', async () => {
  const change = { municipalityNumber: '4631', categories: ['Vask', 'Leige & sal'] };
  const saved = await site.ports('ingrid').organisation.updateSupplier(supplier, change);
  expect(saved).toEqual({ ...supplier, ...change });
  expect(await stored(supplier.id)).toEqual(saved);
});

test('a supplier that somebody changed meanwhile is a conflict with both versions, and nothing is written', async () => {
  const theirs = await site.ports('marit').organisation.updateSupplier(supplier, { phone: '55 00 00 00' });
  const conflict: unknown = await site
    .ports('ingrid')
    .organisation.updateSupplier(supplier, { contactPerson: 'Kari' })
    .catch((error: unknown) => error);
  expect(conflict).toBeInstanceOf(ConflictError);
  expect(conflict).toMatchObject({
    mine: { contactPerson: 'Kari', phone: '' },
    theirs: { value: theirs, changedBy: expect.stringContaining('Marit') },
  });
  expect(await stored(supplier.id)).toEqual(theirs);
  // On top of what the other saved it goes through.
  const both = await site.ports('ingrid').organisation.updateSupplier(theirs, { contactPerson: 'Kari' });
  expect(both).toMatchObject({ contactPerson: 'Kari', phone: '55 00 00 00' });
});

test('of two at the same time one wins, and the other is told', async () => {
  const results = await Promise.allSettled(
    ['ingrid', 'marit'].map((person) => site.ports(person).organisation.updateSupplier(supplier, { contactPerson: person })),
  );
  const saved = results.filter((result) => result.status === 'fulfilled');
  const refused = results.filter((result) => result.status === 'rejected');
  expect([saved.length, refused.length]).toEqual([1, 1]);
  expect(refused[0]?.reason).toBeInstanceOf(ConflictError);
});

test('a save that changed nothing is nobody’s conflict', async () => {
  await site.ports('marit').organisation.updateSupplier(supplier, { name: supplier.name });
  expect(await site.ports('ingrid').organisation.updateSupplier(supplier, { phone: '1' })).toMatchObject({ phone: '1' });
});

test.each(['anne', 'siri'])('%s may not', async (person) => {
  await expect(site.ports(person).organisation.updateSupplier(supplier, { phone: '1' })).rejects.toBeInstanceOf(ForbiddenError);
  expect(await stored(supplier.id)).toEqual(supplier);
});

test('what does not fit is not sent, a number that somebody has is refused, and a supplier that is gone is told of', async () => {
  const { organisation } = site.ports('ingrid');
  await expect(organisation.updateSupplier(supplier, { name: '' })).rejects.toBeInstanceOf(ValidationError);
  await expect(organisation.updateSupplier(supplier, { municipalityNumber: '46310' })).rejects.toBeInstanceOf(ValidationError);
  await expect(organisation.updateSupplier(supplier, { organisationNumber: '974760673' })).rejects.toBeInstanceOf(RejectedError);
  await expect(organisation.updateSupplier({ ...supplier, id: 99_999 }, { phone: '1' })).rejects.toBeInstanceOf(NotFoundError);
  expect(await stored(supplier.id)).toEqual(supplier);
});

test('whatever is written comes back as it was, and can be changed again', async () => {
  const { organisation } = site.ports('ingrid');
  let now = supplier;
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      // SharePoint refuses characters that XML cannot hold, and no keyboard writes them.
      fc.pre(!Array.from(text).some((letter) => letter < ' ' || letter === '\uFFFE' || letter === '\uFFFF'));
      const name = `N ${text}`.slice(0, 200).trim();
      now = await organisation.updateSupplier(now, { name, contactPerson: name });
      expect(await organisation.updateSupplier(now, { phone: '1' })).toMatchObject({ name: now.name, phone: '1' });
      now = await organisation.updateSupplier({ ...now, phone: '1' }, { phone: '' });
    }),
    { seed: 65, numRuns: 25 },
  );
});
