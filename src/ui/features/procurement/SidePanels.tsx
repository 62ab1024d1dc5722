import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { backPlan } from '../../../domain/plan/back-plan';
import type { Procurement } from '../../../domain/procurement';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { useWords } from './use-words';

const useStyles = makeStyles({
  muted: { display: 'block', color: tokens.colorNeutralForeground3 },
  start: { display: 'block', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

/** When it has to be begun to be there when it is needed. Nothing when it is over. */
export function TimePanel({ procurement }: { procurement: Procurement }) {
  const styles = useStyles();
  const { words, format } = useWords();
  const { today, rules } = useAppData();
  if (procurement.phase === 'awarded' || procurement.phase === 'cancelled') return null;
  const plan = backPlan(procurement, today, rules);
  const isLate = plan !== null && procurement.startedOn === null && plan.start < today;
  return (
    <Panel title={words.section.time}>
      {plan === null ? (
        <Text>{words.time.unknown}</Text>
      ) : (
        <>
          <Text className={styles.muted} size={200}>
            {words.time.safeStart}
          </Text>
          <Text className={styles.start}>{format.dateWithRelative(plan.start, today)}</Text>
          <Text className={styles.muted} size={200}>
            {words.time.lead(plan.leadMonths)}
          </Text>
          {isLate && <StateBadge tone="danger">{words.time.late}</StateBadge>}
        </>
      )}
    </Panel>
  );
}

/** What it replaces, what it became, and where it came from. */
export function LinksPanel({ procurement }: { procurement: Procurement }) {
  const styles = useStyles();
  const { words } = useWords();
  const { rowOf } = useAppData();
  const { replacesAgreementId, resultingAgreementId, requestId } = procurement;
  const agreement = (label: string, id: number | null) =>
    id !== null && (
      <li>
        <Text size={200} className={styles.muted}>
          {label}
        </Text>
        <RouteLink to={paths.agreement(id)}>{rowOf(id)?.agreement.title ?? `${id}`}</RouteLink>
      </li>
    );
  const isAlone = replacesAgreementId === null && resultingAgreementId === null && requestId === null;
  return (
    <Panel title={words.section.links}>
      {isAlone ? (
        <Text className={styles.muted}>{words.links.none}</Text>
      ) : (
        <ul className={styles.list}>
          {agreement(words.links.replaces, replacesAgreementId)}
          {agreement(words.links.became, resultingAgreementId)}
          {requestId !== null && (
            <li>
              <Origin requestId={requestId} />
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}

/** Who reported it and when, and whether they have taken it back since. */
function Origin({ requestId }: { requestId: number }) {
  const styles = useStyles();
  const { words, format } = useWords();
  const { session, lookups } = useAppData();
  const { needRequests } = usePorts();
  const mayRead = session.rights.needRequests.read;
  const load = useCallback(
    async () => (mayRead ? (await needRequests.all()).find(({ value }) => value.id === requestId)?.value : undefined),
    [needRequests, mayRead, requestId],
  );
  const { state } = useLoad(load);
  // What cannot be read is not missed: that it was reported stands on the procurement itself.
  const request = state.status === 'ready' ? state.value : undefined;
  const { requestedById = null, requestedOn = null } = request ?? {};
  const reporter = requestedById === null ? null : lookups.person(requestedById);
  return (
    <>
      <Text block>{requestedOn === null ? words.links.requested : words.links.request(format.date(requestedOn))}</Text>
      {reporter && (
        <Text size={200} className={styles.muted}>
          {reporter.name}
        </Text>
      )}
      {request?.withdrawn && <StateBadge tone="warning">{words.links.withdrawn}</StateBadge>}
    </>
  );
}
