import type { SPFI } from '@pnp/sp';
import { SPCollection, SPQueryable, spDelete, spPatch, spPost } from '@pnp/sp';
import { body } from '@pnp/queryable';
import { NotFoundError } from '../data-errors';
import type { ChangeNotices, NoticeTarget } from '../ports/change-notices';
import { followedKeys, followedLists, type FollowedKey } from '../reminders/sweep-lists';
import { together, valuesOf } from '../rows/batch';
import { rawText, type RawRow } from '../rows/row-reader';
import { listOf, withoutMetadata, type Site } from '../rows/site';

const dayMs = 86_400_000;
/** SharePoint takes at most 180 days [D]; a little less, since its clock is not ours. */
const lifetimeDays = 179;
/** Renewed while there is still a third of it left, so that weeks of failing are no loss. */
const renewBelowDays = 60;

/** A subscription as it is to be. */
interface Wanted {
  readonly key: FollowedKey;
  readonly found: RawRow | undefined;
}

/** Subscriptions to every list that the sweep follows, as an app that manages lists. */
export function changeNotices(site: Site, { now }: { readonly now: () => Date }): ChangeNotices {
  const { sp } = site;
  return {
    async ensure({ url, clientState }) {
      const soon = now().getTime() + renewBelowDays * dayMs;
      const expires = new Date(now().getTime() + lifetimeDays * dayMs).toISOString();
      const found = await subscriptions(sp);
      const wanted = followedKeys.map((key): Wanted => ({ key, found: latest(found.get(key) ?? [], { url, clientState }) }));
      const isDue = ({ found: one }: Wanted) => one === undefined || expiryOf(one) < soon;
      // Each by itself: SharePoint asks the address while it makes one, and one list that fails is no reason to leave the others.
      const failures: unknown[] = [];
      for (const due of wanted.filter(isDue)) {
        const written = due.found === undefined ? add(sp, due.key, { url, clientState }, expires) : renew(sp, due, expires);
        await written.catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
      const ends = wanted.map((one) => (one.found === undefined || isDue(one) ? Date.parse(expires) : expiryOf(one.found)));
      return new Date(Math.min(...ends)).toISOString();
    },
    async remove(url) {
      for (const [key, ofList] of await subscriptions(sp))
        for (const one of ofList.filter((each) => rawText(each, 'notificationUrl') === url))
          await unlessGone(spDelete(SPQueryable(listOf(sp, followedLists[key]), `subscriptions('${rawText(one, 'id')}')`)));
    },
  };
}

async function subscriptions(sp: SPFI): Promise<ReadonlyMap<FollowedKey, readonly RawRow[]>> {
  const outcomes = await together<readonly RawRow[]>(
    sp,
    followedKeys.map(
      (key) => (batched) => SPCollection(listOf(batched, followedLists[key]), 'subscriptions')<RawRow[]>(withoutMetadata),
    ),
  );
  return new Map(valuesOf(outcomes).map((found, index) => [followedKeys[index] as FollowedKey, found]));
}

/** One with another client state is not ours: a notification of it would be refused. */
function latest(found: readonly RawRow[], { url, clientState }: NoticeTarget): RawRow | undefined {
  return found
    .filter((one) => rawText(one, 'notificationUrl') === url && rawText(one, 'clientState') === clientState)
    .toSorted((a, b) => expiryOf(a) - expiryOf(b))
    .at(-1);
}

const expiryOf = (one: RawRow): number => Date.parse(rawText(one, 'expirationDateTime'));

const add = (sp: SPFI, key: FollowedKey, { url, clientState }: NoticeTarget, expirationDateTime: string): Promise<unknown> => {
  const list = listOf(sp, followedLists[key]);
  return spPost(
    SPQueryable(list, 'subscriptions'),
    body({ notificationUrl: url, resource: list.toUrl(), expirationDateTime, clientState }),
  );
};

const renew = (sp: SPFI, { key, found = {} }: Wanted, expirationDateTime: string): Promise<unknown> =>
  spPatch(SPQueryable(listOf(sp, followedLists[key]), `subscriptions('${rawText(found, 'id')}')`), body({ expirationDateTime }));

/** Somebody took it away first. */
const unlessGone = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
