import type { SPFI } from '@pnp/sp';
import { ForbiddenError } from '../data-errors';
import { odataNumber } from '../odata-literal';
import { gatheredReads } from '../rows/gathered-reads';
import { tokenOf } from '../rows/read-everything';
import type { RawRow } from '../rows/row-reader';
import { itemsOf, readTogether, withoutMetadata } from '../rows/site';
import { siteUsers } from '../stores/organisation-store-sharepoint';
import { currentUser, listRights } from '../stores/session-store-sharepoint';
import type { LoggedChanges } from './change-log';
import { isBefore, isRefusal, isRightsChange, listChanges, logged, siteChanges, sitePlace } from './change-log';
import { keptIn, type Mirror } from './mirror';
import type { AnswerKey, KeptKey, MirroredKey } from './mirrored-lists';
import { columnsOf, keptKeys, keptLists, mirroredKeys } from './mirrored-lists';
import { rightsOf } from './rights-of';
import type { AskedByReference, TouchedRows } from './touched-rows';
import { applied, isAnswer, touchedRows, withPointingRows } from './touched-rows';
import { matcherOf } from './where';

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
  const keys = keptKeys.filter((key) => keptIn(before, key) !== undefined);
  const [user, rights, place, ...logs] = await gatheredReads<RawRow | readonly RawRow[]>(sp, [
    currentUser,
    listRights,
    sitePlace,
    ...keys.map((key) => listChanges(keptLists[key].list, keptIn(before, key)?.token ?? '')),
    before.peopleToken === '' ? siteUsersNow : siteChanges(before.peopleToken),
  ]);
  if (user?.status !== 'fulfilled') throw user?.reason;
  if (rights?.status !== 'fulfilled') throw rights?.reason;
  const who = { user: user.value as RawRow, rights: rights.value as readonly RawRow[] };
  const siteToken = place?.status === 'fulfilled' ? tokenOf((place.value as RawRow)['CurrentChangeToken']) : before.siteToken;
  if (rightsOf(who) !== rightsOf(before) || isBefore(siteToken, before.siteToken)) return null;

  const named = new Map<KeptKey, TouchedRows>();
  const tokens = new Map<KeptKey, string>();
  for (const [index, key] of keys.entries()) {
    const log = changesOf(logs[index], keptIn(before, key)?.token ?? '');
    const rows = log && touchedRows(log.changes);
    if (rows) {
      named.set(key, rows);
      tokens.set(key, log.token);
    } else if (!isAnswer(key)) return null;
  }
  const site = siteLog(logs[keys.length], before.peopleToken);
  const all = withPointingRows(before, named);
  if (site === null || site.changes.some(isRightsChange) || all === null || isWorthReadingWhole(before, all.touched)) return null;

  const kept = new Map(
    [...all.touched].filter(([key, rows]) => !isAnswer(key) || isWorthKeeping(before, key, rows, all.inDoubt)),
  );
  const [fresh, people] = await Promise.all([
    readRowsOf(sp, kept, all.asked).catch(nullUnlessPassing),
    site.people ?? (site.token !== '' && site.changes.length === 0 ? before.people : siteUsersNow(sp)),
  ]);
  if (fresh === null) return null;
  const brought = (key: KeptKey, rows: TouchedRows, of = fresh.get(key) ?? []) => ({
    rows: applied(keptIn(before, key)?.rows ?? new Map(), rows, of),
    token: tokens.get(key) ?? '',
  });
  return {
    ...before,
    ...who,
    lists: Object.fromEntries(
      [...kept].flatMap(([key, rows]) => (isAnswer(key) ? [] : [[key, brought(key, rows)]])),
    ) as unknown as Mirror['lists'],
    answers: Object.fromEntries(
      [...kept].flatMap(([key, rows]) => {
        const { where } = (isAnswer(key) && before.answers[key]) || {};
        if (where === undefined) return [];
        return [[key, { where, ...brought(key, rows, fresh.get(key)?.filter(matcherOf(where))) }]];
      }),
    ),
    people,
    peopleToken: site.token,
    siteToken,
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

/**
 * `null` when SharePoint would not tell, in whatever words, which is no fault: a token too old for its log, of a list made anew, or a log the person
 * may not read.
 */
function changesOf(outcome: PromiseSettledResult<RawRow | readonly RawRow[]> | undefined, from: string): LoggedChanges | null {
  if (outcome?.status === 'fulfilled') return logged(outcome.value as readonly RawRow[], from);
  return nullUnlessPassing(outcome?.reason);
}

/** What may be otherwise the next time is told; what SharePoint refuses would be refused again, so that everything is read instead. */
function nullUnlessPassing(reason: unknown): null {
  if (isRefusal(reason)) return null;
  throw reason;
}

function isWorthReadingWhole(before: Mirror, touched: ReadonlyMap<KeptKey, TouchedRows>): boolean {
  const sum = (of: (key: MirroredKey) => number) => mirroredKeys.reduce((total, key) => total + of(key), 0);
  return areMany(
    sum((key) => touched.get(key)?.toRead.size ?? 0),
    sum((key) => before.lists[key].rows.size),
  );
}

/** An answer that changed much is asked for anew by whoever wants it. */
const isWorthKeeping = (before: Mirror, key: AnswerKey, { toRead }: TouchedRows, inDoubt: ReadonlySet<AnswerKey>) =>
  !inDoubt.has(key) && !areMany(toRead.size, before.answers[key]?.rows.size ?? 0);

const areMany = (toRead: number, of: number) => toRead > fewRows && toRead > of * shareWorthReading;

/** The rows as they are now. One that is gone, or that the person may no longer read, is not among them. */
async function readRowsOf(
  sp: SPFI,
  touched: ReadonlyMap<KeptKey, TouchedRows>,
  asked: readonly AskedByReference[],
): Promise<ReadonlyMap<KeptKey, readonly RawRow[]>> {
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
          itemsOf(batched, keptLists[key].list)
            .select(...columnsOf(key))
            .filter(ids.map((id) => `${name} eq ${odataNumber(id)}`).join(' or '))
            .top(5_000),
    ),
    'none',
  );
  const rows = new Map<KeptKey, RawRow[]>();
  parts.forEach(({ key }, index) => rows.set(key, [...(rows.get(key) ?? []), ...(answers[index] ?? [])]));
  return rows;
}
