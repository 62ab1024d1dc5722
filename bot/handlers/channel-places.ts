import type { ActivitySource, ConversationUpdateActivity } from '../channel/inbound-activity';
import { channelSettingsCard } from '../cards/channel-settings-card';
import { welcomeBlocks } from '../cards/welcome-card';
import type { ChannelPlace } from '../places/place';
import { wordsFor } from './asker';
import type { HandlerParts } from './handler-parts';
import { back, channelAgain, newChannel } from './places-of';
import { basisOf, reply } from './reply';

export interface ChannelPlaces {
  /** The bot was added. Welcomes once, with what the channel can choose. */
  added(activity: ActivitySource): Promise<void>;
  /** From a shared channel alone, or with the team from all channels of it. */
  removed(activity: ActivitySource, event: string): Promise<void>;
  /** Any other sign of a channel. */
  seen(activity: ActivitySource): Promise<void>;
  /** What happens to channels and teams themselves. `false`: it is about something else. */
  changed(activity: ConversationUpdateActivity): Promise<boolean>;
}

/** The channels that the bot is in. */
export function channelPlaces(parts: HandlerParts): ChannelPlaces {
  const { places, now } = parts;

  /** The names of the areas are a help; a welcome is not held up for them. */
  async function areas() {
    try {
      return (await parts.register()).areas;
    } catch (err) {
      parts.log.warn({ err }, 'a channel is welcomed without its service areas');
      return [];
    }
  }

  async function welcome(activity: ActivitySource, place: ChannelPlace): Promise<void> {
    const basis = basisOf(parts, await wordsFor(parts, null, activity.locale));
    const card = channelSettingsCard(basis, {
      areas: await areas(),
      chosenIds: place.serviceAreaIds,
      digest: place.digest,
      before: welcomeBlocks(basis, 'channel'),
    });
    await reply(parts, activity, [card], 'new');
  }

  async function add(activity: ActivitySource): Promise<void> {
    let isNew = false;
    const place = await places.change(activity.conversation.id, (known) => {
      isNew = known?.kind !== 'channel' || known.removedAt !== null;
      if (known?.kind !== 'channel') return newChannel(activity);
      const again = channelAgain(known, activity);
      return isNew ? back(again) : again;
    });
    if (isNew && place?.kind === 'channel') await welcome(activity, place);
  }

  const setAll = async (which: (place: ChannelPlace) => boolean, make: (place: ChannelPlace) => ChannelPlace): Promise<void> => {
    for (const each of await places.all())
      if (each.kind === 'channel' && which(each))
        await places.change(each.conversationId, (known) => (known?.kind === 'channel' && which(known) ? make(known) : known));
  };
  const gone = (place: ChannelPlace): ChannelPlace => ({ ...place, removedAt: now().toISOString() });

  return {
    added: add,
    async removed({ conversation, team, channel }, event) {
      const onlyHere = event.startsWith('channelMember') || (channel !== undefined && channel.membership !== 'standard');
      // A team that loses the app loses it in its channels too. [?]
      await setAll(
        (place) =>
          place.removedAt === null &&
          (place.conversationId === conversation.id || (!onlyHere && team !== undefined && place.teamId === team.id)),
        gone,
      );
    },
    async seen(activity) {
      // Who mentions the bot in an ordinary channel gets an answer; being told of new agreements there is for the channel to choose.
      const mayBeNew = activity.channel !== undefined && activity.channel.membership !== 'standard';
      await places.change(activity.conversation.id, (known) => {
        if (known === null) return mayBeNew ? newChannel(activity) : null;
        return known.kind === 'channel' ? channelAgain(known, activity) : known;
      });
    },
    async changed(activity) {
      const { event, conversation, channel, team, unsharedFrom } = activity;
      const channelId = channel?.id ?? conversation.id;
      switch (event) {
        case 'channelDeleted':
          await setAll(
            (place) => place.conversationId === channelId && place.removedAt === null,
            (place) => ({
              ...gone(place),
              deletedWith: 'channel',
            }),
          );
          return true;
        case 'channelRestored':
          await setAll((place) => place.conversationId === channelId && place.deletedWith === 'channel', back);
          return true;
        case 'teamDeleted':
        case 'teamHardDeleted':
          await setAll(
            (place) => team !== undefined && place.teamId === team.id && place.removedAt === null,
            (place) => ({
              ...gone(place),
              deletedWith: 'team',
            }),
          );
          return true;
        case 'teamRestored':
          await setAll((place) => team !== undefined && place.teamId === team.id && place.deletedWith === 'team', back);
          return true;
        case 'channelShared': {
          // Shared with one more team. It is told only where the app is, so a channel that is not known yet is one.
          const known = await places.read(conversation.id);
          if (known === null) await add(activity);
          else await this.seen(activity);
          return true;
        }
        case 'channelUnshared':
          // The team through which the bot was there; for others the channel goes on.
          await setAll(
            (place) =>
              place.conversationId === conversation.id && place.removedAt === null && unsharedFrom.includes(place.teamId),
            gone,
          );
          await this.seen(activity);
          return true;
        default:
          return false;
      }
    },
  };
}
