import type { QuoteRequest } from '../quote-request';
import type { RuleBook } from '../rules-in-force';
import { quoteRuleMet, isFollowed, isJudged, type QuoteRuleAnswer } from './quote-rule';
import { requestState, type RequestState } from './request-state';

/** A small purchase with what follows from it. */
export interface JudgedPurchase {
  readonly request: QuoteRequest;
  readonly state: RequestState;
  readonly answer: QuoteRuleAnswer;
  /** Whether it counts when one asks how the rule is followed: the rule applied, and somebody was asked or chosen. */
  readonly counts: boolean;
  /** Whether the chosen supplier is a local one; `null` while none is chosen. */
  readonly choseLocal: boolean | null;
}

/** @example judgePurchase({ ...request, asked: [] }, book, local).counts // false: it is still a draft */
export function judgePurchase(request: QuoteRequest, book: RuleBook, local: ReadonlySet<number>): JudgedPurchase {
  const state = requestState(request);
  const answer = quoteRuleMet(request, book, local);
  return {
    request,
    state,
    answer,
    counts: state !== 'draft' && isJudged(answer.standing),
    choseLocal: request.chosenSupplierId === null ? null : local.has(request.chosenSupplierId),
  };
}

/** The small purchases of an area in numbers. `areaId` is `null` for all. */
export interface QuoteSummary {
  readonly areaId: number | null;
  /** All there are. */
  readonly all: number;
  /** Those that the share is of (`counts`). */
  readonly counted: number;
  readonly met: number;
  readonly withReason: number;
  readonly notMet: number;
  /** `met` and `withReason`: those that followed the rule. */
  readonly followed: number;
  readonly chosen: number;
  readonly choseLocal: number;
}

/** Numbers of each area in the order given, and of all. A purchase of an area that is not among them counts in the whole alone. */
export function quoteOverview(
  purchases: readonly JudgedPurchase[],
  areaIds: readonly number[],
): { readonly areas: readonly QuoteSummary[]; readonly total: QuoteSummary } {
  const byArea = new Map<number, JudgedPurchase[]>(areaIds.map((id) => [id, []]));
  for (const each of purchases) byArea.get(each.request.serviceAreaId)?.push(each);
  return {
    areas: areaIds.map((id) => summary(id, byArea.get(id) ?? [])),
    total: summary(null, purchases),
  };
}

function summary(areaId: number | null, purchases: readonly JudgedPurchase[]): QuoteSummary {
  const counted = purchases.filter(({ counts }) => counts);
  const of = (standing: QuoteRuleAnswer['standing']) => counted.filter(({ answer }) => answer.standing === standing).length;
  return {
    areaId,
    all: purchases.length,
    counted: counted.length,
    met: of('met'),
    withReason: of('withReason'),
    notMet: of('notMet'),
    followed: counted.filter(({ answer }) => isFollowed(answer.standing)).length,
    chosen: purchases.filter(({ choseLocal }) => choseLocal !== null).length,
    choseLocal: purchases.filter(({ choseLocal }) => choseLocal === true).length,
  };
}
