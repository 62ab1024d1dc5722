import { createReadRegister, hitOf } from '../../../bot/handlers/known-register';
import { agreementsOf, areasCalled, findAgreements } from '../../../bot/handlers/find-agreements';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { calendarDate } from '../../../src/domain/calendar-date';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { anAgreement } from '../../support/builders';
import { provisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation } from '../../contract/ports/seed-organisation';
import { addAgreement } from './support/on-site';

const today = calendarDate('2026-11-23');

describe('the register that answers are made from', () => {
  test('is asked for once however many ask, at most every 20 seconds, and then for what changed', async () => {
    const site = await provisionedSite();
    const seeded = await seedOrganisation(site);
    await addAgreement(site, seeded, { title: 'Tolk' });
    let time = 0;
    const at = { sp: site.client('app:fullcontrol'), onBadRow: () => undefined };
    const read = createReadRegister({
      register: site.ports('app:fullcontrol').register,
      source: reminderSource(at, { now: () => new Date('2026-11-23T09:00:00Z') }),
      elapsed: () => time,
    });
    const [first, second] = await Promise.all([read(), read()]);
    expect(second).toBe(first);
    expect(first.agreements.map((each) => hitOf(first, each).ownerName)).toEqual(['Ingrid Haugland']);

    site.reached.length = 0;
    time = 19_999;
    expect(await read()).toBe(first);
    expect(site.reached).toEqual([]);

    time = 20_000;
    const again = await read();
    expect(again.agreements[0]).toBe(first.agreements[0]);
    expect(site.reached.length).toBeLessThanOrEqual(2);
    await site.close();
  });

  test('that could not be had is asked for again at once, and nothing old is shown in its place', async () => {
    let isDown = true;
    const open = jest.fn(() =>
      isDown ? Promise.reject(new Error('no')) : Promise.resolve({ agreements: [], organisation: { suppliers: [] } } as never),
    );
    const settings = () => Promise.resolve({ people: [], serviceAreas: [], ruleValues: [] } as never);
    const read = createReadRegister({ register: { open }, source: { settings }, elapsed: () => 0 });
    await expect(read()).rejects.toThrow('no');
    isDown = false;
    expect((await read()).agreements).toEqual([]);
    expect(open).toHaveBeenCalledTimes(2);
  });
});

describe('what is found', () => {
  const register = (agreements: Parameters<typeof anAgreement>[0][]) => ({
    agreements: agreements.map((over) => anAgreement(over)),
    areas: [],
    people: new Map(),
    supplierNames: new Map(),
    ruleBook: ruleBook([]),
  });
  const over = {
    status: 'active',
    endDate: calendarDate('2029-12-31'),
    startDate: calendarDate('2025-01-01'),
    openEnded: false,
  } as const;

  test('comes with the title before the purpose, and what cannot be used yet last', () => {
    const known = register([
      { ...over, id: 1, title: 'Vaskeri', purpose: 'Tolk' },
      { ...over, id: 2, title: 'Tolk neste år', startDate: calendarDate('2027-01-01') },
      { ...over, id: 3, title: 'Tolk' },
      { ...over, id: 4, title: 'Tolk', status: 'draft' },
      { ...over, id: 5, title: 'Tolk', status: 'terminated' },
      { ...over, id: 6, title: 'Tolk', endDate: calendarDate('2026-11-22'), options: [] },
    ]);
    expect(findAgreements(known, 'tolk', today).map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  test('is found with a supplier’s new name although the agreement did not change', () => {
    const known = register([{ ...over, id: 1, title: 'Vask', suppliers: [{ id: 1, agreementId: 1, supplierId: 7, rank: 1 }] }]);
    const withName = (name: string) => ({ ...known, supplierNames: new Map([[7, name]]) });
    expect(findAgreements(withName('Fjordvask'), 'fjordvask', today)).toHaveLength(1);
    expect(findAgreements(withName('Bylt'), 'fjordvask', today)).toEqual([]);
    expect(findAgreements(withName('Bylt'), 'bylt', today)).toHaveLength(1);
  });

  test('among others is not kept back by one whose dates cannot be reckoned with', () => {
    const wild = { ...over, id: 2, title: 'Tolk', endDate: '9999-99-99' as ReturnType<typeof calendarDate> };
    expect(findAgreements(register([{ ...over, id: 1, title: 'Tolk' }, wild]), 'tolk', today).map(({ id }) => id)).toContain(1);
  });

  test('of a person has the deadline next that they are reminded of: an open option before the competition that it stands for', () => {
    const known = { ...register([]), agreements: [anAgreement()] };
    const { open, later } = { open: calendarDate('2025-11-24'), later: calendarDate('2026-03-02') };
    expect(agreementsOf(known, 1, open)[0]?.next).toMatchObject({ kind: 'optionDecision', optionSequence: 1 });
    // Deputies see the same; when no option is left it is the end that has passed.
    expect(agreementsOf(known, 2, later)[0]?.next).toMatchObject({ kind: 'expiry' });
  });
});

test('an area is known by name, code, a word of the name and a small word before it', () => {
  const area = (id: number, name: string, code: string) => ({ id, name, code, order: id, leaderId: null });
  const areas = [area(1, 'Helse, omsorg og meistring', 'HOM'), area(2, 'Kultur', 'KUL'), area(3, 'Kultur og næring', 'KN')];
  const ids = (text: string) => areasCalled(text, areas).map(({ id }) => id);
  expect([
    ids('helse'),
    ids('HOM'),
    ids('i kultur'),
    ids('omsorg meistring'),
    ids('naering'),
    ids('romfart'),
    ids('***'),
  ]).toEqual([[1], [1], [2], [1], [3], [], []]);
});
