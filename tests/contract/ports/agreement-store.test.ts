import { calendarDate } from '../../../src/domain/calendar-date';
import type { Ports } from '../../../src/data/ports/ports';
import { BadRowError, ConflictError, ForbiddenError, NotFoundError, ValidationError } from '../../../src/data/data-errors';
import { itemsOf } from '../../../src/data/rows/site';
import { agreements } from '../../../src/schema/agreements';
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

describe('an agreement', () => {
  test('that is created comes back with all that was written, on its page and in the register', async () => {
    const change = aChange(seeded);
    const page = await owner.agreements.create(change);
    expect(page.value).toMatchObject({
      ...change.draft,
      serviceAreaIds: expect.arrayContaining([seeded.health, seeded.culture]),
    });
    expect(page.options.map(({ value }) => value)).toMatchObject([
      { sequence: 1, mode: 'active', notice: null, decision: 'open', decidedById: null, decidedOn: null, reason: '' },
      { sequence: 2, mode: 'automatic', notice: { amount: 6, unit: 'months' } },
    ]);
    expect(page.suppliers.map(({ value }) => value)).toMatchObject([
      laundryRow(seeded),
      { supplierId: seeded.paper, rank: null, lot: '' },
    ]);
    expect([page.etag, ...page.options.map(({ etag }) => etag)]).not.toContain('');

    const listed = (await owner.agreements.register()).find(({ id }) => id === page.value.id);
    const { options, suppliers, ...row } = listed!;
    expect(page.value).toMatchObject(row);
    expect(options).toEqual(page.value.options);
    expect(suppliers).toEqual(page.value.suppliers);
  });

  test.each(['2026-03-29', '2026-10-25', '2028-02-29', '2025-12-31'])('keeps its dates, also %s', async (date) => {
    const page = await owner.agreements.create(
      aChange(seeded, { startDate: calendarDate('2024-03-01'), endDate: calendarDate(date) }),
    );
    expect(page.value.endDate).toBe(date);
  });

  test('keeps any text as it was typed', async () => {
    const title = `' or 1 eq 1 -- <b>"Ærfugl" & 100 % #1 +/?`;
    const callOffSteps = ['=1+1', "Ring O'Brien", 'æøå'];
    const page = await owner.agreements.create(aChange(seeded, { title, callOffSteps }));
    expect(page.value).toMatchObject({ title, callOffSteps });
  });

  test('tells how to buy on it, for many at once, in the order of nothing but their ids', async () => {
    const callOffSteps = ['Bestill i e-handel.', 'Meld avvik same dag.'];
    const first = await owner.agreements.create(aChange(seeded, { callOffSteps, awardMethod: 'ranked' }));
    const second = await owner.agreements.create(aChange(seeded, { callOffSteps: [], inECommerce: false, eCommerceLink: '' }));
    const ids = [second.value.id, first.value.id, 999_999];
    const found = await owner.agreements.howToBuy([...ids, ...Array.from({ length: 25 }, (_, nth) => 800_000 + nth)]);
    expect([...found.keys()].toSorted((a, b) => a - b)).toEqual([first.value.id, second.value.id]);
    const { awardMethod, callOffLimits, inECommerce, eCommerceLink } = first.value;
    expect(found.get(first.value.id)).toEqual({ awardMethod, callOffSteps, callOffLimits, inECommerce, eCommerceLink });
    expect(found.get(second.value.id)).toMatchObject({ callOffSteps: [], inECommerce: false });
    expect(await owner.agreements.howToBuy([])).toEqual(new Map());
  });

  test('that does not fit the schema is refused before anything is sent', async () => {
    site.reached.length = 0;
    const error = (await failureOf(owner.agreements.create(aChange(seeded, { title: ' ' })))) as ValidationError;
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.faults).toEqual([{ field: 'title', rule: 'required' }]);
    expect(site.reached).toEqual([]);
  });

  test('that does not exist says so', async () => {
    expect(await failureOf(owner.agreements.open(999_999))).toBeInstanceOf(NotFoundError);
    expect(await failureOf(owner.agreements.history(999_999))).toBeInstanceOf(NotFoundError);
  });

  test('is refused to a reader and to a guest, who may read it', async () => {
    const { value } = await owner.agreements.create(aChange(seeded));
    for (const person of ['anne', 'siri']) {
      const reader = site.ports(person);
      const page = await reader.agreements.open(value.id);
      expect(page.value.title).toBe(value.title);
      expect(await failureOf(reader.agreements.create(aChange(seeded)))).toBeInstanceOf(ForbiddenError);
      expect(await failureOf(reader.agreements.update(page, aChange(seeded, { title: 'Anna' })))).toBeInstanceOf(ForbiddenError);
    }
    expect((await owner.agreements.open(value.id)).value.title).toBe(value.title);
  });
});

