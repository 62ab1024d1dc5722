import { addRows } from '../../data/add-rows';
import type { SiteConnection } from '../../data/connect';
import { reminderRuleValues } from '../../data/mappings/reminder-mappings';
import { addMember, removeMember } from '../../data/site-members';
import type { CalendarDate } from '../../domain/calendar-date';
import { addDays } from '../../domain/calendar-date';
import type { Person } from '../../domain/person';
import { defaultLadder } from '../../domain/reminders/default-ladder';
import { defaultRuleValues } from '../../domain/rule-values-default';
import { agreementOptions } from '../../schema/agreement-options';
import { agreementSuppliers } from '../../schema/agreement-suppliers';
import { agreements as agreementList } from '../../schema/agreements';
import { assessments } from '../../schema/assessments';
import { callOffs } from '../../schema/call-offs';
import { followUps } from '../../schema/follow-ups';
import { indicators } from '../../schema/indicators';
import { reminderRules } from '../../schema/reminder-rules';
import { resourceGroup } from '../../schema/resource-group';
import { ruleValues } from '../../schema/rule-values';
import { serviceAreas } from '../../schema/service-areas';
import { suppliers as supplierList } from '../../schema/suppliers';
import { units as unitList } from '../../schema/units';
import { defaultAgreements } from './default-agreements';
import type { DemoAgreement } from './demo-agreement';
import { demoIndicators } from './demo-indicators';
import { demoAreas } from './demo-organisation';
import { demoPeople, type DemoPerson, type DemoPersonKey } from './demo-people';
import { demoSuppliers } from './demo-suppliers';
import { generatedAgreements } from './generated-agreements';
import { demoCategories, type DemoCategoryKey } from './demo-categories';
import type { DemoSite, DemoWriter } from './demo-writer';
import { DemoWriteError } from './write-error';
import { writePlan } from './write-plan';

export interface DemoOptions {
  /** The day the demo is built around. */
  readonly today: CalendarDate;
  /** How many agreements; the default demo of about sixty when missing. */
  readonly agreements?: number;
  /** Told in order: what is being written, and how far it has come. */
  readonly onProgress?: (progress: { readonly what: string; readonly done: number; readonly total: number }) => void;
  /** More accounts that own agreements in a generated demo, as directory login names. */
  readonly moreOwners?: readonly string[];
}

/** Writes the demo to a provisioned site, as any client would: through the data layer. The account must be the site's owner. */
export async function writeDemo(sp: SiteConnection, options: DemoOptions): Promise<void> {
  const { today, onProgress } = options;
  const write: DemoWriter = async (list, rows) => {
    const added = await addRows(sp, list, rows, ({ done, total }) =>
      onProgress?.({ what: list.title, done, total: total ?? done }),
    );
    const refused = added.flatMap((row) => (row.ok ? [] : [row.error]));
    if (refused.length > 0 || added.length < rows.length)
      throw new DemoWriteError(list.title, refused.length, { cause: refused[0] });
    return added.flatMap((row) => (row.ok ? [row.id] : []));
  };
  const people = await members(sp, Object.values(demoPeople));
  const more = options.agreements === undefined ? [] : await members(sp, (options.moreOwners ?? []).map(asOwner));
  const areaIds = await write(
    serviceAreas,
    demoAreas.map((each, index) => ({ name: each.name, code: each.code, order: index + 1 })),
  );
  const unitIds = await write(
    unitList,
    demoAreas.flatMap((each, areaIndex) =>
      each.units.map((name, index) => ({ name, code: `${each.code}${index + 1}`, serviceAreaId: areaIds[areaIndex] ?? null })),
    ),
  );
  await write(ruleValues, defaultRuleValues);
  await write(reminderRules, defaultLadder.map(reminderRuleValues));
  await write(resourceGroup, resourceMembers(people, areaIds, today));
  const large = (options.agreements ?? 0) > 1000;
  const supplierIds = await write(supplierList, demoSuppliers(large ? 800 : 0));
  const owners = more.length > 0 ? more : people;
  const world = { owners: owners.length, suppliers: supplierIds.length };
  const demo =
    options.agreements === undefined ? defaultAgreements(today) : generatedAgreements(options.agreements, today, world);
  const agreementIds = await writeAgreements(write, demo, {
    owners: options.agreements === undefined ? people : owners,
    areaIds,
    unitIds,
    supplierIds,
  });
  const site: DemoSite = {
    sp,
    write,
    today,
    personId: (key) => people[peopleKeys.indexOf(key)]?.id ?? null,
    areaIds: (areas) => areas.flatMap((position) => areaIds[position] ?? []),
    supplierId: (position) => supplierIds[position] ?? null,
    agreementId: (category) => (options.agreements === undefined ? (agreementIds[categoryKeys.indexOf(category)] ?? null) : null),
  };
  await writePlan(site);
  await write(
    indicators,
    demoIndicators(today).map(({ area, ...measured }) => ({
      ...measured,
      serviceAreaId: area === null ? null : (areaIds[area] ?? null),
    })),
  );
  for (const [index, person] of Object.values<DemoPerson>(demoPeople).entries()) {
    const left = person.hasLeft ? people[index] : undefined;
    if (left) await removeMember(sp, left.id);
  }
}

