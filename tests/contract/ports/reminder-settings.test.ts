import { reminderRuleValues } from '../../../src/data/mappings/reminder-mappings';
import { restBody } from '../../../src/data/rows/rest-body';
import { itemsOf } from '../../../src/data/rows/site';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { reminderRules } from '../../../src/schema/reminder-rules';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;

beforeEach(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
});
afterEach(() => site.close());

test('the settings of reminders are read in one request: rules, people with their accounts, areas, resource persons and who leads procurement', async () => {
  const source = reminderSource({ sp: site.client('app:fullcontrol'), onBadRow: () => undefined }, { now: () => new Date() });
  await itemsOf(site.client('admin'), reminderRules).add(aRule());
  site.reached.length = 0;
  const settings = await source.settings();
  expect(site.reached).toHaveLength(1);
  expect(settings.rules).toEqual([
    { deadlineKind: 'expiry', offset: 3, unit: 'months', side: 'before', repeats: false, recipients: ['owner', 'deputy'] },
  ]);
  expect(settings.ruleValues).toHaveLength(1);
  expect(settings.serviceAreas.map(({ code }) => code)).toEqual(['HOM', 'KUL']);
  expect(settings.resourceGroup).toMatchObject([{ personId: seeded.marit }]);
  const of = (name: string) => settings.people.find((person) => person.name === name);
  expect(of('Ingrid Haugland')).toEqual({
    id: seeded.ingrid,
    name: 'Ingrid Haugland',
    email: 'ingrid.haugland@alver.example',
    upn: 'ingrid.haugland@alver.example',
    isGuest: false,
  });
  expect(of('Siri Foss')).toMatchObject({ isGuest: true, upn: 'siri.foss_bergen.example#ext#@alver.example' });
  expect(of('SharePoint App')).toBeUndefined();
  expect(settings.leadIds).toEqual([await site.idOf('eva')]);
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
