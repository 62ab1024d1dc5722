import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { AppDataGate } from '../../state/AppDataGate';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { useText } from '../../text/TextProvider';
import { AgreementForm } from './AgreementForm';
import { FromProcurement } from './FromProcurement';

const useStyles = makeStyles({
  root: {
    maxWidth: '960px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 0`,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} 0` },
  },
  skeleton: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

/** Creates an agreement, or edits the one named. Whoever may not is told so instead of being refused at the end. */
export function AgreementFormView({ agreementId }: { agreementId?: number }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <AppDataGate skeleton={<FormSkeleton />}>
        <Allowed agreementId={agreementId ?? null} />
      </AppDataGate>
    </div>
  );
}

function Allowed({ agreementId }: { agreementId: number | null }) {
  const { t } = useText();
  const { session } = useAppData();
  const { add, edit } = session.rights.agreements;
  if (agreementId === null ? add : edit) return agreementId === null ? <New /> : <Opened agreementId={agreementId} />;
  const back = agreementId === null ? paths.agreements() : paths.agreement(agreementId);
  return (
    <EmptyState
      level={1}
      title={t(agreementId === null ? 'form.mayNotAdd' : 'form.mayNotEdit')}
      help={session.isGuest ? t('agreement.readOnlyGuest') : t('form.mayNotHelp')}
      action={
        <Button appearance="primary" onClick={() => goTo(back)}>
          {t(agreementId === null ? 'agreement.toRegister' : 'form.backToAgreement')}
        </Button>
      }
    />
  );
}

/** A new agreement: empty, or filled in from the procurement that the address names. */
function New() {
  const [asked] = useState(() => new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('anskaffing') ?? '');
  if (!/^[1-9]\d{0,9}$/.test(asked)) return <AgreementForm opened={null} />;
  return <FromProcurement procurementId={Number(asked)} skeleton={<FormSkeleton />} />;
}

function Opened({ agreementId }: { agreementId: number }) {
  const { t } = useText();
  const ports = usePorts();
  const { state, reload } = useLoad(useCallback(() => ports.agreements.open(agreementId), [ports, agreementId]));
  if (state.status === 'loading') return <FormSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status === 'ready') return <AgreementForm opened={state.value} />;
  return (
    <EmptyState
      level={1}
      title={t(`agreement.${state.status}`)}
      help={t(`agreement.${state.status}Help`)}
      action={
        <Button appearance="primary" onClick={() => goTo(paths.agreements())}>
          {t('agreement.toRegister')}
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
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
