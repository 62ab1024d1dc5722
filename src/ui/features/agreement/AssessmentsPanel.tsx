import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Assessment } from '../../../domain/assessment';
import { ErrorState } from '../../components/ErrorState';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTop: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
});

/** The assessments of the agreement, each conclusion with its reason. */
export function AssessmentsPanel({ agreementId }: { agreementId: number }) {
  const styles = useStyles();
  const { t } = useText();
  const ports = usePorts();
  const load = useCallback(() => ports.assessments.forAgreement(agreementId), [ports, agreementId]);
  const { state, reload } = useLoad(load);
  return (
    <Panel title={t('agreement.assessments.title')}>
      {state.status === 'loading' && (
        <Skeleton aria-label={t('common.loading')}>
          <SkeletonItem size={24} />
        </Skeleton>
      )}
      {(state.status === 'forbidden' || state.status === 'notFound') && <Text>{t('agreement.panelForbidden')}</Text>}
      {state.status === 'failed' && <ErrorState error={state.error} onRetry={reload} />}
      {state.status === 'ready' && state.value.length === 0 && <Text>{t('agreement.assessments.none')}</Text>}
      {state.status === 'ready' && (
        <ul className={styles.list}>
          {state.value.map(({ value }) => (
            <AssessmentItem key={value.id} assessment={value} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function AssessmentItem({ assessment }: { assessment: Assessment }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { lookups } = useAppData();
  const assessor = assessment.assessorId === null ? null : lookups.person(assessment.assessorId);
  const kind = t(`terms.assessment.${assessment.kind}`);
  const facts = [
    // A title is often only the kind once more.
    assessment.title.trim().toLowerCase() === kind.toLowerCase() ? '' : kind,
    assessment.date === null ? '' : format.date(assessment.date),
    assessor?.name ?? '',
    assessment.recordedIn === null ? '' : t(`agreement.assessments.${assessment.recordedIn}`),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{assessment.title}</Text>
        <StateBadge tone={assessment.status === 'done' ? 'success' : assessment.status === 'draft' ? 'neutral' : 'warning'}>
          {t(`agreement.assessments.status.${assessment.status}`)}
        </StateBadge>
      </div>
      <span className={styles.muted}>{facts.filter(Boolean).join(' · ')}</span>
      {assessment.steps.map((step) => (
        <Text key={step.question} block size={200}>
          {`${step.question} ${t('agreement.assessments.because', { conclusion: step.conclusion, reason: step.reason })}`}
        </Text>
      ))}
    </li>
  );
}
