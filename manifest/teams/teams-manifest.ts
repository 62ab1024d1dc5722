import type { TeamsManifestV1D25 } from '@microsoft/app-manifest';
import { searchCommand, searchParameter, tabEntityId } from '../../bot/named-in-manifest';
import type { Language } from '../../src/ui/text/language';
import type { Environment } from '../environment';
import { defaultLanguage, languageTags, localizationFile, otherLanguages } from './localization';
import { manifestWords, type ManifestWords } from './manifest-words';

export type TeamsManifest = TeamsManifestV1D25.TeamsManifestV1D25;

/** The oldest that knows shared channels (`supportsChannelFeatures`): a newer one gives nothing we use, and not every tenant may take it. */
export const schemaVersion = '1.25';
/** Of the icon's ground. */
export const accentColor = '#14606F';
export const iconFiles = { color: 'color.png', outline: 'outline.png' } as const;

/**
 * The manifest of the app in Teams, in one language: the manifest itself is Nynorsk, the files of the other languages are taken from theirs.
 * @param version of package.json
 * @example teamsManifest(await readEnvironment('alver'), '1.2.0').staticTabs?.[0]?.contentUrl // 'https://innkjop.alver.kommune.no/'
 */
export function teamsManifest(environment: Environment, version: string, language: Language = defaultLanguage): TeamsManifest {
  const { teamsAppId, tabUrl, tabClientId, developer } = environment;
  const { host } = new URL(tabUrl);
  const words = manifestWords(language);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version,
    id: teamsAppId,
    developer: { ...developer },
    localizationInfo: {
      defaultLanguageTag: languageTags[defaultLanguage],
      additionalLanguages: otherLanguages.map((each) => ({ languageTag: languageTags[each], file: localizationFile(each) })),
    },
    name: { ...words.name },
    description: { ...words.description },
    icons: { ...iconFiles },
    accentColor,
    staticTabs: [
      { entityId: tabEntityId, name: words.tab, contentUrl: tabUrl, websiteUrl: tabUrl, scopes: ['personal'] },
      // Teams' own two, named so that they come after the tab and not before it.
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
    configurableTabs: [
      {
        configurationUrl: new URL('configure.html', tabUrl).href,
        // There is nothing to choose.
        canUpdateConfiguration: false,
        scopes: ['team'],
        context: ['channelTab'],
      },
    ],
    bots: [botOf(environment, words)],
    composeExtensions: [searchOf(environment, words)],
    defaultInstallScope: 'personal',
    // A bot alone cannot be added to a channel.
    defaultGroupCapability: { team: 'tab' },
    // Shared and private channels; `supportedChannelTypes`, which it replaces, must not stand beside it.
    supportsChannelFeatures: 'tier1',
    // Teams' picture of loading until the tab says that it is there.
    showLoadingIndicator: true,
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
    webApplicationInfo: {
      id: tabClientId,
      // Nested app authentication asks for no token of our own; Teams only wants that it is there.
      resource: `api://${host}/${tabClientId}`,
      // What the tab asks for first, so that Teams can have it ready (src/app/sign-in.ts; same scopes, same order).
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: [tabScope(environment)] }],
    },
    authorization: {
      permissions: {
        // To be told who comes into and leaves a shared or private channel. Posting needs none: the connector lets a bot that is added post. Entra writes it
        // on the registration of `webApplicationInfo`, the tab's, which has no secret; the identity of a bot without a registration cannot stand there.
        resourceSpecific: [{ name: 'ChannelMember.Read.Group', type: 'Application' }],
      },
    },
    activities: {
      activityTypes: Object.entries(words.activities).map(([type, { description, text }]) => ({
        type,
        description,
        templateText: text,
      })),
    },
  };
}

/** What the tab asks Entra for. */
export const tabScope = ({ siteUrl }: Environment): string => `${new URL(siteUrl).origin}/AllSites.Manage`;

function botOf({ botAppId }: Environment, { commands }: ManifestWords): NonNullable<TeamsManifest['bots']>[number] {
  return {
    botId: botAppId,
    scopes: ['personal', 'team'],
    isNotificationOnly: false,
    supportsFiles: false,
    supportsCalling: false,
    supportsVideo: false,
    commandLists: [
      { scopes: ['personal'], commands: commands.personal.map((each) => ({ ...each })) },
      { scopes: ['team'], commands: commands.team.map((each) => ({ ...each })) },
    ],
  };
}

function searchOf(
  { botAppId, tabUrl }: Environment,
  { search }: ManifestWords,
): NonNullable<TeamsManifest['composeExtensions']>[number] {
  return {
    botId: botAppId,
    commands: [
      {
        id: searchCommand,
        type: 'query',
        context: ['compose', 'commandBox'],
        title: search.title,
        description: search.description,
        // Before anything is typed the bot shows what the person is responsible for.
        initialRun: true,
        parameters: [{ name: searchParameter, title: search.parameter, description: search.parameterHelp, inputType: 'text' }],
      },
    ],
    messageHandlers: [{ type: 'link', value: { domains: [new URL(tabUrl).host] } }],
  };
}
