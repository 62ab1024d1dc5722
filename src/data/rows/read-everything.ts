import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../../schema/list';
import { odataNumber } from '../odata-literal';
import type { OnProgress } from '../ports/versioned';
import type { RawRow } from './row-reader';
import { firstPages, itemsOf, readTogether } from './site';

/** Rows in one range of ids: SharePoint's list view threshold. A filter on `Id` that touches no more is allowed at any list size. */
const rowsPerRange = 5_000;
/** Ranges in one request: enough for 10,000 agreements in one, few enough that an answer stays below some 10 MB. */
const rangesPerRequest = 20;
const requestsAtOnce = 2;

/** What to read of a list. */
export interface Wanted {
  readonly list: ListDeclaration;
  readonly select: readonly string[];
}

/**
 * Every row of the lists, in few requests at any size: one that asks for the highest ids, then all ranges of ids together. Rows come in order of
 * id, without metadata. `onProgress` counts rows of all lists; its total is exact only at the end, because ids have gaps.
 */
export async function readEverything(
  sp: SPFI,
  wanted: readonly Wanted[],
  onProgress?: OnProgress,
): Promise<readonly (readonly RawRow[])[]> {
  const newest = await firstPages(
    sp,
    wanted.map(
      ({ list }) =>
        (batched: SPFI) =>
          itemsOf(batched, list).select('Id').orderBy('Id', false).top(1),
    ),
    'none',
  );
  const highest = newest.map(({ rows }) => Number(rows[0]?.['Id'] ?? 0));
  const total = highest.reduce((sum, id) => sum + id, 0);
  const ranges = wanted.flatMap((want, index) =>
    startsOfRanges(highest[index] ?? 0).map((start, nth, all) => ({ ...want, index, start, isLast: nth === all.length - 1 })),
  );

  let done = 0;
  const progressed = (rows: number) => {
    done += rows;
    onProgress?.({ done, total: Math.max(total, done) });
  };
  const chunks = chunked(ranges, rangesPerRequest);
  const answers: (readonly (readonly RawRow[])[])[] = [];
  for (let next = 0; next < chunks.length; next += requestsAtOnce) {
    const batch = chunks.slice(next, next + requestsAtOnce).map((chunk) =>
      readTogether(
        sp,
        chunk.map(({ list, select, start, isLast }) => (batched: SPFI) => {
          const above = `Id gt ${odataNumber(start)}`;
          // The last range is open upwards: rows added since the first request belong to it.
          const filter = isLast ? above : `${above} and Id le ${odataNumber(start + rowsPerRange)}`;
          return itemsOf(batched, list)
            .select(...select)
            .filter(filter)
            .top(rowsPerRange);
        }),
        'none',
        progressed,
      ),
    );
    answers.push(...(await Promise.all(batch)));
  }
  onProgress?.({ done, total: done });
  const perRange = answers.flat();
  return wanted.map((_, index) => ranges.flatMap((range, position) => (range.index === index ? (perRange[position] ?? []) : [])));
}

/** @example startsOfRanges(12_000) // [0, 5000, 10000] */
function startsOfRanges(highest: number): readonly number[] {
  return Array.from({ length: Math.ceil(highest / rowsPerRange) }, (_, nth) => nth * rowsPerRange);
}

function chunked<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size));
}
