import type { SPFI } from '@pnp/sp';
import { ForbiddenError, NotFoundError, RejectedError } from '../data-errors';
import { odataNumber } from '../odata-literal';
import { gatheredReads } from '../rows/gathered-reads';
import type { RawRow } from '../rows/row-reader';
import { itemsOf, readTogether, withoutMetadata } from '../rows/site';
import { siteUsers } from '../stores/organisation-store-sharepoint';
import { currentUser, listRights } from '../stores/session-store-sharepoint';
import type { LoggedChanges } from './change-log';
import { isRightsChange, listChanges, logged, siteChanges } from './change-log';
import type { Mirror } from './mirror';
import type { MirroredKey } from './mirrored-lists';
import { columnsOf, mirroredKeys, mirroredLists } from './mirrored-lists';
import { rightsOf } from './rights-of';
import type { AskedByReference, TouchedRows } from './touched-rows';
import { applied, touchedRows, withPointingRows } from './touched-rows';

/** So many ids stay below the 2,048 characters that an address may surely have. */
const idsPerPart = 30;
/** With fewer changed rows than this, asking for them is always cheaper than reading everything. */
const fewRows = 100;
/** Beyond it, reading everything is: rows that are asked for by id compress less well. */
const shareWorthReading = 1 / 4;

/**
 * The copy brought up to date: one request when nothing changed, a second for the rows that did. `null` when the change logs cannot tell it for
 * certain or not cheaply — a token that SharePoint no longer takes, other rights than before, changes to a list itself, too many of them: then
 * everything has to be read.
 */
export async function readChanges(sp: SPFI, before: Mirror, now: Date): Promise<Mirror | null> {
  const [user, rights, ...logs] = await gatheredReads<RawRow | readonly RawRow[]>(sp, [
    currentUser,
    listRights,
    ...mirroredKeys.map((key) => listChanges(mirroredLists[key].list, before.lists[key].token)),
    before.peopleToken === '' ? siteUsersNow : siteChanges(before.peopleToken),
  ]);
  if (user?.status !== 'fulfilled') throw user?.reason;
  if (rights?.status !== 'fulfilled') throw rights?.reason;
  const who = { user: user.value as RawRow, rights: rights.value as readonly RawRow[] };
  if (rightsOf(who) !== rightsOf(before)) return null;

  const named = new Map<MirroredKey, TouchedRows>();
  const tokens = new Map<MirroredKey, string>();
  for (const [index, key] of mirroredKeys.entries()) {
    const log = changesOf(logs[index], before.lists[key].token);
    const rows = log && touchedRows(log.changes);
    if (!rows) return null;
    named.set(key, rows);
    tokens.set(key, log.token);
  }
  const site = siteLog(logs[mirroredKeys.length], before.peopleToken);
  const all = withPointingRows(before, named);
  if (site === null || site.changes.some(isRightsChange) || all === null || isWorthReadingWhole(before, all.touched)) return null;

  const [fresh, people] = await Promise.all([
    readRowsOf(sp, all.touched, all.asked),
    site.people ?? (site.token !== '' && site.changes.length === 0 ? before.people : siteUsersNow(sp)),
  ]);
  return {
    ...before,
    ...who,
    lists: Object.fromEntries(
      [...all.touched].map(([key, rows]) => [
        key,
        { rows: applied(before.lists[key].rows, rows, fresh.get(key) ?? []), token: tokens.get(key) ?? '' },
      ]),
    ) as Mirror['lists'],
    people,
    peopleToken: site.token,
    asOf: now.toISOString(),
  };
}

const siteUsersNow = async (sp: SPFI): Promise<readonly RawRow[]> => siteUsers(sp)<RawRow[]>(withoutMetadata);

/** Not everybody may read the site's log: whoever may not reads the site's users each time, from the next on in the first request. */
function siteLog(
  outcome: PromiseSettledResult<RawRow | readonly RawRow[]> | undefined,
  from: string,
): (LoggedChanges & { readonly people?: readonly RawRow[] }) | null {
  if (from !== '' && outcome?.status === 'rejected' && outcome.reason instanceof ForbiddenError)
    return { changes: [], token: '' };
  if (from !== '') return changesOf(outcome, from);
  if (outcome?.status !== 'fulfilled') throw outcome?.reason;
  return { changes: [], token: '', people: outcome.value as readonly RawRow[] };
}

/** `null` when SharePoint would not tell, which is no fault: a token too old for its log, of a list made anew, or a log the person may not read. */
function changesOf(outcome: PromiseSettledResult<RawRow | readonly RawRow[]> | undefined, from: string): LoggedChanges | null {
  if (outcome?.status === 'fulfilled') return logged(outcome.value as readonly RawRow[], from);
  const { reason } = outcome ?? {};
  if (reason instanceof RejectedError || reason instanceof ForbiddenError || reason instanceof NotFoundError) return null;
  throw reason;
}

function isWorthReadingWhole(before: Mirror, touched: ReadonlyMap<MirroredKey, TouchedRows>): boolean {
  const sum = (of: (key: MirroredKey) => number) => mirroredKeys.reduce((total, key) => total + of(key), 0);
  const toRead = sum((key) => touched.get(key)?.toRead.size ?? 0);
  return toRead > fewRows && toRead > sum((key) => before.lists[key].rows.size) * shareWorthReading;
}

/** The rows as they are now. One that is gone, or that the person may no longer read, is not among them. */
async function readRowsOf(
  sp: SPFI,
  touched: ReadonlyMap<MirroredKey, TouchedRows>,
  asked: readonly AskedByReference[],
): Promise<ReadonlyMap<MirroredKey, readonly RawRow[]>> {
  const parts = [
    ...[...touched].map(([key, { toRead }]): AskedByReference => ({ key, name: 'Id', ids: [...toRead] })),
    ...asked,
  ].flatMap(({ ids, ...of }) =>
    Array.from({ length: Math.ceil(ids.length / idsPerPart) }, (_, nth) => ({
      ...of,
      ids: ids.slice(nth * idsPerPart, (nth + 1) * idsPerPart),
    })),
  );
  if (parts.length === 0) return new Map();
  const answers = await readTogether(
    sp,
    parts.map(
      ({ key, name, ids }) =>
        (batched: SPFI) =>
          itemsOf(batched, mirroredLists[key].list)
            .select(...columnsOf(key))
            .filter(ids.map((id) => `${name} eq ${odataNumber(id)}`).join(' or '))
            .top(5_000),
    ),
    'none',
  );
  const rows = new Map<MirroredKey, RawRow[]>();
  parts.forEach(({ key }, index) => rows.set(key, [...(rows.get(key) ?? []), ...(answers[index] ?? [])]));
  return rows;
}
