import { randomUUID } from 'node:crypto';
import type { LocalPerson } from '../local-person';
import { timeZone } from '../norway-days';
import type { Activity } from './bot-delivery';
import { botAccountId, threadAddress, userAccountId } from './ids';
import type { LocalChatOptions } from './local-chat-options';
import type { Place } from './places';

/** What every activity says of where it comes from: learn.microsoft.com, "Send and receive messages with a bot" and "Conversation events". [D] */
export class InboundForms {
  constructor(
    private readonly options: LocalChatOptions,
    private readonly serviceUrl: () => string,
  ) {}

  /** The id of an activity that is no message. */
  eventId(): string {
    return `f:${randomUUID()}`;
  }

  get bot(): { readonly id: string; readonly name: string } {
    return { id: botAccountId(this.options.bot.appId), name: this.options.bot.name };
  }

  account(person: LocalPerson): { readonly id: string; readonly name: string; readonly aadObjectId: string } {
    return { id: userAccountId(this.options.bot.appId, person.oid), name: person.name, aadObjectId: person.oid };
  }

  /** `threadId`: in a channel, the message that began the thread. */
  source(
    place: Place,
    person: LocalPerson,
    { locale, threadId }: { locale?: string | undefined; threadId?: string | null } = {},
  ): Activity {
    const now = this.options.now();
    const spoken = locale ?? this.options.locale ?? 'nn-NO';
    return {
      timestamp: now.toISOString(),
      localTimestamp: now.toISOString(),
      localTimezone: timeZone,
      channelId: 'msteams',
      serviceUrl: this.serviceUrl(),
      from: this.account(person),
      recipient: this.bot,
      conversation: this.conversation(place, threadId ?? null),
      channelData: this.channelData(place),
      entities: [
        { type: 'clientInfo', locale: spoken, country: spoken.split('-')[1] ?? '', platform: 'Web', timezone: timeZone },
      ],
      locale: spoken,
    };
  }

  team(): Activity {
    const { team, tenant } = this.options;
    return { id: team.id, name: team.name, aadGroupId: team.groupId, tenantId: tenant.id };
  }

  /** `type`: [D] ChannelInfo of the Bot Framework schema: standard, shared or private. */
  channel(): Activity {
    const { channel } = this.options;
    return { id: channel.id, name: channel.name, type: 'shared' };
  }

  channelData(place: Place): Activity {
    const tenant = { id: this.options.tenant.id };
    if (place.kind === 'personal') return { tenant };
    const { team, channel } = this.options;
    return { teamsChannelId: channel.id, teamsTeamId: team.id, channel: this.channel(), team: this.team(), tenant };
  }

  private conversation(place: Place, threadId: string | null): Activity {
    const tenantId = this.options.tenant.id;
    if (place.kind === 'personal') return { conversationType: 'personal', tenantId, id: place.id };
    const id = threadId === null ? place.id : threadAddress(place.id, threadId);
    return { isGroup: true, conversationType: 'channel', tenantId, id, name: this.options.channel.name };
  }
}
