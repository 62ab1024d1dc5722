import type { Duty } from '../../../domain/procedure';
import type { RuleValue } from '../../../domain/rule-value';
import type { DutyWords, GuideText } from '../../text/guide/guide-text';
import type { Format } from '../../text/format';

/** What a rule of the municipality's own asks for; one that is not known here says it in its own words. */
export function ownRuleWords(
  { rule, value, note, paragraph }: RuleValue,
  words: GuideText['procedure'],
  format: Format,
): DutyWords {
  if (rule === 'localQuotes' || rule === 'localReservedAssessment')
    return words.ownRule[rule](value === null ? '' : format.exactAmount(value));
  return { title: paragraph, text: note };
}

/** What a duty asks for, with the number of the rule in force: a later value is another number. */
export function dutyWords({ code, rule }: Duty, { duty }: GuideText['procedure'], format: Format): DutyWords {
  const { title, text } = duty[code];
  return { title, text: text.replace('{n}', format.number(rule?.value ?? 0)) };
}
