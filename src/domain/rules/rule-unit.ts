import type { RuleKey } from '../rule-value';

/** What the number of a rule counts; `none` is a duty without a number. */
export type RuleUnit = 'kroner' | 'percent' | 'months' | 'days' | 'none';

const units: Readonly<Record<RuleKey, RuleUnit>> = {
  actThreshold: 'kroner',
  nationalThreshold: 'kroner',
  eeaGoodsServices: 'kroner',
  eeaWorks: 'kroner',
  eeaSpecialServices: 'kroner',
  climateWeight: 'percent',
  frameworkMaxMonths: 'months',
  contractChange: 'percent',
  standstillDays: 'days',
  reservedShare: 'percent',
  riskBasedControl: 'none',
  wagesClause: 'kroner',
  apprentices: 'kroner',
  localQuotes: 'kroner',
  localReservedAssessment: 'none',
};

/** The unit of a rule's value. @example unitOf('standstillDays') // 'days' */
export const unitOf = (rule: RuleKey): RuleUnit => units[rule];

/** Rules that hold with a value of their own and without one: then they follow the EEA value. */
const optional: ReadonlySet<RuleKey> = new Set(['wagesClause', 'apprentices']);

/** Whether a value of this rule must have a number. @example needsNumber('riskBasedControl') // false */
export const needsNumber = (rule: RuleKey): boolean => unitOf(rule) !== 'none' && !optional.has(rule);
