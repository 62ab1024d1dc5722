import { needsNumber, unitOf } from '../../../domain/rules/rule-unit';
import type { RuleValue } from '../../../domain/rule-value';
import type { Translate } from '../../text/create-text';
import type { Format } from '../../text/format';
import type { RulesText } from '../../text/rules/rules-text';

/** A value as people write it: exact, because a threshold is held against the last krone. */
export function valueWords(
  { rule, value }: Pick<RuleValue, 'rule' | 'value'>,
  { t, format, words }: { t: Translate; format: Format; words: RulesText },
): string {
  if (value === null) return unitOf(rule) === 'none' || needsNumber(rule) ? words.noNumber : words.followsEea;
  switch (unitOf(rule)) {
    case 'kroner':
      return format.exactAmount(value);
    case 'percent':
      return words.percent(format.decimal(value));
    case 'months':
      return t('common.months', { count: value });
    case 'days':
      return t('common.days', { count: value });
    case 'none':
      return words.noNumber;
  }
}
