import { agreementValues } from '../../../src/data/mappings/agreement-mapping';
import { together } from '../../../src/data/rows/batch';
import { restBody } from '../../../src/data/rows/rest-body';
import { itemsOf } from '../../../src/data/rows/site';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { ReminderFacts } from '../../../src/domain/reminders/reminder-facts';
import { agreements } from '../../../src/schema/agreements';
import { callOffs } from '../../../src/schema/call-offs';
import { anAgreementDraft } from '../../support/builders';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';

/** So few agreements that the call-offs of all of them fit in one filter, and so many call-offs that SharePoint refuses it. */
const few = 9;
const callOffsOfEach = 620;
let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
  const admin = site.client('admin');
  const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: null, deputyId: null });
  const each = Array.from({ length: few }, (_, nth) => nth + 1);
  await together(
    admin,
    each.map(
      (nth) => (sp) => itemsOf(sp, agreements).add(restBody(agreements, agreementValues({ ...draft, title: `Avtale ${nth}` }))),
    ),
  );
  await together(
    admin,
    Array.from({ length: callOffsOfEach }, (_, nth) => nth).flatMap((nth) =>
      each.map(
        (agreementId) => (sp: typeof admin) =>
          itemsOf(sp, callOffs).add(
            restBody(callOffs, { agreementId, periodEnd: day(nth), periodStart: day(nth), amount: agreementId }),
          ),
      ),
    ),
  );
}, 240_000);
afterAll(() => site.close());

const day = (nth: number) => calendarDate(`2025-${String(1 + (nth % 12)).padStart(2, '0')}-15`);
const source = () =>
  reminderSource(
    { sp: site.client('app:fullcontrol'), onBadRow: (error) => void expect(error).toBeUndefined() },
    { now: () => new Date() },
  );
const totals = (facts: readonly ReminderFacts[]) => facts.map(({ agreement, calledOff }) => [agreement.id, calledOff?.total]);
const expected = Array.from({ length: few }, (_, nth) => [nth + 1, (nth + 1) * callOffsOfEach]);

test('agreements with more rows together than SharePoint answers in one filter are asked for one by one', async () => {
  const ids = expected.map(([id = 0]) => id);
  expect(totals(await source().facts(ids))).toEqual(expected);
});

test('a list over the threshold is read whole', async () => {
  const facts: ReminderFacts[] = [];
  await source().everything(async (some) => void facts.push(...some));
  expect(totals(facts)).toEqual(expected);
});
