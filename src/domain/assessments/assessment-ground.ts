import type { ProcedurePart, PurchaseType } from '../agreement';
import type { CalendarDate } from '../calendar-date';
import { procedurePart } from '../procedure';
import { ruleInForce, type RuleBook } from '../rules-in-force';
import type { RuleValue } from '../rule-value';

/** What decides which paragraph an assessment is made by. */
export interface AssessedPurchase {
  /** What was decided by a person goes before what the value says. */
  readonly procedure: ProcedurePart | null;
  /** NOK excluding VAT over the whole possible term; `null` when it is not known. */
  readonly value: number | null;
  readonly purchaseType: PurchaseType;
  /** The day the procurement started, or is to start: decides the rule set. */
  readonly startedOn: CalendarDate;
}

/** What an assessment of reserved and inclusive contract stands on. Law and local policy are two layers, each with the day it was read. */
export interface AssessmentGround {
  /** `null` when neither the procedure nor the value is known. */
  readonly part: ProcedurePart | null;
  /** The paragraph on reserved contracts of that part; empty where the law has none of its own (part I and below the act). */
  readonly paragraph: string;
  /** The share of the employees that a reserved contract asks for (law), in force on that day; `null` when the book has none, or the part has no such paragraph. */
  readonly share: RuleValue | null;
  /** The municipality's own duty to assess and give reasons (local), in force on that day. */
  readonly local: RuleValue | null;
}

/** Part I and below the act have no paragraph of their own. That contracts may be reserved there too is our reading, told as one on the screen. [?] */
const paragraphs: Readonly<Record<ProcedurePart, string>> = {
  belowAct: '',
  partI: '',
  partII: 'FOA § 8-8',
  partIII: 'FOA § 16-9',
  partIV: 'FOA § 30-3',
};

/**
 * The paragraph that applies, by the rules in force on the day the procurement started.
 * @example assessmentGround({ procedure: null, value: 2_600_000, purchaseType: 'goodsAndServices', startedOn: calendarDate('2026-11-23') }, book).paragraph // 'FOA § 16-9'
 */
export function assessmentGround(
  { procedure, value, purchaseType, startedOn }: AssessedPurchase,
  book: RuleBook,
): AssessmentGround {
  const part = procedure ?? (value === null ? null : procedurePart({ value, purchaseType, startedOn }, book));
  const found = ruleInForce(book, 'reservedShare', startedOn);
  const paragraph = part === null ? (found?.paragraph ?? '') : paragraphs[part];
  return {
    part,
    // While the part is not known, all that may apply is named.
    paragraph,
    // The share stands in those paragraphs: where there is none, the law asks for no share.
    share: paragraph === '' ? null : found,
    local: ruleInForce(book, 'localReservedAssessment', startedOn),
  };
}

/**
 * What is kept with the assessment: the law's paragraph where it has one, and the local rule, each by its name.
 * @example groundText(ground) // 'FOA § 16-9; Innkjøpsstrategi for Alver kommune, delmål 5'
 */
export function groundText({ paragraph, local }: Pick<AssessmentGround, 'paragraph' | 'local'>): string {
  return [paragraph, local === null ? '' : `${local.source}, ${local.paragraph}`].filter(Boolean).join('; ').slice(0, 255);
}
