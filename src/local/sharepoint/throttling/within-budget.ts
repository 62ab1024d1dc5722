import type { Rendered } from '../http/rendered';
import type { Budget } from './budget';
import { requestCost } from './request-cost';

interface Charged {
  readonly oid: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly isBatch: boolean;
}

/**
 * Answers a request if the budget was not spent before it. A batch is refused as one, never in part: clients of SharePoint send it again as one
 * [W] PnP PowerShell's article on throttling. Its parts are charged one by one, each as the call that it is, and what has begun is finished [?].
 */
export async function withinBudget(
  budget: Budget | undefined,
  charged: Charged,
  answer: () => Promise<Rendered>,
): Promise<Rendered> {
  if (budget === undefined) return await answer();
  const { oid, isBatch } = charged;
  const units = requestCost(charged.path, charged.query);
  const refusal = budget.refusal(oid, units);
  if (refusal !== undefined) return refusal;
  if (!isBatch) budget.count(oid, units);
  const rendered = await answer();
  return { ...rendered, headers: { ...rendered.headers, ...budget.headers() } };
}
