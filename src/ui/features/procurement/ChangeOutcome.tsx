import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useAppData } from '../../state/app-data';
import { errorText } from '../../text/error-text';
import { conflictVersions } from './conflict-words';
import type { useChange } from './use-change';
import { useWords } from './use-words';

const ConflictDialog = lazy(async () => ({
  default: (await import('../../components/conflict/ConflictDialog')).ConflictDialog,
}));

/** What became of a save that did not go through: what went wrong, or what somebody else has written. */
export function ChangeOutcome({ change }: { change: ReturnType<typeof useChange> }) {
  const all = useWords();
  const { lookups } = useAppData();
  const { conflict, error, saving } = change;
  return (
    <>
      {error !== undefined && conflict === null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{all.t('errors.title')}</MessageBarTitle>
            {errorText(error, all.t)}
          </MessageBarBody>
        </MessageBar>
      )}
      <Suspense fallback={null}>
        {conflict !== null && (
          <ConflictDialog
            changedBy={conflict.changedBy}
            changedAt={conflict.changedAt}
            fields={conflictVersions(conflict, { ...all, lookups })}
            saving={saving}
            error={error}
            onResolve={change.resolve}
            onClose={change.dismiss}
          />
        )}
      </Suspense>
    </>
  );
}
