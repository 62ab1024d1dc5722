import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, type ComponentType } from 'react';
import type { AssessmentKind } from '../../../domain/assessment';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PlanSections } from '../../components/plan-sections/PlanSections';
import { goTo, paths } from '../../navigation';
import { AppDataGate } from '../../state/AppDataGate';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { askedAssessment, type AskedAssessment } from './asked-assessment';
import type { AssessmentFormProps, AssessmentSubject } from './assessment-form-props';
import { useOpenedAssessment } from './use-opened-assessment';

const forms: Readonly<Record<AssessmentKind, ComponentType<AssessmentFormProps>>> = {
  reservedInclusive: lazy(() => import('./ReservedInclusiveForm').then((m) => ({ default: m.ReservedInclusiveForm }))),
  revision: lazy(() => import('./RevisionForm').then((m) => ({ default: m.RevisionForm }))),
  risk: lazy(() => import('./RiskForm').then((m) => ({ default: m.RiskForm }))),
  finalEvaluation: lazy(() => import('./FinalEvaluationForm').then((m) => ({ default: m.FinalEvaluationForm }))),
};

const useStyles = makeStyles({
  root: {
    maxWidth: '960px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  },
  skeleton: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

/** One assessment: the form of its kind, stored or, from what the address names (`type`, `avtale` or `anskaffing`), new. */
export function AssessmentView({ assessmentId }: { assessmentId?: number }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PlanSections here="assessments" />
      <AppDataGate skeleton={<FormSkeleton />}>
        <Allowed assessmentId={assessmentId ?? null} />
      </AppDataGate>
    </div>
  );
}

function Allowed({ assessmentId }: { assessmentId: number | null }) {
  const { read, add } = useAppData().session.rights.assessments;
  // What was asked for when the page came; the address is rewritten while somebody is asked whether to leave.
  const asked = useMemo(
    () => (assessmentId === null ? askedAssessment(window.location.hash.split('?')[1] ?? '') : null),
    [assessmentId],
  );
  if (!read || (assessmentId === null && !add)) return <Absent why="forbidden" />;
  return <Opened assessmentId={assessmentId} asked={asked} />;
}

const noQuery = new URLSearchParams();

function Opened({ assessmentId, asked }: { assessmentId: number | null; asked: AskedAssessment | null }) {
  const { session, rowOf } = useAppData();
  const { state, reload, set } = useOpenedAssessment(assessmentId, asked);
  if (state.status === 'loading') return <FormSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status !== 'ready') return <Absent why={state.status} />;
  const { stored, agreementId, procurement } = state.value;
  const row = agreementId === null ? null : rowOf(agreementId);
  const subject: AssessmentSubject | null = procurement
    ? { kind: 'procurement', procurement }
    : row && { kind: 'agreement', row };
  const kind = stored?.value.kind ?? asked?.kind;
  if (subject === null || kind === undefined) return <Absent why="notFound" />;
  const Form = forms[kind];
  const { add, edit } = session.rights.assessments;
  return (
    <Suspense fallback={<FormSkeleton />}>
      <Form
        subject={subject}
        stored={stored}
        mayEdit={stored ? edit : add}
        query={asked?.query ?? noQuery}
        onSaved={(saved) => {
          if (stored) return set({ ...state.value, stored: saved });
          // Back must not lead to the empty form: its place in the history is the saved one's.
          window.location.replace(`#${paths.assessment(saved.value.id)}`);
        }}
      />
    </Suspense>
  );
}

function Absent({ why }: { why: 'forbidden' | 'notFound' }) {
  const { t, language } = useText();
  const words = assessmentsWords(language);
  return (
    <EmptyState
      level={1}
      title={words[why]}
      help={words[`${why}Help`]}
      action={
        <Button appearance="primary" onClick={() => goTo(why === 'forbidden' ? paths.home : paths.assessments())}>
          {why === 'forbidden' ? t('shell.notFound.home') : words.toAll}
        </Button>
      }
    />
  );
}

function FormSkeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('common.loading')} className={styles.skeleton}>
      <SkeletonItem size={32} style={{ width: '40%' }} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
