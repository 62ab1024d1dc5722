import { ChannelError } from '../channel/channel-error';
import type { Member } from '../channel/channel';
import type { ActivitySource } from '../channel/inbound-activity';
import { welcomeCard } from '../cards/welcome-card';
import type { Place } from '../places/place';
import { isGuest } from '../channel/is-guest';
import { wordsFor } from './asker';
import type { HandlerParts } from './handler-parts';
import { basisOf, reply } from './reply';

/** Whoever writes so long after the app was taken away has it again, though nobody told the bot: activities that came late are not kept so long. */
const surelyAgainMs = 10 * 60_000;
const rosterTries = 3;

export interface PersonalPlaces {
  /** The app was installed, as often and in whatever order Teams tells it. Welcomes once. */
  installed(activity: ActivitySource): Promise<void>;
  removed(activity: ActivitySource): Promise<void>;
  /** Any other sign of the person: keeps the service address right, and makes good for an installation that was never told of. */
  seen(activity: ActivitySource): Promise<void>;
}

/** The chats of people with the bot. */
export function personalPlaces(parts: HandlerParts): PersonalPlaces {
  const { places, channel, tenantId, now, log, pause } = parts;

  async function known(activity: ActivitySource): Promise<Place | null> {
    const { conversation, serviceUrl } = activity;
    return places.change(conversation.id, (place) =>
      place === null || place.serviceUrl === serviceUrl ? place : { ...place, serviceUrl },
    );
  }

  /** The roster may not have the person yet when the installation is told. */
  async function memberOf(
    { conversation, from, serviceUrl, tenantId: at }: ActivitySource,
    mostTries: number,
  ): Promise<Member | null> {
    for (let tries = 1; ; tries += 1) {
      try {
        const member = await channel.member({ serviceUrl, tenantId: at, conversationId: conversation.id }, from.userId);
        if ((member !== null && member.upn !== '') || tries >= mostTries) return member;
      } catch (err) {
        if (!(err instanceof ChannelError) || tries >= mostTries) throw err;
      }
      await pause(tries * 1_000);
    }
  }

  /** `true`: the person's chat was not there before. Somebody of another organisation never gets one. */
  async function add(activity: ActivitySource, mostTries: number): Promise<boolean> {
    const { conversation, from, serviceUrl } = activity;
    const member = await memberOf(activity, mostTries);
    if (member === null || member.upn === '' || isGuest(member, tenantId)) {
      log.warn({ isGuest: member !== null && isGuest(member, tenantId) }, 'a chat is with nobody who can be reminded');
      return false;
    }
    let isNew = false;
    await places.change(conversation.id, (place) => {
      isNew = place === null || place.removedAt !== null;
      return {
        kind: 'personal',
        serviceUrl,
        tenantId: activity.tenantId,
        conversationId: conversation.id,
        removedAt: null,
        userId: from.userId,
        objectId: member.objectId === '' ? from.objectId : member.objectId,
        upn: member.upn,
      };
    });
    return isNew;
  }

  return {
    async installed(activity) {
      const place = await known(activity);
      if (place !== null && place.removedAt === null) return;
      // Of two tellings of one installation only the one that wrote it welcomes, also between instances.
      if (!(await add(activity, rosterTries))) return;
      const { upn } = (await places.read(activity.conversation.id)) as Extract<Place, { kind: 'personal' }>;
      const words = await wordsFor(parts, { upn, isGuest: false }, activity.locale);
      await reply(parts, activity, [welcomeCard(basisOf(parts, words), 'personal')]);
    },
    // What waits for the person stays: the outbox finds nobody when its turn comes, and others are told instead.
    removed: async ({ conversation }) => void (await places.removed(conversation.id, now().toISOString())),
    async seen(activity) {
      const place = await known(activity);
      const isAgain = place !== null && place.removedAt !== null && now().getTime() - Date.parse(place.removedAt) > surelyAgainMs;
      if (place === null || isAgain) await add(activity, 1);
    },
  };
}
