import type { FacetModel, ListFacet, ListFacetId, ToggleFacetId } from './facet-model';

/** What keeps its place longest when the row of chips gets narrow. */
const keepsPlace: readonly (ListFacetId | ToggleFacetId)[] = [
  'mine',
  'optionToDecide',
  'withoutOwner',
  'areas',
  'endsWithin',
  'phases',
  'owners',
  'usedAfterExpiry',
  'kinds',
  'classes',
  'parties',
  'suppliers',
];
const letter = 6.6;
const gap = 8;
const toggleEdges = 18;
const listEdges = 36;
/** A count of ten thousand: the chips do not move while the counts change. */
const countLetters = 9;
const longestName = 40;
const moreWidth = 132;
const clearWidth = 144;

const listWidth = (facet: ListFacet) => {
  const names = facet.options.filter((option) => facet.chosen.includes(option.value)).map(({ label }) => label);
  const more = names.length === 1 ? (names[0] ?? '').length + 2 : names.length > 1 ? 4 : 0;
  return listEdges + letter * Math.min(longestName, facet.label.length + more);
};

/** The chips that there is room for in one row; the rest is behind "more filters". A filter that is on is always in sight. */
export function fittingFacets(model: FacetModel, width: number): ReadonlySet<ListFacetId | ToggleFacetId> {
  const chips = [
    ...model.toggles.map((each) => ({
      id: each.id,
      on: each.on,
      width: toggleEdges + letter * (each.label.length + countLetters),
    })),
    // A supplier is chosen by searching; the facet is there to be taken away again.
    ...model.lists
      .filter(({ id, chosen }) => id !== 'suppliers' || chosen.length > 0)
      .map((each) => ({ id: each.id, on: each.chosen.length > 0, width: listWidth(each) })),
  ];
  const room = width - (model.active > 0 ? clearWidth + gap : 0);
  const needed = (of: typeof chips) => of.reduce((sum, chip) => sum + chip.width + gap, 0);
  if (needed(chips) <= room) return new Set(chips.map(({ id }) => id));
  const fitting = new Set(chips.filter(({ on }) => on).map(({ id }) => id));
  let left = room - moreWidth - needed(chips.filter(({ on }) => on));
  for (const id of keepsPlace) {
    const chip = chips.find((each) => each.id === id);
    if (!chip || fitting.has(id)) continue;
    left -= chip.width + gap;
    if (left < 0) break;
    fitting.add(id);
  }
  return fitting;
}
