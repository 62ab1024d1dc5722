import type { SPFI } from '@pnp/sp';
import { savesAcross } from '../../../src/domain/across/saves-across';
import { emptyInput, type AnswerRequest } from '../../../src/domain/answers/answer-request';
import { calendarDate } from '../../../src/domain/calendar-date';
import { itemsOf } from '../../../src/data/rows/site';
import { answerWriter } from '../../../src/data/stores/answer-writer-sharepoint';
import { cardSource } from '../../../src/data/stores/card-source-sharepoint';
import { editSource } from '../../../src/data/stores/edit-source-sharepoint';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreements } from '../../../src/schema/agreements';
import { aChange, asChange } from '../ports/agreement-changes';
import { provisionedSite, type ProvisionedSite } from '../ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../ports/seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let id: number;
const longAgo = new Date(Date.now() - 30 * 24 * 3_600_000).toISOString();

beforeEach(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  const change = aChange(seeded, {
    title: 'Vask',
    status: 'active',
    startDate: calendarDate('2025-05-01'),
    endDate: calendarDate('2027-04-30'),
    notice: { amount: 3, unit: 'months' },
    serviceAreaIds: [seeded.health],
  });
  const options = [{ sequence: 1, months: 12, mode: 'active' as const, notice: null }];
  id = (await site.ports('ingrid').agreements.create({ ...change, options })).value.id;
});
afterEach(() => site.close());

const theApp = () => ({ sp: site.client('app:fullcontrol'), onBadRow: (error: unknown) => void expect(error).toBeUndefined() });

/** Who has changed which row across, as the digest finds it. */
async function across(from = longAgo): Promise<readonly string[]> {
  const app = theApp();
  const settings = await reminderSource(app, { now: () => new Date() }).settings();
  const { units, agreements: changed } = await editSource(app).editsSince(from);
  const names = new Map(settings.people.map((person) => [person.id, person.name]));
  return changed.flatMap(({ agreementId, versions }) =>
    savesAcross(versions, { ...settings, units }).map(
      ({ version, before }) =>
        `${agreementId}: ${names.get(version.savedById ?? 0)} changed ${version.row} of ${names.get(before.ownerId ?? 0)}`,
    ),
  );
}

/** With any client: nothing of ours but the address. */
const rename = (sp: SPFI, title: string) => itemsOf(sp, agreements).getById(id).update({ Title: title });

test('what the owner, a resource person of the area and a lead write is not across, and making an agreement is not', async () => {
  for (const person of ['ingrid', 'marit', 'eva']) await rename(site.client(person), `Vask av ${person}`);
  expect(await across()).toEqual([]);
});

test('another owner is found whatever client they write with, in the agreement and in all that belongs to it', async () => {
  const olav = site.ports('olav');
  await rename(site.client('olav'), 'Vask og leige');
  await olav.followUps.add({
    agreementId: id,
    title: 'Møte',
    kind: 'statusMeeting',
    due: calendarDate('2027-01-10'),
    done: null,
    responsibleId: seeded.ingrid,
    outcome: '',
    lesson: '',
  });
  const page = await olav.agreements.open(id);
  await olav.agreements.update(page, { ...asChange(page), suppliers: [] });
  await olav.agreements.decideOption(page.options[0]!, {
    decision: 'exercised',
    decidedById: seeded.olav,
    decidedOn: calendarDate('2026-11-23'),
    reason: 'God pris',
  });
  const found = await across();
  expect(new Set(found)).toEqual(
    new Set([
      `${id}: Olav Bruvik changed agreements ${id} of Ingrid Haugland`,
      `${id}: Olav Bruvik changed followUps 1 of Ingrid Haugland`,
      `${id}: Olav Bruvik changed agreementSuppliers 1 of Ingrid Haugland`,
      `${id}: Olav Bruvik changed agreementSuppliers 2 of Ingrid Haugland`,
      `${id}: Olav Bruvik changed agreementOptions 1 of Ingrid Haugland`,
    ]),
  );
});

test('who takes over has changed across once, and the former owner does afterwards', async () => {
  await site.ports('olav').agreements.transferOwner([id], seeded.olav);
  await rename(site.client('olav'), 'Olav sin vask');
  await rename(site.client('ingrid'), 'Ingrid sin vask');
  // Who leads the unit is not across, whoever owns its agreements.
  expect(await across()).toEqual([`${id}: Olav Bruvik changed agreements ${id} of Ingrid Haugland`]);
});

test('an answer on a card is by the person who gave it, and the bot’s own writing is by nobody', async () => {
  const app = theApp();
  const writer = answerWriter(app, { now: () => new Date('2026-11-23T10:00:00Z') });
  const answer = async (by: string, kind: AnswerRequest['kind'], input: Partial<AnswerRequest['input']>) => {
    const card = (await cardSource(app).cardFacts([id])).get(id)!;
    const deadline = { kind: 'optionDecision' as const, date: calendarDate('2027-01-30') };
    const seen = card.seenFor({ kind: 'optionDecision', optionSequence: 1 });
    await writer.answer({ by, agreementId: id, deadline, kind, input: { ...emptyInput, ...input }, seen });
  };
  await itemsOf(app.sp, agreements).getById(id).update({ AnnouncedOn: '2026-11-22T23:00:00Z' });
  await answer('olav.bruvik@alver.example', 'handOver', { newOwner: 'olav.bruvik@alver.example', reason: 'Overtek' });
  await answer('marit.tveiten@alver.example', 'exercise', { reason: 'God pris' });
  expect(await itemsOf(app.sp, agreementOptions).getById(1)<object>()).toMatchObject({ EditorId: 1073741822 });
  expect(await across()).toEqual([`${id}: Olav Bruvik changed agreements ${id} of Ingrid Haugland`]);

  const named = async (person: string) =>
    (await site.ports(person).agreements.history(id))
      .filter(({ byBot }) => byBot)
      .map(({ row, savedBy }) => `${row.list}: ${savedBy?.name}`);
  expect((await named('ingrid')).toSorted()).toEqual([
    'agreementOptions: Marit Tveiten',
    'agreements: Olav Bruvik',
    'agreements: SharePoint App',
  ]);
  // Readers may not read the answers: who gave an agreement away is not told them.
  expect((await named('anne')).toSorted()).toEqual([
    'agreementOptions: Marit Tveiten',
    'agreements: SharePoint App',
    'agreements: SharePoint App',
  ]);
});

test('what is gone, and what was before, is not asked for', async () => {
  await rename(site.client('olav'), 'Vask og leige');
  const other = (await site.ports('ingrid').agreements.create(aChange(seeded, { title: 'Vakt' }))).value.id;
  await itemsOf(site.client('olav'), agreements).getById(other).recycle();
  expect(await across()).toHaveLength(1);
  expect(await across(new Date(Date.now() + 60_000).toISOString())).toEqual([]);
});

test('a thousand changes and more are followed to the last, and the questions stay few', async () => {
  const sp = site.client('olav');
  for (let round = 0; round < 11; round += 1) {
    const [batched, execute] = sp.batched();
    const done = Array.from({ length: 100 }, (_, index) => rename(batched, `Vask ${round} ${index}`));
    await execute();
    await Promise.all(done);
  }
  const last = (await site.ports('ingrid').agreements.create(aChange(seeded, { title: 'Sist' }))).value.id;
  await itemsOf(sp, agreements).getById(last).update({ Title: 'Sist endra' });
  site.reached.length = 0;
  const found = await across();
  expect(found).toContain(`${last}: Olav Bruvik changed agreements ${last} of Ingrid Haugland`);
  expect(site.reached.length).toBeLessThan(12);
});
