import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-groups/web';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { ReminderFacts } from '../../../src/domain/reminders/reminder-facts';
import type { ReminderSource, SweepPlace } from '../../../src/data/ports/reminder-source';
import { UnreachableError } from '../../../src/data/data-errors';
import { reminderRuleValues } from '../../../src/data/mappings/reminder-mappings';
import { restBody } from '../../../src/data/rows/rest-body';
import { itemsOf, listOf } from '../../../src/data/rows/site';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreements } from '../../../src/schema/agreements';
import { callOffs } from '../../../src/schema/call-offs';
import { groups } from '../../../src/schema/groups';
import { procurements } from '../../../src/schema/procurements';
import { reminderRules } from '../../../src/schema/reminder-rules';
import { aChange } from './agreement-changes';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let admin: SPFI;
let ids: number[];
let source: ReminderSource;
let today: Date;

beforeEach(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  admin = site.client('admin');
  today = new Date();
  source = reminderSource(
    { sp: site.client('app:fullcontrol'), onBadRow: (error) => site.badRows.push(error) },
    { now: () => today },
  );
  ids = [];
  const owner = site.ports('ingrid');
  for (let nth = 0; nth < 3; nth += 1)
    ids.push((await owner.agreements.create(aChange(seeded, { title: `Avtale ${nth}` }))).value.id);
});
afterEach(() => site.close());

const [first, second] = [() => ids[0] as number, () => ids[1] as number];

async function all(): Promise<{ readonly facts: readonly ReminderFacts[]; readonly place: SweepPlace }> {
  const facts: ReminderFacts[] = [];
  const place = await source.everything(async (some) => void facts.push(...some));
  return { facts, place };
}

/** What changed since the place, and how many requests that took. */
async function changed(place: SweepPlace) {
  site.reached.length = 0;
  const changes = await source.changesSince(place);
  return { changes, requests: site.reached.length };
}

const aCallOff = (agreementId: number, end: string) => ({
  agreementId,
  supplierId: null,
  unitId: null,
  periodStart: calendarDate('2026-01-01'),
  periodEnd: calendarDate(end),
  amount: 1_000,
  source: '',
});
const aFollowUp = (agreementId: number, done: string | null = null) => ({
  agreementId,
  title: 'Statusmøte',
  kind: 'statusMeeting' as const,
  due: calendarDate('2026-05-01'),
  done: done === null ? null : calendarDate(done),
  responsibleId: seeded.ingrid,
  outcome: '',
  lesson: '',
});
const anAnswer = (agreementId: number) => ({
  agreementId,
  deadlineKind: 'expiry' as const,
  deadlineDate: calendarDate('2027-05-01'),
  answer: 'iHaveThis' as const,
  byId: seeded.ingrid,
  at: calendarDate('2026-11-23'),
  comment: '',
  remindOn: null,
});
const replacing = (agreementId: number | null) =>
  restBody(procurements, { title: 'Ny avtale', phase: 'need', replacesAgreementId: agreementId });

async function addEverything(agreementId: number): Promise<number> {
  const { followUps, callOffs: spend, reminderResponses } = site.ports('ingrid');
  await followUps.add(aFollowUp(agreementId));
  await followUps.add(aFollowUp(agreementId, '2026-05-01'));
  await spend.add(aCallOff(agreementId, '2026-03-31'));
  await spend.add(aCallOff(agreementId, '2026-06-30'));
  await reminderResponses.add(anAnswer(agreementId));
  return ((await itemsOf(admin, procurements).add(replacing(agreementId))) as { Id: number }).Id;
}

