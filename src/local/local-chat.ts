import { join } from 'node:path';
import type { LocalClock } from './local-clock';
import { chatPeople, localPeople, localTenant } from './local-people';
import { botApp } from './sharepoint/identity/local-app';
import { guestTenantId } from './sharepoint/identity/tenant';
import { localTeam } from './teams/local-team';
import { createLocalChat, type LocalChat } from './teams/connector/create-local-chat';
import type { MoveClock } from './teams/connector/local-chat-options';

/** What a search of the message extension is called in the manifest. */
const searchParameter = 'query';

export interface LocalChatSetup {
  readonly dataFolder: string;
  readonly clock: LocalClock;
  /** `http://127.0.0.1:4400`, once it listens. */
  readonly origin: () => string;
  /** Where the bot takes activities; null until it is there. */
  readonly endpoint: () => string | null;
  readonly moveClock: MoveClock;
}

/** The chats of the local Teams: everybody with an account here, the team, and its channel that is shared with Bergen. */
export function localChat({ dataFolder, clock, origin, endpoint, moveClock }: LocalChatSetup): LocalChat {
  return createLocalChat({
    bot: { appId: botApp.appId, name: 'Innkjøp', endpoint, linkHosts: () => [new URL(origin()).host], searchParameter },
    people: chatPeople(),
    tenant: localTenant,
    team: localTeam,
    channel: {
      id: localTeam.channelId,
      name: 'Innkjøpsressurs',
      members: localPeople().map(({ key }) => key),
    },
    guestTeam: {
      id: '19:be26e0de77aa4000innkjop@thread.tacv2',
      name: 'Innkjøp Bergen',
      groupId: 'be260000-0000-4000-c000-000000000001',
      tenantId: guestTenantId,
    },
    origin,
    dataFile: join(dataFolder, 'teams-chat.jsonl'),
    now: clock.now,
    limitClock: clock.elapsed,
    moveClock,
  });
}
