import { noFilter, parseRegisterQuery, registerQuery, type RegisterFilter } from '../../state/register-filter';
import { columnIds, inTableOrder, type ColumnId } from './columns';
import type { Sort } from './sort-rows';

/** All that decides what the register shows, as it stands in the address. */
export interface RegisterViewState {
  readonly filter: RegisterFilter;
  /** Missing: as usual, the next deadline first, and the best answers first while something is searched for. */
  readonly sort: Sort | null;
  readonly groupedByArea: boolean;
  /** Missing: the person's own choice of columns. */
  readonly columns: readonly ColumnId[] | null;
}

export const emptyViewState: RegisterViewState = { filter: noFilter, sort: null, groupedByArea: false, columns: null };

/** The state as the query of the register's address. What is as usual is left out, so that links stay short. */
export function formatViewState(state: RegisterViewState): string {
  const query = new URLSearchParams(registerQuery(state.filter));
  const { sort } = state;
  if (sort) query.set('sorter', sort.descending ? `-${sort.column}` : sort.column);
  if (state.groupedByArea) query.set('grupper', 'omrade');
  if (state.columns) query.set('kol', state.columns.join('.'));
  return query.toString();
}

/** The state that an address says; what it does not understand is as usual. */
export function parseViewState(query: string): RegisterViewState {
  const params = new URLSearchParams(query);
  const sorter = params.get('sorter') ?? '';
  const column = columnIds.find((id) => id === sorter.replace(/^-/, ''));
  const named = (params.get('kol') ?? '').split('.').slice(0, columnIds.length);
  const columns = columnIds.filter((id) => named.includes(id));
  return {
    filter: parseRegisterQuery(params),
    sort: column ? { column, descending: sorter.startsWith('-') } : null,
    groupedByArea: params.get('grupper') === 'omrade',
    columns: columns.length > 0 ? inTableOrder(columns) : null,
  };
}