const peopleKeys = Object.keys(demoPeople) as readonly DemoPersonKey[];
/** The default demo has one agreement of each category, in this order. */
const categoryKeys = Object.keys(demoCategories) as readonly DemoCategoryKey[];

const login = (account: string) => `i:0#.f|membership|${account}`;
const asOwner = (account: string): DemoPerson => ({ account, groups: ['owners'] });

async function members(sp: SiteConnection, wanted: readonly DemoPerson[]): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (const { account, groups } of wanted) people.push(await addMember(sp, login(account), groups));
  return people;
}

function resourceMembers(people: readonly Person[], areaIds: readonly number[], today: CalendarDate) {
  const from = addDays(today, -500);
  const resources = Object.values<DemoPerson>(demoPeople).flatMap(({ resourceFor }, index) =>
    resourceFor === undefined
      ? []
      : [
          {
            personId: people[index]?.id ?? null,
            serviceAreaId: areaIds[resourceFor ?? -1] ?? null,
            role: 'resource' as const,
            from,
          },
        ],
  );
  const lead = people[Object.keys(demoPeople).indexOf('eva')];
  return [...resources, { personId: lead?.id ?? null, serviceAreaId: null, role: 'lead' as const, from }];
}

interface Places {
  readonly owners: readonly Person[];
  readonly areaIds: readonly number[];
  readonly unitIds: readonly number[];
  readonly supplierIds: readonly number[];
}

async function writeAgreements(write: DemoWriter, demo: readonly DemoAgreement[], places: Places): Promise<readonly number[]> {
  const personId = (position: number | null) => (position === null ? null : (places.owners[position]?.id ?? null));
  const rows = demo.map(({ draft: { notice, ...draft }, areas, unit, owner, deputy }) => ({
    ...draft,
    noticeAmount: notice?.amount ?? null,
    noticeUnit: notice?.unit ?? null,
    serviceAreaIds: areas.flatMap((position) => places.areaIds[position] ?? []),
    unitId: unit === null ? null : (places.unitIds[unit] ?? null),
    ownerId: personId(owner),
    deputyId: personId(deputy),
  }));
  const ids = await write(agreementList, rows);
  const each = <T>(build: (agreement: DemoAgreement, agreementId: number) => readonly T[]) =>
    demo.flatMap((agreement, index) => build(agreement, ids[index] ?? 0));
  await write(
    agreementOptions,
    each(({ options, owner }, agreementId) =>
      options.map(({ notice, ...option }) => ({
        ...option,
        agreementId,
        noticeAmount: notice?.amount ?? null,
        noticeUnit: notice?.unit ?? null,
        decidedById: option.decision === 'open' ? null : personId(owner),
      })),
    ),
  );
  await write(
    agreementSuppliers,
    each(({ suppliers }, agreementId) =>
      suppliers.map(({ supplier, rank, lot }) => ({ agreementId, supplierId: places.supplierIds[supplier] ?? null, rank, lot })),
    ),
  );
  await write(
    followUps,
    each(({ followUps: rows, owner }, agreementId) =>
      rows.map((row) => ({ ...row, agreementId, responsibleId: personId(owner) })),
    ),
  );
  await write(
    callOffs,
    each(({ callOffs: rows }, agreementId) => rows.map((row) => ({ ...row, agreementId, source: 'Økonomisystemet' }))),
  );
  await write(
    assessments,
    each(({ assessments: rows, owner }, agreementId) =>
      rows.map((row) => ({ ...row, agreementId, assessorId: personId(owner) })),
    ),
  );
  return ids;
}
