import type { SPFI } from '@pnp/sp';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security/item';
import '@pnp/sp/security/list';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { calendarDate } from '../../../src/domain/calendar-date';
import { ProductError } from '../../../src/domain/product-error';
import type { Ports } from '../../../src/data/ports/ports';
import { itemsOf, listOf } from '../../../src/data/rows/site';
import { seededRandom } from '../../../src/local/demo/seeded-random';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreementSuppliers } from '../../../src/schema/agreement-suppliers';
import { agreements } from '../../../src/schema/agreements';
import { callOffs } from '../../../src/schema/call-offs';
import { followUps } from '../../../src/schema/follow-ups';
import { groups } from '../../../src/schema/groups';
import type { ListDeclaration } from '../../../src/schema/list';
import { ruleValues } from '../../../src/schema/rule-values';
import { serviceAreas } from '../../../src/schema/service-areas';
import { suppliers } from '../../../src/schema/suppliers';
import { units } from '../../../src/schema/units';
import { aChange, asChange } from './agreement-changes';
import type { ProvisionedSite } from './provisioned-site';
import type { Seeded } from './seed-organisation';

/** Two people who work in the app, and one who works in SharePoint itself: all that they may do to what the register shows, at random. */
export async function randomChanges(site: ProvisionedSite, seeded: Seeded, readers: readonly string[], seed: number) {
  const random = seededRandom(seed);
  const admin = site.client('admin');
  const writers = [site.ports('ingrid'), site.ports('olav')];
  const readerIds = await Promise.all(readers.map((person) => site.idOf(person)));
  const leads = await admin.web.siteGroups.getByName(groups.leads.title)();
  const everyone = await admin.web.siteGroups.getByName(groups.readers.title)();
  const mayRead = (await admin.web.roleDefinitions.getByType(2)()).Id;
  const recycled: string[] = [];
  const rows = [agreements, agreementOptions, agreementSuppliers];
  /** Rows with rights of their own. */
  const apart: { readonly list: ListDeclaration; readonly id: number }[] = [];
  let made = 0;

  const anIdOf = async (list: ListDeclaration): Promise<number | null> => {
    const found = await itemsOf(admin, list).select('Id').top(5_000)<readonly { Id: number }[]>();
    return found.length === 0 ? null : random.pick(found).Id;
  };
  const onRow = async (list: ListDeclaration, work: (item: ReturnType<typeof rowOf>, id: number) => Promise<unknown>) => {
    const id = await anIdOf(list);
    if (id !== null) await work(rowOf(admin, list, id), id);
  };
  const title = () => `Avtale ${(made += 1)}`;
  const change = async () => {
    const {
      options,
      suppliers: listed,
      ...rest
    } = aChange(seeded, {
      title: title(),
      endDate: calendarDate(`20${random.whole(26, 40)}-05-${random.whole(10, 28)}`),
      serviceAreaIds: [(await anIdOf(serviceAreas)) ?? seeded.health],
      unitId: await anIdOf(units),
    });
    const supplierId = (await anIdOf(suppliers)) ?? seeded.laundry;
    return { ...rest, options, suppliers: listed.map((row) => ({ ...row, supplierId })) };
  };
  const onRowApart = async (work: (item: ReturnType<typeof rowOf>) => Promise<unknown>) => {
    if (apart.length === 0) return;
    const { list, id } = random.pick(apart);
    await work(rowOf(admin, list, id));
  };

  let areUnitsClosed = false;
  const closeUnits = async (close: boolean) => {
    if (close === areUnitsClosed) return;
    areUnitsClosed = close;
    await listOf(admin, units).roleAssignments[close ? 'remove' : 'add'](everyone.Id, mayRead);
  };

  const kinds: readonly (readonly [weight: number, work: () => Promise<unknown>])[] = [
    [14, async () => random.pick(writers).agreements.create(await change())],
    [
      24,
      () =>
        onRow(agreements, async (_, id) => {
          const writer: Ports = random.pick(writers);
          const page = await writer.agreements.open(id);
          const { draft, options, suppliers: listed } = asChange(page);
          await writer.agreements.update(page, {
            draft: { ...draft, title: title(), ownerId: random.pick([seeded.ingrid, seeded.olav, null]) },
            options: random.chance(0.3) ? options.slice(1) : options,
            suppliers: random.chance(0.3) ? listed.slice(1) : listed,
          });
        }),
    ],
    [
      10,
      () =>
        onRow(agreements, async (_, id) => {
          const page = await writers[0]!.agreements.open(id);
          const [option] = page.options;
          if (!option) return;
          const decision = random.pick(['exercised', 'declined'] as const);
          await writers[0]!.agreements.decideOption(option, {
            decision,
            decidedById: seeded.ingrid,
            decidedOn: null,
            reason: '',
          });
        }),
    ],
    [6, () => writers[1]!.agreements.transferOwner([random.whole(1, 60), random.whole(1, 60)], seeded.olav)],
    [6, () => onRow(random.pick(rows), (item) => item.delete())],
    [6, () => onRow(random.pick(rows), async (item) => recycled.push(await item.recycle()))],
    [5, async () => recycled.length > 0 && admin.web.recycleBin.getById(recycled.pop() ?? '').restore()],
    [2, () => onRow(agreements, (item) => item.update({ Status: null }))],
    [
      8,
      async () => {
        const list = random.pick(rows);
        await onRow(list, async (item, id) => {
          await item.breakRoleInheritance(random.chance(0.5), random.chance(0.5));
          apart.push({ list, id });
        });
      },
    ],
    [5, () => onRowApart((item) => item.roleAssignments.add(random.pick([leads.Id, everyone.Id, ...readerIds]), mayRead))],
    [3, () => onRowApart((item) => item.roleAssignments.remove(everyone.Id, mayRead))],
    [4, () => onRowApart((item) => item.resetRoleInheritance())],
    [2, () => admin.web.siteGroups.getById(leads.Id).users.add(loginOf(random.pick(readers)))],
    [2, () => admin.web.siteGroups.getById(leads.Id).users.removeById(random.pick(readerIds))],
    [1, () => closeUnits(true)],
    [5, () => closeUnits(false)],
    [
      10,
      () =>
        onRow(agreements, (_, id) =>
          random.pick(writers).callOffs.add({ ...aPeriod, agreementId: id, amount: random.whole(-500, 90_000) }),
        ),
    ],
    [4, () => onRow(callOffs, (item) => item.update({ Amount: random.whole(1, 90_000) }))],
    [3, () => onRow(callOffs, async (item) => recycled.push(await item.recycle()))],
    [
      8,
      () =>
        onRow(agreements, (_, id) =>
          random
            .pick(writers)
            .followUps.add({ ...aMeeting, agreementId: id, responsibleId: random.pick([seeded.ingrid, seeded.olav]) }),
        ),
    ],
    [4, () => onRow(followUps, (item) => item.update({ DoneOn: random.chance(0.7) ? '2026-06-01T10:00:00Z' : null }))],
    [2, () => onRow(followUps, (item) => item.delete())],
    [
      1,
      () =>
        onRow(callOffs, async (item, id) => {
          await item.breakRoleInheritance(false, true);
          apart.push({ list: callOffs, id });
        }),
    ],
    [3, () => itemsOf(admin, suppliers).add({ Title: `Leverandør ${(made += 1)}` })],
    [2, () => onRow(suppliers, (item) => item.update({ Title: `Leverandør ${(made += 1)}` }))],
    [1, () => onRow(suppliers, async (item) => recycled.push(await item.recycle()))],
    [1, () => itemsOf(admin, serviceAreas).add({ Title: `Område ${(made += 1)}`, Code: `O${made}` })],
    [1, () => onRow(serviceAreas, async (item) => recycled.push(await item.recycle()))],
    [
      1,
      () =>
        onRow(suppliers, async (item, id) => {
          await item.breakRoleInheritance(false, true);
          apart.push({ list: suppliers, id });
        }),
    ],
    [1, () => onRow(ruleValues, (item) => item.update({ RuleValue: random.whole(1, 1_000_000) }))],
    [1, () => site.idOf(random.pick(['per', 'geir', 'liv']))],
    [1, async () => admin.web.siteUsers.removeById(await site.idOf('tone'))],
  ];
  const drawn = kinds.flatMap(([weight, work]) => Array.from({ length: weight }, () => work));

  return {
    chance: random.chance,
    whole: random.whole,
    /** One change; `false` when SharePoint refused it, as it does when the other writer was first or a right is not there to be taken. */
    async next(): Promise<boolean> {
      try {
        await random.pick(drawn)();
        return true;
      } catch (error) {
        if (error instanceof ProductError) return false;
        throw error;
      }
    },
  };
}

const aPeriod = {
  supplierId: null,
  unitId: null,
  periodStart: calendarDate('2026-01-01'),
  periodEnd: calendarDate('2026-03-31'),
  source: '',
};
const aMeeting = {
  title: 'Statusmøte',
  kind: 'statusMeeting' as const,
  due: calendarDate('2026-05-01'),
  done: null,
  outcome: '',
  lesson: '',
};

const rowOf = (sp: SPFI, list: ListDeclaration, id: number) => itemsOf(sp, list).getById(id);
const addresses: Readonly<Record<string, string>> = { anne: 'anne.sabo', bjarte: 'bjarte.mjos' };
const loginOf = (person: string) => `i:0#.f|membership|${addresses[person] ?? person}@alver.example`;
