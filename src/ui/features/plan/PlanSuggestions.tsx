import { lazy, Suspense, useMemo, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { NeedRequest } from '../../../domain/need-request';
import { waitingRequests } from '../../../domain/plan/reported';
import { sameNeeds } from '../../../domain/plan/same-need';
import { withoutSuccessor } from '../../../domain/plan/without-successor';
import type { Procurement } from '../../../domain/procurement';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import { Endings } from './Endings';
import { OwnNeeds } from './OwnNeeds';
import { usePlanStyles } from './plan.styles';
import { ReportedNeeds } from './ReportedNeeds';
import { SameNeeds } from './SameNeeds';
import { useHidden } from './use-hidden';
import type { Plan } from './use-plan';
import { usePlanWords } from './use-plan-words';

const JoinDialog = lazy(() => import('./JoinDialog').then((m) => ({ default: m.JoinDialog })));

/** What waits to be taken into the plan, for those who may write in it; for others, what they have reported themselves. */
export function PlanSuggestions({ plan }: { plan: Plan }) {
  const styles = usePlanStyles();
  const { words } = usePlanWords();
  const { session, rows: agreements, today, rules } = useAppData();
  const { add, edit } = session.rights.procurements;
  const personId = session.person.id;
  const { hidden, ...hide } = useHidden(personId);
  const [taken, setTaken] = useState<ReadonlyMap<NeedRequest, Procurement>>(new Map());
  // Here, and not in the list: the suggestion is gone from it as soon as the first part has been given up.
  const [joining, setJoining] = useState<readonly Versioned<Procurement>[] | null>(null);
  const { procurements: stored, requests, ends } = plan;
  const procurements = useMemo(() => stored.map(({ value }) => value), [stored]);
  const byId = useMemo(() => new Map(stored.map((each) => [each.value.id, each])), [stored]);
  const waiting = useMemo(
    () =>
      waitingRequests(
        requests.map(({ value }) => value),
        procurements,
      ),
    [requests, procurements],
  );
  const same = useMemo(() => (add && edit ? sameNeeds(procurements) : []), [add, edit, procurements]);
  const endings = useMemo(
    () =>
      add
        ? withoutSuccessor(
            agreements.map(({ agreement }) => agreement),
            procurements,
            today,
            rules,
            ends,
          )
        : [],
    [add, agreements, procurements, today, rules, ends],
  );
  const shownSame = same.filter(({ key }) => !hidden.same.includes(key));
  const shownEndings = endings.filter(({ agreement }) => !hidden.endings.includes(agreement.id));
  const own = requests.filter(({ value }) => value.requestedById === personId);
  if (!add && own.length === 0) return null;
  if (!add)
    return (
      <Panel title={words.mineTitle} aside={words.needs(own.length)}>
        <OwnNeeds requests={own} procurements={procurements} onSaved={plan.putRequest} />
      </Panel>
    );
  const dialog = joining && (
    <Suspense fallback={null}>
      <JoinDialog parts={joining} onSaved={(saved) => plan.putProcurements([saved])} onClose={() => setJoining(null)} />
    </Suspense>
  );
  if (waiting.length + taken.size + same.length + endings.length === 0) return dialog;
  return (
    <div className={styles.suggestions}>
      {dialog}
      {waiting.length + taken.size > 0 && (
        <ReportedNeeds
          waiting={waiting}
          taken={taken}
          onTaken={(request, saved) => {
            setTaken(new Map([...taken, [request, saved.value]]));
            plan.putProcurements([saved]);
          }}
        />
      )}
      {same.length > 0 && (
        <SameNeeds
          suggestions={shownSame}
          hidden={same.length - shownSame.length}
          onJoin={({ parts }) => setJoining(parts.flatMap(({ id }) => byId.get(id) ?? []))}
          onHide={hide.hideSame}
          onShowHidden={hide.showSame}
        />
      )}
      {endings.length > 0 && (
        <Endings
          endings={shownEndings}
          hidden={endings.length - shownEndings.length}
          onSaved={(saved) => plan.putProcurements([saved])}
          onHide={hide.hideEnding}
          onShowHidden={hide.showEndings}
        />
      )}
    </div>
  );
}
