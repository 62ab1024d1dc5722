import type { SPFI } from '@pnp/sp';
import type { ChangesSince, SweepPlace } from '../ports/reminder-source';
import { gatheredReads } from '../rows/gathered-reads';
import { tokenOf } from '../rows/read-everything';
import type { RawRow } from '../rows/row-reader';
import type { LoggedChanges } from '../sync/change-log';
import {
  isBefore,
  isDelete,
  isRefusal,
  isRightsChange,
  listChanges,
  logged,
  peopleChanges,
  rowOf,
  sitePlace,
} from '../sync/change-log';
import { parentsOfChanged } from './parents-of-changed';
import { childKeys, followedKeys, followedLists, settingKeys, type FollowedKey } from './sweep-lists';

/** SharePoint keeps its change log for 60 days [D]; a day less, since the clocks of two machines differ. */
const longestDays = 59;
const dayMs = 86_400_000;
/** Names in a place beside those of the lists. */
const siteKey = 'site';
const asOfKey = 'asOf';

/** A place from tokens that were taken at `asOf`. */
export function placeOf(tokens: Readonly<Record<FollowedKey, string>>, site: string, asOf: Date): SweepPlace {
  return { ...tokens, [siteKey]: site, [asOfKey]: asOf.toISOString() };
}

/**
 * Every log in one request; a second one, when rows below an agreement changed, asks to which agreement they belong. `null` when that cannot be told for
 * certain, see `ReminderSource.changesSince`.
 */
export async function readChangesSince(sp: SPFI, place: SweepPlace, now: Date): Promise<ChangesSince | null> {
  if (!isYoung(place, now)) return null;
  const outcomes = await gatheredReads<RawRow | readonly RawRow[]>(sp, [
    sitePlace,
    ...followedKeys.map((key) => listChanges(followedLists[key], place[key] ?? '')),
    peopleChanges(place[siteKey] ?? ''),
  ]);
  const [here, ...logs] = outcomes.map(answerOf);
  if (here === undefined || here === null || logs.some((log) => log === null)) return null;
  // The site was brought back from a backup: its log does not tell what is gone since.
  const siteToken = tokenOf((here as RawRow)['CurrentChangeToken']);
  if (isBefore(siteToken, place[siteKey] ?? '')) return null;

  const found = followedKeys.map((key, index) => [key, logged(logs[index] as readonly RawRow[], place[key] ?? '')] as const);
  const people = logged(logs.at(-1) as readonly RawRow[], place[siteKey] ?? '');
  if (people === null || found.some(([, log]) => log === null)) return null;
  const lists = new Map(found as readonly (readonly [FollowedKey, LoggedChanges])[]);
  // Rights are those of people: they hide nothing from an app.
  const changesOf = (key: FollowedKey) => (lists.get(key)?.changes ?? []).filter((change) => !isRightsChange(change));
  if (['agreements' as const, ...childKeys].some((key) => changesOf(key).some((change) => rowOf(change) === null))) return null;
  // What a row that is gone belonged to cannot be asked any more.
  if (childKeys.some((key) => changesOf(key).some(isDelete))) return null;

  const parents = await parentsOfChanged(sp, new Map(childKeys.map((key) => [key, changesOf(key)])));
  if (parents === null) return null;
  const tokens = Object.fromEntries(followedKeys.map((key) => [key, lists.get(key)?.token ?? ''])) as Record<FollowedKey, string>;
  return {
    agreementIds: [...new Set([...idsOf(changesOf('agreements')), ...parents])].sort((a, b) => a - b),
    settingsChanged: people.changes.length > 0 || settingKeys.some((key) => changesOf(key).length > 0),
    place: placeOf(tokens, people.changes.length > 0 ? people.token : siteToken || (place[siteKey] ?? ''), now),
  };
}

/** Neither too old for the log nor from another form of places. A clock that was set back makes a place from the future: its tokens are as good as before. */
function isYoung(place: SweepPlace, now: Date): boolean {
  const asOf = Date.parse(place[asOfKey] ?? '');
  const hasAll = [...followedKeys, siteKey].every((key) => (place[key] ?? '') !== '');
  return hasAll && Number.isFinite(asOf) && now.getTime() - asOf < longestDays * dayMs;
}

/** `null` for a refusal, in whatever words; what may be otherwise the next time is thrown. */
function answerOf(outcome: PromiseSettledResult<RawRow | readonly RawRow[]>): RawRow | readonly RawRow[] | null {
  if (outcome.status === 'fulfilled') return outcome.value;
  if (isRefusal(outcome.reason)) return null;
  throw outcome.reason;
}

const idsOf = (changes: readonly RawRow[]): readonly number[] => [...new Set(changes.flatMap((change) => rowOf(change) ?? []))];
