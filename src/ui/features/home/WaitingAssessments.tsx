import { useCallback, useMemo } from 'react';
import type { Assessment } from '../../../domain/assessment';
import { ErrorState } from '../../components/ErrorState';
import { FoldedList } from '../../components/FoldedList';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { useText } from '../../text/TextProvider';
import { useLineStyles } from './line.styles';
import { waitingAssessments } from './waiting-assessments';

/** The assessments that wait for the person; nothing for one who may not read assessments, or when none wait. */
export function WaitingAssessments({ areaIds }: { areaIds: readonly number[] | null }) {
  const ports = usePorts();
  const line = useLineStyles();
  const { t } = useText();
  const { session, rowOf } = useAppData();
  const mayRead = session.rights.assessments.read;
  const read = useCallback(
    async (): Promise<readonly Assessment[]> => (mayRead ? ports.assessments.waiting() : []),
    [ports, mayRead],
  );
  const { state, reload } = useLoad(read);
  const personId = session.person.id;
  const isResource = session.rights.assessments.edit && session.roles.some((role) => role === 'resource' || role === 'lead');
  const found = useMemo(
    () => (state.status === 'ready' ? waitingAssessments(state.value, { personId, areaIds, isResource, rowOf }) : []),
    [state, personId, areaIds, isResource, rowOf],
  );
  if (state.status === 'failed')
    return (
      <Panel title={t('home.assessments.title')}>
        <ErrorState error={state.error} onRetry={reload} />
      </Panel>
    );
  if (found.length === 0) return null;
  return (
    <Panel title={t('home.assessments.title')} aside={String(found.length)}>
      <FoldedList items={found} first={4} moreText={(count) => t('home.assessments.more', { count })}>
        {(assessment) => (
          <li key={assessment.id} className={line.item}>
            <AssessmentLine assessment={assessment} />
          </li>
        )}
      </FoldedList>
    </Panel>
  );
}

/** Leads to the assessment: what it is of, and what is to be done. */
function AssessmentLine({ assessment }: { assessment: Assessment }) {
  const line = useLineStyles();
  const { t } = useText();
  const { rowOf } = useAppData();
  const { id, agreementId, kind, status, title } = assessment;
  const row = agreementId === null ? null : rowOf(agreementId);
  const details = [
    t(`terms.assessment.${kind}`),
    status === 'awaitingAcknowledgement' ? t('home.assessments.acknowledge') : '',
    agreementId === null ? t('home.assessments.need') : '',
  ];
  return (
    <>
      <RouteLink to={paths.assessment(id)} className={line.title}>
        {row?.agreement.title ?? title}
      </RouteLink>
      <span className={line.sub}>{details.filter(Boolean).join(' · ')}</span>
    </>
  );
}
