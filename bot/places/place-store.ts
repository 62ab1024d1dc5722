import type { Documents, StoredDocument } from '../storage/documents';
import { PlaceBusyError } from './place-busy-error';
import type { ChannelPlace, PersonalPlace, Place } from './place';

const placeKind = 'place';
/** Finds a person's chat by UPN. */
const personKind = 'place-of-person';
/** And by their id in Entra, which is all that a message extension says of who asks. */
const objectKind = 'place-of-object';
type Way = { readonly conversationId: string };
/** Two instances rarely write the same place; one that loses so often is not just unlucky. */
const mostTries = 8;

/** The places the bot was let into: one record a conversation. */
export interface PlaceStore {
  read(conversationId: string): Promise<Place | null>;
  /** The chat of a person; `null` when the app was never installed for them. */
  personal(upn: string): Promise<PersonalPlace | null>;
  /** The same by the person's id in Entra. */
  personalOf(objectId: string): Promise<PersonalPlace | null>;
  /** Every place that was ever known, also those that the bot was taken away from. */
  all(): Promise<readonly Place[]>;
  /** Channels where the bot still is. */
  channels(): Promise<readonly ChannelPlace[]>;
  /**
   * Makes or changes the record of a conversation: `change` is given what is there and answers what shall be, or what is there to leave it. It may be called
   * again when another instance wrote in between.
   */
  change(conversationId: string, change: (now: Place | null) => Place | null): Promise<Place | null>;
  /** The bot was taken away: nothing is sent there any more. `false`: it was not known, or away already. */
  removed(conversationId: string, at: string): Promise<boolean>;
  /** Nothing more is known of a person and their chat: when they have left. */
  forget(place: PersonalPlace): Promise<void>;
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
  async function pointTo({ upn, objectId, conversationId }: PersonalPlace): Promise<void> {
    await point(personKind, upn, conversationId);
    if (objectId !== '') await point(objectKind, objectId, conversationId);
  }

  async function point(kind: string, key: string, conversationId: string): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const known = await documents.read<Way>(kind, key);
      if (known?.value.conversationId === conversationId) return;
      const done =
        known === null
          ? await documents.insert(kind, key, { conversationId })
          : await documents.replace(kind, key, { conversationId }, known.etag);
      if (done) return;
    }
    throw new PlaceBusyError(mostTries);
  }

  async function byWay(kind: string, key: string): Promise<PersonalPlace | null> {
    const way = await documents.read<Way>(kind, key);
    const place = way && (await read(way.value.conversationId));
    return place?.kind === 'personal' ? place : null;
  }

  const all = async () => (await documents.list<Place>(placeKind)).map(({ value }) => value);

  return {
    read,
    change,
    all,
    personal: (upn) => byWay(personKind, upn.toLowerCase()),
    personalOf: (objectId) => byWay(objectKind, objectId),
    channels: async () =>
      (await all()).filter((place): place is ChannelPlace => place.kind === 'channel' && place.removedAt === null),
    async forget({ conversationId, upn, objectId }) {
      for (const [kind, key] of [
        [personKind, upn],
        [objectKind, objectId],
      ] as const) {
        const way = await documents.read<Way>(kind, key);
        if (way?.value.conversationId === conversationId) await documents.remove(kind, key, way.etag);
      }
      await documents.remove(placeKind, conversationId);
    },
    async removed(conversationId, at) {
      const before = await read(conversationId);
      if (before === null || before.removedAt !== null) return false;
      await change(conversationId, (now) => (now === null || now.removedAt !== null ? now : { ...now, removedAt: at }));
      return true;
    },
  };
}
