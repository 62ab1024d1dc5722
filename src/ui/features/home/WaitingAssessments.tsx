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

interface Waiting {
  readonly assessments: readonly Assessment[];
  /** The first service area of each open need. */
  readonly areaOf: ReadonlyMap<number, number | null>;
}

/** The assessments that wait for the person; nothing for one who may not read assessments, or when none wait. */
export function WaitingAssessments({ areaIds }: { areaIds: readonly number[] | null }) {
  const ports = usePorts();
  const line = useLineStyles();
  const { t } = useText();
  const { session, rowOf } = useAppData();
  const mayRead = session.rights.assessments.read;
  const mayReadNeeds = session.rights.procurements.read;
  const read = useCallback(async (): Promise<Waiting> => {
    const assessments = mayRead ? await ports.assessments.waiting() : [];
    const ofNeeds = assessments.some(({ agreementId, procurementId }) => agreementId === null && procurementId !== null);
    const needs = ofNeeds && mayReadNeeds ? await ports.procurements.open() : [];
    return { assessments, areaOf: new Map(needs.map(({ id, serviceAreaIds }) => [id, serviceAreaIds[0] ?? null])) };
  }, [ports, mayRead, mayReadNeeds]);
  const { state, reload } = useLoad(read);
  const personId = session.person.id;
  const found = useMemo(
    () => (state.status === 'ready' ? waitingAssessments(state.value.assessments, { personId, areaIds, rowOf }) : []),
    [state, personId, areaIds, rowOf],
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
            <AssessmentLine
              assessment={assessment}
              areaId={
                state.status === 'ready' && assessment.procurementId !== null
                  ? (state.value.areaOf.get(assessment.procurementId) ?? null)
                  : null
              }
            />
          </li>
        )}
      </FoldedList>
    </Panel>
  );
}

/** What concerns an agreement leads there, a need to the service area whose page lists it; without an area it says who goes on with it. */
function AssessmentLine({ assessment, areaId }: { assessment: Assessment; areaId: number | null }) {
  const line = useLineStyles();
  const { t } = useText();
  const { rowOf } = useAppData();
  const { agreementId, kind, status, title } = assessment;
  const row = agreementId === null ? null : rowOf(agreementId);
  const details = [
    t(`terms.assessment.${kind}`),
    status === 'awaitingAcknowledgement' ? t('home.assessments.acknowledge') : '',
    agreementId === null ? t(areaId === null ? 'home.assessments.needNoArea' : 'home.assessments.need') : '',
  ];
  return (
    <>
      {row ? (
        <RouteLink to={paths.agreement(row.agreement.id)} className={line.title}>
          {row.agreement.title}
        </RouteLink>
      ) : areaId !== null ? (
        <RouteLink to={paths.serviceArea(areaId)} className={line.title}>
          {title}
        </RouteLink>
      ) : (
        <span className={line.plain}>{title}</span>
      )}
      <span className={line.sub}>{details.filter(Boolean).join(' · ')}</span>
    </>
  );
}
