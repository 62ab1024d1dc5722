import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { askedStart, emptyStart, startFromAgreement, startFromRequest, type NeedStart } from './need-source';
import { NewNeedForm } from './NewNeedForm';
import { ProcurementSkeleton } from './ProcurementSkeleton';
import { useWords } from './use-words';

const queryNow = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');

/** A new need: empty, or filled in from a reported need, an agreement to replace, or the guide. */
export function NewNeed() {
  const { words } = useWords();
  const { session, rowOf } = useAppData();
  const [asked] = useState(() => askedStart(queryNow()));
  if (!session.rights.procurements.add)
    return (
      <EmptyState
        level={1}
        title={words.mayNotAdd}
        help={words.mayNotAddHelp}
        action={
          <Button appearance="primary" onClick={() => goTo(paths.guide())}>
            {words.toGuide}
          </Button>
        }
      />
    );
  if (asked.kind === 'ready') return <NewNeedForm start={asked.start} />;
  if (asked.kind === 'request') return <FromRequest requestId={asked.id} />;
  const row = rowOf(asked.id);
  return <NewNeedForm start={row === null ? { ...emptyStart, from: 'lost' } : startFromAgreement(row)} />;
}

function FromRequest({ requestId }: { requestId: number }) {
  const { words } = useWords();
  const ports = usePorts();
  const load = useCallback(async (): Promise<NeedStart> => {
    const found = (await ports.needRequests.all()).find(({ value }) => value.id === requestId);
    return found ? startFromRequest(found.value, words.guidance) : { ...emptyStart, from: 'lost' };
  }, [ports, requestId, words]);
  const { state, reload } = useLoad(load);
  if (state.status === 'loading') return <ProcurementSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  return <NewNeedForm start={state.status === 'ready' ? state.value : { ...emptyStart, from: 'lost' }} />;
}
