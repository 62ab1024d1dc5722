import { useCallback } from 'react';
import { isRevisionResult, newestDone } from '../../../domain/revision/revision-answers';
import { runningCampaign } from '../../../domain/revision/campaign-agreements';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { KnownFacts } from '../../components/revision/KnownFacts';
import { RevisionFields } from '../../components/revision/RevisionFields';
import { useRevisionAnswer } from '../../components/revision/use-revision-answer';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useLoad } from '../../state/use-load';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import type { AssessmentFormProps } from './assessment-form-props';
import { DoneAssessment } from './DoneAssessment';
import { FormFrame } from './FormFrame';
import { OnlyAgreements } from './OnlyAgreements';
import { useAgreementAssessments } from './use-agreement-assessments';

/** Keep, renew, end or replace: the revision of one agreement. */
export function RevisionForm({ subject, stored, mayEdit, onSaved }: AssessmentFormProps) {
  const { language } = useText();
  const words = revisionWords(language);
  if (subject.kind !== 'agreement') return <OnlyAgreements />;
  const { row } = subject;
  const result = stored?.value.result ?? null;
  if (stored && (stored.value.status === 'done' || !mayEdit))
    return (
      <DoneAssessment
        title={stored.value.title}
        assessment={stored.value}
        row={row}
        badge={isRevisionResult(result) && <StateBadge tone="brand">{words.result[result]}</StateBadge>}
        againLabel={mayEdit ? words.form.again : null}
      />
    );
  return <Answer row={row} stored={stored} onSaved={onSaved} />;
}

function Answer({ row, stored, onSaved }: { row: RegisterRow } & Pick<AssessmentFormProps, 'stored' | 'onSaved'>) {
  const { t, language, format } = useText();
  const words = revisionWords(language);
  const guard = useLeaveGuard();
  const earlier = useAgreementAssessments(row.agreement.id);
  const last = earlier && newestDone(earlier, 'revision');
  const answer = useRevisionAnswer(row, stored?.value ?? null, stored, (saved) => {
    guard.release();
    onSaved(saved);
  });
  const campaign = useCampaignOf(row);
  return (
    <FormFrame
      title={t('terms.assessment.revision')}
      row={row}
      guard={guard}
      isDirty={answer.isDirty}
      saving={answer.saving}
      error={answer.error}
      saveLabel={words.form.save}
      onSave={answer.submit}
    >
      <Panel
        title={words.form.known}
        {...(campaign ? { aside: words.form.campaign(campaign.title, format.date(campaign.dueOn)) } : {})}
      >
        <KnownFacts row={row} last={last} />
      </Panel>
      <Panel>
        <RevisionFields answer={answer} />
      </Panel>
    </FormFrame>
  );
}

/** The campaign that waits for this answer, if one does. */
function useCampaignOf(row: RegisterRow) {
  const ports = usePorts();
  const { session, organisation } = useAppData();
  const mayRead = session.rights.revisionCampaigns.read;
  const load = useCallback(async () => (mayRead ? await ports.revisionCampaigns.all() : []), [ports, mayRead]);
  const { state } = useLoad(load);
  if (state.status !== 'ready') return null;
  const campaigns = state.value.map(({ value }) => value);
  const { serviceAreaIds } = row.agreement;
  const areaIds = serviceAreaIds.length > 0 ? serviceAreaIds : organisation.serviceAreas.map(({ id }) => id);
  return areaIds.map((id) => runningCampaign(campaigns, id)).find((each) => each !== null) ?? null;
}
