import type { AgreementChange, AgreementPage } from '../../../src/data/ports/agreement-store';
import type { Ports } from '../../../src/data/ports/ports';
import { ConflictError } from '../../../src/data/data-errors';
import { aChange, asChange, failureOf, laundryRow } from './agreement-changes';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import type { Seeded } from './seed-organisation';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let owner: Ports;
let other: Ports;

beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  owner = site.ports('ingrid');
  other = site.ports('olav');
});
afterAll(() => site.close());

describe('an update', () => {
  test('changes, adds and retires rows, and leaves the others alone', async () => {
    const before = await owner.agreements.create(aChange(seeded));
    const change = asChange(before);
    const after = await owner.agreements.update(before, {
      draft: { ...change.draft, title: 'Vask av arbeidsklede' },
      options: [change.options[0]!, { sequence: 3, months: 24, mode: 'active', notice: null }],
      suppliers: [{ ...change.suppliers[0]!, phone: '56 37 50 00' }],
    });
    expect(after.value.title).toBe('Vask av arbeidsklede');
    expect(after.options.map(({ value }) => [value.sequence, value.months])).toEqual([
      [1, 12],
      [3, 24],
    ]);
    expect(after.options[0]).toEqual(before.options[0]);
    expect(after.suppliers.map(({ value }) => value.phone)).toEqual(['56 37 50 00']);
    const listed = (await owner.agreements.register()).find(({ id }) => id === before.value.id);
    expect(listed).toMatchObject({
      title: 'Vask av arbeidsklede',
      options: after.value.options,
      suppliers: after.value.suppliers,
    });
  });

  test('that changes nothing writes nothing', async () => {
    const before = await owner.agreements.create(aChange(seeded));
    const after = await owner.agreements.update(before, asChange(before));
    expect(after).toEqual(before);
  });

  test('can empty what was filled in', async () => {
    const before = await owner.agreements.create(aChange(seeded));
    const change = asChange(before);
    const empty = {
      notice: null,
      reviewDate: null,
      maximumValue: null,
      unitId: null,
      ownerId: null,
      serviceAreaIds: [],
      eCommerceLink: '',
      caseNumber: '',
      procedure: null,
      cpvCodes: [],
    };
    const after = await owner.agreements.update(before, { ...change, draft: { ...change.draft, ...empty } });
    expect(after.value).toMatchObject(empty);
  });

  test('of what somebody else has changed is a conflict that carries both versions and writes nothing', async () => {
    const mine = await owner.agreements.create(aChange(seeded));
    const theirs = await other.agreements.open(mine.value.id);
    await other.agreements.update(theirs, { ...asChange(theirs), draft: { ...asChange(theirs).draft, title: 'Deira tittel' } });
    const change = asChange(mine);
    const conflict = (await failureOf(
      owner.agreements.update(mine, { ...change, draft: { ...change.draft, title: 'Min tittel' }, options: [] }),
    )) as ConflictError<AgreementPage['value']>;
    expect(conflict).toBeInstanceOf(ConflictError);
    expect(conflict.mine).toMatchObject({ title: 'Min tittel', options: [] });
    expect(conflict.theirs).toMatchObject({ value: { title: 'Deira tittel' }, changedBy: 'Olav Bruvik' });
    expect(Date.parse(conflict.theirs.changedAt)).not.toBeNaN();
    const stored = await owner.agreements.open(mine.value.id);
    expect(stored.value.title).toBe('Deira tittel');
    expect(stored.options).toEqual(mine.options);
    expect(stored.etag).toBe(conflict.theirs.etag);
    // On top of what is stored now, the same change goes through.
    const saved = await owner.agreements.update(stored, { ...change, draft: { ...change.draft, title: 'Min tittel' } });
    expect(saved.value.title).toBe('Min tittel');
  });

  test('is a conflict also when only an option or a supplier was changed, added or taken off', async () => {
    const mine = await owner.agreements.create(aChange(seeded));
    const theirs = await other.agreements.open(mine.value.id);
    const { draft, options, suppliers } = asChange(theirs);
    const changes: AgreementChange[] = [
      { draft, options: [{ ...options[0]!, months: 6 }, options[1]!], suppliers },
      { draft, options, suppliers: [...suppliers, { ...laundryRow(seeded), lot: 'Ny' }] },
      { draft, options: [options[0]!], suppliers },
    ];
    for (const change of changes) {
      const before = await owner.agreements.open(mine.value.id);
      await other.agreements.update(await other.agreements.open(mine.value.id), change);
      expect(
        await failureOf(owner.agreements.update(before, { ...asChange(before), draft: { ...draft, title: 'Min' } })),
      ).toBeInstanceOf(ConflictError);
    }
    expect((await owner.agreements.open(mine.value.id)).value.title).toBe(draft.title);
  });

  test('never overwrites between the look and the write: the row’s own version guards it', async () => {
    const mine = await owner.agreements.create(aChange(seeded));
    let looked = 0;
    let interfered: Promise<unknown> | undefined;
    const slow = site.ports('ingrid', {
      fetch: async (url, init) => {
        // After the look (a batch) and before the write, somebody else saves.
        if (url.includes('items') && init.method === 'POST' && (looked += 1) === 1) {
          const theirs = await other.agreements.open(mine.value.id);
          interfered = other.agreements.update(theirs, {
            ...asChange(theirs),
            draft: { ...asChange(theirs).draft, title: 'Deira' },
          });
          await interfered;
        }
        return fetch(url, init);
      },
    });
    const conflict = (await failureOf(
      slow.agreements.update(mine, { ...asChange(mine), draft: { ...asChange(mine).draft, title: 'Min' } }),
    )) as ConflictError<AgreementPage['value']>;
    expect(conflict).toBeInstanceOf(ConflictError);
    expect(interfered).toBeDefined();
    expect(conflict.theirs.value.title).toBe('Deira');
  });
});
