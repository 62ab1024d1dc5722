import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { NeedRequest } from '../../../domain/need-request';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { PlanSections } from '../../components/plan-sections/PlanSections';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { OwnNeeds } from './OwnNeeds';
import { PlanSkeleton } from './PlanSkeleton';
import { usePlanStyles } from './plan.styles';
import { usePlanWords } from './use-plan-words';

/** For those who may not read the plan: what they have reported, and the way to report more. */
export function OwnNeedsScreen() {
  const styles = usePlanStyles();
  const { words } = usePlanWords();
  const { session } = useAppData();
  const { href } = useHostActions();
  const ports = usePorts();
  const mayRead = session.rights.needRequests.read;
  const personId = session.person.id;
  const load = useCallback(
    async () => (mayRead ? (await ports.needRequests.all()).filter(({ value }) => value.requestedById === personId) : []),
    [ports, mayRead, personId],
  );
  const { state, reload, set } = useLoad<readonly Versioned<NeedRequest>[]>(load);
  if (state.status === 'loading') return <PlanSkeleton />;
  const toGuide = (
    <Button as="a" appearance="primary" href={href(paths.guide())}>
      {words.toGuide}
    </Button>
  );
  const own = state.status === 'ready' ? state.value : [];
  return (
    <div className={styles.page}>
      <PlanSections here="plan" />
      <PageHeader title={words.mineTitle} subtitle={words.closedNote} actions={own.length > 0 && toGuide} />
      {state.status === 'failed' || state.status === 'notFound' ? (
        <ErrorState error={state.status === 'failed' ? state.error : undefined} onRetry={reload} />
      ) : (
        <Panel {...(own.length > 0 && { title: words.needs(own.length) })}>
          {own.length === 0 ? (
            <EmptyState title={words.mineNone} help={words.mineNoneHelp} action={toGuide} />
          ) : (
            <>
              <span className={styles.help}>{words.mineHelp}</span>
              <OwnNeeds
                requests={own}
                procurements={null}
                onSaved={(saved) => set(own.map((each) => (each.value.id === saved.value.id ? saved : each)))}
              />
            </>
          )}
        </Panel>
      )}
    </div>
  );
}
