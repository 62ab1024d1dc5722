import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { NotFoundError } from '../../../data/data-errors';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PlanSections } from '../../components/plan-sections/PlanSections';
import { SmallPurchasesForbidden } from '../../components/small-purchases/SmallPurchasesForbidden';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { AppDataGate } from '../../state/AppDataGate';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { newValues, valuesOf } from './purchase-values';
import { usePageStyles } from './purchase.styles';
import { PurchaseFacts } from './PurchaseFacts';
import { PurchaseForm } from './PurchaseForm';
import { PurchaseSkeleton } from './PurchaseSkeleton';

/** A small purchase: a new one, or the one named, to be changed or only read. */
export function SmallPurchaseView({ quoteRequestId }: { quoteRequestId?: number }) {
  const styles = usePageStyles();
  return (
    <div className={styles.root}>
      <PlanSections here="smallPurchases" />
      <AppDataGate skeleton={<PurchaseSkeleton />}>
        {quoteRequestId === undefined ? <NewPurchase /> : <OpenedPurchase id={quoteRequestId} />}
      </AppDataGate>
    </div>
  );
}

function NewPurchase() {
  const { language } = useText();
  const words = smallPurchasesWords(language).form;
  const { session, organisation, today } = useAppData();
  const [start] = useState(() =>
    newValues(window.location.hash.split('?')[1] ?? '', {
      today,
      responsibleId: session.person.id,
      areaIds: organisation.serviceAreas.map(({ id }) => id),
    }),
  );
  const { read, add } = session.rights.quoteRequests;
  if (!read) return <SmallPurchasesForbidden />;
  if (add) return <PurchaseForm opened={null} start={start} />;
  return (
    <EmptyState
      level={1}
      title={words.mayNotAdd}
      help={words.mayNotAddHelp}
      action={
        <Button appearance="primary" onClick={() => goTo(paths.smallPurchases())}>
          {words.toList}
        </Button>
      }
    />
  );
}

function OpenedPurchase({ id }: { id: number }) {
  const { language } = useText();
  const words = smallPurchasesWords(language).form;
  const { session } = useAppData();
  const { quoteRequests } = usePorts();
  const { read, edit } = session.rights.quoteRequests;
  const load = useCallback(async () => {
    const found = read ? (await quoteRequests.all()).find(({ value }) => value.id === id) : null;
    if (found === undefined) throw new NotFoundError(`There is no small purchase ${id}.`);
    return found;
  }, [quoteRequests, read, id]);
  const { state, reload } = useLoad(load);
  if (state.status === 'loading') return <PurchaseSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status === 'notFound')
    return (
      <EmptyState
        level={1}
        title={words.notFound}
        help={words.notFoundHelp}
        action={
          <Button appearance="primary" onClick={() => goTo(paths.smallPurchases())}>
            {words.toList}
          </Button>
        }
      />
    );
  if (state.status !== 'ready' || state.value === null) return <SmallPurchasesForbidden />;
  return edit ? (
    <PurchaseForm opened={state.value} start={valuesOf(state.value.value)} />
  ) : (
    <PurchaseFacts request={state.value.value} />
  );
}
