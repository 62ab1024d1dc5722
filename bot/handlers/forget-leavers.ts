import type { ReadingRights } from '../../src/data/ports/reading-rights';
import type { ReminderSource } from '../../src/data/ports/reminder-source';
import { laneOfPerson, type PersonalPlace } from '../places/place';
import type { PlaceStore } from '../places/place-store';
import type { OutboxStore } from '../storage/outbox-store';

/** So long after the app was taken away nobody is taken to come back; whoever does is met as new. */
const keptDays = 30;

export interface LeaverParts {
  readonly places: Pick<PlaceStore, 'all' | 'forget'>;
  readonly outbox: Pick<OutboxStore, 'forget' | 'inState'>;
  readonly source: Pick<ReminderSource, 'settings'>;
  readonly rights: Pick<ReadingRights, 'readable'>;
  readonly now: () => Date;
}

/**
 * Forgets what names people who are gone; answers how many. Once a day. Gone is who is no user of the site any more and may read nothing on it, and who took
 * the app away a month ago, as long as nothing waits for them: a reminder for somebody who cannot be told has first to reach those who are told instead.
 * What was said once is never said again: the hashes of the identities stay. Rejects when SharePoint does not answer: then nobody is taken to have left.
 */
export async function forgetLeavers({ places, outbox, source, rights, now }: LeaverParts): Promise<number> {
  const chats = (await places.all()).filter((place): place is PersonalPlace => place.kind === 'personal');
  const here = new Set((await source.settings()).people.map(({ upn }) => upn));
  const hasLeft = async ({ upn }: PersonalPlace) => !here.has(upn) && (await rights.readable(upn, [])) === null;
  const isLongAway = ({ removedAt }: PersonalPlace) =>
    removedAt !== null && now().getTime() - Date.parse(removedAt) > keptDays * 86_400_000;
  let forgotten = 0;
  const waiting = new Set((await outbox.inState('planned')).map(({ lane }) => lane));
  for (const place of chats) {
    const lane = laneOfPerson(place.upn);
    if (!(await hasLeft(place)) && (!isLongAway(place) || waiting.has(lane))) continue;
    // What is on its way is forgotten the next time.
    if ((await outbox.forget(lane)) > 0) continue;
    await places.forget(place);
    forgotten += 1;
  }
  return forgotten;
}
