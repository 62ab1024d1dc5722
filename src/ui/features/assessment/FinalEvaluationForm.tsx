import { isDeliveryResult, type DeliveryResult } from '../../../domain/final-evaluation/evaluation';
import { StateBadge, type Tone } from '../../components/StateBadge';
import { finalEvaluationWords } from '../../text/final-evaluation/final-evaluation-words';
import { useText } from '../../text/TextProvider';
import type { AssessmentFormProps } from './assessment-form-props';
import { DoneAssessment } from './DoneAssessment';
import { EvaluationAnswer } from './EvaluationAnswer';
import { OnlyAgreements } from './OnlyAgreements';

const tones = {
  goodDelivery: 'success',
  mixedDelivery: 'warning',
  poorDelivery: 'danger',
} as const satisfies Record<DeliveryResult, Tone>;

/** How an agreement went, and what to bring along to the next one. */
export function FinalEvaluationForm({ subject, stored, mayEdit, onSaved }: AssessmentFormProps) {
  const { language } = useText();
  const words = finalEvaluationWords(language);
  if (subject.kind !== 'agreement') return <OnlyAgreements />;
  const { row } = subject;
  if (!stored || (stored.value.status !== 'done' && mayEdit))
    return <EvaluationAnswer row={row} stored={stored} onSaved={onSaved} />;
  const { result } = stored.value;
  return (
    <DoneAssessment
      title={stored.value.title}
      assessment={stored.value}
      row={row}
      badge={isDeliveryResult(result) && <StateBadge tone={tones[result]}>{words.result[result]}</StateBadge>}
      againLabel={mayEdit ? words.again : null}
    />
  );
}
