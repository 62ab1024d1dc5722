import type { Documents, StoredDocument } from '../storage/documents';
import { PlaceBusyError } from './place-busy-error';
import type { ChannelPlace, PersonalPlace, Place } from './place';

const placeKind = 'place';
/** Finds a person's chat by UPN. */
const personKind = 'place-of-person';
/** Two instances rarely write the same place; one that loses so often is not just unlucky. */
const mostTries = 8;

/** The places the bot was let into: one record a conversation. */
export interface PlaceStore {
  read(conversationId: string): Promise<Place | null>;
  /** The chat of a person; `null` when the app was never installed for them. */
  personal(upn: string): Promise<PersonalPlace | null>;
  /** Channels where the bot still is. */
  channels(): Promise<readonly ChannelPlace[]>;
  /**
   * Makes or changes the record of a conversation: `change` is given what is there and answers what shall be, or what is there to leave it. It may be called
   * again when another instance wrote in between.
   */
  change(conversationId: string, change: (now: Place | null) => Place | null): Promise<Place | null>;
  /** The bot was taken away: nothing is sent there any more. `false`: it was not known, or away already. */
  removed(conversationId: string, at: string): Promise<boolean>;
}

export function placeStore(documents: Documents): PlaceStore {
  const read = async (conversationId: string): Promise<Place | null> =>
    (await documents.read<Place>(placeKind, conversationId))?.value ?? null;

  async function change(conversationId: string, make: (now: Place | null) => Place | null): Promise<Place | null> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const known = await documents.read<Place>(placeKind, conversationId);
      const wanted = make(known?.value ?? null);
      if (wanted === null || wanted === known?.value) return known?.value ?? null;
      // The way to the person's chat first: without the chat itself it leads nowhere and harms nobody.
      if (wanted.kind === 'personal') await pointTo(wanted);
      if (await write(conversationId, wanted, known)) return wanted;
    }
    throw new PlaceBusyError(mostTries);
  }

  const write = (conversationId: string, place: Place, known: StoredDocument<Place> | null): Promise<boolean> =>
    known === null
      ? documents.insert(placeKind, conversationId, place)
      : documents.replace(placeKind, conversationId, place, known.etag);

  /** A person who installs the app anew may get another conversation: the last one counts. */
  async function pointTo({ upn, conversationId }: PersonalPlace): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const known = await documents.read<{ conversationId: string }>(personKind, upn);
      if (known?.value.conversationId === conversationId) return;
      const done =
        known === null
          ? await documents.insert(personKind, upn, { conversationId })
          : await documents.replace(personKind, upn, { conversationId }, known.etag);
      if (done) return;
    }
    throw new PlaceBusyError(mostTries);
  }

  return {
    read,
    change,
    async personal(upn) {
      const way = await documents.read<{ conversationId: string }>(personKind, upn.toLowerCase());
      const place = way && (await read(way.value.conversationId));
      return place?.kind === 'personal' ? place : null;
    },
    async channels() {
      const all = await documents.list<Place>(placeKind);
      return all
        .map(({ value }) => value)
        .filter((place): place is ChannelPlace => place.kind === 'channel' && place.removedAt === null);
    },
    async removed(conversationId, at) {
      const before = await read(conversationId);
      if (before === null || before.removedAt !== null) return false;
      await change(conversationId, (now) => (now === null || now.removedAt !== null ? now : { ...now, removedAt: at }));
      return true;
    },
  };
}
