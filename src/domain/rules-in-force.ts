import type { CalendarDate } from './calendar-date';
import type { RuleKey, RuleLayer, RuleValue } from './rule-value';

type Layer = ReadonlyMap<RuleKey, readonly RuleValue[]>;

/** The rule values of a site, by layer: law and local policy are never mixed (domain.md section 5). */
export interface RuleBook {
  readonly law: Layer;
  readonly local: Layer;
}

/** The rules that are the municipality's own. Every other rule is law. */
const localRules: ReadonlySet<RuleKey> = new Set(['localQuotes', 'localReservedAssessment']);

/** The layer that a rule is judged in. @example layerOf('localQuotes') // 'local' */
export function layerOf(rule: RuleKey): RuleLayer {
  return localRules.has(rule) ? 'local' : 'law';
}

/** Puts the rows of the list RuleValues in order. Rows may come in any order. */
export function ruleBook(values: readonly RuleValue[]): RuleBook {
  return { law: layer(values, 'law'), local: layer(values, 'local') };
}

/**
 * The value in force on a day: a value holds from and with `from`, to and with `to`. When two overlap, the one that came last holds.
 * `null` when the book says nothing about that day. A local row never answers for the law, even under the law's rule name.
 * @example ruleInForce(book, 'actThreshold', calendarDate('2026-07-01'))?.value // 500000
 */
export function ruleInForce(book: RuleBook, rule: RuleKey, day: CalendarDate, inLayer = layerOf(rule)): RuleValue | null {
  const newestFirst = book[inLayer].get(rule) ?? [];
  return newestFirst.find((value) => value.from <= day && (value.to === null || day <= value.to)) ?? null;
}

/** Every value a rule has had, newest first: the rule's history. */
export function ruleHistory(book: RuleBook, rule: RuleKey, inLayer = layerOf(rule)): readonly RuleValue[] {
  return book[inLayer].get(rule) ?? [];
}

function layer(values: readonly RuleValue[], name: RuleLayer): Layer {
  const byRule = new Map<RuleKey, RuleValue[]>();
  for (const value of values) {
    if (value.layer !== name) continue;
    const sameRule = byRule.get(value.rule);
    if (sameRule) sameRule.push(value);
    else byRule.set(value.rule, [value]);
  }
  for (const sameRule of byRule.values()) sameRule.sort(byNewest);
  return byRule;
}

/** The value that came last is first. Of two from the same day it is the one whose source was read last, then one by what they say; never by the order of rows. */
function byNewest(a: RuleValue, b: RuleValue): number {
  return descending(a.from, b.from) || descending(a.readOn, b.readOn) || descending(facts(a), facts(b));
}

const descending = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);
const facts = ({ value, to, paragraph, note, source }: RuleValue) => JSON.stringify([value, to, paragraph, note, source]);
