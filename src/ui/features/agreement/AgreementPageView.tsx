import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { nextOptionDecision } from '../../../domain/option-decision';
import { AgreementOrigin } from '../../components/agreement-origin/AgreementOrigin';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { useElementWidth } from '../../components/use-element-width';
import { goTo, paths } from '../../navigation';
import { AppDataGate } from '../../state/AppDataGate';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { AboutPanel } from './AboutPanel';
import { AgreementHeader } from './AgreementHeader';
import { AssessmentsPanel } from './AssessmentsPanel';
import { CeilingPanel } from './CeilingPanel';
import { ClausesPanel } from './ClausesPanel';
import { DeadlinesPanel } from './DeadlinesPanel';
import { FollowUpPanel } from './FollowUpPanel';
import { HistoryPanel } from './HistoryPanel';
import { SuppliersPanel } from './SuppliersPanel';
import { TermPanel } from './TermPanel';
import { useAgreementPage } from './use-agreement-page';

/** Up to this width, in pixels, everything stands under one another: whom to call comes right after how to buy. */
const oneColumnUpTo = 900;

const useStyles = makeStyles({
  root: {
    maxWidth: '1240px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalXXL,
  },
  oneColumn: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    minWidth: 0,
  },
  tightColumn: { gap: tokens.spacingVerticalL },
  skeleton: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

/** One agreement: how to use it, where it stands, what to decide, who delivers, what is done and what has changed. */
export function AgreementPageView({ agreementId }: { agreementId: number }) {
  const styles = useStyles();
  const [box, width] = useElementWidth<HTMLDivElement>(oneColumnUpTo + 1);
  return (
    <div ref={box} className={styles.root}>
      <AppDataGate skeleton={<PageSkeleton />}>
        <Page agreementId={agreementId} narrow={width <= oneColumnUpTo} />
      </AppDataGate>
    </div>
  );
}

function Page({ agreementId, narrow }: { agreementId: number; narrow: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  const { session, today } = useAppData();
  const { page, followUps, callOffs, row, deadlines } = useAgreementPage(agreementId);

  if (page.state.status === 'loading') return <PageSkeleton />;
  if (page.state.status === 'failed') return <ErrorState error={page.state.error} onRetry={page.reload} />;
  if (page.state.status !== 'ready' || !row) {
    const state = page.state.status === 'forbidden' ? 'forbidden' : 'notFound';
    return (
      <EmptyState
        level={1}
        title={t(`agreement.${state}`)}
        help={t(`agreement.${state}Help`)}
        action={
          <Button appearance="primary" onClick={() => goTo(paths.agreements())}>
            {t('agreement.toRegister')}
          </Button>
        }
      />
    );
  }

  const { value: agreement, suppliers, etag, options } = page.state.value;
  const point = nextOptionDecision(agreement, today);
  const decision =
    deadlines.find((each) => each.kind === 'optionDecision' && each.optionSequence === point?.option.sequence) ?? null;
  const next = decision ?? deadlines.find((each) => each.kind !== 'owner' && each.kind !== 'followUp') ?? null;
  const version = [etag, ...options.map((option) => option.etag), ...suppliers.map((supplier) => supplier.etag)].join(' ');
  const supplierRows = <SuppliersPanel suppliers={suppliers.map(({ value }) => value)} />;
  return (
    <>
      <AgreementHeader agreement={agreement} row={row} decision={decision} onSaved={page.reload} />
      <TermPanel agreement={agreement} row={row} next={next} showPrimary={next !== decision} onSaved={page.reload} />
      <div className={mergeClasses(styles.columns, narrow && styles.oneColumn)}>
        <div className={mergeClasses(styles.column, narrow && styles.tightColumn)}>
          <AboutPanel agreement={agreement} row={row} />
          {narrow && supplierRows}
          {session.rights.followUps.read && (
            <FollowUpPanel agreementId={agreementId} followUps={followUps.state} onChanged={followUps.reload} />
          )}
          {session.rights.assessments.read && (
            <AssessmentsPanel row={row} procurementStartedOn={agreement.procurementStartedOn} />
          )}
          <ClausesPanel agreement={agreement} />
        </div>
        <div className={mergeClasses(styles.column, narrow && styles.tightColumn)}>
          {session.rights.callOffs.read && (
            <CeilingPanel agreement={agreement} callOffs={callOffs.state} onRetry={callOffs.reload} />
          )}
          {!narrow && supplierRows}
          <DeadlinesPanel deadlines={deadlines} />
          <AgreementOrigin agreementId={agreementId} />
          <HistoryPanel agreementId={agreementId} version={version} />
        </div>
      </div>
    </>
  );
}

function PageSkeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t('common.loading')} className={styles.skeleton}>
      <SkeletonItem size={32} style={{ width: '40%' }} />
      <SkeletonItem size={16} style={{ width: '60%' }} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
