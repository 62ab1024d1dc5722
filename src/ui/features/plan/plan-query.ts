import { openPhases, procurementPhases, type ProcurementPhase } from '../../../domain/procurement';

export const planViews = ['list', 'board', 'timeline'] as const;
export type PlanViewId = (typeof planViews)[number];
export const planGroups = ['area', 'phase', 'none'] as const;
export type PlanGroup = (typeof planGroups)[number];
export const planSorts = ['start', 'neededBy', 'value', 'title'] as const;
export type PlanSort = (typeof planSorts)[number];
export const planScales = ['quarter', 'year'] as const;
export type PlanScale = (typeof planScales)[number];

/** What the plan shows and how. Everything stands in the address, so that a link shows the same. */
export interface PlanQuery {
  readonly view: PlanViewId;
  readonly group: PlanGroup;
  readonly sort: PlanSort;
  readonly scale: PlanScale;
  readonly areas: readonly number[];
  /** None: everything that is going on. */
  readonly phases: readonly ProcurementPhase[];
  readonly mine: boolean;
  readonly late: boolean;
  readonly text: string;
}

const usual: PlanQuery = {
  view: 'list',
  group: 'area',
  sort: 'start',
  scale: 'quarter',
  areas: [],
  phases: [],
  mine: false,
  late: false,
  text: '',
};
/** What an address calls things. */
const names = {
  view: { list: 'liste', board: 'tavle', timeline: 'tidslinje' },
  group: { area: 'omrade', phase: 'fase', none: 'ingen' },
  sort: { start: 'hastar', neededBy: 'trengst', value: 'verdi', title: 'namn' },
  scale: { quarter: 'kvartal', year: 'ar' },
} as const;

/** The address of what is shown; what is as usual is left out. @example planQuery({ ...parsePlanQuery(''), view: 'board' }) // 'vis=tavle' */
export function planQuery(query: PlanQuery): string {
  const params = new URLSearchParams();
  if (query.view !== usual.view) params.set('vis', names.view[query.view]);
  if (query.group !== usual.group) params.set('grupper', names.group[query.group]);
  if (query.sort !== usual.sort) params.set('sorter', names.sort[query.sort]);
  if (query.scale !== usual.scale) params.set('skala', names.scale[query.scale]);
  if (query.areas.length > 0) params.set('omrade', query.areas.join('.'));
  if (query.phases.length > 0) params.set('fase', query.phases.join('.'));
  if (query.mine) params.set('mine', '1');
  if (query.late) params.set('seine', '1');
  if (query.text) params.set('q', query.text);
  return params.toString();
}

/** What an address says; what it does not understand is as usual. */
export function parsePlanQuery(text: string): PlanQuery {
  const params = new URLSearchParams(text);
  const chosen = <T extends string>(key: string, all: readonly T[], named: Readonly<Record<T, string>>, other: T): T =>
    all.find((each) => named[each] === params.get(key)) ?? other;
  const phases = (params.get('fase') ?? '').split('.');
  return {
    view: chosen('vis', planViews, names.view, usual.view),
    group: chosen('grupper', planGroups, names.group, usual.group),
    sort: chosen('sorter', planSorts, names.sort, usual.sort),
    scale: chosen('skala', planScales, names.scale, usual.scale),
    areas: [
      ...new Set(
        (params.get('omrade') ?? '')
          .split('.')
          .filter((id) => /^[1-9]\d{0,9}$/.test(id))
          .map(Number),
      ),
    ],
    phases: procurementPhases.filter((phase) => phases.includes(phase)),
    mine: params.get('mine') === '1',
    late: params.get('seine') === '1',
    text: params.get('q') ?? '',
  };
}

/** The phases that are shown. */
export const shownPhases = ({ phases }: Pick<PlanQuery, 'phases'>): readonly ProcurementPhase[] =>
  phases.length > 0 ? phases : openPhases;

export const isFiltered = ({ areas, phases, mine, late, text }: PlanQuery): boolean =>
  areas.length > 0 || phases.length > 0 || mine || late || text.trim() !== '';

export const withoutFilters = (query: PlanQuery): PlanQuery => ({
  ...query,
  areas: [],
  phases: [],
  mine: false,
  late: false,
  text: '',
});
