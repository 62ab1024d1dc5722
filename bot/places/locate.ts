import type { Locate } from '../outbox/send-parts';
import { addressOf } from './place';
import type { PlaceStore } from './place-store';

/** Where a lane leads now: to the person's chat or to the channel, as long as the bot is still there. */
export function locateIn(places: Pick<PlaceStore, 'read' | 'personal'>): Locate {
  return async (lane) => {
    const [kind, ...rest] = lane.split(':');
    const key = rest.join(':');
    const place = kind === 'person' ? await places.personal(key) : kind === 'place' ? await places.read(key) : null;
    if (place === null) return { unreachable: 'not-installed' };
    return place.removedAt === null ? addressOf(place) : { unreachable: 'removed' };
  };
}
