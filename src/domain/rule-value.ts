import type { CalendarDate } from './calendar-date';

/** Law and local policy are two layers and are never mixed (domain.md section 5). */
export type RuleLayer = 'law' | 'local';

/** A rule whose value depends on the date. */
export const ruleKeys = [
  'actThreshold',
  'nationalThreshold',
  'eeaGoodsServices',
  'eeaWorks',
  'eeaSpecialServices',
  'climateWeight',
  'frameworkMaxMonths',
  'contractChange',
  'standstillDays',
  'reservedShare',
  'riskBasedControl',
  'wagesClause',
  'apprentices',
  'localQuotes',
  'localReservedAssessment',
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** A value in force from a day and, when it has been replaced, to and with a day (list RuleValues). */
export interface RuleValue {
  readonly layer: RuleLayer;
  readonly rule: RuleKey;
  /** NOK, percent, months or days by the rule; `null` when the rule is a duty without a number. */
  readonly value: number | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** The paragraph that says so, e.g. "FOA § 5-3 (1)". */
  readonly paragraph: string;
  /** What the value comes with in words, e.g. "may be replaced or combined with requirements". */
  readonly note: string;
  readonly source: string;
  /** The day the source was read. */
  readonly readOn: CalendarDate;
}
