import { livePhases } from '../../../domain/agreement-on-day';
import type { Agreement } from '../../../domain/agreement';
import type { Assessment } from '../../../domain/assessment';
import { daysBetween, type CalendarDate } from '../../../domain/calendar-date';
import { isResourceOf, type ServiceArea } from '../../../domain/organisation';
import type { Person } from '../../../domain/person';
import type { OpenProcurement } from '../../../domain/procurement';
import { areaRevision, wholeRevision, type RevisionScope } from '../../../domain/revision/area-revision';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import type { Organisation } from '../../../data/ports/organisation-store';
import { applyFilter, noFilter, type FilterContext, type RegisterFilter } from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';

export const areaNumbers = ['running', 'endsIn3', 'endsIn6', 'endsIn12', 'options', 'withoutOwner'] as const;
export type AreaNumber = (typeof areaNumbers)[number];

const filters: Readonly<Record<AreaNumber, Partial<RegisterFilter>>> = {
  running: { phases: livePhases },
  endsIn3: { endsWithin: 3 },
  endsIn6: { endsWithin: 6 },
  endsIn12: { endsWithin: 12 },
  options: { optionToDecide: true },
  withoutOwner: { withoutOwner: true },
};

/**
 * The filter that opens the agreements behind a number in the register. The numbers are counted with this same filter, so they are what the link
 * shows. `null` is the whole municipality.
 */
export function filterBehind(number: AreaNumber, areaId: number | null): Partial<RegisterFilter> {
  return areaId === null ? filters[number] : { ...filters[number], areas: [areaId] };
}

/** How far the revision has come: of a campaign's agreements while one lasts, otherwise of the running ones. */
export interface RevisionProgress {
  readonly done: number;
  readonly total: number;
  readonly missing: readonly RegisterRow[];
}

/** What the overview says of one service area, or of all together (`area` is `null`). */
export interface AreaSummary {
  readonly area: ServiceArea | null;
  /** The ending ones are cumulative: what ends within 3 months also ends within 6. */
  readonly counts: Readonly<Record<AreaNumber, number>>;
  /** NOK excluding VAT of the running agreements. */
  readonly yearlyValue: number;
  readonly totalValue: number;
  readonly resourcePersons: readonly Person[];
  /** `null` when the person may not see needs. */
  readonly needs: readonly OpenProcurement[] | null;
  /** `null` when the person may not see assessments. */
  readonly revision: RevisionProgress | null;
}

export interface OverviewInput {
  readonly rows: readonly RegisterRow[];
  readonly organisation: Organisation;
  readonly context: FilterContext;
  readonly procurements: readonly OpenProcurement[] | null;
  readonly revisions: readonly Assessment[] | null;
  readonly campaigns: readonly RevisionCampaign[];
}

/**
 * The service areas in their order, and the municipality as a whole. An agreement that every area may use counts in each of them, as it does in
 * the register's own filter, but once in the whole.
 */
export function areaOverview(input: OverviewInput): { readonly areas: readonly AreaSummary[]; readonly total: AreaSummary } {
  const areas = input.organisation.serviceAreas.toSorted((a, b) => a.order - b.order);
  const scopes = input.revisions === null ? null : revisionScopes(areas, input, input.revisions);
  return {
    areas: areas.map((area) => summaryOf(area, input, scopes?.ofArea.get(area.id) ?? null)),
    total: summaryOf(null, input, scopes?.whole ?? null),
  };
}

function summaryOf(area: ServiceArea | null, input: OverviewInput, scope: RevisionScope | null): AreaSummary {
  const { rows, context, organisation, procurements } = input;
  const areaId = area?.id ?? null;
  const behind = (number: AreaNumber) => applyFilter(rows, { ...noFilter, ...filterBehind(number, areaId) }, context);
  const running = behind('running');
  const count = (number: AreaNumber) => (number === 'running' ? running : behind(number)).length;
  return {
    area,
    counts: {
      running: running.length,
      endsIn3: count('endsIn3'),
      endsIn6: count('endsIn6'),
      endsIn12: count('endsIn12'),
      options: count('options'),
      withoutOwner: count('withoutOwner'),
    },
    yearlyValue: sum(running, yearlyValue),
    totalValue: sum(running, valueOf),
    resourcePersons: resourcePersons(areaId, organisation, context.today),
    needs: procurements && needsWithoutAgreement(procurements, areaId),
    revision: scope && revisionProgress(scope, rows),
  };
}

const sum = (rows: readonly RegisterRow[], of: (row: RegisterRow) => number) => rows.reduce((total, row) => total + of(row), 0);

const valueOf = ({ agreement }: RegisterRow) => agreement.estimatedValue ?? agreement.maximumValue ?? 0;

/** An open-ended agreement's value is reckoned as 48 months (FOA § 5-4). */
const openEndedYears = 4;

/** The value is for the whole possible term, options included; a year is its share. */
export function yearlyValue(row: RegisterRow): number {
  const { startDate } = row.agreement;
  const years = row.latestEnd === null ? openEndedYears : (daysBetween(startDate, row.latestEnd) + 1) / 365.25;
  // A term shorter than a year costs what it costs.
  return valueOf(row) / Math.max(1, years);
}

/** Needs and procurements under way for something that no agreement covers today. A need of every area names none. */
export function needsWithoutAgreement(
  procurements: readonly OpenProcurement[],
  areaId: number | null,
): readonly OpenProcurement[] {
  return procurements
    .filter(({ serviceAreaIds, replacesAgreementId, resultingAgreementId }) => {
      const inArea = areaId === null || serviceAreaIds.length === 0 || serviceAreaIds.includes(areaId);
      return inArea && replacesAgreementId === null && resultingAgreementId === null;
    })
    .toSorted((a, b) => (a.neededBy ?? '9999').localeCompare(b.neededBy ?? '9999'));
}

/** Members of the resource group for the area on the day who are still here; the lead, who is for all, is not an area's own. */
export function resourcePersons(areaId: number | null, organisation: Organisation, today: CalendarDate): readonly Person[] {
  const ids = new Set(
    organisation.resourceGroup.filter((member) => isResourceOf(member, areaId, today)).map((member) => member.personId),
  );
  return organisation.people.filter((person) => ids.has(person.id));
}

function revisionScopes(
  areas: readonly ServiceArea[],
  { rows, context, campaigns }: OverviewInput,
  revisions: readonly Assessment[],
) {
  const agreements = rows.map(({ agreement }) => agreement);
  const running = (areaId: number | null): readonly Agreement[] =>
    applyFilter(rows, { ...noFilter, ...filterBehind('running', areaId) }, context).map(({ agreement }) => agreement);
  const ofArea = new Map(
    areas.map(({ id }) => {
      const ownCampaigns = campaigns.filter(({ serviceAreaId }) => serviceAreaId === id);
      return [id, areaRevision(running(id), agreements, revisions, ownCampaigns)] as const;
    }),
  );
  return { ofArea, whole: wholeRevision(running(null), [...ofArea.values()], revisions) };
}

function revisionProgress({ agreements, missing }: RevisionScope, rows: readonly RegisterRow[]): RevisionProgress {
  const waiting = new Set(missing.map(({ id }) => id));
  return {
    done: agreements.length - missing.length,
    total: agreements.length,
    missing: rows.filter(({ agreement }) => waiting.has(agreement.id)),
  };
}
