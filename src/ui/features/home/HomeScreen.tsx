import { useMemo } from 'react';
import { daysBetween } from '../../../domain/calendar-date';
import { PageHeader } from '../../components/PageHeader';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { areasOf, attention, type Attention } from './attention';
import { AttentionPanel } from './AttentionPanel';
import { ChoicesButton } from './ChoicesButton';
import { DueList } from './DueList';
import { dayWords } from '../../components/due-words';
import type { Due } from './due-agreements';
import { FindAgreement } from './FindAgreement';
import { firstName, partOfDay } from './greeting';
import { DueSkeleton } from './HomeSkeleton';
import { useHomeStyles } from './home.styles';
import { NewFrameworks } from './NewFrameworks';
import { useHome } from './use-home';
import { WaitingAssessments } from './WaitingAssessments';

/** The home screen once the register is there. */
export function HomeScreen({ hour }: { hour: number }) {
  const styles = useHomeStyles();
  const { t } = useText();
  const { session, organisation, rows, today } = useAppData();
  const { hasAgreements, due, error, reload } = useHome();
  const areaIds = useMemo(
    () => areasOf(session, organisation.resourceGroup, today),
    [session, organisation.resourceGroup, today],
  );
  const personId = session.person.id;
  const found = useMemo(
    () => (areaIds?.length === 0 ? null : attention(rows, areaIds, { today, personId })),
    [rows, areaIds, today, personId],
  );
  // A follow-up on somebody else's agreement is also something to do.
  const hasCards = hasAgreements || (due !== null && due.waiting.length > 0);
  const summary = useSummary(due, hasCards, found);
  const others = (
    <>
      <NewFrameworks />
      <WaitingAssessments areaIds={areaIds} />
    </>
  );

  return (
    <div className={styles.page}>
      <PageHeader
        title={t(`home.greeting.${partOfDay(hour)}`, { name: firstName(session.person.name) })}
        subtitle={summary}
        // Guests of other tenants are never told anything in a chat of their own.
        actions={!session.isGuest && <ChoicesButton />}
      />
      {hasCards || found ? (
        <div className={styles.columns}>
          {hasCards && (due ? <DueList due={due} error={error} reload={reload} /> : <DueSkeleton />)}
          {!hasCards && found && <AttentionPanel found={found} all={areaIds === null} main />}
          <aside className={styles.aside}>
            <FindAgreement />
            {hasCards && found && <AttentionPanel found={found} all={areaIds === null} main={false} />}
            {others}
          </aside>
        </div>
      ) : (
        <>
          <FindAgreement large />
          <div className={styles.panels}>{others}</div>
        </>
      )}
    </div>
  );
}

/** What the day holds in one or two sentences; a person without agreements is told what the page is for. */
function useSummary(due: Due | null, hasCards: boolean, found: Attention | null): string {
  const text = useText();
  const { t } = text;
  const { session, today } = useAppData();
  if (!hasCards && found) {
    const { withoutOwner, passed } = found;
    return [
      passed.length > 0 ? `${t('home.attention.passed', { count: passed.length })}.` : '',
      withoutOwner.count > 0 ? `${t('home.attention.withoutOwner', { count: withoutOwner.count })}.` : '',
      passed.length + withoutOwner.count === 0 ? t('home.attention.none') : '',
    ]
      .filter(Boolean)
      .join(' ');
  }
  if (!hasCards) return t(session.isGuest ? 'home.summary.guest' : 'home.summary.employee');
  if (due === null) return t('common.loading');
  const { waiting } = due;
  if (waiting.length === 0) return t('home.summary.none');
  const coming = waiting.filter(({ first }) => first.deadline.kind !== 'ceiling' && daysBetween(today, first.order) >= 0);
  const passed = waiting.filter(({ first }) => first.order < today).length;
  const next = coming[0];
  return [
    t('home.summary.waiting', { count: waiting.length }),
    passed > 0 ? t('home.summary.passed', { count: passed }) : '',
    next ? t(passed > 0 ? 'home.summary.next' : 'home.summary.first', { day: dayWords(next.first.order, today, text) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
