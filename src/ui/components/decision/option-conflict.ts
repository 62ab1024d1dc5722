import type { OptionDecision, OptionDecisionRecord } from '../../../domain/agreement';
import type { Translate } from '../../text/create-text';
import type { FieldVersions, Side } from '../conflict/conflict-fields';

interface Decided {
  readonly decision: OptionDecision;
  readonly reason: string;
}

/** The decision and its reason, mine against what somebody else recorded. The option was open and without a reason before. */
export function optionConflictFields(mine: Decided, theirs: OptionDecisionRecord, t: Translate): readonly FieldVersions[] {
  return [
    {
      key: 'decision',
      label: t('agreement.decision.field.decision'),
      before: t('terms.optionDecision.open'),
      mine: t(`terms.optionDecision.${mine.decision}`),
      theirs: t(`terms.optionDecision.${theirs.decision}`),
    },
    { key: 'reason', label: t('agreement.decision.field.reason'), before: '', mine: mine.reason, theirs: theirs.reason },
  ];
}

/** What the person chose, put together from both sides. */
export function chosenOption(choice: ReadonlyMap<string, Side>, mine: Decided, theirs: Decided): Decided {
  return {
    decision: choice.get('decision') === 'theirs' ? theirs.decision : mine.decision,
    reason: choice.get('reason') === 'theirs' ? theirs.reason : mine.reason,
  };
}
