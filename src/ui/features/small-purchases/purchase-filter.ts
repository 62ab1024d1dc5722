import { foldText, searchable, searchWords } from '../../../domain/search/search-text';
import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import { isFollowed, isJudged, type QuoteStanding } from '../../../domain/small-purchases/quote-rule';
import type { RequestState } from '../../../domain/small-purchases/request-state';
import { paths } from '../../navigation';

/** `followed` and `counted` are of those that the share is of. */
export type RuleFilter = QuoteStanding | 'followed' | 'counted';
export type ChosenFilter = 'any' | 'local' | 'other';

/** What the list is narrowed by. It stands in the address, so that it can be shared and the back button undoes it. */
export interface PurchaseFilter {
  readonly text: string;
  readonly areaId: number | null;
  readonly state: RequestState | null;
  readonly rule: RuleFilter | null;
  readonly chosen: ChosenFilter | null;
}

export const noFilter: PurchaseFilter = { text: '', areaId: null, state: null, rule: null, chosen: null };

/** How the choices are written in the address, which people see. */
const stateWords: Readonly<Record<RequestState, string>> = {
  draft: 'utkast',
  asked: 'ventar',
  answered: 'svart',
  chosen: 'vald',
};
const ruleWords: Readonly<Record<RuleFilter, string>> = {
  met: 'tre',
  withReason: 'grunn',
  notMet: 'utan-grunn',
  overLimit: 'over',
  noRule: 'ingen',
  followed: 'folgt',
  counted: 'tel',
};
const chosenWords: Readonly<Record<ChosenFilter, string>> = { any: 'ja', local: 'lokal', other: 'annan' };

function codeOf<T extends string>(words: Readonly<Record<T, string>>, word: string | null): T | null {
  return (Object.keys(words) as T[]).find((code) => words[code] === word) ?? null;
}

/** What an address says; what it does not know is left out. @example filterOfQuery('omrade=3&regel=tre').rule // 'met' */
export function filterOfQuery(query: string): PurchaseFilter {
  const given = new URLSearchParams(query);
  const area = given.get('omrade') ?? '';
  return {
    text: given.get('q') ?? '',
    areaId: /^[1-9]\d{0,9}$/.test(area) ? Number(area) : null,
    state: codeOf(stateWords, given.get('tilstand')),
    rule: codeOf(ruleWords, given.get('regel')),
    chosen: codeOf(chosenWords, given.get('vald')),
  };
}

/** @example queryOfFilter({ ...noFilter, areaId: 3, rule: 'met' }) // 'omrade=3&regel=tre' */
export function queryOfFilter({ text, areaId, state, rule, chosen }: PurchaseFilter): string {
  const query = new URLSearchParams();
  if (text.trim() !== '') query.set('q', text);
  if (areaId !== null) query.set('omrade', String(areaId));
  if (state !== null) query.set('tilstand', stateWords[state]);
  if (rule !== null) query.set('regel', ruleWords[rule]);
  if (chosen !== null) query.set('vald', chosenWords[chosen]);
  return query.toString();
}

export const filteredPath = (filter: Partial<PurchaseFilter>): string =>
  paths.smallPurchases(queryOfFilter({ ...noFilter, ...filter }));

/** Whether a purchase is among the rows of a filter; `textOf` is what a search looks in. */
export function matches(filter: PurchaseFilter, purchase: JudgedPurchase, textOf: (purchase: JudgedPurchase) => string): boolean {
  const { request, state } = purchase;
  return (
    (filter.areaId === null || request.serviceAreaId === filter.areaId) &&
    (filter.state === null || state === filter.state) &&
    (filter.rule === null || isOfRule(filter.rule, purchase)) &&
    (filter.chosen === null || isOfChosen(filter.chosen, purchase)) &&
    searchWords(filter.text).every((word) => searchable(textOf(purchase)).includes(foldText(word)))
  );
}

/** The same rows as the overview counts: a draft is not held against the rule yet. */
function isOfRule(rule: RuleFilter, { answer: { standing }, counts }: JudgedPurchase): boolean {
  if (rule === 'counted') return counts;
  if (rule === 'followed') return counts && isFollowed(standing);
  return standing === rule && (counts || !isJudged(standing));
}

function isOfChosen(chosen: ChosenFilter, { choseLocal }: JudgedPurchase): boolean {
  return choseLocal !== null && (chosen === 'any' || choseLocal === (chosen === 'local'));
}
