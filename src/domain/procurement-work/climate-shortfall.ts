import type { ProcedureAnswer } from '../procedure';
import type { Procurement } from '../procurement';
import type { RuleValue } from '../rule-value';
import { climateWeightOf } from './award-criteria';

/** Climate and environment weigh less than the law asks for, and no reason is written. */
export interface ClimateShortfall {
  /** The rule that was in force on the day the procurement was started: LOA § 5b from 2026-07-01, FOA § 7-9 before. */
  readonly rule: RuleValue;
  /** Percent. */
  readonly weight: number;
}

/**
 * Whether climate and environment weigh too little, by the rule that `answer` was made with. The weight may be replaced by requirements, or left out, when it
 * says why: then there is no shortfall. Nothing is said while there are no criteria.
 * @example climateShortfall({ criteria: [{ name: 'Pris', weight: 100, isClimate: false }], climateReason: '' }, answer)?.weight // 0
 */
export function climateShortfall(
  { criteria, climateReason }: Pick<Procurement, 'criteria' | 'climateReason'>,
  answer: ProcedureAnswer,
): ClimateShortfall | null {
  const rule = answer.duties.find(({ code }) => code === 'climateWeight')?.rule ?? null;
  const weight = climateWeightOf(criteria);
  if (rule === null || rule.value === null || weight === null || climateReason.trim() !== '') return null;
  return weight < rule.value ? { rule, weight } : null;
}
