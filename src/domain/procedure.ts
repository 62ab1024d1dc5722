import type { ProcedurePart, PurchaseType } from './agreement';
import { calendarDate, type CalendarDate } from './calendar-date';
import { ruleInForce } from './rules-in-force';
import type { RuleBook } from './rules-in-force';
import type { RuleKey, RuleValue } from './rule-value';

/** What decides how a purchase is made. */
export interface Purchase {
  /** NOK excluding VAT over the whole possible term including options (see procurement-value.ts). */
  readonly value: number;
  readonly purchaseType: PurchaseType;
  /** The day the procurement started decides the rule set. */
  readonly startedOn: CalendarDate;
}

export type DutyCode =
  | 'competition'
  | 'protocol'
  | 'doffinNotice'
  | 'tedNotice'
  | 'reasonableStandstill'
  | 'standstillDays'
  | 'climateWeight'
  | 'wagesClause'
  | 'apprentices'
  | 'frameworkMaxMonths'
  | 'riskBasedControl';

/** Something the law asks for, with the paragraph that says so and, when it has a dated value, that value. */
export interface Duty {
  readonly code: DutyCode;
  readonly paragraph: string;
  readonly rule: RuleValue | null;
  /** The day the source was read. */
  readonly readOn: CalendarDate;
  /** It hangs on more than the value, such as the trade or the length of the contract: to be checked, not to be taken for granted. */
  readonly toCheck: boolean;
}

/** The answer informs and warns; it never blocks anybody on a legal reading. */
export interface ProcedureAnswer {
  /** `null` when the book lacks a value for that day that the answer depends on (`missing` names it). */
  readonly part: ProcedurePart | null;
  /** The values of law that decided it, lowest first: those that are reached, and the first that is not. */
  readonly deciding: readonly RuleValue[];
  readonly duties: readonly Duty[];
  /** The municipality's own rules that apply: another layer, never law. */
  readonly local: readonly RuleValue[];
  readonly missing: readonly RuleKey[];
}

interface Step {
  readonly rule: RuleKey;
  /** The part from the rule's value and up. */
  readonly part: ProcedurePart;
}

/** The thresholds by what is bought, lowest first. Special services know no part II: part I up to their own value, part IV from it. */
const steps: Readonly<Record<PurchaseType, readonly Step[]>> = {
  goodsAndServices: [
    { rule: 'actThreshold', part: 'partI' },
    { rule: 'nationalThreshold', part: 'partII' },
    { rule: 'eeaGoodsServices', part: 'partIII' },
  ],
  works: [
    { rule: 'actThreshold', part: 'partI' },
    { rule: 'nationalThreshold', part: 'partII' },
    { rule: 'eeaWorks', part: 'partIII' },
  ],
  specialServices: [
    { rule: 'actThreshold', part: 'partI' },
    { rule: 'eeaSpecialServices', part: 'partIV' },
  ],
};

/** The day the consolidated act and regulation were read for what has no dated value of its own. */
const lawReadOn = calendarDate('2026-07-28');

/** From here on LOV-2026-03-06-8 has changed the act. */
const actChangedOn = calendarDate('2026-07-01');

const protocolParagraph: Readonly<Record<Exclude<ProcedurePart, 'belowAct'>, string>> = {
  partI: 'FOA § 7-1',
  partII: 'FOA § 10-5',
  partIII: 'FOA § 25-5',
  partIV: 'FOA § 30-1',
};

/**
 * How a purchase of a value is made by the rules in force on the day it started. A value equal to a threshold is at the threshold.
 * @example procedureFor({ value: 1_300_000, purchaseType: 'goodsAndServices', startedOn: calendarDate('2026-07-01') }, book).part // 'partII'
 */
export function procedureFor(purchase: Purchase, book: RuleBook): ProcedureAnswer {
  const deciding: RuleValue[] = [];
  const missing: RuleKey[] = [];
  const part = procedurePart(purchase, book, (rule, inForce) => {
    if (inForce === null) missing.push(rule);
    else deciding.push(inForce);
  });
  return {
    part,
    deciding,
    missing,
    duties: part === null ? [] : dutiesOf(part, purchase, book),
    local: localRulesOf(purchase, book),
  };
}