describe('all facts', () => {
  test('hold what reminders need of every agreement, and nothing that is done or retired', async () => {
    await addEverything(second());
    const { facts } = await all();
    expect(facts.map(({ agreement }) => agreement.id)).toEqual(ids);
    const [plain, full] = facts;
    expect(plain).toMatchObject({ followUps: [], calledOff: null, responses: [], beingReplaced: false });
    expect(full?.agreement).toMatchObject({
      title: 'Avtale 1',
      ownerId: seeded.ingrid,
      serviceAreaIds: [seeded.health, seeded.culture],
    });
    expect(full?.agreement.options.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(full?.followUps).toHaveLength(1);
    expect(full?.calledOff).toMatchObject({ total: 2_000, lastPeriodEnd: '2026-06-30' });
    expect(full?.responses).toMatchObject([{ answer: 'iHaveThis', byId: seeded.ingrid }]);
    expect(full?.beingReplaced).toBe(true);
  });

  test('are the same as the facts of the agreements asked for by name, where one that is gone is missing', async () => {
    await addEverything(first());
    const { facts } = await all();
    expect(await source.facts([...ids, 999, first()])).toEqual(facts);
  });

  test('tell of a row that does not fit and go on without it', async () => {
    await itemsOf(admin, agreements).getById(second()).update({ StartDate: null });
    const { facts } = await all();
    expect(facts.map(({ agreement }) => agreement.id)).toEqual([first(), ids[2]]);
    expect(site.badRows).toMatchObject([{ rowId: second() }]);
  });

  test('are those that the app may read although a row has rights of its own', async () => {
    await itemsOf(admin, agreements).getById(second()).breakRoleInheritance(false);
    expect((await all()).facts).toHaveLength(3);
  });
});

describe('what changed', () => {
  test('is nothing, in one request, when nothing did', async () => {
    const { place } = await all();
    const { changes, requests } = await changed(place);
    expect({ requests, changes }).toMatchObject({ requests: 1, changes: { agreementIds: [], settingsChanged: false } });
    expect((await changed(changes?.place ?? {})).changes).toMatchObject({ agreementIds: [], settingsChanged: false });
  });

  test('is the agreement itself, in one request, and told once', async () => {
    const { place } = await all();
    await itemsOf(admin, agreements).getById(second()).update({ Title: 'Anna namn' });
    const { changes, requests } = await changed(place);
    expect({ requests, changes }).toMatchObject({ requests: 1, changes: { agreementIds: [second()], settingsChanged: false } });
    expect((await source.changesSince(changes?.place ?? {}))?.agreementIds).toEqual([]);
  });

  test('is the agreement that a new row of any kind belongs to, in two requests', async () => {
    const { place } = await all();
    await addEverything(second());
    const { changes, requests } = await changed(place);
    expect({ requests, changes }).toMatchObject({ requests: 2, changes: { agreementIds: [second()], settingsChanged: false } });
  });

  test.each(['an option', 'a procurement'])('is both agreements when %s was given from one to the other', async (what) => {
    const id = await addEverything(first());
    const { place } = await all();
    if (what === 'a procurement') await itemsOf(admin, procurements).getById(id).update(replacing(second()));
    else await itemsOf(admin, agreementOptions).getById(1).update({ AgreementId: second() });
    expect((await changed(place)).changes?.agreementIds).toEqual([first(), second()]);
  });

  test('is the agreement that a procurement replaces no longer', async () => {
    const id = await addEverything(first());
    const { place } = await all();
    await itemsOf(admin, procurements).getById(id).update({ ReplacesAgreementId: null });
    expect((await changed(place)).changes?.agreementIds).toEqual([first()]);
  });

  test('is an agreement that was deleted: it is named, and has no facts any more', async () => {
    const { place } = await all();
    await itemsOf(admin, agreements)
      .getById(ids[2] as number)
      .recycle();
    expect((await changed(place)).changes?.agreementIds).toEqual([ids[2]]);
    expect(await source.facts([ids[2] as number])).toEqual([]);
  });

  test.each([
    ['a rule of the ladder', async () => void (await itemsOf(admin, reminderRules).add(aRule()))],
    ['somebody who left the site', async () => void (await admin.web.siteUsers.removeById(seeded.olav))],
    ['somebody new who leads procurement', async () => void (await leads().add('i:0#.f|membership|marit.tveiten@alver.example'))],
    [
      'somebody who leads procurement no longer',
      async () => void (await leads().removeByLoginName('i:0#.f|membership|eva.nordvik@alver.example')),
    ],
  ])('is the settings for %s', async (_what, change) => {
    const { place } = await all();
    await change();
    const { changes, requests } = await changed(place);
    expect({ requests, changes }).toMatchObject({ requests: 1, changes: { agreementIds: [], settingsChanged: true } });
    expect((await source.changesSince(changes?.place ?? {}))?.settingsChanged).toBe(false);
  });

  test('is found by the next reading when it happened while everything was read', async () => {
    const { facts, place } = await (async () => {
      const seen: ReminderFacts[] = [];
      const taken = await source.everything(async (some) => {
        seen.push(...some);
        await itemsOf(admin, agreements).getById(first()).update({ Title: 'Endra imens' });
      });
      return { facts: seen, place: taken };
    })();
    expect(facts[0]?.agreement.title).toBe('Avtale 0');
    expect((await source.changesSince(place))?.agreementIds).toEqual([first()]);
  });
});

describe('what changed cannot be told, so that everything has to be read,', () => {
  const toldAfter = async (change: (place: SweepPlace) => Promise<SweepPlace | void>) => {
    const { place } = await all();
    const then = (await change(place)) ?? place;
    return source.changesSince(then);
  };

  test('when a row below an agreement was deleted', async () => {
    await addEverything(first());
    expect(await toldAfter(async () => void (await itemsOf(admin, callOffs).getById(1).recycle()))).toBeNull();
  });

  test('when a column of a list was changed', async () => {
    expect(
      await toldAfter(
        async () =>
          void (await listOf(admin, agreements).fields.getByInternalNameOrTitle('StartDate').update({ Description: 'x' })),
      ),
    ).toBeNull();
  });

  test('when the place is 59 days old by our own clock, and not a day before', async () => {
    const { place } = await all();
    const taken = today.getTime();
    today = new Date(taken + 58 * 86_400_000);
    expect(await source.changesSince(place)).not.toBeNull();
    today = new Date(taken + 59 * 86_400_000);
    expect(await changed(place)).toEqual({ changes: null, requests: 0 });
  });

  test('when SharePoint no longer takes a token', async () => {
    expect(await toldAfter(async (place) => ({ ...place, options: `${place['options']}9`.replace(/;\d+;/, ';7;') }))).toBeNull();
  });

  test('when the log is before where it was, as after a restored backup', async () => {
    expect(await toldAfter(async (place) => ({ ...place, site: (place['site'] ?? '').replace(/\d+$/, '999999999') }))).toBeNull();
  });

  test('when there are more changes than one answer holds', async () => {
    expect(
      await toldAfter(async () => {
        for (let nth = 0; nth < 10; nth += 1) {
          const [batched, execute] = admin.batched({ maxRequests: 100 });
          const writes = Array.from({ length: 100 }, (_, at) =>
            itemsOf(batched, agreements)
              .getById(first())
              .update({ Purpose: `${nth} ${at}` }),
          );
          await execute();
          await Promise.all(writes);
        }
      }),
    ).toBeNull();
  });

  test('when the place is from another form of places', async () => {
    expect(await source.changesSince({})).toBeNull();
    expect(await source.changesSince({ agreements: 'x', asOf: 'y' })).toBeNull();
  });

  test('but a SharePoint that does not answer is told as such', async () => {
    const { place } = await all();
    site.fault = (_request, reply) => {
      reply.socket?.destroy();
      return true;
    };
    await expect(source.changesSince(place)).rejects.toBeInstanceOf(UnreachableError);
  });
});

const aRule = () =>
  restBody(
    reminderRules,
    reminderRuleValues({
      deadlineKind: 'expiry',
      offset: 3,
      unit: 'months',
      side: 'before',
      repeats: false,
      recipients: ['owner', 'deputy'],
    }),
  );
const leads = () => admin.web.siteGroups.getByName(groups.leads.title).users;
