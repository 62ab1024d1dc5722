import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { contractTypes } from '../../../domain/agreement';
import type { Assessment } from '../../../domain/assessment';
import { decidedOn } from '../../../domain/assessments/decided';
import { wasSentBack } from '../../../domain/assessments/four-eyes';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { ErrorState } from '../ErrorState';
import { Panel } from '../Panel';
import { RouteLink } from '../RouteLink';
import { StateBadge } from '../StateBadge';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  muted: { display: 'block', color: tokens.colorNeutralForeground3, marginBottom: tokens.spacingVerticalM },
  sub: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Where the assessment of reserved and inclusive contract stands for a procurement, and what is to be done next. */
export function ProcurementAssessments({ procurementId }: { procurementId: number }): JSX.Element | null {
  const { language } = useText();
  const { overview } = assessmentsWords(language);
  const { read } = useAppData().session.rights.assessments;
  return (
    <Panel title={overview.panelTitle}>
      {read ? <Loaded procurementId={procurementId} /> : <Text>{overview.panelForbidden}</Text>}
    </Panel>
  );
}

function Loaded({ procurementId }: { procurementId: number }) {
  const styles = useStyles();
  const { t, language } = useText();
  const { overview } = assessmentsWords(language);
  const ports = usePorts();
  const { add } = useAppData().session.rights.assessments;
  const load = useCallback(() => ports.assessments.forProcurement(procurementId), [ports, procurementId]);
  const { state, reload } = useLoad(load);
  if (state.status === 'loading')
    return (
      <Skeleton aria-label={t('common.loading')}>
        <SkeletonItem size={24} />
      </Skeleton>
    );
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status !== 'ready') return <Text>{overview.panelForbidden}</Text>;
  const rows = state.value
    .map(({ value }) => value)
    .filter(({ kind }) => kind === 'reservedInclusive')
    .toSorted((a, b) => b.id - a.id);
  if (rows.length > 0)
    return (
      <ul className={styles.list}>
        {rows.map((row) => (
          <AssessmentState key={row.id} assessment={row} />
        ))}
      </ul>
    );
  return (
    <>
      <Text block weight="semibold">
        {overview.panelNone}
      </Text>
      <Text className={styles.muted}>{overview.panelNoneHelp}</Text>
      {add && (
        <Button onClick={() => goTo(paths.newAssessment(`type=reservedInclusive&anskaffing=${procurementId}`))}>
          {overview.start}
        </Button>
      )}
    </>
  );
}

/** One assessment: what it came to or where it stands, who and when, and the way on. */
function AssessmentState({ assessment }: { assessment: Assessment }) {
  const styles = useStyles();
  const { format, language } = useText();
  const words = assessmentsWords(language);
  const { lookups, session } = useAppData();
  const { id, status, result, assessorId, acknowledgedById, date } = assessment;
  const name = (of: number | null) => (of === null ? null : lookups.person(of)?.name) ?? words.somebody;
  const day = decidedOn(assessment);
  const type = contractTypes.find((each) => each === result);
  const isDone = status === 'done';
  const stage = wasSentBack(assessment) ? 'sentBack' : status;
  const facts = [
    isDone && acknowledgedById !== null
      ? words.acknowledgedBy(name(acknowledgedById), day === null ? '' : format.date(day))
      : words.assessedBy(name(assessorId), date === null ? '' : format.date(date)),
  ];
  const goesOn = status === 'draft' && assessorId === session.person.id;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Text weight="semibold" block>
          {isDone && type ? words.resultName[type] : words.status[stage]}
        </Text>
        <span className={styles.sub}>{facts.join(' · ')}</span>
        <RouteLink to={paths.assessment(id)}>{goesOn ? words.overview.goOn : words.overview.open}</RouteLink>
      </div>
      <StateBadge tone={isDone ? 'success' : stage === 'sentBack' ? 'danger' : status === 'draft' ? 'neutral' : 'warning'}>
        {words.status[stage]}
      </StateBadge>
    </li>
  );
}
