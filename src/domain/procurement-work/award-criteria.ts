import type { AwardCriterion } from '../procurement';

export type CriteriaFault = 'nameMissing' | 'nameTwice' | 'weightNegative' | 'sumNot100';

/** Sums of decimals are rounded to hundredths: 33.3 + 33.3 + 33.4 is 100. */
const hundredths = (weight: number) => Math.round(weight * 100) / 100;

/**
 * What the weights come to, in percent.
 * @example criteriaSum([{ name: 'Pris', weight: 60, isClimate: false }, { name: 'Klima', weight: 40, isClimate: true }]) // 100
 */
export function criteriaSum(criteria: readonly AwardCriterion[]): number {
  return hundredths(criteria.reduce((sum, { weight }) => sum + weight, 0));
}

/**
 * The weight that climate and environment have, in percent; `null` while there are no criteria, 0 when none of them is for climate.
 * @example climateWeightOf([{ name: 'Pris', weight: 70, isClimate: false }, { name: 'Klima', weight: 30, isClimate: true }]) // 30
 */
export function climateWeightOf(criteria: readonly AwardCriterion[]): number | null {
  return criteria.length === 0 ? null : criteriaSum(criteria.filter(({ isClimate }) => isClimate));
}

/** What is wrong with the criteria, each fault once. None while there are no criteria: they come later. */
export function criteriaFaults(criteria: readonly AwardCriterion[]): readonly CriteriaFault[] {
  if (criteria.length === 0) return [];
  const names = criteria.map(({ name }) => name.trim().toLowerCase());
  const faults: CriteriaFault[] = [];
  if (names.includes('')) faults.push('nameMissing');
  const written = names.filter((name) => name !== '');
  if (new Set(written).size < written.length) faults.push('nameTwice');
  if (criteria.some(({ weight }) => weight < 0)) faults.push('weightNegative');
  if (criteriaSum(criteria) !== 100) faults.push('sumNot100');
  return faults;
}
