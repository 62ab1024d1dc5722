import { dateOf, yearOf, type CalendarDate } from '../calendar-date';
import type { ServiceArea } from '../organisation';
import { isOpenProcurement, type Procurement } from '../procurement';
import type { RuleBook } from '../rules-in-force';
import { backPlan, type BackPlan } from './back-plan';

/** A line of the year's action plan (handlingsplan). */
export interface ActionPlanLine {
  readonly procurement: Procurement;
  /** `null` for what is awarded or has no day it is needed. */
  readonly plan: BackPlan | null;
  /** The day the procedure is judged by: `null` when the value is not known. */
  readonly part: Procurement['procedure'];
}

/** The lines of one area. Those of several areas stand together once, so that no value is counted twice. */
export interface ActionPlanGroup {
  readonly kind: 'area' | 'crossSector' | 'noArea' | 'noDate';
  readonly area: ServiceArea | null;
  readonly lines: readonly ActionPlanLine[];
  /** NOK excluding VAT, of the lines whose value is known. */
  readonly value: number;
  readonly unknownValues: number;
}

/**
 * What is to be bought in a year: what is going on, or is to be begun or needed, on any day of it; and what was awarded and needed in it. Given up is left out.
 * What is open and has no day is listed last, in the plan of every year: it would be lost otherwise.
 * @returns groups in the order of the areas, those across areas first; empty ones are left out.
 */
export function actionPlan(
  procurements: readonly Procurement[],
  year: number,
  areas: readonly ServiceArea[],
  today: CalendarDate,
  book: RuleBook,
): readonly ActionPlanGroup[] {
  const known = new Set(areas.map(({ id }) => id));
  const groups = new Map<string, ActionPlanLine[]>();
  for (const procurement of procurements) {
    const plan = backPlan(procurement, today, book);
    const when = isOfYear(procurement, plan, year);
    if (when === 'no') continue;
    const areaIds = procurement.serviceAreaIds.filter((id) => known.has(id));
    const key = when === 'undated' ? 'noDate' : areaIds.length > 1 ? 'crossSector' : String(areaIds[0] ?? 'noArea');
    const line = { procurement, plan, part: plan?.part ?? procurement.procedure };
    const lines = groups.get(key);
    if (lines) lines.push(line);
    else groups.set(key, [line]);
  }
  const inOrder = areas.toSorted((a, b) => a.order - b.order || a.id - b.id);
  return [
    group('crossSector', null, groups.get('crossSector')),
    ...inOrder.map((area) => group('area', area, groups.get(String(area.id)))),
    group('noArea', null, groups.get('noArea')),
    group('noDate', null, groups.get('noDate')),
  ].filter(({ lines }) => lines.length > 0);
}

/** The years that a plan can be made for: this one, the next, and those before that have something; newest first. */
export function planYears(procurements: readonly Procurement[], today: CalendarDate): readonly number[] {
  const now = yearOf(today);
  const needed = procurements.flatMap(({ neededBy, phase }) =>
    neededBy !== null && phase !== 'cancelled' ? yearOf(neededBy) : [],
  );
  return [...new Set([now, now + 1, ...needed])].toSorted((a, b) => b - a);
}

function isOfYear(procurement: Procurement, plan: BackPlan | null, year: number): 'yes' | 'no' | 'undated' {
  const { phase, neededBy, plannedStart, startedOn } = procurement;
  if (phase === 'cancelled') return 'no';
  if (phase === 'awarded') return neededBy !== null && yearOf(neededBy) === year ? 'yes' : 'no';
  const begin = startedOn ?? plannedStart ?? plan?.start ?? neededBy;
  if (begin === null) return isOpenProcurement(procurement) ? 'undated' : 'no';
  const first = plan !== null && plan.start < begin ? plan.start : begin;
  const end = neededBy === null || neededBy < begin ? begin : neededBy;
  return first <= dateOf(year, 12, 31) && end >= dateOf(year, 1, 1) ? 'yes' : 'no';
}

const startOf = ({ plan, procurement }: ActionPlanLine) =>
  plan?.start ?? procurement.plannedStart ?? procurement.neededBy ?? '9999';

function group(kind: ActionPlanGroup['kind'], area: ServiceArea | null, found: readonly ActionPlanLine[] = []): ActionPlanGroup {
  const lines = found.toSorted((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.procurement.id - b.procurement.id,
  );
  const values = lines.map(({ procurement }) => procurement.estimatedValue);
  return {
    kind,
    area,
    lines,
    value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    unknownValues: values.filter((value) => value === null).length,
  };
}
