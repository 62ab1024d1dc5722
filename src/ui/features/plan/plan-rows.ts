import type { Versioned } from '../../../data/ports/versioned';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { ServiceArea } from '../../../domain/organisation';
import type { Person } from '../../../domain/person';
import { backPlan, type BackPlan } from '../../../domain/plan/back-plan';
import type { Procurement, ProcurementPhase } from '../../../domain/procurement';
import type { RuleBook } from '../../../domain/rules-in-force';
import { searchRank, searchTextOf, wantedWords, type SearchText } from '../../../domain/search/search-text';
import type { Lookups } from '../../state/lookups';
import { shownPhases, type PlanQuery, type PlanSort } from './plan-query';

/** A need or procurement with all that the plan shows, sorts or searches by, computed once. */
export interface PlanRow {
  readonly stored: Versioned<Procurement>;
  readonly procurement: Procurement;
  /** `null` when it is over, or has no day it is needed. */
  readonly plan: BackPlan | null;
  readonly areas: readonly ServiceArea[];
  readonly responsible: Person | null;
  readonly isLate: boolean;
  /** Whoever reported it has taken the report back. */
  readonly isWithdrawn: boolean;
  readonly search: SearchText;
}

export function planRow(
  stored: Versioned<Procurement>,
  lookups: Lookups,
  today: CalendarDate,
  book: RuleBook,
  isWithdrawn: boolean,
): PlanRow {
  const { value } = stored;
  const plan = backPlan(value, today, book);
  const areas = value.serviceAreaIds.flatMap((id) => lookups.serviceArea(id) ?? []);
  const responsible = value.responsibleId === null ? null : lookups.person(value.responsibleId);
  return {
    stored,
    procurement: value,
    plan,
    areas,
    responsible,
    isLate: plan !== null && plan.lateDays > 0,
    isWithdrawn,
    search: searchTextOf([
      value.title,
      value.description,
      value.caseNumber,
      value.tenderToolReference,
      responsible?.name ?? '',
      value.cpvCodes.join(' '),
      areas.map(({ name }) => name).join(' '),
    ]),
  };
}

/** Those that the filters leave, apart from one kind of filter: what each of its values would give. */
export function filterRows(
  rows: readonly PlanRow[],
  query: PlanQuery,
  personId: number,
  but?: 'areas' | 'mine' | 'late',
): readonly PlanRow[] {
  const phases = new Set<ProcurementPhase>(shownPhases(query));
  const areas = new Set(query.areas);
  const wanted = wantedWords(query.text);
  return rows.filter(
    ({ procurement, isLate, search }) =>
      phases.has(procurement.phase) &&
      (but === 'areas' || areas.size === 0 || procurement.serviceAreaIds.some((id) => areas.has(id))) &&
      (but === 'mine' || !query.mine || procurement.responsibleId === personId) &&
      (but === 'late' || !query.late || isLate) &&
      (wanted.length === 0 || searchRank(search, wanted) >= 0),
  );
}

const last = '9999-12-31';
/** When something is to be done next; what has no day comes last. */
const urgency = ({ plan, procurement }: PlanRow) => plan?.next?.date ?? procurement.plannedStart ?? procurement.neededBy ?? last;
const orders: Readonly<Record<PlanSort, (a: PlanRow, b: PlanRow, compare: (a: string, b: string) => number) => number>> = {
  start: (a, b) => byText(urgency(a), urgency(b)),
  neededBy: (a, b) => byText(a.procurement.neededBy ?? last, b.procurement.neededBy ?? last),
  value: (a, b) => (b.procurement.estimatedValue ?? -1) - (a.procurement.estimatedValue ?? -1),
  title: (a, b, compare) => compare(a.procurement.title, b.procurement.title),
};
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function sortRows(
  rows: readonly PlanRow[],
  sort: PlanSort,
  compare: (a: string, b: string) => number,
): readonly PlanRow[] {
  return rows.toSorted((a, b) => orders[sort](a, b, compare) || a.procurement.id - b.procurement.id);
}

/** What a number of rows are worth together, and how many of them are late. */
export interface PlanSum {
  readonly count: number;
  /** NOK excluding VAT, of those whose value is known. */
  readonly value: number;
  readonly late: number;
}

export function sumOf(rows: readonly PlanRow[]): PlanSum {
  return {
    count: rows.length,
    value: rows.reduce((sum, { procurement }) => sum + (procurement.estimatedValue ?? 0), 0),
    late: rows.filter(({ isLate }) => isLate).length,
  };
}

/** Rows under one heading. `id` is an area, or 0 for what has none and -1 for what has several. */
export interface RowGroup {
  readonly id: number | ProcurementPhase;
  readonly name: string;
  readonly rows: readonly PlanRow[];
}

/** By area: what several share stands once, first, so that the groups add up. */
export function groupByArea(
  rows: readonly PlanRow[],
  areas: readonly ServiceArea[],
  words: { readonly acrossAreas: string; readonly noArea: string },
): readonly RowGroup[] {
  const byId = new Map<number, PlanRow[]>();
  for (const row of rows) {
    const id = row.areas.length > 1 ? -1 : (row.areas[0]?.id ?? 0);
    const group = byId.get(id);
    if (group) group.push(row);
    else byId.set(id, [row]);
  }
  const inOrder = areas.toSorted((a, b) => a.order - b.order || a.id - b.id);
  return [{ id: -1, name: words.acrossAreas }, ...inOrder, { id: 0, name: words.noArea }].flatMap(({ id, name }) => {
    const group = byId.get(id);
    return group ? [{ id, name, rows: group }] : [];
  });
}

export function groupByPhase(
  rows: readonly PlanRow[],
  phases: readonly ProcurementPhase[],
  names: Readonly<Record<ProcurementPhase, string>>,
): readonly RowGroup[] {
  return phases.map((phase) => ({
    id: phase,
    name: names[phase],
    rows: rows.filter(({ procurement }) => procurement.phase === phase),
  }));
}
