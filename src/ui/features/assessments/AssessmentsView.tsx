import { Button, Skeleton, SkeletonItem, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { FoldedList } from '../../components/FoldedList';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { PlanSections } from '../../components/plan-sections/PlanSections';
import { StateBadge } from '../../components/StateBadge';
import { goTo, paths } from '../../navigation';
import { AppDataGate } from '../../state/AppDataGate';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { wasSentBack } from '../../../domain/assessments/four-eyes';
import { AssessmentItem } from './AssessmentItem';
import { assessmentLines } from './assessment-lines';
import { useAssessmentsStyles } from './assessments.styles';
import { DecidedPanel } from './DecidedPanel';
import { MissingPanel } from './MissingPanel';
import { useAssessments, type AssessmentsContent } from './use-assessments';

/** What waits for the person, what they have begun, what is missing, and what was decided with the share that is reserved or inclusive. */
export function AssessmentsView() {
  const styles = useAssessmentsStyles();
  return (
    <div className={styles.page}>
      <PlanSections here="assessments" />
      <AppDataGate skeleton={<OverviewSkeleton />}>
        <Allowed />
      </AppDataGate>
    </div>
  );
}

function Allowed() {
  const { t, language } = useText();
  const words = assessmentsWords(language);
  const { session } = useAppData();
  if (session.rights.assessments.read) return <Loaded />;
  return (
    <EmptyState
      level={1}
      title={words.forbidden}
      help={words.forbiddenHelp}
      action={
        <Button appearance="primary" onClick={() => goTo(paths.home)}>
          {t('shell.notFound.home')}
        </Button>
      }
    />
  );
}

function Loaded() {
  const { language } = useText();
  const { overview, forbidden, forbiddenHelp } = assessmentsWords(language);
  const { state, reload } = useAssessments();
  if (state.status === 'loading') return <OverviewSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status !== 'ready') return <EmptyState level={1} title={forbidden} help={forbiddenHelp} />;
  return (
    <>
      <PageHeader title={overview.title} subtitle={overview.lead} />
      <Sections content={state.value} />
    </>
  );
}

function Sections({ content }: { content: AssessmentsContent }) {
  const styles = useAssessmentsStyles();
  const { format, language } = useText();
  const words = assessmentsWords(language);
  const { overview } = words;
  const { session, rowOf, lookups, today } = useAppData();
  const lines = useMemo(() => {
    const isResource = session.roles.some((role) => role === 'resource' || role === 'lead');
    return assessmentLines(
      content,
      { personId: session.person.id, mayWrite: session.rights.assessments.edit, isResource },
      rowOf,
    );
  }, [content, session, rowOf]);
  const name = (id: number | null) => (id === null ? null : lookups.person(id)?.name) ?? words.somebody;
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <Panel title={overview.waiting} aside={String(lines.waiting.length)}>
          {lines.waiting.length === 0 && <Text className={styles.muted}>{overview.waitingNone}</Text>}
          <FoldedList items={lines.waiting} first={6} step={20} moreText={overview.more}>
            {(line) => {
              const { date, assessorId, id } = line.assessment;
              const since = date === null ? '' : overview.waitsSince(format.shortDate(date, today), name(assessorId));
              return <AssessmentItem key={id} line={line} facts={[since]} />;
            }}
          </FoldedList>
        </Panel>
        <Panel title={overview.drafts} aside={String(lines.drafts.length)}>
          {lines.drafts.length === 0 && <Text className={styles.muted}>{overview.draftsNone}</Text>}
          <FoldedList items={lines.drafts} first={6} step={20} moreText={overview.more}>
            {(line) => {
              const { date, id } = line.assessment;
              return (
                <AssessmentItem
                  key={id}
                  line={line}
                  facts={[date === null ? '' : format.shortDate(date, today)]}
                  aside={wasSentBack(line.assessment) && <StateBadge tone="danger">{words.status.sentBack}</StateBadge>}
                />
              );
            }}
          </FoldedList>
        </Panel>
      </div>
      <MissingPanel missing={lines.missing} />
      <DecidedPanel decided={lines.decided} />
    </div>
  );
}

function OverviewSkeleton() {
  const styles = useAssessmentsStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('common.loading')} className={styles.stack}>
      <SkeletonItem size={32} style={{ width: '30%' }} />
      <SkeletonItem size={96} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
