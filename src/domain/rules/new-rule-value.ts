import type { CalendarDate } from '../calendar-date';
import type { RuleKey, RuleValue } from '../rule-value';
import { layerOf, ruleHistory, type RuleBook } from '../rules-in-force';
import { needsNumber, unitOf } from './rule-unit';

/** A value that somebody is about to add. What is not filled in yet is `null` or empty. */
export interface RuleValueDraft {
  readonly rule: RuleKey;
  readonly value: number | null;
  readonly from: CalendarDate | null;
  readonly paragraph: string;
  readonly source: string;
  readonly readOn: CalendarDate | null;
  readonly note: string;
}

export type RuleDraftField = keyof RuleValueDraft;
export type RuleDraftFault =
  | 'required'
  /** The past is never edited, and today has begun. */
  | 'notInFuture'
  /** A value begins that day already: take it back first, so that nobody has to guess which one holds. */
  | 'dayTaken'
  | 'notWhole'
  | 'tooSmall'
  | 'overHundred'
  /** Nobody has read tomorrow's source. */
  | 'readInFuture';

/**
 * What is wrong with a value before it is added, by field; empty when it may be added.
 * @example ruleDraftFaults({ ...draft, from: today }, book, today) // { from: 'notInFuture' }
 */
export function ruleDraftFaults(
  draft: RuleValueDraft,
  book: RuleBook,
  today: CalendarDate,
): Readonly<Partial<Record<RuleDraftField, RuleDraftFault>>> {
  const { rule, from, readOn } = draft;
  const faults: Partial<Record<RuleDraftField, RuleDraftFault>> = {};
  const value = valueFault(draft);
  if (value !== null) faults.value = value;
  if (from === null) faults.from = 'required';
  else if (from <= today) faults.from = 'notInFuture';
  // One that was taken back has its last day before its first.
  else if (ruleHistory(book, rule).some((each) => each.from === from && (each.to === null || each.to >= from)))
    faults.from = 'dayTaken';
  if (draft.paragraph.trim() === '') faults.paragraph = 'required';
  if (draft.source.trim() === '') faults.source = 'required';
  if (readOn === null) faults.readOn = 'required';
  else if (readOn > today) faults.readOn = 'readInFuture';
  return faults;
}

function valueFault({ rule, value }: RuleValueDraft): RuleDraftFault | null {
  const unit = unitOf(rule);
  if (unit === 'none') return null;
  if (value === null) return needsNumber(rule) ? 'required' : null;
  // A threshold of nothing would make the whole law, or all of part III, apply to every purchase: a slip, never a rule.
  if (value <= 0) return 'tooSmall';
  if (unit === 'percent' && value > 100) return 'overHundred';
  return unit !== 'percent' && !Number.isInteger(value) ? 'notWhole' : null;
}

/**
 * The value as it is stored, in the layer that the rule is judged in; `null` while a day is missing. A duty has no number, whatever was typed.
 * @example ruleValueOf(draft)?.layer // 'law'
 */
export function ruleValueOf({ rule, value, from, readOn, paragraph, source, note }: RuleValueDraft): RuleValue | null {
  if (from === null || readOn === null) return null;
  return {
    layer: layerOf(rule),
    rule,
    value: unitOf(rule) === 'none' ? null : value,
    from,
    to: null,
    paragraph: paragraph.trim(),
    note: note.trim(),
    source: source.trim(),
    readOn,
  };
}
