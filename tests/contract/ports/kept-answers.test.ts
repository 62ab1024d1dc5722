import type { SPFI } from '@pnp/sp';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security/list';
import '@pnp/sp/site-groups/web';
import { IDBFactory } from 'fake-indexeddb';
import { calendarDate } from '../../../src/domain/calendar-date';
import { ForbiddenError } from '../../../src/data/data-errors';
import type { Ports } from '../../../src/data/ports/ports';
import { itemsOf, listOf } from '../../../src/data/rows/site';
import { syncedCopy } from '../../../src/data/sync/synced-copy';
import { agreements } from '../../../src/schema/agreements';
import { callOffs } from '../../../src/schema/call-offs';
import { followUps } from '../../../src/schema/follow-ups';
import { groups } from '../../../src/schema/groups';
import { procurements } from '../../../src/schema/procurements';
import { aChange, failureOf } from './agreement-changes';
import { machineOf } from './kept-register';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import type { Seeded } from './seed-organisation';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let admin: SPFI;
let ids: number[];

beforeEach(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  admin = site.client('admin');
  ids = [];
  const owner = site.ports('ingrid');
  for (let nth = 0; nth < 4; nth += 1) {
    const { value } = await owner.agreements.create(aChange(seeded, { title: `Avtale ${nth}` }));
    ids.push(value.id);
    for (const month of ['03', '06']) await owner.callOffs.add(aCallOff(value.id, `2026-${month}-28`, 1_000 + nth));
    await owner.followUps.add(aFollowUp(value.id));
  }
  const procurement = { Title: 'Nye pultar', Phase: procurements.columns.phase.choices.need };
  await itemsOf(admin, procurements).add(procurement);
});
afterEach(() => site.close());

const aCallOff = (agreementId: number, end: string, amount: number) => ({
  agreementId,
  supplierId: null,
  unitId: null,
  periodStart: calendarDate('2026-01-01'),
  periodEnd: calendarDate(end),
  amount,
  source: '',
});
const aFollowUp = (agreementId: number) => ({
  agreementId,
  title: 'Statusmøte',
  kind: 'statusMeeting' as const,
  due: calendarDate('2026-05-01'),
  done: null,
  responsibleId: seeded.ingrid,
  outcome: '',
  lesson: '',
});

/** All that the home screen and the register ask for when they open. */
const asked = async ({ callOffs: spend, followUps: work, procurements: needs, assessments, reminderResponses }: Ports) =>
  Promise.all([
    spend.spendByAgreement(),
    spend.periodsOf(ids),
    work.openFor(ids),
    work.openForPerson(seeded.ingrid),
    needs.open(),
    assessments.waiting(),
    reminderResponses.byPerson(seeded.ingrid),
  ]);
/** The same, asked of SharePoint by somebody with nothing kept. */
const askedAnew = (person = 'ingrid') => asked(site.ports(person));

/** Opens the app and its screens, and tells what that took. */
async function opened(machine: ReturnType<typeof machineOf>) {
  const before = site.reached.length;
  const opening = await machine.open();
  const answers = await asked(opening.ports);
  await opening.settled();
  return { ...opening, answers, requests: site.reached.length - before };
}

/** All that is written on the machine. */
async function records(factory: IDBFactory): Promise<ReadonlyMap<string, string>> {
  const [{ name = '' } = {}] = await factory.databases();
  return new Promise((resolve) => {
    const opening = factory.open(name);
    opening.addEventListener('success', () => {
      const store = opening.result.transaction('records').objectStore('records');
      const names = store.getAllKeys();
      const texts = store.getAll();
      texts.addEventListener('success', () => {
        opening.result.close();
        resolve(new Map((names.result as string[]).map((key, nth) => [key, String(texts.result[nth])])));
      });
    });
  });
}

test('what the screens ask for costs nothing more when nothing changed, for everybody who opens the app', async () => {
  const ingrid = machineOf(site, 'ingrid');
  await opened(ingrid);
  const again = await opened(ingrid);
  expect(again.requests).toBe(1);
  expect(again.answers).toEqual(await askedAnew());
  expect((await opened(ingrid)).answers).toEqual(again.answers);
});

test('a call-off that changed, came or went costs as one', async () => {
  const ingrid = machineOf(site, 'ingrid');
  await opened(ingrid);
  for (const work of [
    () => itemsOf(admin, callOffs).getById(1).update({ Amount: 77_000 }),
    () => site.ports('olav').callOffs.add(aCallOff(ids[0]!, '2026-09-30', -5)),
    () => itemsOf(admin, callOffs).getById(2).delete(),
  ]) {
    await work();
    const { requests, answers } = await opened(ingrid);
    expect(requests).toBeLessThanOrEqual(2);
    expect(answers).toEqual(await askedAnew());
  }
});