describe('an option decision', () => {
  test('is recorded with who, when and why, and can be taken back', async () => {
    const page = await owner.agreements.create(aChange(seeded));
    const decided = await owner.agreements.decideOption(page.options[0]!, {
      decision: 'exercised',
      decidedById: seeded.ingrid,
      decidedOn: calendarDate('2025-11-24'),
      reason: 'God leveranse',
    });
    expect(decided.value).toMatchObject({
      decision: 'exercised',
      decidedById: seeded.ingrid,
      decidedOn: '2025-11-24',
      reason: 'God leveranse',
    });
    const listed = (await owner.agreements.register()).find(({ id }) => id === page.value.id);
    expect(listed?.options[0]?.decision).toBe('exercised');
    const open = await owner.agreements.decideOption(decided, {
      decision: 'open',
      decidedById: null,
      decidedOn: null,
      reason: '',
    });
    expect(open.value).toEqual(page.options[0]!.value);
  });

  test('on what somebody else has decided is a conflict', async () => {
    const page = await owner.agreements.create(aChange(seeded));
    const option = page.options[0]!;
    const decide = { decidedById: seeded.olav, decidedOn: calendarDate('2025-11-24'), reason: '' } as const;
    await other.agreements.decideOption(option, { ...decide, decision: 'declined' });
    const conflict = (await failureOf(
      owner.agreements.decideOption(option, { ...decide, decision: 'exercised' }),
    )) as ConflictError<typeof option.value>;
    expect(conflict).toBeInstanceOf(ConflictError);
    expect(conflict.mine.decision).toBe('exercised');
    expect(conflict.theirs).toMatchObject({ value: { decision: 'declined' }, changedBy: 'Olav Bruvik' });
  });
});

describe('a change of owner', () => {
  test('gives each agreement its own result and tells how far it has come', async () => {
    const first = await owner.agreements.create(aChange(seeded));
    const second = await owner.agreements.create(aChange(seeded));
    const progress: unknown[] = [];
    const results = await owner.agreements.transferOwner([first.value.id, 999_999, second.value.id], seeded.olav, {
      onProgress: (at) => progress.push(at),
    });
    expect(results).toMatchObject([
      { id: first.value.id, ok: true },
      { id: 999_999, ok: false, error: { code: 'data/not-found' } },
      { id: second.value.id, ok: true },
    ]);
    expect(progress.at(-1)).toEqual({ done: 3, total: 3 });
    expect((await owner.agreements.open(second.value.id)).value.ownerId).toBe(seeded.olav);
  });

  test('that may not be done says so for each', async () => {
    const { value } = await owner.agreements.create(aChange(seeded));
    const results = await site.ports('anne').agreements.transferOwner([value.id], seeded.olav);
    expect(results).toMatchObject([{ ok: false, error: { code: 'data/forbidden' } }]);
  });
});

test('the history names every version of the agreement and its rows, newest first, in words', async () => {
  const before = await owner.agreements.create(aChange(seeded, { reviewDate: calendarDate('2026-03-29') }));
  const theirs = await other.agreements.open(before.value.id);
  await other.agreements.update(theirs, {
    ...asChange(theirs),
    draft: { ...asChange(theirs).draft, title: 'Ny tittel', ownerId: seeded.olav },
  });
  await owner.agreements.decideOption(before.options[0]!, {
    decision: 'exercised',
    decidedById: seeded.ingrid,
    decidedOn: calendarDate('2025-11-24'),
    reason: 'God leveranse',
  });
  const history = await owner.agreements.history(before.value.id);
  const own = history.filter(({ row }) => row.list === 'agreements');
  expect(own.map(({ versionLabel }) => versionLabel)).toEqual(['2.0', '1.0']);
  expect(own.map(({ savedBy }) => savedBy?.name)).toEqual(['Olav Bruvik', 'Ingrid Haugland']);
  expect(own[0]!.fields).toMatchObject({
    title: 'Ny tittel',
    ownerId: 'Olav Bruvik',
    kind: 'Rammeavtale',
    inECommerce: 'true',
    indexClause: 'false',
  });
  expect(own[1]!.fields).toMatchObject({
    title: before.value.title,
    ownerId: 'Ingrid Haugland',
    reviewDate: '2026-03-29',
    unitId: 'Knarvik sjukeheim',
  });
  expect(own[1]!.fields['serviceAreaIds']!.split(', ').toSorted()).toEqual(['Helse', 'Kultur', 'omsorg og meistring']);
  const option = history.filter(({ row }) => row.list === 'agreementOptions' && row.id === before.options[0]!.value.id);
  expect(option.map(({ fields }) => fields['decision'])).toEqual(['Utløyst', 'Open']);
  expect(history.filter(({ row }) => row.list === 'agreementSuppliers').map(({ fields }) => fields['supplierId'])).toContain(
    'Fjordvask AS',
  );
  const times = history.map(({ savedAt }) => savedAt);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('a row that a person spoiled in SharePoint is told of, and the rest of the register is there', async () => {
  const good = await owner.agreements.create(aChange(seeded));
  const spoiled = await owner.agreements.create(aChange(seeded));
  // SharePoint does not enforce required columns on a plain update.
  await itemsOf(site.client('admin'), agreements).getById(spoiled.value.id).update({ Status: null });
  site.badRows.length = 0;
  const register = await owner.agreements.register();
  const ids = register.map(({ id }) => id);
  expect(ids).toContain(good.value.id);
  expect(ids).not.toContain(spoiled.value.id);
  expect(site.badRows).toMatchObject([{ list: 'Avtalar', rowId: spoiled.value.id, column: 'Status', problem: 'is empty' }]);
  expect(await failureOf(owner.agreements.open(spoiled.value.id))).toBeInstanceOf(BadRowError);
});
