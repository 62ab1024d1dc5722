import { criteriaFaults } from '../../../domain/procurement-work/award-criteria';
import type { AwardCriterion, Procurement } from '../../../domain/procurement';

/** A criterion as it is being typed. `key` tells rows apart. */
export interface CriterionValues {
  readonly key: string;
  readonly name: string;
  readonly weight: string;
  readonly isClimate: boolean;
}

export interface CriteriaValues {
  readonly rows: readonly CriterionValues[];
  readonly climateReason: string;
}

export function criteriaValues({ criteria, climateReason }: Pick<Procurement, 'criteria' | 'climateReason'>): CriteriaValues {
  return {
    rows: criteria.map(({ name, weight, isClimate }, index) => ({
      key: `stored-${index}`,
      name,
      weight: String(weight).replace('.', ','),
      isClimate,
    })),
    climateReason,
  };
}

/** A weight as people write it: "30", "30,5" or "30 %"; `null` when it is no number. */
export function weightOf(typed: string): number | null {
  const bare = typed.replace('%', '').replace(',', '.').replaceAll(/\s/g, '').replace('−', '-');
  return /^-?\d{1,4}(\.\d{1,2})?$/.test(bare) ? Number(bare) : null;
}

/** What can be read of the rows so far; a weight that is no number counts as nothing. */
export function readableCriteria({ rows }: CriteriaValues): readonly AwardCriterion[] {
  return rows.map(({ name, weight, isClimate }) => ({ name: name.trim(), weight: weightOf(weight) ?? 0, isClimate }));
}

/** What is saved; `null` while it cannot be. Weights that do not come to a hundred are only warned of: a draft may be kept. */
export function criteriaOf(values: CriteriaValues): readonly AwardCriterion[] | null {
  if (values.rows.some(({ weight }) => weightOf(weight) === null)) return null;
  const criteria = readableCriteria(values);
  return criteriaFaults(criteria).every((fault) => fault === 'sumNot100') ? criteria : null;
}
