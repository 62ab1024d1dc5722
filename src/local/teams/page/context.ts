import type { LocalPerson } from '../local-person';
import { localTeam } from '../local-team';
import type { Directory } from './directory';
import type { HostState } from './state';

const themeNames = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;
const locales = { nn: 'nn-no', nb: 'nb-no', en: 'en-us' } as const;

export const appId = '6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846';

export const themeName = (state: HostState): string => themeNames[state.theme];

export interface ContextParts {
  readonly state: HostState;
  readonly person: LocalPerson;
  readonly directory: Directory;
  /** The page that the address asks for. */
  readonly subPageId: string;
  readonly words: { readonly team: string; readonly channel: string };
  /** The address of this page. */
  readonly origin: string;
}

/** What `getContext` answers: the older, flat object, which teams-js itself turns into the newer one. */
export function contextFor({ state, person, directory, subPageId, words, origin }: ContextParts): object {
  const common = {
    appId,
    appSessionId: 'local',
    sessionId: 'local',
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'local',
    locale: locales[state.lang],
    theme: themeName(state),
    entityId: 'innkjop',
    subEntityId: subPageId || undefined,
    frameContext: 'content',
    userObjectId: person.oid,
    userDisplayName: person.name,
    userPrincipalName: person.email,
    loginHint: person.email,
    tid: person.tenantId,
    userLicenseType: 'Unknown',
  };
  if (state.place === 'personal') return common;
  return {
    ...common,
    channelId: localTeam.channelId,
    channelName: words.channel,
    channelRelativeUrl: `${directory.channelSitePath}/Delte dokument/${words.channel}`,
    channelType: 'Shared',
    hostTeamGroupId: localTeam.groupId,
    hostTeamTenantId: directory.tenant.id,
    teamId: localTeam.id,
    teamName: words.team,
    teamType: 0,
    // Teams leaves this empty in a shared channel; the owner's group is in hostTeamGroupId.
    groupId: null,
    userTeamRole: person.kind === 'guest' ? 2 : 1,
    teamSiteUrl: `${origin}${directory.channelSitePath}`,
    teamSiteDomain: new URL(origin).host,
    teamSitePath: directory.channelSitePath,
  };
}
