import type { AssessmentGround } from '../../../domain/assessments/assessment-ground';
import type { RuleValue } from '../../../domain/rule-value';
import type { AssessmentsText } from '../../text/assessments/assessments-text';
import type { Format } from '../../text/format';

/** What an assessment stands on in words: what the law says, and what the municipality itself has decided, never in one line. */
export function groundLines(
  { part, paragraph, share, local }: AssessmentGround,
  words: AssessmentsText,
  format: Format,
): { readonly law: readonly string[]; readonly local: string } {
  const read = (line: string, rule: RuleValue | null) =>
    rule === null ? line : `${line.replace(/\.$/, '')} (${words.readOn(format.date(rule.readOn))}).`;
  const first =
    part === null ? words.lawUnknownPart(paragraph) : paragraph === '' ? words.noParagraph : words.lawParagraph(paragraph);
  return {
    law: [
      ...(part === null && paragraph === '' ? [] : [paragraph === '' ? first : read(first, share)]),
      ...(share === null || share.value === null ? [] : [read(words.share(format.number(share.value)), share)]),
    ],
    local: local === null ? words.noLocalRule : read(words.localRule(local.source, local.paragraph), local),
  };
}
