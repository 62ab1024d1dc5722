import { addDays, dateOf, type CalendarDate } from '../../../src/domain/calendar-date';
import { siteMoment } from '../../../src/data/site-date';
import { procurementMapping } from '../../../src/data/mappings/procurement-mappings';
import { addRow } from '../../../src/data/rows/write-rows';
import { editSource } from '../../../src/data/stores/edit-source-sharepoint';
import { itemsOf } from '../../../src/data/rows/site';
import { agreements } from '../../../src/schema/agreements';
import { needSource } from '../../../src/data/stores/news-stores-sharepoint';
import { readingRights } from '../../../src/data/stores/reading-rights-sharepoint';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { composeDigests } from '../../../bot/compose/digest';
import { planDigest } from '../../../bot/digest/plan-digest';
import { aChange } from '../../contract/ports/agreement-changes';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation } from '../../contract/ports/seed-organisation';
import { BotStage } from '../announcements/bot-stage';
import { textOf } from '../announcements/recording-channel';
import { links } from '../cards/sample-cards';

let site: ProvisionedSite;
let stage: BotStage;
beforeEach(async () => {
  site = await provisionedSite();
  stage = await new BotStage().open();
});
afterEach(async () => {
  await stage.close();
  await site.close();
});

/** Rows are made now: the digest is that of the next Monday at ten. */
function nextMonday(): CalendarDate {
  let day = addDays(siteMoment(new Date()).date, 1);
  while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 1 || day.endsWith('-01-01')) day = addDays(day, 1);
  return day;
}

test('the digest of a site says what its lists say, with the names of areas and owners', async () => {
  const seeded = await seedOrganisation(site);
  const day = nextMonday();
  stage.clock = new Date(`${day}T09:00:00Z`);
  const agreement = (title: string, over: object) =>
    site.ports('ingrid').agreements.create({
      ...aChange(seeded, { title, endDate: dateOf(2099, 12, 31), reviewDate: null, notice: null, ...over }),
      options: [],
    });
  await agreement('Avtale forfallen', { reviewDate: addDays(day, -20) });
  await agreement('Avtale ny', { startDate: addDays(day, -2), announcedOn: addDays(day, -1) });
  await agreement('Avtale utan eigar', { ownerId: null });
  const { value } = await agreement('Avtale på tvers', {});
  await itemsOf(site.client('olav'), agreements).getById(value.id).update({ Purpose: 'Noko anna' });
  const app = { sp: site.client('app:fullcontrol'), onBadRow: (error: unknown) => void expect(error).toBeUndefined() };
  await addRow({ ...app, sp: site.client('admin') }, procurementMapping, {
    title: 'Sjukesenger',
    phase: 'need',
    serviceAreaIds: [seeded.culture],
    neededBy: addDays(day, 90),
  });
  await stage.addChannel('19:all');
  let editions = 0;
  await planDigest({
    storage: stage.storage,
    places: stage.places,
    source: reminderSource(app, { now: stage.now }),
    needs: needSource(app),
    edits: editSource(app),
    rights: readingRights(app),
    links,
    languageOf: async () => 'nn',
    now: stage.now,
    newId: () => `edition-${(editions += 1)}`,
    log: stage.log,
  });
  await stage.deliver(composeDigests(stage.storage.documents));
  expect(stage.channel.sent).toHaveLength(1);
  const said = textOf(stage.channel.sent[0]!.message);
  for (const part of ['Avtale forfallen', 'Avtale ny', 'Avtale utan eigar', 'Sjukesenger', 'Kultur', 'Ingrid'])
    expect(said).toContain(part);
  expect(said).toMatch(/Avtale på tvers.{0,120}Endra av Olav Bruvik/s);
});