test('a follow-up that is done or given to another is no longer among the open ones, and a new one is', async () => {
  const ingrid = machineOf(site, 'ingrid');
  await opened(ingrid);
  await itemsOf(admin, followUps).getById(1).update({ DoneOn: '2026-05-02T10:00:00Z' });
  await itemsOf(admin, followUps).getById(2).update({ ResponsibleId: seeded.marit });
  await site.ports('olav').followUps.add(aFollowUp(ids[3]!));
  await itemsOf(admin, procurements).getById(1).update({ Phase: procurements.columns.phase.choices.cancelled });
  const { requests, answers } = await opened(ingrid);
  expect(requests).toBe(2);
  expect(answers).toEqual(await askedAnew());
  expect(answers[2].map(({ id }) => id)).toEqual([2, 3, 4, 5]);
  expect(answers[3].map(({ id }) => id)).toEqual([3, 4, 5]);
  expect(answers[4]).toEqual([]);
});

test('what pointed to an agreement that went, and came back, is as SharePoint has it', async () => {
  const ingrid = machineOf(site, 'ingrid');
  await opened(ingrid);
  const recycled = await itemsOf(admin, agreements).getById(ids[1]!).recycle();
  expect((await opened(ingrid)).answers).toEqual(await askedAnew());
  await admin.web.recycleBin.getById(recycled).restore();
  expect((await opened(ingrid)).answers).toEqual(await askedAnew());
});

test('another question is asked of SharePoint', async () => {
  const ingrid = machineOf(site, 'ingrid');
  const { ports } = await opened(ingrid);
  expect((await ports.followUps.openFor([ids[2]!])).map(({ agreementId }) => agreementId)).toEqual([ids[2]]);
  expect((await ports.followUps.openFor(ids)).length).toBe(4);
});

test('what was written in this tab is there at once', async () => {
  const { ports } = await opened(machineOf(site, 'ingrid'));
  const [first] = await ports.followUps.forAgreement(ids[0]!);
  await ports.followUps.update(first!, { done: calendarDate('2026-05-03') });
  await ports.callOffs.add(aCallOff(ids[0]!, '2026-10-31', 9));
  await ports.reminderResponses.add({
    agreementId: ids[0]!,
    deadlineKind: 'expiry',
    deadlineDate: calendarDate('2027-01-01'),
    answer: 'iHaveThis',
    byId: seeded.ingrid,
    at: calendarDate('2026-05-03'),
    comment: '',
    remindOn: null,
  });
  const answers = await asked(ports);
  expect(answers).toEqual(await askedAnew());
  expect(answers[6]).toHaveLength(1);
});

test('a tab that has been open for a while asks again', async () => {
  let later = 0;
  const copy = syncedCopy(site.client('ingrid'), { now: () => new Date(Date.now() + later) });
  await copy.open();
  expect(await copy.rows('spend', [])).toHaveLength(8);
  await site.ports('olav').callOffs.add(aCallOff(ids[0]!, '2026-09-30', 1));
  expect(await copy.rows('spend', [])).toHaveLength(8);
  later = 60_000;
  expect(await copy.rows('spend', [])).toHaveLength(9);
});

describe('a person without the right to a list', () => {
  const followUpRecord = /^(?:spend|followUps|responses|openProc|waiting)/;

  test('has nothing of it kept', async () => {
    const anne = machineOf(site, 'anne');
    const { ports, settled } = await anne.open();
    expect(await failureOf(ports.callOffs.spendByAgreement())).toBeInstanceOf(ForbiddenError);
    await settled();
    const kept = await records(anne.factory);
    expect([...kept.keys()].filter((name) => followUpRecord.test(name))).toEqual([]);
    expect(JSON.parse(kept.get('about') ?? '{}')).toMatchObject({ answers: {} });
    expect((await anne.open()).requests).toBe(1);
  });

  test('who had it has it no more, on the machine either', async () => {
    const factory = new IDBFactory();
    const olav = machineOf(site, 'olav', factory);
    const before = await opened(olav);
    expect(before.answers[0].size).toBe(4);
    expect([...(await records(factory)).keys()]).toContain('spend/0');

    const owners = await admin.web.siteGroups.getByName(groups.owners.title)();
    await listOf(admin, callOffs).roleAssignments.remove(
      owners.Id,
      (
        await admin.web.roleDefinitions
          .getByName('Bidra')()
          .catch(() => admin.web.roleDefinitions.getByName('Contribute')())
      ).Id,
    );
    const { ports, settled } = await olav.open();
    expect(await failureOf(ports.callOffs.spendByAgreement())).toBeInstanceOf(ForbiddenError);
    await settled();
    const kept = await records(factory);
    expect([...kept.keys()].filter((name) => name.startsWith('spend'))).toEqual([]);
    // What may still be read is kept again from when it is asked for.
    expect(await ports.followUps.openFor(ids)).toHaveLength(4);
    await settled();
    expect([...(await records(factory)).keys()]).toContain('followUpsOfAgreements/0');
  });
});
