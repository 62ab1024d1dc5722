import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PlanSections } from '../../components/plan-sections/PlanSections';
import { useElementWidth } from '../../components/use-element-width';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { AppDataGate } from '../../state/AppDataGate';
import { useLoad } from '../../state/use-load';
import { NewNeed } from './NewNeed';
import { ProcurementPage } from './ProcurementPage';
import { ProcurementSkeleton } from './ProcurementSkeleton';
import { useWords } from './use-words';

/** Up to this width, in pixels, everything stands under one another. */
const oneColumnUpTo = 900;

const useStyles = makeStyles({
  root: {
    maxWidth: '1240px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}` },
  },
  form: { maxWidth: '960px' },
});

/** A need or procurement, or the form for a new one. */
export function ProcurementView({ procurementId }: { procurementId?: number }) {
  const styles = useStyles();
  const [box, width] = useElementWidth<HTMLDivElement>(oneColumnUpTo + 1);
  return (
    <div ref={box} className={styles.root}>
      <PlanSections here="plan" />
      <AppDataGate skeleton={<ProcurementSkeleton />}>
        {procurementId === undefined ? (
          <div className={styles.form}>
            <NewNeed />
          </div>
        ) : (
          <Opened procurementId={procurementId} narrow={width <= oneColumnUpTo} />
        )}
      </AppDataGate>
    </div>
  );
}

function Opened({ procurementId, narrow }: { procurementId: number; narrow: boolean }) {
  const { words } = useWords();
  const ports = usePorts();
  const { state, reload, set } = useLoad(useCallback(() => ports.procurements.get(procurementId), [ports, procurementId]));
  if (state.status === 'loading') return <ProcurementSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status === 'ready') return <ProcurementPage stored={state.value} put={set} narrow={narrow} />;
  const isForbidden = state.status === 'forbidden';
  return (
    <EmptyState
      level={1}
      title={isForbidden ? words.forbidden : words.notFound}
      help={isForbidden ? words.forbiddenHelp : words.notFoundHelp}
      action={
        <Button appearance="primary" onClick={() => goTo(isForbidden ? paths.guide() : paths.plan())}>
          {isForbidden ? words.toGuide : words.toPlan}
        </Button>
      }
    />
  );
}
