import { useEventCallback } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { applyFilter, noFilter, registerQuery, type FilterContext, type RegisterFilter } from '../../state/register-filter';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { termScale } from '../../components/TermBar';
import { paths } from '../../navigation';
import type { CellContext } from './cell-context';
import { defaultColumns, type ColumnId, type SortContext } from './columns';
import { knownOnly } from './known-only';
import { chooseValues, facetModel } from './facet-model';
import type { FacetActions } from './FacetBar';
import { groupByArea, plainItems } from './group-rows';
import { emptyViewState, formatViewState, parseViewState, type RegisterViewState } from './register-view-state';
import { defaultSort, sortRows } from './sort-rows';
import { byRelevance, textMatcher } from './match-text';
import { useFacetCounts } from './use-facet-counts';
import { useHashQuery } from '../../state/use-hash-query';
import { useSearchIndex } from '../../state/use-search-index';
import { useViewSettings } from './use-view-settings';

/** Everything the register shows, from the address and the loaded data. */
export function useRegister() {
  const data = useAppData();
  const { session, organisation, rows, today, spend, needSpend } = data;
  const { t, format, language } = useText();
  const { query, push, replace } = useHashQuery(paths.agreements);
  const state = useMemo(() => {
    const asked = parseViewState(query);
    return { ...asked, filter: knownOnly(asked.filter, organisation) };
  }, [query, organisation]);
  const { filter } = state;
  const view = useViewSettings(session.person.id);
  const { textOf, start } = useSearchIndex(rows, language);

  // After the first paint: the register is useful before spend has come.
  useEffect(() => {
    const timer = window.setTimeout(needSpend);
    return () => window.clearTimeout(timer);
  }, [needSpend]);
  const spendByAgreement = spend.status === 'ready' ? spend.byAgreement : null;
  const canSeeSpend = session.rights.callOffs.read && spend.status !== 'forbidden';

  const context = useMemo(
    (): FilterContext => ({ today, personId: session.person.id, spendByAgreement }),
    [today, session, spendByAgreement],
  );
  const sortContext = useMemo(
    (): SortContext => ({
      spendOf: (row) => spendByAgreement?.get(row.agreement.id)?.total ?? null,
      text: (column, { agreement, phase }) =>
        column === 'kind'
          ? t(`terms.kind.${agreement.kind}`)
          : column === 'phase'
            ? t(`terms.phase.${phase}`)
            : column === 'party'
              ? t(`terms.party.${agreement.enteredIntoBy}`)
              : column === 'contractType'
                ? t(`terms.contractType.${agreement.contractType}`)
                : agreement.agreementClass,
    }),
    [spendByAgreement, t],
  );
  const relevant = state.sort === null && filter.text.trim() !== '';
  const { column: sortColumn, descending } = state.sort ?? defaultSort;
  const sort = useMemo(() => ({ column: sortColumn, descending }), [sortColumn, descending]);
  // Spend comes later: only a list in order of spend is sorted again when it does.
  const sortedBy = sortColumn === 'spend' ? sortContext : sortContext.text;
  const sorted = useMemo(
    () => sortRows(rows, sort, sortContext, format.compare),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, sort, sortedBy, format],
  );
  // The facets do not change while a person types: the same object is kept, so that their chips are not drawn again.
  const facetQuery = registerQuery({ ...filter, text: '' });
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const facetFilter = useMemo(() => ({ ...filter, text: '' }), [facetQuery]);
  const matcher = useMemo(() => textMatcher(sorted, textOf), [sorted, textOf]);
  const found = useMemo(() => {
    const started = performance.now();
    const matches = matcher(filter.text);
    const shown = applyFilter(relevant ? byRelevance(matches) : matches.rows, facetFilter, context);
    return { matched: matches.rows, shown, milliseconds: Math.max(1, Math.round(performance.now() - started)) };
  }, [matcher, filter.text, relevant, facetFilter, context]);

  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const toggleGroup = useCallback(
    (areaId: number) =>
      setClosed((before) => {
        const next = new Set(before);
        if (!next.delete(areaId)) next.add(areaId);
        return next;
      }),
    [],
  );
  const items = useMemo(
    () =>
      state.groupedByArea ? groupByArea(found.shown, organisation.serviceAreas, filter.areas, closed) : plainItems(found.shown),
    [state.groupedByArea, found.shown, organisation, filter.areas, closed],
  );

  const counts = useFacetCounts(found.matched, facetFilter, context);
  const model = useMemo(
    () => facetModel(facetFilter, counts, organisation, t, format.compare, canSeeSpend),
    [facetFilter, counts, organisation, t, format, canSeeSpend],
  );

  const change = useCallback((next: RegisterViewState) => push(formatViewState(next)), [push]);
  const changeFilter = useCallback(
    (part: Partial<RegisterFilter>) => change({ ...state, filter: { ...filter, ...part } }),
    [change, state, filter],
  );
  const search = useEventCallback((text: string) => replace(formatViewState({ ...state, filter: { ...filter, text } })));
  const onSort = useEventCallback((column: ColumnId) => {
    const next = { column, descending: !relevant && sort.column === column && !sort.descending };
    const usual = filter.text.trim() === '' && next.column === defaultSort.column && !next.descending;
    change({ ...state, sort: usual ? null : next });
  });
  const onRelevance = useEventCallback(() => change({ ...state, sort: null }));
  const toggleFacet = useEventCallback((id: Parameters<FacetActions['toggle']>[0]) => changeFilter({ [id]: !filter[id] }));
  const chooseFacet = useEventCallback((id: Parameters<FacetActions['choose']>[0], values: readonly string[]) =>
    changeFilter(chooseValues(id, values)),
  );
  const clearFacets = useEventCallback(() => change({ ...state, filter: { ...noFilter, text: filter.text } }));
  const facetActions = useMemo(
    (): FacetActions => ({ toggle: toggleFacet, choose: chooseFacet, clear: clearFacets }),
    [toggleFacet, chooseFacet, clearFacets],
  );
  const clearAll = useEventCallback(() => change({ ...state, filter: noFilter }));
  const setColumns = useEventCallback((columns: readonly ColumnId[] | null) => {
    view.setColumns(columns);
    change({ ...state, columns: null });
  });
  const setGrouped = useEventCallback((groupedByArea: boolean) => change({ ...state, groupedByArea }));
  const openView = useEventCallback((viewQuery: string) => change({ ...emptyViewState, ...parseViewState(viewQuery) }));

  const chosenColumns = state.columns ?? view.settings.columns;
  const columns = useMemo(
    () => (chosenColumns ?? defaultColumns).filter((id) => id !== 'spend' || canSeeSpend),
    [chosenColumns, canSeeSpend],
  );
  const cells = useMemo((): CellContext => ({ today, scale: termScale(today), spend }), [today, spend]);
  return {
    data,
    state,
    query,
    /** Missing while the best answers come first. */
    sort: relevant ? null : sort,
    onRelevance,
    items,
    shown: found.shown,
    milliseconds: found.milliseconds,
    model,
    facetActions,
    columns,
    columnsChosen: chosenColumns !== null,
    canSeeSpend,
    cells,
    view,
    search,
    startSearch: start,
    onSort,
    toggleGroup,
    clearAll,
    setColumns,
    setGrouped,
    openView,
  };
}
export type Register = ReturnType<typeof useRegister>;
