import type { Agreement } from '../agreement';
import { latestEnd, termEnd } from '../term';
import { isAtLeast, type RiskFactor, type RiskLevel } from './risk-factors';

/** Why a level is suggested, so that the person can judge it. `cpv` names the code it was seen by. */
export interface SuggestedLevel {
  readonly level: RiskLevel;
  readonly because: 'cpv' | 'value' | 'term' | 'suppliers';
  readonly cpvCode?: string;
}

/**
 * CPV codes by their beginning. Industries with generally applicable collective agreements or known to be exposed (cleaning, building, hotel and catering, road
 * and passenger transport, staffing, agriculture and gardening, electrical work); products of DFØ's high-risk list (ICT, medical, textiles, furniture, food,
 * batteries and solar, stone, toys and sports); services for people who cannot look after their own interests. The lists are DFØ's and Arbeidstilsynet's,
 * read 2026-11-23; which CPV codes belong to them is our own reading. [?]
 */
const byCpv: readonly { readonly factor: RiskFactor; readonly level: RiskLevel; readonly beginnings: readonly string[] }[] = [
  {
    factor: 'industry',
    level: 'high',
    beginnings: ['9091', '9061', '9062', '45', '55', '601', '6018', '796', '7731', '7734', '501', '9831'],
  },
  { factor: 'industry', level: 'medium', beginnings: ['77', '50', '60', '63', '64', '797', '905', '98'] },
  { factor: 'lowWageLabour', level: 'high', beginnings: ['9091', '555', '553', '796', '9831'] },
  { factor: 'lowWageLabour', level: 'medium', beginnings: ['45', '60', '77', '797', '905'] },
  { factor: 'subcontractors', level: 'medium', beginnings: ['45', '60', '71', '72', '796'] },
  { factor: 'highRiskProducts', level: 'high', beginnings: ['302', '32', '18', '331', '3314', '393', '395', '3144', '0933'] },
  { factor: 'highRiskProducts', level: 'medium', beginnings: ['30', '33', '39', '15', '03', '37', '44', '31', '34', '19'] },
  { factor: 'sensitiveService', level: 'high', beginnings: ['851', '853', '801', '8531'] },
  { factor: 'sensitiveService', level: 'medium', beginnings: ['85', '80', '6013', '6017', '48', '72'] },
];

/** From here on, NOK excluding VAT, the value alone speaks for a closer look. Our own limits, not the law's. [?] */
const valueLimits = { medium: 1_300_000, high: 10_000_000 } as const;
/** Months of the longest possible term. */
const durationLimits = { medium: 24, high: 48 } as const;

/**
 * The levels that the agreement itself speaks for; the person judges and gives the reason. What it says nothing of is not there.
 * @example suggestedLevels(aCleaningAgreement).industry // { level: 'high', because: 'cpv', cpvCode: '90910000' }
 */
export function suggestedLevels(agreement: Agreement): Readonly<Partial<Record<RiskFactor, SuggestedLevel>>> {
  const found: Partial<Record<RiskFactor, SuggestedLevel>> = {};
  for (const { factor, level, beginnings } of byCpv) {
    const cpvCode = agreement.cpvCodes.find((code) => beginnings.some((beginning) => code.startsWith(beginning)));
    const before = found[factor];
    if (cpvCode !== undefined && !(before && isAtLeast(before.level, level))) {
      found[factor] = { level, because: 'cpv', cpvCode };
    }
  }
  const value = agreement.maximumValue ?? agreement.estimatedValue;
  if (value !== null) found.value = { level: levelFrom(value, valueLimits), because: 'value' };
  found.duration = { level: durationOf(agreement), because: 'term' };
  if (agreement.suppliers.length > 0) {
    found.dependency = { level: agreement.suppliers.length === 1 ? 'medium' : 'low', because: 'suppliers' };
  }
  return found;
}

function levelFrom(amount: number, limits: { readonly medium: number; readonly high: number }): RiskLevel {
  return amount >= limits.high ? 'high' : amount >= limits.medium ? 'medium' : 'low';
}

/** An agreement without an end is as long as the longest. */
function durationOf(agreement: Agreement): RiskLevel {
  const end = latestEnd(agreement);
  if (end === null || end >= termEnd(agreement.startDate, durationLimits.high)) return 'high';
  return end >= termEnd(agreement.startDate, durationLimits.medium) ? 'medium' : 'low';
}
