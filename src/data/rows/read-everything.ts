import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../../schema/list';
import { odataNumber } from '../odata-literal';
import type { OnProgress } from '../ports/versioned';
import type { Extent, IdRange, Wanted } from './id-ranges';
import { rangesOf } from './id-ranges';
import { joinedRows } from './join-groups';
import type { RowMapping } from './row-mapping';
import { restNamesOf } from './row-mapping';
import { rawText, type RawRow } from './row-reader';
import { firstPages, itemsOf, listOf, readTogether } from './site';

/** Parts in one request: enough for 10,000 agreements with all that belongs to them, few enough that an answer stays below some 20 MB. */
const partsPerRequest = 24;
const requestsAtOnce = 2;

/** All columns of a mapping as one group: right for narrow rows. */
export const inOnePiece = <L extends ListDeclaration, T>({ list, keys }: Pick<RowMapping<L, T>, 'list' | 'keys'>): Wanted => ({
  list,
  groups: [restNamesOf(list, keys)],
});

/** One query of the second step. */
interface Part {
  readonly wanted: Wanted;
  readonly range: IdRange;
  readonly select: readonly string[];
}

/** All rows of a list that the person may read, and the place in its change log before any of them was read. */
export interface ListRows {
  readonly rows: readonly RawRow[];
  readonly token: string;
}

/**
 * Every row of the lists, in few requests at any size: one that asks how far the ids go, then all ranges of ids together. Rows come in order of
 * id, without metadata. Rows that are added meanwhile are not among them. `onProgress` counts rows of all lists; its total is exact only at the
 * end, because ids have gaps.
 */
export async function readEverything(sp: SPFI, wanted: readonly Wanted[], onProgress?: OnProgress): Promise<readonly ListRows[]> {
  const extents = await extentsOf(sp, wanted);
  const ranges = wanted.map((want, index) => rangesOf(want, extents[index] ?? nothing));
  const parts = ranges.flatMap((ofList, index) =>
    ofList.flatMap((range): Part[] => range.groups.map((select) => ({ wanted: wanted[index] as Wanted, range, select }))),
  );
  const total = extents.reduce((sum, { highest }) => sum + highest, 0);
  const answers = await readParts(sp, parts, total, onProgress);

  const complete = await Promise.all(
    wanted.map(async (want, index) => {
      const rows = (ranges[index] ?? []).map(
        async (range) => joinedRows(range, answersTo(range, parts, answers)) ?? (await rereadRange(sp, want, range)),
      );
      return { rows: (await Promise.all(rows)).flat(), token: extents[index]?.token ?? '' };
    }),
  );
  const done = complete.reduce((sum, { rows }) => sum + rows.length, 0);
  onProgress?.({ done, total: done });
  return complete;
}

/** How far a list goes, and its place in the change log then. */
export interface ReadFrom extends Extent {
  readonly token: string;
}
const nothing: ReadFrom = { highest: 0, count: 0, token: '' };

/** The newest row is asked for by id, which is indexed; the count tells whether any id is missing. */
export async function extentsOf(sp: SPFI, wanted: readonly Pick<Wanted, 'list'>[]): Promise<readonly ReadFrom[]> {
  const pages = await firstPages(
    sp,
    wanted.flatMap(({ list }) => [
      (batched: SPFI) => itemsOf(batched, list).select('Id').orderBy('Id', false).top(1),
      (batched: SPFI) => listOf(batched, list).select('ItemCount', 'CurrentChangeToken'),
    ]),
    'none',
  );
  return wanted.map((_, index) => ({
    highest: Number(pages[2 * index]?.rows[0]?.['Id'] ?? 0),
    count: Number(pages[2 * index + 1]?.rows[0]?.['ItemCount'] ?? 0),
    token: tokenOf(pages[2 * index + 1]?.rows[0]?.['CurrentChangeToken']),
  }));
}

async function readParts(
  sp: SPFI,
  parts: readonly Part[],
  total: number,
  onProgress?: OnProgress,
): Promise<readonly (readonly RawRow[])[]> {
  let done = 0;
  const answered = (rows: number) => {
    done += rows;
    onProgress?.({ done: Math.min(done, total), total });
  };
  const requests = Array.from({ length: Math.ceil(parts.length / partsPerRequest) }, (_, nth) =>
    parts.slice(nth * partsPerRequest, (nth + 1) * partsPerRequest),
  );
  const answers: (readonly RawRow[])[] = [];
  for (let next = 0; next < requests.length; next += requestsAtOnce) {
    const now = requests.slice(next, next + requestsAtOnce);
    const rows = await Promise.all(
      now.map((request) =>
        readTogether(
          sp,
          request.map(
            ({ wanted, range, select }) =>
              (batched: SPFI) =>
                rangeQuery(batched, wanted, range, select),
          ),
          'none',
          answered,
        ),
      ),
    );
    answers.push(...rows.flat());
  }
  return answers;
}

function rangeQuery(sp: SPFI, { list }: Wanted, { after, upTo }: IdRange, select: readonly string[]) {
  return itemsOf(sp, list)
    .select(...select)
    .filter(`Id gt ${odataNumber(after)} and Id le ${odataNumber(upTo)}`)
    .orderBy('Id')
    .top(upTo - after);
}

const answersTo = (range: IdRange, parts: readonly Part[], answers: readonly (readonly RawRow[])[]) =>
  parts.flatMap((part, index) => (part.range === range ? [answers[index] ?? []] : []));

/** A row of the range went away while its parts were read: once more, in one piece. */
async function rereadRange(sp: SPFI, wanted: Wanted, range: IdRange): Promise<readonly RawRow[]> {
  const [rows = []] = await readTogether(
    sp,
    [(batched) => rangeQuery(batched, wanted, range, ['Id', ...wanted.groups.flat()])],
    'none',
  );
  return rows;
}

/** The text of a change token; '' when it is none. */
export function tokenOf(token: unknown): string {
  return typeof token === 'object' && token !== null ? rawText(token as RawRow, 'StringValue') : '';
}
