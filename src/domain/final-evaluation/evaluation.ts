import type { AssessmentResult } from '../assessment';

/** What is judged of a delivery when an agreement is over (strategy, delmål 4: experience goes on to the next procurement). */
export const evaluationAspects = ['delivery', 'price', 'cooperation', 'environment'] as const;
export type EvaluationAspect = (typeof evaluationAspects)[number];

export const deliveryResults = ['goodDelivery', 'mixedDelivery', 'poorDelivery'] as const satisfies readonly AssessmentResult[];
export type DeliveryResult = (typeof deliveryResults)[number];

/** @example isDeliveryResult('keep') // false */
export function isDeliveryResult(result: AssessmentResult | null): result is DeliveryResult {
  return deliveryResults.some((each) => each === result);
}

/**
 * What the aspects come to together: a proposal, the person may say otherwise. Good when all are; poor when half of them or more are, or when what was
 * delivered was poor; mixed between. `null` while an aspect is not judged.
 * @example overallResult({ delivery: 'goodDelivery', price: 'poorDelivery', cooperation: 'goodDelivery', environment: 'goodDelivery' }) // 'mixedDelivery'
 */
export function overallResult(answers: Readonly<Partial<Record<EvaluationAspect, DeliveryResult>>>): DeliveryResult | null {
  const given = evaluationAspects.map((aspect) => answers[aspect]);
  if (given.some((each) => each === undefined)) return null;
  if (given.every((each) => each === 'goodDelivery')) return 'goodDelivery';
  const poor = given.filter((each) => each === 'poorDelivery').length;
  return answers.delivery === 'poorDelivery' || poor * 2 >= evaluationAspects.length ? 'poorDelivery' : 'mixedDelivery';
}
