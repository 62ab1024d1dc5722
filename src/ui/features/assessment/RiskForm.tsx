import { useCallback } from 'react';
import { newestDone } from '../../../domain/revision/revision-answers';
import { riskOfResult, type RiskLevel } from '../../../domain/risk/risk-factors';
import { ErrorState } from '../../components/ErrorState';
import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { StateBadge, type Tone } from '../../components/StateBadge';
import { usePorts } from '../../ports-context';
import { useLoad } from '../../state/use-load';
import { riskWords } from '../../text/risk/risk-words';
import { useText } from '../../text/TextProvider';
import type { AssessmentFormProps } from './assessment-form-props';
import { ControlPlanPanel } from './ControlPlanPanel';
import { DoneAssessment } from './DoneAssessment';
import { OnlyAgreements } from './OnlyAgreements';
import { RiskAnswer } from './RiskAnswer';

const tones = { low: 'success', medium: 'warning', high: 'danger' } as const satisfies Record<RiskLevel, Tone>;

/** The risk of an agreement by its factors, and the control plan that follows (LOA § 5i). */
export function RiskForm({ subject, stored, mayEdit, onSaved }: AssessmentFormProps) {
  const { language } = useText();
  const words = riskWords(language);
  if (subject.kind !== 'agreement') return <OnlyAgreements />;
  const { row } = subject;
  if (stored && (stored.value.status === 'done' || !mayEdit)) {
    const level = riskOfResult(stored.value.result);
    return (
      <DoneAssessment
        title={stored.value.title}
        assessment={stored.value}
        row={row}
        badge={level && <StateBadge tone={tones[level]}>{words.risk[level]}</StateBadge>}
        againLabel={mayEdit ? words.again : null}
      >
        {level && <ControlPlanPanel row={row} assessment={stored.value} level={level} />}
      </DoneAssessment>
    );
  }
  return <Loaded agreementId={row.agreement.id}>{(known) => <RiskAnswer {...{ row, stored, onSaved, ...known }} />}</Loaded>;
}

interface Known {
  readonly procurementStartedOn: Parameters<typeof RiskAnswer>[0]['procurementStartedOn'];
  readonly before: Parameters<typeof RiskAnswer>[0]['before'];
}

/** What the form starts from has to be there first: what was typed must not be replaced by what arrives. */
function Loaded({ agreementId, children }: { agreementId: number; children: (known: Known) => JSX.Element }) {
  const ports = usePorts();
  const load = useCallback(async (): Promise<Known> => {
    const [page, earlier] = await Promise.all([ports.agreements.open(agreementId), ports.assessments.forAgreement(agreementId)]);
    const before = newestDone(
      earlier.map(({ value }) => value),
      'risk',
    );
    return { procurementStartedOn: page.value.procurementStartedOn, before };
  }, [ports, agreementId]);
  const { state, reload } = useLoad(load);
  if (state.status === 'loading') return <LinesSkeleton lines={4} />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  return state.status === 'ready' ? children(state.value) : <OnlyAgreements />;
}
