import { agreementClasses, agreementKinds, agreementParties } from '../../../domain/agreement';
import { agreementPhases } from '../../../domain/deadline';
import { endHorizons, everyArea, type RegisterFilter } from '../../state/register-filter';
import type { Organisation } from '../../../data/ports/organisation-store';
import type { Translate } from '../../text/create-text';
import type { FacetCounts } from './facet-counts';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Missing until the counts have been made. */
  readonly count: number | null;
}
export type ListFacetId = 'areas' | 'phases' | 'kinds' | 'parties' | 'owners' | 'suppliers' | 'classes' | 'endsWithin';
export type ToggleFacetId = 'mine' | 'withoutOwner' | 'optionToDecide' | 'usedAfterExpiry';

/** A facet with values to choose from; `single` allows one at a time. */
export interface ListFacet {
  readonly id: ListFacetId;
  readonly label: string;
  readonly single: boolean;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
}
export interface ToggleFacet {
  readonly id: ToggleFacetId;
  readonly label: string;
  readonly on: boolean;
  readonly count: number | null;
}
export interface FacetModel {
  readonly toggles: readonly ToggleFacet[];
  readonly lists: readonly ListFacet[];
  /** How many facets say something. */
  readonly active: number;
}

/** The facets as a person sees them, with counts when they have been made. `withSpend` is whether the person may read call-offs. */
export function facetModel(
  filter: RegisterFilter,
  counts: FacetCounts | null,
  organisation: Organisation,
  t: Translate,
  compare: (a: string, b: string) => number,
  withSpend: boolean,
): FacetModel {
  const count = (facet: ListFacetId | ToggleFacetId, value: string) => (counts ? (counts[facet].get(value) ?? 0) : null);
  const toggle = (id: ToggleFacetId): ToggleFacet => ({
    id,
    label: t(`register.filter.${id}`),
    on: filter[id],
    count: count(id, 'true'),
  });
  const list = (id: ListFacetId, options: readonly { value: string; label: string }[], single = false): ListFacet => {
    const value = filter[id];
    const chosen = value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
    return {
      id,
      label: t(`register.filter.${id}`),
      single,
      chosen,
      options: options.map((each) => ({ ...each, count: count(id, each.value) })),
    };
  };
  const named = (rows: readonly { readonly id: number; readonly name: string }[]) =>
    rows.map(({ id, name }) => ({ value: String(id), label: name }));
  // Hundreds of people own nothing: only those with agreements are offered, and those already chosen.
  const inUse = (facet: ListFacet): ListFacet => ({
    ...facet,
    options: facet.options
      .filter((option) => (option.count ?? 0) > 0 || facet.chosen.includes(option.value))
      .sort((a, b) => compare(a.label, b.label)),
  });
  const everywhere = count('areas', String(everyArea));
  const areas = list('areas', [
    ...named([...organisation.serviceAreas].sort((a, b) => a.order - b.order)),
    { value: String(everyArea), label: t('common.allServiceAreas') },
  ]);
  const lists = [
    // An area without agreements of its own still has those that every area may use.
    { ...areas, options: areas.options.map((option) => ({ ...option, count: option.count === 0 ? everywhere : option.count })) },
    list(
      'endsWithin',
      endHorizons.map((months) => ({ value: String(months), label: t('register.filter.months', { months }) })),
      true,
    ),
    list(
      'phases',
      agreementPhases.map((value) => ({ value, label: t(`terms.phase.${value}`) })),
    ),
    list(
      'kinds',
      agreementKinds.map((value) => ({ value, label: t(`terms.kind.${value}`) })),
    ),
    inUse(list('owners', named(organisation.people))),
    list(
      'classes',
      agreementClasses.map((value) => ({ value, label: t(`terms.agreementClass.${value}`) })),
    ),
    list(
      'parties',
      agreementParties.map((value) => ({ value, label: t(`terms.party.${value}`) })),
    ),
    inUse(list('suppliers', named(organisation.suppliers))),
  ];
  const toggles = [
    toggle('mine'),
    toggle('optionToDecide'),
    toggle('withoutOwner'),
    ...(withSpend ? [toggle('usedAfterExpiry')] : []),
  ];
  const active = lists.filter((facet) => facet.chosen.length > 0).length + toggles.filter((facet) => facet.on).length;
  return { toggles, lists, active };
}

/** What choosing or leaving out a value of a list facet changes in the filter. */
export function chooseValues(id: ListFacetId, values: readonly string[]): Partial<RegisterFilter> {
  switch (id) {
    case 'areas':
    case 'owners':
    case 'suppliers':
      return { [id]: values.map(Number) };
    case 'endsWithin':
      return { endsWithin: endHorizons.find((months) => String(months) === values[0]) ?? null };
    case 'phases':
      return { phases: agreementPhases.filter((value) => values.includes(value)) };
    case 'kinds':
      return { kinds: agreementKinds.filter((value) => values.includes(value)) };
    case 'parties':
      return { parties: agreementParties.filter((value) => values.includes(value)) };
    case 'classes':
      return { classes: agreementClasses.filter((value) => values.includes(value)) };
  }
}

/** The names of the filters that are on, for the sentence that says why nothing was found. */
export function activeFilterNames(model: FacetModel): readonly string[] {
  return [
    ...model.toggles.filter((facet) => facet.on).map((facet) => facet.label),
    ...model.lists.flatMap((facet) => {
      const names = facet.options.filter((option) => facet.chosen.includes(option.value)).map((option) => option.label);
      return names.length > 0 ? [`${facet.label}: ${names.join(', ')}`] : [];
    }),
  ];
}
