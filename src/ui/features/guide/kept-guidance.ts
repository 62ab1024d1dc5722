import type { CalendarDate } from '../../../domain/calendar-date';
import type { ProcedureAnswer } from '../../../domain/procedure';
import type { PurchaseType } from '../../../domain/agreement';
import type { Translate } from '../../text/create-text';
import type { Format } from '../../text/format';
import type { GuideText } from '../../text/guide/guide-text';
import { ownRuleWords } from './rule-words';

interface KeptInput {
  readonly today: CalendarDate;
  readonly started: CalendarDate;
  readonly purchaseType: PurchaseType;
  readonly value: number | null;
  readonly procedure: ProcedureAnswer | null;
  /** The agreements that the person said do not fit. */
  readonly considered: readonly string[];
}

/**
 * What the guide answered, in words with paragraph and the day it was read, to be kept with the need: when the rules have changed, it still says what was
 * answered and by which rules. Law and local policy stand apart here too.
 */
export function keptGuidance(input: KeptInput, words: GuideText, t: Translate, format: Format): string {
  const { today, started, purchaseType, value, procedure, considered } = input;
  const { kept } = words;
  const lines = [kept.heading(format.date(today), format.date(started))];
  if (considered.length > 0) lines.push(kept.considered(considered.join(', ')));
  if (value === null || procedure === null) return [...lines, kept.noValue].join('\n');
  const part = procedure.part === null ? kept.noValue : words.procedure.part[procedure.part];
  lines.push(kept.judged(t(`terms.purchaseType.${purchaseType}`), format.exactAmount(value), part));
  const source = (paragraph: string, readOn: CalendarDate) => words.procedure.source(paragraph, format.date(readOn));
  lines.push(
    '',
    words.procedure.law,
    ...procedure.deciding.map((rule) =>
      kept.line(`${thresholdOf(rule.rule, words)} ${format.exactAmount(rule.value ?? 0)}`, source(rule.paragraph, rule.readOn)),
    ),
    ...procedure.duties.map(({ code, paragraph, readOn, toCheck }) => {
      const { title } = words.procedure.duty[code];
      return kept.line(toCheck ? kept.toCheck(title) : title, source(paragraph, readOn));
    }),
  );
  if (procedure.local.length > 0)
    lines.push(
      '',
      words.procedure.local,
      ...procedure.local.map((rule) =>
        kept.line(ownRuleWords(rule, words.procedure, format).title, source(rule.paragraph, rule.readOn)),
      ),
    );
  return lines.join('\n');
}

function thresholdOf(rule: string, { procedure: { threshold } }: GuideText): string {
  return Object.entries(threshold).find(([key]) => key === rule)?.[1] ?? rule;
}
