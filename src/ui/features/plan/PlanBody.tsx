import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import { PlanBoard } from './PlanBoard';
import { PlanFilters, PlanOrder } from './PlanFilters';
import { PlanList } from './PlanList';
import { PlanNumbers } from './PlanNumbers';
import { planViews, shownPhases, type PlanQuery } from './plan-query';
import { filterRows, groupByArea, groupByPhase, sortRows } from './plan-rows';
import { usePlanStyles } from './plan.styles';
import { PlanTimeline } from './PlanTimeline';
import type { Plan } from './use-plan';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** The numbers, the filters, and the chosen view of what they leave. */
export function PlanBody({
  plan,
  query,
  onChange,
  onTyping,
}: {
  plan: Plan;
  query: PlanQuery;
  onChange: (next: PlanQuery) => void;
  onTyping: (next: PlanQuery) => void;
}) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { format, words, phases } = usePlanWords();
  const { session, organisation } = useAppData();
  const personId = session.person.id;
  const key = JSON.stringify(query);
  const { rows } = plan;
  const { ofAreas, shown, counts, all } = useMemo(() => {
    const kept = filterRows(rows, query, personId);
    return {
      all: filterRows(rows, { ...query, areas: [], mine: false, late: false, text: '' }, personId).length,
      ofAreas: filterRows(rows, query, personId, 'areas'),
      shown: sortRows(kept, query.sort, format.compare),
      counts: {
        mine: filterRows(rows, query, personId, 'mine').filter(({ procurement }) => procurement.responsibleId === personId)
          .length,
        late: filterRows(rows, query, personId, 'late').filter(({ isLate }) => isLate).length,
      },
    };
    // The query is the same as long as its words are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, key, personId, format]);
  const groups = useMemo(() => {
    if (query.view === 'board' || (query.view === 'list' && query.group === 'phase')) {
      const byPhase = groupByPhase(shown, shownPhases(query), phases);
      return query.view === 'board' ? byPhase : byPhase.filter((each) => each.rows.length > 0);
    }
    if (query.group === 'area') return groupByArea(shown, organisation.serviceAreas, words);
    return [{ id: 0, name: words.views.list, rows: shown }];
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown, key, organisation.serviceAreas, words, phases]);
  return (
    <>
      <PlanNumbers rows={ofAreas} chosen={query.areas} onChoose={(areas) => onChange({ ...query, areas })} />
      <Panel>
        <div className={styles.stack}>
          <div className={styles.bar}>
            <TabList
              selectedValue={query.view}
              aria-label={words.views.label}
              onTabSelect={(_event, { value }) =>
                onChange({ ...query, view: planViews.find((each) => each === value) ?? 'list' })
              }
            >
              {planViews.map((view) => (
                <Tab key={view} value={view}>
                  {words.views[view]}
                </Tab>
              ))}
            </TabList>
            <PlanOrder query={query} onChange={onChange} />
          </div>
          <PlanFilters query={query} counts={counts} onChange={onChange} onTyping={onTyping} />
          <span className={shared.quiet} role="status">
            {words.shown(format.number(shown.length), format.number(all))}
          </span>
          {shown.length === 0 && query.view !== 'board' ? (
            <EmptyState level={3} title={words.nothingFound} help={words.nothingFoundHelp} />
          ) : query.view === 'board' ? (
            <PlanBoard
              columns={groups}
              mayMove={session.rights.procurements.edit}
              onSaved={(saved) => plan.putProcurements([saved])}
            />
          ) : query.view === 'timeline' ? (
            <PlanTimeline rows={shown} scale={query.scale} />
          ) : (
            <PlanList groups={groups} headed={query.group !== 'none'} />
          )}
        </div>
      </Panel>
    </>
  );
}
