import type { SPFI } from '@pnp/sp';
import type { ReminderFacts } from '../../domain/reminders/reminder-facts';
import type { ListDeclaration } from '../../schema/list';
import { remindedMapping } from '../mappings/reminder-mappings';
import { odataNumber } from '../odata-literal';
import type { SweepPlace } from '../ports/reminder-source';
import { gatheredReads } from '../rows/gathered-reads';
import { extentsOf, tokenOf, type ReadFrom } from '../rows/read-everything';
import { readRows, type RawRow } from '../rows/row-reader';
import { itemsOf, readTogether, type Site } from '../rows/site';
import { sitePlace } from '../sync/change-log';
import { placeOf } from './changes-since';
import { FactsParts } from './facts-parts';
import { childKeys, childLists, followedKeys, followedLists, type FollowedKey } from './sweep-lists';

/** Half of SharePoint's list view threshold: ranges of ids up to that are answered at any size of a list, and smaller answers keep the memory flat. */
const idsPerRange = 2_500;
/** Ranges in one request: an answer is held whole until it is read. */
const rangesPerRequest = 2;
/** Facts handed on at once. */
const factsAtOnce = 1_000;

/**
 * Facts of every agreement. The rows below agreements are read first, as little of each as reminders need, then the agreements range by range. The places in
 * the logs are taken before the first row is read: what changes meanwhile is found again by the next reading of changes.
 */
export async function readAllFacts(
  site: Site,
  onSome: (facts: readonly ReminderFacts[]) => Promise<void>,
  now: Date,
): Promise<SweepPlace> {
  const { sp } = site;
  const [extents, [here]] = await Promise.all([
    extentsOf(
      sp,
      followedKeys.map((key) => ({ list: followedLists[key] })),
    ),
    gatheredReads<RawRow>(sp, [sitePlace]),
  ]);
  if (here?.status !== 'fulfilled') throw here?.reason;
  const extentOf = (key: FollowedKey) => extents[followedKeys.indexOf(key)] as ReadFrom;
  const parts = new FactsParts(site);
  for (const key of childKeys) {
    const { list, select } = childLists[key].mapping;
    for await (const rows of streamed(sp, list, select, extentOf(key).highest)) parts.add(key, rows);
  }
  for await (const rows of streamed(sp, remindedMapping.list, remindedMapping.select, extentOf('agreements').highest)) {
    const agreements = readRows(rows, remindedMapping.read, site.onBadRow);
    for (let from = 0; from < agreements.length; from += factsAtOnce)
      await onSome(agreements.slice(from, from + factsAtOnce).map((agreement) => parts.factsOf(agreement)));
  }
  const tokens = Object.fromEntries(followedKeys.map((key) => [key, extentOf(key).token])) as Record<FollowedKey, string>;
  return placeOf(tokens, tokenOf(here.value['CurrentChangeToken']), now);
}

/** All rows of a list range by range, in order of id. Rows added meanwhile are left to the next reading of changes. */
async function* streamed(
  sp: SPFI,
  list: ListDeclaration,
  select: readonly string[],
  highest: number,
): AsyncGenerator<readonly RawRow[]> {
  const ranges = Array.from({ length: Math.ceil(highest / idsPerRange) }, (_, nth) => nth * idsPerRange);
  for (let from = 0; from < ranges.length; from += rangesPerRequest) {
    const answers = await readTogether(
      sp,
      ranges.slice(from, from + rangesPerRequest).map(
        (after) => (batched: SPFI) =>
          itemsOf(batched, list)
            .select(...select)
            .filter(`Id gt ${odataNumber(after)} and Id le ${odataNumber(after + idsPerRange)}`)
            .orderBy('Id')
            .top(idsPerRange),
      ),
      'none',
    );
    yield* answers;
  }
}
