import type { QuoteRequest } from '../quote-request';
import type { RuleValue } from '../rule-value';
import { ruleInForce, type RuleBook } from '../rules-in-force';
import { isBelow, localQuotesWanted } from './local-limit';
import { isWrittenReason } from './written-reason';

/**
 * How a small purchase stands to the municipality's own rule.
 * - `met`: three local suppliers or more were asked; `withReason`: fewer, and it is written why; `notMet`: fewer, and it is not.
 * - `overLimit`: the value is at the rule's or over it, so that the rule does not apply and others do.
 * - `noRule`: no such rule was in force on the day.
 */
export const quoteStandings = ['met', 'withReason', 'notMet', 'overLimit', 'noRule'] as const;
export type QuoteStanding = (typeof quoteStandings)[number];

export interface QuoteRuleAnswer {
  readonly standing: QuoteStanding;
  /** The rule in force on the day of the request; `null` when there is none. */
  readonly rule: RuleValue | null;
  /** Different local suppliers that were asked. */
  readonly localAsked: number;
}

/** What the rule is held against. */
export type JudgedRequest = Pick<QuoteRequest, 'estimatedValue' | 'date' | 'fewerLocalReason'> & {
  readonly asked: readonly Pick<QuoteRequest['asked'][number], 'supplierId'>[];
};

/**
 * Judges a small purchase by the rule in force on its date: below the value three local suppliers are to be asked, or it is written why not. A request
 * without a value is judged as one below it: whoever writes it here means it as a small purchase. It informs and never blocks.
 * @example quoteRuleMet({ ...request, estimatedValue: 100_000, date: calendarDate('2026-11-23') }, book, local).standing // 'overLimit'
 */
export function quoteRuleMet(request: JudgedRequest, book: RuleBook, local: ReadonlySet<number>): QuoteRuleAnswer {
  const rule = ruleInForce(book, 'localQuotes', request.date);
  const localAsked = new Set(request.asked.flatMap(({ supplierId }) => (local.has(supplierId) ? supplierId : []))).size;
  return { standing: standingOf(request, rule, localAsked), rule, localAsked };
}

function standingOf(request: JudgedRequest, rule: RuleValue | null, localAsked: number): QuoteStanding {
  if (rule === null) return 'noRule';
  const { estimatedValue, fewerLocalReason } = request;
  if (!isBelow(estimatedValue, rule)) return 'overLimit';
  if (localAsked >= localQuotesWanted) return 'met';
  return isWrittenReason(fewerLocalReason) ? 'withReason' : 'notMet';
}

/** Whether the rule applied at all: what a share is of. @example isJudged('overLimit') // false */
export function isJudged(standing: QuoteStanding): boolean {
  return standing !== 'overLimit' && standing !== 'noRule';
}

/** Whether the rule was followed: three were asked, or it is written why not. @example isFollowed('withReason') // true */
export function isFollowed(standing: QuoteStanding): boolean {
  return standing === 'met' || standing === 'withReason';
}
