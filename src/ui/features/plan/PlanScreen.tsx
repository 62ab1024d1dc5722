import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { PlanSections } from '../../components/plan-sections/PlanSections';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { useHashQuery } from '../../state/use-hash-query';
import { OwnNeedsScreen } from './OwnNeedsScreen';
import { PlanBody } from './PlanBody';
import { PlanFiles } from './PlanFiles';
import { parsePlanQuery, planQuery } from './plan-query';
import { sumOf } from './plan-rows';
import { PlanSkeleton } from './PlanSkeleton';
import { PlanSuggestions } from './PlanSuggestions';
import { usePlanStyles } from './plan.styles';
import { usePlan } from './use-plan';
import { usePlanWords } from './use-plan-words';
import { isOpenProcurement } from '../../../domain/procurement';

/** The whole plan: what waits to be taken in, what is proposed, and all needs and procurements as list, board or time line. */
export function PlanScreen() {
  const styles = usePlanStyles();
  const { format, words } = usePlanWords();
  const { session } = useAppData();
  const { href } = useHostActions();
  const { state, plan, reload } = usePlan();
  const address = useHashQuery(paths.plan);
  if (state.status === 'loading') return <PlanSkeleton />;
  // The right was taken away since the app was opened.
  if (state.status === 'forbidden') return <OwnNeedsScreen />;
  if (plan === null)
    return (
      <div className={styles.page}>
        <PlanSections here="plan" />
        <PageHeader title={words.title} subtitle={words.failed} />
        <ErrorState error={state.status === 'failed' ? state.error : undefined} onRetry={reload} />
      </div>
    );
  const mayAdd = session.rights.procurements.add;
  const open = sumOf(plan.rows.filter(({ procurement }) => isOpenProcurement(procurement)));
  const newNeed = mayAdd && (
    <Button as="a" appearance="primary" icon={<AddRegular />} href={href(paths.newProcurement())}>
      {words.newNeed}
    </Button>
  );
  return (
    <div className={styles.page}>
      <PlanSections here="plan" />
      <PageHeader
        title={words.title}
        subtitle={words.subtitle(words.needs(open.count), format.amount(open.value), words.late(open.late))}
        actions={
          <>
            {plan.rows.length > 0 && <PlanFiles procurements={plan.procurements} />}
            {plan.rows.length > 0 && newNeed}
          </>
        }
      />
      <div className={styles.stack}>
        <PlanSuggestions plan={plan} />
        {plan.rows.length === 0 ? (
          <Panel>
            <EmptyState title={words.nothing} help={words.nothingHelp} action={newNeed} />
          </Panel>
        ) : (
          <PlanBody
            plan={plan}
            query={parsePlanQuery(address.query)}
            onChange={(next) => address.push(planQuery(next))}
            onTyping={(next) => address.replace(planQuery(next))}
          />
        )}
      </div>
    </div>
  );
}
