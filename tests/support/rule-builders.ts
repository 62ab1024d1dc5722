import { calendarDate } from '../../src/domain/calendar-date';
import type { RuleValue } from '../../src/domain/rule-value';

export function aRuleValue(over: Partial<RuleValue> = {}): RuleValue {
  return {
    layer: 'law',
    rule: 'actThreshold',
    value: 500_000,
    from: calendarDate('2026-07-01'),
    to: null,
    paragraph: 'LOA § 2',
    note: '',
    source: 'LOV-2026-03-06-8',
    readOn: calendarDate('2025-07-28'),
    ...over,
  };
}
