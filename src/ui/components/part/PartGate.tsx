import type { ReactNode } from 'react';
import { useAppDataState } from '../../state/app-data';
import { PartError } from './PartError';
import { PartFrame } from './PartFrame';
import { PartNotices } from './PartNotices';

/** Shows a part's heading at once with the shape of what comes; when it does not come, what went wrong. */
export function PartGate({ title, skeleton, children }: { title: string; skeleton: ReactNode; children: ReactNode }) {
  const state = useAppDataState();
  if (state.status === 'loading') return <PartFrame title={title}>{skeleton}</PartFrame>;
  if (state.status === 'failed')
    return (
      <PartFrame title={title}>
        <PartError error={state.error} onRetry={state.retry} />
      </PartFrame>
    );
  return (
    <>
      {children}
      <PartNotices />
    </>
  );
}
