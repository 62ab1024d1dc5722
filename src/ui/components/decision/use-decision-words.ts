import type { Agreement } from '../../../domain/agreement';
import type { Deadline } from '../../../domain/deadline';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { decisionPointOf, type DecisionKind } from '../../../domain/answers/decision-kind';

/** The heading of a decision dialog, and what happens when the person goes on. */
export function useDecisionWords(
  kind: DecisionKind,
  agreement: Agreement,
  deadline: Deadline,
): { readonly title: string; readonly text: string } {
  const { t, format } = useText();
  const { today } = useAppData();
  const point = decisionPointOf(agreement, deadline, today);
  const { title } = agreement;
  const sequence = deadline.optionSequence ?? 0;
  const last = format.date(deadline.actBy);
  switch (kind) {
    case 'exercise':
    case 'letContinue':
      return {
        title: t(`agreement.decision.${kind}Title`, { sequence }),
        text: point
          ? t(`agreement.decision.${kind}Text`, {
              title,
              sequence,
              length: t('common.months', { count: point.option.months }),
              until: format.date(point.endIfTaken),
              deadline: last,
            })
          : t('agreement.decision.notOpen'),
      };
    case 'decline': {
      const automatic = point?.option.mode === 'automatic';
      return {
        title: t('agreement.decision.declineTitle'),
        text: point
          ? t(automatic ? 'agreement.decision.declineAutomaticText' : 'agreement.decision.declineText', {
              title,
              date: format.date(point.termBefore),
              deadline: last,
            })
          : t('agreement.decision.notOpen'),
      };
    }
    case 'remindMe':
      return { title: t('agreement.decision.remindMeTitle'), text: t('agreement.decision.remindMeText', { date: last }) };
    case 'iHaveThis':
    case 'newProcurement':
    case 'reportNeed':
    case 'handOver':
      return { title: t(`agreement.decision.${kind}Title`), text: t(`agreement.decision.${kind}Text`, { title }) };
  }
}
