import {
  agreementsAssessed,
  endsWithin,
  reservedOrInclusive,
  revised,
  standardContract,
  usedAfterExpiry,
  withOwner,
} from './agreement-indicators';
import { decidedInTime } from './decided-in-time';
import type { Counted, Indicator } from './indicator';
import { localQuotes } from './local-quotes';
import { areasWithResource, localSuppliers } from './organisation-indicators';
import { marketDialogue, procurementsAssessed, tendererFeedback, tenderTool } from './procurement-indicators';

/** Every indicator, in the order of the strategy's goals: what is managed now, then who does it, then how it is bought. */
export const indicators: readonly Indicator[] = [
  withOwner,
  decidedInTime,
  usedAfterExpiry,
  endsWithin,
  revised,
  areasWithResource,
  procurementsAssessed,
  agreementsAssessed,
  reservedOrInclusive,
  standardContract,
  localSuppliers,
  localQuotes,
  marketDialogue,
  tendererFeedback,
  tenderTool,
];

/**
 * The figure of an indicator: a count as it is, a share in percent with one decimal; `null` when there is nothing to measure it by. A share is never
 * rounded up to 100 or down to 0, because that would say that none is left.
 * @example figureOf({ unit: 'share' }, { numerator: 14 rows, denominator: 18 rows }) // 77.8
 */
export function figureOf({ unit }: Pick<Indicator, 'unit'>, { numerator, denominator }: Counted): number | null {
  if (unit === 'count') return numerator.length;
  if (denominator.length === 0) return null;
  if (numerator.length === 0 || numerator.length === denominator.length) return numerator.length === 0 ? 0 : 100;
  return Math.min(99.9, Math.max(0.1, Math.round((numerator.length * 1000) / denominator.length) / 10));
}

/** The rows of the denominator that are not in the numerator. */
export function restOf({ numerator, denominator }: Counted): Counted['denominator'] {
  const ids = new Set(numerator.map(({ id }) => id));
  return denominator.filter(({ id }) => !ids.has(id));
}

/** The indicator's code in the list Indicators. How far ahead it looks is part of what was measured. @example listedCode({ code: 'endsWithin' }, 6) // 'endsWithin6' */
export function listedCode({ code }: Pick<Indicator, 'code'>, months: number): string {
  return code === 'endsWithin' ? `${code}${months}` : code;
}
