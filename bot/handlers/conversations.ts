import type { ActivitySource, ConversationUpdateActivity, InstallationUpdateActivity } from '../channel/inbound-activity';
import { channelPlaces } from './channel-places';
import type { HandlerParts } from './handler-parts';
import { personalPlaces } from './personal-places';

export interface Conversations {
  /** The bot or people came or went. */
  update(activity: ConversationUpdateActivity | InstallationUpdateActivity): Promise<void>;
  /** Something else came from there: Teams may have moved the service address. */
  seen(activity: ActivitySource): Promise<void>;
}

/** Keeps the record of every place the bot is in. A group chat has none: the app cannot be added to one. */
export function conversations(parts: HandlerParts): Conversations {
  const chats = personalPlaces(parts);
  const channels = channelPlaces(parts);
  const of = ({ conversation }: ActivitySource) =>
    conversation.kind === 'personal' ? chats : conversation.kind === 'channel' ? channels : null;

  const seen = async (activity: ActivitySource): Promise<void> => of(activity)?.seen(activity);

  return {
    seen,
    async update(activity) {
      const { conversation, botId } = activity;
      if (of(activity) === null) return;
      const isUpdate = activity.kind === 'conversationUpdate';
      if (isUpdate && conversation.kind === 'channel' && (await channels.changed(activity))) return;
      const isAdded = isUpdate ? activity.added.includes(botId) : activity.action === 'add';
      const isRemoved = isUpdate ? activity.removed.includes(botId) : activity.action === 'remove';
      if (conversation.kind === 'personal') {
        if (isAdded) return chats.installed(activity);
        return isRemoved ? chats.removed(activity) : chats.seen(activity);
      }
      if (isAdded) return channels.added(activity);
      return isRemoved ? channels.removed(activity, isUpdate ? activity.event : '') : channels.seen(activity);
    },
  };
}
