import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { FollowUp } from '../../../domain/follow-up';
import { useFocusKept } from '../../components/decision/use-focus-kept';
import { useAskFirst } from '../../components/across/use-ask-first';
import { dueTone } from '../../components/due-tone';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { useFocusReturn } from '../../components/use-focus-return';
import { useAppData } from '../../state/app-data';
import type { Load } from '../../state/use-load';
import { useText } from '../../text/TextProvider';

const AddFollowUpDialog = lazy(async () => ({ default: (await import('./AddFollowUpDialog')).AddFollowUpDialog }));
const CompleteFollowUpDialog = lazy(async () => ({ default: (await import('./CompleteFollowUpDialog')).CompleteFollowUpDialog }));

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  state: { flex: '0 0 118px' },
  words: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block', whiteSpace: 'pre-line' },
});

/** Planned and done activities on the agreement, soonest first, done ones last. */
export function FollowUpPanel({
  agreementId,
  followUps,
  onChanged,
}: {
  agreementId: number;
  followUps: Load<readonly Versioned<FollowUp>[]>;
  onChanged: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { session, rowOf } = useAppData();
  const { askFirst, asking, question } = useAskFirst(rowOf(agreementId)?.agreement ?? null);
  const restoreFocus = useRestoreFocusTarget();
  const [adding, setAdding] = useState(false);
  const [completing, setCompleting] = useState<Versioned<FollowUp> | null>(null);
  // A saved follow-up takes its button with it, and the first one planned moves the button above the list.
  const panel = useRef<HTMLDivElement>(null);
  const focusKept = useFocusKept(panel);
  const openedFrom = useFocusReturn(adding || completing !== null || asking);
  const rights = session.rights.followUps;
  const add = rights.add && (
    <Button
      size="small"
      icon={<AddRegular />}
      {...restoreFocus}
      onClick={({ currentTarget }) => {
        openedFrom(currentTarget);
        askFirst(() => setAdding(true));
      }}
    >
      {t('agreement.followUps.add')}
    </Button>
  );
  const rows = followUps.status === 'ready' ? inOrder(followUps.value) : [];
  const empty = followUps.status === 'ready' && rows.length === 0;

  return (
    <div ref={panel} {...focusKept}>
      {/* Not while it loads: without rows the button stands elsewhere, and one that moves loses the press. */}
      <Panel title={t('agreement.followUps.title')} aside={followUps.status !== 'loading' && !empty && add}>
        {followUps.status === 'loading' && (
          <Skeleton aria-label={t('common.loading')}>
            {[1, 2].map((row) => (
              <SkeletonItem key={row} size={24} style={{ marginBottom: tokens.spacingVerticalS }} />
            ))}
          </Skeleton>
        )}
        {followUps.status === 'failed' && <ErrorState error={followUps.error} onRetry={onChanged} />}
        {(followUps.status === 'forbidden' || followUps.status === 'notFound') && <Text>{t('agreement.panelForbidden')}</Text>}
        {empty && (
          <EmptyState
            level={3}
            title={t('agreement.followUps.none')}
            {...(rights.add ? { help: t('agreement.followUps.noneHelp') } : {})}
            action={add}
          />
        )}
        <ul className={styles.list}>
          {rows.map((row) => (
            <FollowUpRow
              key={row.value.id}
              followUp={row.value}
              {...(rights.edit
                ? {
                    onComplete: (button: HTMLElement) => {
                      openedFrom(button);
                      // Who is responsible for it stands in the owner's place.
                      if (row.value.responsibleId === session.person.id) setCompleting(row);
                      else askFirst(() => setCompleting(row));
                    },
                  }
                : {})}
            />
          ))}
        </ul>
        {question}
        <Suspense fallback={null}>
          {adding && <AddFollowUpDialog agreementId={agreementId} onClose={() => setAdding(false)} onSaved={onChanged} />}
          {completing && <CompleteFollowUpDialog followUp={completing} onClose={() => setCompleting(null)} onSaved={onChanged} />}
        </Suspense>
      </Panel>
    </div>
  );
}

function FollowUpRow({ followUp, onComplete }: { followUp: FollowUp; onComplete?: (button: HTMLElement) => void }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today, lookups } = useAppData();
  const restoreFocus = useRestoreFocusTarget();
  const responsible = followUp.responsibleId === null ? null : lookups.person(followUp.responsibleId);
  const facts = [
    t(`terms.followUp.${followUp.kind}`),
    followUp.done === null ? format.date(followUp.due) : '',
    responsible?.name ?? '',
  ];
  return (
    <li className={styles.item}>
      <span className={styles.state}>
        {followUp.done === null ? (
          <StateBadge tone={dueTone(followUp.due, today)}>{format.relative(followUp.due, today)}</StateBadge>
        ) : (
          <StateBadge tone="success">
            {t('agreement.followUps.done', { date: format.shortDate(followUp.done, today) })}
          </StateBadge>
        )}
      </span>
      <div className={styles.words}>
        <Text>{followUp.title}</Text>
        <span className={styles.muted}>{facts.filter(Boolean).join(' · ')}</span>
        {followUp.outcome && <span className={styles.muted}>{followUp.outcome}</span>}
      </div>
      {followUp.done === null && onComplete && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${t('agreement.followUps.markDone')}: ${followUp.title}`}
          {...restoreFocus}
          onClick={({ currentTarget }) => onComplete(currentTarget)}
        >
          {t('agreement.followUps.markDone')}
        </Button>
      )}
    </li>
  );
}

function inOrder(rows: readonly Versioned<FollowUp>[]): readonly Versioned<FollowUp>[] {
  const open = rows.filter(({ value }) => value.done === null).toSorted((a, b) => (a.value.due < b.value.due ? -1 : 1));
  const done = rows
    .filter(({ value }) => value.done !== null)
    .toSorted((a, b) => ((a.value.done ?? '') > (b.value.done ?? '') ? -1 : 1));
  return [...open, ...done];
}
