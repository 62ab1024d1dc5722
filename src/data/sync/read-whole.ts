import type { SPFI } from '@pnp/sp';
import type { OnProgress } from '../ports/versioned';
import { valuesOf } from '../rows/batch';
import { gatheredReads } from '../rows/gathered-reads';
import type { ListRows } from '../rows/read-everything';
import { readEverything, tokenOf } from '../rows/read-everything';
import type { RawRow } from '../rows/row-reader';
import { readTogether } from '../rows/site';
import { siteUsers } from '../stores/organisation-store-sharepoint';
import { currentUser, listRights } from '../stores/session-store-sharepoint';
import { sitePlace } from './change-log';
import type { Mirror, MirroredList } from './mirror';
import { mirroredKeys, mirroredLists } from './mirrored-lists';

/**
 * Everything from end to end, in two requests up to some 10,000 agreements. The places in the change logs are asked for in the first, before any
 * row is read: what changes meanwhile is found again by the next reading of changes, and applying a change twice does no harm.
 */
export async function readWhole(sp: SPFI, now: Date, onProgress?: OnProgress): Promise<Mirror> {
  const [who, peopleToken, [people = []], lists] = await Promise.all([
    gatheredReads<RawRow | readonly RawRow[]>(sp, [currentUser, listRights]),
    siteToken(sp),
    readTogether(sp, [siteUsers], 'none'),
    readEverything(
      sp,
      mirroredKeys.map((key) => mirroredLists[key]),
      onProgress,
    ),
  ]);
  const [user, rights] = valuesOf(who) as [RawRow, readonly RawRow[]];
  return {
    lists: Object.fromEntries(mirroredKeys.map((key, index) => [key, mirrored(lists[index])])) as Mirror['lists'],
    // They are asked for again when they are wanted.
    answers: {},
    people,
    peopleToken,
    siteToken: peopleToken,
    user,
    rights,
    asOf: now.toISOString(),
    readAt: now.toISOString(),
  };
}

/** The place in the site's change log; '' when the person may not know it: then the site's users are read each time. */
async function siteToken(sp: SPFI): Promise<string> {
  const [outcome] = await gatheredReads<RawRow>(sp, [sitePlace]);
  return outcome?.status === 'fulfilled' ? tokenOf(outcome.value['CurrentChangeToken']) : '';
}

const mirrored = ({ rows, token }: ListRows = { rows: [], token: '' }): MirroredList => ({
  rows: new Map(rows.map((row) => [Number(row['Id']), row])),
  token,
});
