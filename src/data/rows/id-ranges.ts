import type { ListDeclaration } from '../../schema/list';

/** What to read of a list: columns by their REST names, without `Id`, in groups that compress well together. */
export interface Wanted {
  readonly list: ListDeclaration;
  readonly groups: readonly (readonly string[])[];
}

/** How far the ids of a list go, and how many rows it has. */
export interface Extent {
  readonly highest: number;
  readonly count: number;
}

/** Rows with `after < Id <= upTo`, asked for in `groups` of columns. */
export interface IdRange {
  readonly after: number;
  readonly upTo: number;
  readonly groups: readonly (readonly string[])[];
}

/** SharePoint's list view threshold: a filter on `Id` that touches no more rows is allowed at any list size. */
const rowsPerRange = 5_000;
/** Below this an answer is small whatever its form, and fewer parts cost SharePoint less. */
const worthSplitting = 1_000;

/**
 * The ranges of a list. A long list is asked for in groups of columns, because rows with few and alike columns compress to half the size of wide
 * ones; and without `Id` when no id is missing, because then the place of a row tells its id.
 * @example
 * rangesOf({ list, groups: [['Title'], ['StartDate']] }, { highest: 7_000, count: 7_000 }).map(({ upTo }) => upTo) // [5000, 7000]
 */
export function rangesOf({ groups }: Wanted, { highest, count }: Extent): readonly IdRange[] {
  const [first = [], ...others] = groups;
  const isWhole = count === highest;
  const asked = highest < worthSplitting ? [['Id', ...groups.flat()]] : isWhole ? groups : [['Id', ...first], ...others];
  return Array.from({ length: Math.ceil(highest / rowsPerRange) }, (_, nth) => ({
    after: nth * rowsPerRange,
    upTo: Math.min((nth + 1) * rowsPerRange, highest),
    groups: asked,
  }));
}