/**
 * The part alone, for those who ask for very many: `null` when the book lacks a value for that day. `onThreshold` is told of each value that was
 * held against the purchase, lowest first.
 */
export function procedurePart(
  purchase: Purchase,
  book: RuleBook,
  onThreshold?: (rule: RuleKey, inForce: RuleValue | null) => void,
): ProcedurePart | null {
  let part: ProcedurePart = 'belowAct';
  for (const step of steps[purchase.purchaseType]) {
    const inForce = ruleInForce(book, step.rule, purchase.startedOn);
    onThreshold?.(step.rule, inForce);
    const threshold = inForce?.value ?? null;
    if (threshold === null) return null;
    if (purchase.value < threshold) return part;
    part = step.part;
  }
  return part;
}

function dutiesOf(part: ProcedurePart, purchase: Purchase, book: RuleBook): readonly Duty[] {
  const { purchaseType, startedOn } = purchase;
  if (part === 'belowAct') return [];
  const duties: Duty[] = [
    // [?] Prop. 147 L (2024–2025) proposed to repeal § 4; what was read does not tell whether LOV-2026-03-06-8 did.
    { code: 'competition', paragraph: 'LOA § 4', rule: null, readOn: lawReadOn, toCheck: startedOn >= actChangedOn },
    // [?] That § 30-1 is where part IV asks for a protocol was not to be read.
    { code: 'protocol', paragraph: protocolParagraph[part], rule: null, readOn: lawReadOn, toCheck: part === 'partIV' },
  ];
  const dated = (code: DutyCode, ruleKey: RuleKey, toCheck = false): void => {
    const rule = ruleInForce(book, ruleKey, startedOn);
    if (rule !== null) duties.push({ code, paragraph: rule.paragraph, rule, readOn: rule.readOn, toCheck });
  };
  // The threshold that is reached is also what asks for the notice.
  const reached = steps[purchaseType].find((step) => step.part === part)?.rule;
  if (reached !== undefined && part !== 'partI') {
    dated('doffinNotice', reached);
    if (part !== 'partII') dated('tedNotice', reached);
  }
  if (part === 'partII')
    duties.push({ code: 'reasonableStandstill', paragraph: 'FOA § 10-2', rule: null, readOn: lawReadOn, toCheck: false });
  // [?] What asks for a standstill in part IV was not to be read: better to be checked than left out before a contract is signed.
  if (part === 'partIII' || part === 'partIV') dated('standstillDays', 'standstillDays', part === 'partIV');
  if (part === 'partII' || part === 'partIII') dated('frameworkMaxMonths', 'frameworkMaxMonths');
  dated('climateWeight', 'climateWeight');
  for (const clause of ['wagesClause', 'apprentices'] as const)
    if (reachesClause(clause, purchase, book)) dated(clause, clause, true);
  dated('riskBasedControl', 'riskBasedControl');
  return duties;
}

/**
 * Whether a purchase is large enough for a clause on wages or apprentices. Both regulations have followed the EEA value of goods and services, so that value
 * counts while the rule has none of its own; when neither is known, the clause is there to be checked.
 */
function reachesClause(clause: 'wagesClause' | 'apprentices', { value, startedOn }: Purchase, book: RuleBook): boolean {
  const own = ruleInForce(book, clause, startedOn)?.value ?? null;
  const threshold = own ?? ruleInForce(book, 'eeaGoodsServices', startedOn)?.value ?? null;
  return threshold === null || value >= threshold;
}

function localRulesOf({ value, startedOn }: Purchase, book: RuleBook): readonly RuleValue[] {
  const quotes = ruleInForce(book, 'localQuotes', startedOn);
  const assessment = ruleInForce(book, 'localReservedAssessment', startedOn);
  return [
    ...(quotes !== null && (quotes.value === null || value < quotes.value) ? [quotes] : []),
    ...(assessment !== null ? [assessment] : []),
  ];
}
