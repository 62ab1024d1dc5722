import type { AssessmentResult } from '../assessment';

/** How large a risk is, of one factor or of the agreement as a whole. */
export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/**
 * What a risk-based control starts from (LOA § 5i, in force 2026-07-01). The factors are those that DFØ's guidance names for contracts: the industry, the
 * conditions of work, the chain of suppliers, what is delivered, the value, how critical it is and what is known of the supplier.
 * Source: anskaffelser.no, "Beste praksis kontraktsoppfølging" ch. 3 and 5 and "Veileder om lønns- og arbeidsvilkår" ch. 5, read 2026-11-23.
 *
 * `decisive`: alone enough for a high risk. Which are so is our own judgement, not the guidance's. [?]
 */
export const riskFactors = [
  { key: 'industry', decisive: true },
  { key: 'lowWageLabour', decisive: true },
  { key: 'subcontractors', decisive: false },
  { key: 'highRiskProducts', decisive: true },
  { key: 'sensitiveService', decisive: true },
  { key: 'dependency', decisive: false },
  { key: 'value', decisive: false },
  { key: 'duration', decisive: false },
  { key: 'supplierHistory', decisive: false },
] as const;
export type RiskFactor = (typeof riskFactors)[number]['key'];
export const riskFactorKeys: readonly RiskFactor[] = riskFactors.map(({ key }) => key);

export type RiskAnswers = Readonly<Partial<Record<RiskFactor, RiskLevel>>>;

const rank = { low: 0, medium: 1, high: 2 } as const satisfies Record<RiskLevel, number>;

/** @example isAtLeast('high', 'medium') // true */
export const isAtLeast = (level: RiskLevel | undefined, least: RiskLevel): boolean =>
  level !== undefined && rank[level] >= rank[least];

/**
 * The risk of an agreement as a whole: high when a decisive factor is high or two others are, medium when one other is high or two are medium, otherwise low.
 * `null` until every factor is answered. Raising a factor never lowers it.
 * @example riskLevel({ ...everyFactorLow, industry: 'high' }) // 'high'
 */
export function riskLevel(answers: RiskAnswers): RiskLevel | null {
  if (riskFactors.some(({ key }) => answers[key] === undefined)) return null;
  const high = riskFactors.filter(({ key }) => answers[key] === 'high');
  if (high.length >= 2 || high.some(({ decisive }) => decisive)) return 'high';
  const raised = riskFactors.filter(({ key }) => answers[key] !== 'low');
  return high.length === 1 || raised.length >= 2 ? 'medium' : 'low';
}

/** What stands in the assessment. @example riskResult('high') // 'highRisk' */
export function riskResult(level: RiskLevel): AssessmentResult & `${RiskLevel}Risk` {
  return `${level}Risk`;
}

/** The level that an assessment came to; `null` when it is of another kind. @example riskOfResult('mediumRisk') // 'medium' */
export function riskOfResult(result: AssessmentResult | null): RiskLevel | null {
  return riskLevels.find((level) => riskResult(level) === result) ?? null;
}
