import type { AskedSupplier, QuoteRequest } from '../quote-request';
import { isWrittenReason } from './written-reason';

/** How far a small purchase has come. It follows from what is written and is never stored. */
export const requestStates = ['draft', 'asked', 'answered', 'chosen'] as const;
export type RequestState = (typeof requestStates)[number];

/**
 * `draft`: nobody is asked yet. `asked`: somebody has not answered. `answered`: nobody is waited for, also those that will not answer. `chosen`: a
 * supplier is chosen, whoever else may still answer.
 * @example requestState({ asked: [], chosenSupplierId: null }) // 'draft'
 */
export function requestState({ asked, chosenSupplierId }: Pick<QuoteRequest, 'asked' | 'chosenSupplierId'>): RequestState {
  if (chosenSupplierId !== null) return 'chosen';
  if (asked.length === 0) return 'draft';
  return asked.some(({ answer }) => answer === 'waiting') ? 'asked' : 'answered';
}

/** The amount that a supplier offered; `null` when it did not, or gave none. */
export function offeredAmount({ answer, amount }: Pick<AskedSupplier, 'answer' | 'amount'>): number | null {
  return answer === 'offered' ? amount : null;
}

/** The lowest amount offered; `null` when there is none. */
export function lowestOffer(asked: readonly AskedSupplier[]): number | null {
  const amounts = asked.flatMap((each) => offeredAmount(each) ?? []);
  return amounts.length === 0 ? null : Math.min(...amounts);
}

/**
 * Whether it has to be written why a supplier is chosen: another one offered less, or it did not offer an amount itself.
 * @example isChoiceExplained(request, 2, 'Best kvalitet på benkene') // true
 */
export function isChoiceExplained(asked: readonly AskedSupplier[], supplierId: number, reason: string): boolean {
  return !needsChoiceReason(asked, supplierId) || isWrittenReason(reason);
}

/** @example needsChoiceReason([{ supplierId: 1, answer: 'offered', amount: 900, … }], 1) // false: it is the cheapest */
export function needsChoiceReason(asked: readonly AskedSupplier[], supplierId: number): boolean {
  const own = asked.find((each) => each.supplierId === supplierId);
  const amount = own ? offeredAmount(own) : null;
  return amount === null || amount !== lowestOffer(asked);
}
