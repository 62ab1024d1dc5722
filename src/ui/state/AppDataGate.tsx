import type { ReactNode } from 'react';
import { ErrorState } from '../components/ErrorState';
import { useAppDataState } from './app-data';
import { BadRowsNotice } from './BadRowsNotice';
import { StaleNotice } from './StaleNotice';

/** Shows a screen's own skeleton while the data is on its way, and what went wrong if it does not come. */
export function AppDataGate({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  const state = useAppDataState();
  if (state.status === 'loading') return <>{skeleton}</>;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={state.retry} />;
  return (
    <>
      {state.data.stale && <StaleNotice stale={state.data.stale} onRetry={state.data.reload} />}
      <BadRowsNotice badRows={state.data.badRows} />
      {children}
    </>
  );
}
