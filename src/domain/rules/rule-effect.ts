import type { ProcedurePart } from '../agreement';
import type { CalendarDate } from '../calendar-date';
import { procedureFor, type DutyCode, type ProcedureAnswer } from '../procedure';
import { isOpenProcurement, type Procurement } from '../procurement';
import type { RuleKey, RuleValue } from '../rule-value';
import { ruleBook, ruleInForce, type RuleBook } from '../rules-in-force';

/** What the effect of a value depends on. */
export type JudgedProcurement = Pick<
  Procurement,
  'id' | 'title' | 'phase' | 'purchaseType' | 'estimatedValue' | 'plannedStart' | 'startedOn'
>;

/** The day that decides which rules a procurement is judged by, and whether it is a fact or a plan. */
export interface DecidingDay {
  readonly day: CalendarDate;
  readonly is: 'started' | 'planned';
  /** The plan's day has passed and nobody has said that it started: it may still start later. */
  readonly isOverdue: boolean;
}

/** What the law and the local rules ask for, before and after. Codes of duties, and names of local rules. */
export interface RuleChange {
  readonly partBefore: ProcedurePart | null;
  readonly partAfter: ProcedurePart | null;
  readonly gained: readonly (DutyCode | RuleKey)[];
  readonly lost: readonly (DutyCode | RuleKey)[];
  /** Asked for before and after, with another value or paragraph. */
  readonly altered: readonly (DutyCode | RuleKey)[];
}

/** A procurement that the value reaches. `change` is `null` when nobody has said what it is worth. */
export interface TouchedProcurement {
  readonly procurement: JudgedProcurement;
  readonly start: DecidingDay;
  readonly change: RuleChange | null;
}

/** A procurement that the value does not reach, and why. */
export interface UntouchedProcurement {
  readonly procurement: JudgedProcurement;
  readonly start: DecidingDay;
  readonly why: 'startsBefore' | 'laterValueHolds';
}

/** What a new value will and will not touch. Each group in order of the day. */
export interface RuleEffect {
  readonly touched: readonly TouchedProcurement[];
  readonly untouched: readonly UntouchedProcurement[];
  /** Without a start, in fact or in the plan: whether the value reaches them is not settled. */
  readonly unsettled: readonly JudgedProcurement[];
}

/** The book as it will be with one value more. */
export function bookWith(values: readonly RuleValue[], added: RuleValue): RuleBook {
  return ruleBook([...values, added]);
}

/**
 * Which running procurements a value reaches when it is added. A procurement is judged by the values in force on the day it started (domain.md section 5), so
 * what starts before the value's first day is never touched.
 * @example ruleEffect(values, { ...threshold, from: calendarDate('2027-01-01') }, procurements, today).untouched[0]?.why // 'startsBefore'
 */
export function ruleEffect(
  values: readonly RuleValue[],
  added: RuleValue,
  procurements: readonly JudgedProcurement[],
  today: CalendarDate,
): RuleEffect {
  const before = ruleBook(values);
  const after = bookWith(values, added);
  const touched: TouchedProcurement[] = [];
  const untouched: UntouchedProcurement[] = [];
  const unsettled: JudgedProcurement[] = [];
  for (const procurement of procurements.filter(isOpenProcurement)) {
    const start = decidingDay(procurement, today);
    if (start === null) unsettled.push(procurement);
    else if (start.day < added.from) untouched.push({ procurement, start, why: 'startsBefore' });
    else if (ruleInForce(after, added.rule, start.day, added.layer) !== added)
      untouched.push({ procurement, start, why: 'laterValueHolds' });
    else touched.push({ procurement, start, change: changeOf(procurement, start.day, before, after) });
  }
  return { touched: inOrder(touched), untouched: inOrder(untouched), unsettled };
}

/** @example decidingDay({ startedOn: null, plannedStart: calendarDate('2027-02-01') }, today)?.is // 'planned' */
export function decidingDay(
  { startedOn, plannedStart }: Pick<Procurement, 'startedOn' | 'plannedStart'>,
  today: CalendarDate,
): DecidingDay | null {
  if (startedOn !== null) return { day: startedOn, is: 'started', isOverdue: false };
  return plannedStart === null ? null : { day: plannedStart, is: 'planned', isOverdue: plannedStart < today };
}

function changeOf(
  { estimatedValue, purchaseType }: JudgedProcurement,
  startedOn: CalendarDate,
  before: RuleBook,
  after: RuleBook,
): RuleChange | null {
  if (estimatedValue === null) return null;
  const purchase = { value: estimatedValue, purchaseType, startedOn };
  const [was, is] = [procedureFor(purchase, before), procedureFor(purchase, after)];
  const [had, has] = [demands(was), demands(is)];
  return {
    partBefore: was.part,
    partAfter: is.part,
    gained: [...has.keys()].filter((code) => !had.has(code)),
    lost: [...had.keys()].filter((code) => !has.has(code)),
    altered: [...has].filter(([code, says]) => had.has(code) && had.get(code) !== says).map(([code]) => code),
  };
}

/** What is asked for, with the value and the paragraph that say so. */
function demands({ duties, local }: ProcedureAnswer): ReadonlyMap<DutyCode | RuleKey, string> {
  const says = (rule: RuleValue | null, paragraph: string) => JSON.stringify([paragraph, rule?.value ?? null, rule?.note ?? '']);
  return new Map<DutyCode | RuleKey, string>([
    ...duties.map(({ code, paragraph, rule }) => [code, says(rule, paragraph)] as const),
    ...local.map((rule) => [rule.rule, says(rule, rule.paragraph)] as const),
  ]);
}

function inOrder<T extends { readonly start: DecidingDay; readonly procurement: JudgedProcurement }>(
  rows: readonly T[],
): readonly T[] {
  return rows.toSorted((a, b) =>
    a.start.day === b.start.day ? a.procurement.id - b.procurement.id : a.start.day < b.start.day ? -1 : 1,
  );
}
