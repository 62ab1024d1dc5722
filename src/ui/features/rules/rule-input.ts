import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import { ruleKeys, type RuleKey } from '../../../domain/rule-value';
import { ruleInForce, type RuleBook } from '../../../domain/rules-in-force';
import {
  ruleDraftFaults,
  type RuleDraftFault,
  type RuleDraftField,
  type RuleValueDraft,
} from '../../../domain/rules/new-rule-value';
import { unitOf } from '../../../domain/rules/rule-unit';
import { ruleValues } from '../../../schema/rule-values';
import { parseAmount } from '../../components/form/amount';

/** What is typed in the form. */
export interface RuleInput {
  readonly rule: RuleKey | '';
  readonly value: string;
  readonly from: string;
  readonly paragraph: string;
  readonly source: string;
  readonly readOn: string;
  readonly note: string;
}

export const emptyRule = (today: CalendarDate): RuleInput => ({
  rule: '',
  value: '',
  from: '',
  paragraph: '',
  source: '',
  readOn: today,
  note: '',
});

/** With another rule come its paragraph and note as they are today, unless the person has written their own. */
export function withRule(input: RuleInput, chosen: string, book: RuleBook, today: CalendarDate): RuleInput {
  const rule = ruleKeys.find((key) => key === chosen) ?? '';
  const noteOf = (key: RuleKey | '', field: 'paragraph' | 'note') =>
    key === '' ? '' : (ruleInForce(book, key, today)?.[field] ?? '');
  const fill = (field: 'paragraph' | 'note') =>
    input[field] === '' || input[field] === noteOf(input.rule, field) ? noteOf(rule, field) : input[field];
  return { ...input, rule, paragraph: fill('paragraph'), note: fill('note') };
}

export type RuleInputFault = RuleDraftFault | 'notANumber' | 'tooLong';

export interface CheckedRule {
  /** `null` while no rule is chosen. */
  readonly draft: RuleValueDraft | null;
  readonly faults: Readonly<Partial<Record<RuleDraftField, RuleInputFault>>>;
}

export const textLimits = {
  paragraph: ruleValues.columns.paragraph.maxLength,
  source: ruleValues.columns.source.maxLength,
  note: ruleValues.columns.note.maxLength,
} as const;

/** What was typed as a value, and what is wrong with it by field. */
export function checkedRule(input: RuleInput, book: RuleBook, today: CalendarDate): CheckedRule {
  if (input.rule === '') return { draft: null, faults: { rule: 'required' } };
  const typed = parseAmount(input.value);
  const draft: RuleValueDraft = {
    rule: input.rule,
    value: typed.kind === 'amount' && unitOf(input.rule) !== 'none' ? typed.kroner : null,
    from: parseCalendarDate(input.from),
    paragraph: input.paragraph,
    source: input.source,
    readOn: parseCalendarDate(input.readOn),
    note: input.note,
  };
  const tooLong = (['paragraph', 'source', 'note'] as const).filter((field) => input[field].trim().length > textLimits[field]);
  return {
    draft,
    faults: {
      ...ruleDraftFaults(draft, book, today),
      ...(typed.kind === 'invalid' && unitOf(input.rule) !== 'none' ? { value: 'notANumber' as const } : {}),
      ...Object.fromEntries(tooLong.map((field) => [field, 'tooLong' as const])),
    },
  };
}
