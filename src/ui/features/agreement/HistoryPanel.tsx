import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { ErrorState } from '../../components/ErrorState';
import { groundOf } from '../../components/across/ground-of';
import { Panel } from '../../components/Panel';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { useText } from '../../text/TextProvider';
import { historyEntries, type HistoryEntry } from './history-entries';
import { cellWords, fieldWords } from './history-words';

const AcrossNote = lazy(async () => ({ default: (await import('../../components/across/AcrossNote')).AcrossNote }));

const pageSize = 6;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTop: 'none' },
  },
  change: { display: 'block', whiteSpace: 'pre-line' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

/** Who changed what from what to what, newest first, out of SharePoint's versions. `version` changes when something was saved. */
export function HistoryPanel({ agreementId, version }: { agreementId: number; version: string }) {
  const styles = useStyles();
  const { t } = useText();
  const ports = usePorts();
  const { organisation, session } = useAppData();
  // `version` is named so that a save reads the history again.
  // oxlint-disable-next-line react/exhaustive-deps
  const load = useCallback(() => ports.agreements.history(agreementId), [ports, agreementId, version]);
  const { state, reload } = useLoad(load);
  const versions = state.status === 'ready' ? state.value : null;
  const entries = useMemo(
    () => (versions ? historyEntries(versions, groundOf({ organisation, session })) : []),
    [versions, organisation, session],
  );
  const [shown, setShown] = useState(pageSize);

  return (
    <Panel title={t('agreement.history.title')}>
      {state.status === 'loading' && (
        <Skeleton aria-label={t('common.loading')}>
          {[1, 2, 3].map((row) => (
            <SkeletonItem key={row} size={32} style={{ marginBottom: tokens.spacingVerticalS }} />
          ))}
        </Skeleton>
      )}
      {(state.status === 'forbidden' || state.status === 'notFound') && <Text>{t('agreement.panelForbidden')}</Text>}
      {state.status === 'failed' && <ErrorState error={state.error} onRetry={reload} />}
      {versions && entries.length === 0 && <Text>{t('agreement.history.none')}</Text>}
      <ol className={styles.list}>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {entries.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + pageSize * 2)}>
          {t('agreement.history.more')}
        </Button>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const styles = useStyles();
  const text = useText();
  const { t, format } = text;
  const name = entry.savedBy ?? t('agreement.history.someone');
  const [only] = entry.changes;
  const words = () => {
    if (entry.kind === 'created')
      return entry.list === 'agreements'
        ? t('agreement.history.created', { name })
        : t('agreement.history.createdRow', { name, row: t(`agreement.history.row.${entry.list}`) });
    const changed =
      entry.changes.length === 1 && only
        ? t('agreement.history.changed', { name, field: fieldWords(entry.list, only.key, t) })
        : t('agreement.history.changedMany', { name, count: entry.changes.length });
    return entry.option === null ? changed : t('agreement.history.ofOption', { words: changed, sequence: entry.option });
  };
  return (
    <>
      <Text block weight="semibold">
        {words()}
      </Text>
      {entry.changes.map((change) => (
        <Text key={change.key} size={200} className={styles.change}>
          {entry.changes.length > 1 && `${fieldWords(entry.list, change.key, t)}: `}
          <span className={styles.before}>{cellWords(entry.list, change.key, change.before, text)}</span>
          <span aria-label={t('agreement.history.to')} role="img">
            {' → '}
          </span>
          {cellWords(entry.list, change.key, change.after, text)}
        </Text>
      ))}
      {(entry.across !== null || entry.byBot !== null) && (
        <Suspense fallback={null}>
          <AcrossNote across={entry.across} byBot={entry.byBot} />
        </Suspense>
      )}
      <Text block className={styles.muted}>
        {format.moment(entry.savedAt)}
      </Text>
    </>
  );
}
