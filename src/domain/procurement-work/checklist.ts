import type { CalendarDate } from '../calendar-date';
import { calendarDate } from '../calendar-date';
import type { DutyCode } from '../procedure';
import type { ChecklistMark, Procurement } from '../procurement';
import type { RuleLayer, RuleValue } from '../rule-value';
import type { AssessmentState } from './assessment-state';
import { climateWeightOf, criteriaFaults } from './award-criteria';
import { climateShortfall } from './climate-shortfall';
import type { ProcurementRules } from './procedure-of';
import { awardNoticeItem } from './standstill';
import { untoldLosers, winners } from './tenderers';

/** The municipality's own ways that stand in the strategy without a dated value. */
export const practiceCodes = ['marketDialogue', 'tenderTool', 'localSuppliers', 'lots', 'standardContract', 'feedback'] as const;
export type PracticeCode = (typeof practiceCodes)[number];
type LocalCode = PracticeCode | 'localQuotes' | 'localReservedAssessment';
export type ChecklistCode = DutyCode | LocalCode | typeof awardNoticeItem;

/** A point of the checklist. */
export interface ChecklistItem {
  readonly code: ChecklistCode;
  /** Law and local policy are never mixed (domain.md section 5). */
  readonly layer: RuleLayer;
  /** Where it stands, e.g. "FOA § 25-5" or "delmål 3". */
  readonly paragraph: string;
  /** The dated value it follows from, when it has one. */
  readonly rule: RuleValue | null;
  /** Who said that it is done, and when. */
  readonly mark: ChecklistMark | null;
  /** What is written on the procurement shows that it is done: nobody has to say so. */
  readonly isShown: boolean;
  /** It hangs on more than the value, or was not to be read in the law: to be checked, never certain. */
  readonly toCheck: boolean;
}

/** The council decided the strategy. */
const strategyFrom: CalendarDate = calendarDate('2022-04-07');

const practice: Readonly<Record<PracticeCode, string>> = {
  marketDialogue: 'delmål 3',
  tenderTool: 'delmål 2',
  localSuppliers: 'delmål 3',
  lots: 'delmål 3',
  standardContract: 'delmål 4',
  feedback: 'delmål 3',
};

export interface ChecklistFacts {
  readonly rules: ProcurementRules;
  /** `null` when the person may not read assessments. */
  readonly assessment: AssessmentState | null;
}

/**
 * What is to be done in a procurement: what the law asks for by the procedure of the day it began, then what the municipality has decided itself. What is not
 * in force that day is not in the list. Empty while nobody has written what it is worth.
 * @example checklistOf(procurement, facts).filter(({ layer }) => layer === 'law').map(({ code }) => code) // ['competition', 'protocol', …]
 */
export function checklistOf(procurement: Procurement, facts: ChecklistFacts): readonly ChecklistItem[] {
  const { answer, day } = facts.rules;
  if (answer === null || answer.part === null) return [];
  const item = (
    code: ChecklistCode,
    layer: RuleLayer,
    paragraph: string,
    rule: RuleValue | null,
    toCheck = false,
  ): ChecklistItem => ({
    code,
    layer,
    paragraph,
    rule,
    mark: procurement.checklist.findLast((mark) => mark.item === code) ?? null,
    isShown: isShown(code, procurement, facts),
    toCheck,
  });
  // A code stands once, whatever the procedure says twice.
  const duties = [...new Map(answer.duties.map((duty) => [duty.code, duty])).values()];
  const law = duties.flatMap(({ code, paragraph, rule, toCheck }) => [
    // The notice to those who tendered is what the standstill is counted from.
    ...(code === 'standstillDays' ? [item(awardNoticeItem, 'law', paragraph, null, toCheck)] : []),
    item(code, rule?.layer ?? 'law', paragraph, rule, toCheck),
  ]);
  const own = answer.local.map((rule) => item(rule.rule as LocalCode, 'local', rule.paragraph, rule));
  const told = new Set<ChecklistCode>([...law, ...own].map(({ code }) => code));
  const ways =
    day < strategyFrom
      ? []
      : practiceCodes.filter((code) => !told.has(code) && (code !== 'tenderTool' || answer.part !== 'belowAct'));
  return [...law, ...own, ...ways.map((code) => item(code, 'local', practice[code], null))];
}

/** Marks of points that are not in the list any more, e.g. because the value or the day changed: they are kept and shown as they are. */
export function marksOutside(procurement: Procurement, items: readonly ChecklistItem[]): readonly ChecklistMark[] {
  const codes = new Set<string>(items.map(({ code }) => code));
  return procurement.checklist.filter(({ item }) => !codes.has(item));
}

export function isDone({ mark, isShown: shown }: Pick<ChecklistItem, 'mark' | 'isShown'>): boolean {
  return mark !== null || shown;
}

function isShown(code: ChecklistCode, procurement: Procurement, { rules: { answer }, assessment }: ChecklistFacts): boolean {
  switch (code) {
    case 'marketDialogue':
      return procurement.marketDialogueNote.trim() !== '';
    case 'tenderTool':
      return procurement.tenderToolReference.trim() !== '';
    case 'lots':
      return procurement.lots.length > 0;
    case 'feedback':
      return winners(procurement).length > 0 && untoldLosers(procurement).length === 0;
    case 'localReservedAssessment':
      return assessment?.kind === 'done';
    case 'climateWeight':
      return (
        climateWeightOf(procurement.criteria) !== null &&
        !criteriaFaults(procurement.criteria).includes('sumNot100') &&
        answer !== null &&
        climateShortfall(procurement, answer) === null
      );
    default:
      return false;
  }
}
