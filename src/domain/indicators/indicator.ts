import type { AgreementOnDay } from '../agreement-on-day';
import type { CalendarDate } from '../calendar-date';
import type { ResourceGroupMember, ServiceArea, Supplier } from '../organisation';
import type { RuleBook } from '../rules-in-force';
import type { AssessmentMark, DecisionDays, ProcurementMark, QuoteRequestMark } from './indicator-rows';

export const indicatorCodes = [
  'withOwner',
  'decidedInTime',
  'usedAfterExpiry',
  'endsWithin',
  'revised',
  'areasWithResource',
  'agreementsAssessed',
  'reservedOrInclusive',
  'standardContract',
  'localSuppliers',
  'localQuotes',
  'procurementsAssessed',
  'marketDialogue',
  'tendererFeedback',
  'tenderTool',
] as const;
/** An indicator, and the key of its written definition in the texts. */
export type IndicatorCode = (typeof indicatorCodes)[number];

/** Something that an indicator counts. */
export interface CountedRow {
  readonly kind: 'agreement' | 'option' | 'area' | 'supplier' | 'procurement' | 'smallPurchase';
  /** Of the row in the list of its kind. */
  readonly id: number;
  readonly name: string;
  /** For an option: which of which agreement. */
  readonly option?: { readonly agreementId: number; readonly sequence: number };
}

/** The rows behind a figure. Every row of the numerator is one of the denominator. */
export interface Counted {
  readonly numerator: readonly CountedRow[];
  readonly denominator: readonly CountedRow[];
}

/** What is read beyond the register; each is a list with rights of its own, or columns that the register leaves out. */
export const indicatorSources = [
  'callOffs',
  'assessments',
  'procurements',
  'quoteRequests',
  'decisionDays',
  'standardContracts',
] as const;
export type IndicatorSource = (typeof indicatorSources)[number];

/** What indicators are measured from. A source that is `null` could not be had: what needs it is not measured. */
export interface IndicatorInput {
  readonly today: CalendarDate;
  /** How far ahead `endsWithin` looks. */
  readonly months: number;
  readonly agreements: readonly AgreementOnDay[];
  readonly serviceAreas: readonly ServiceArea[];
  readonly resourceGroup: readonly ResourceGroupMember[];
  readonly suppliers: readonly Supplier[];
  readonly rules: RuleBook;
  /** Everybody who is still here. */
  readonly personIds: ReadonlySet<number>;
  /** The last day that anything was called off for, by agreement. */
  readonly callOffs: ReadonlyMap<number, { readonly lastPeriodEnd: string }> | null;
  readonly assessments: readonly AssessmentMark[] | null;
  readonly procurements: readonly ProcurementMark[] | null;
  readonly quoteRequests: readonly QuoteRequestMark[] | null;
  readonly decisionDays: DecisionDays | null;
  readonly standardContracts: ReadonlySet<number> | null;
}

/** One definition. Its words are in the texts, under its code. */
export interface Indicator {
  readonly code: IndicatorCode;
  /** A share is shown in percent of the denominator, a count as the number of rows in the numerator. */
  readonly unit: 'share' | 'count';
  /** Which way is better; `neutral` has no better, and no target that can be met. */
  readonly direction: 'higher' | 'lower' | 'neutral';
  readonly sources: readonly IndicatorSource[];
  /**
   * Whether the areas' rows add up to the municipality's. What several areas may use counts in each of them, as in the register's own filter, and once
   * in the whole.
   */
  readonly areasAddUp: boolean;
  /** The rows for one service area, or for the municipality when `areaId` is `null`; `null` when a source is missing. */
  count(input: IndicatorInput, areaId: number | null): Counted | null;
}

/** Whether what these areas may use is the area's too: no areas are all of them, and no area is the whole municipality. */
export function isOfArea(serviceAreaIds: readonly number[], areaId: number | null): boolean {
  return areaId === null || serviceAreaIds.length === 0 || serviceAreaIds.includes(areaId);
}

/** The rows of `all`, and among them those for which it holds. */
export function countedOf<T>(all: readonly T[], holds: (one: T) => boolean, rowOf: (one: T) => CountedRow): Counted {
  const rows = all.map((one) => ({ row: rowOf(one), isIn: holds(one) }));
  return { denominator: rows.map(({ row }) => row), numerator: rows.flatMap(({ row, isIn }) => (isIn ? [row] : [])) };
}
