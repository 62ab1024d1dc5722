import { deepLinks } from '../../bot/deep-links';
import { teamsDeepLink } from '../../src/ui/navigation';
import type { Check } from './check';
import { tabScope } from './teams-manifest';

/** Ids, version and entity are those of the installation, of package.json and of the links that the product makes. */
export const checkIdentity: Check = ({ manifest }, { environment, version }) => {
  const { teamsAppId, botAppId, tabClientId, tabUrl } = environment;
  const naa = manifest.webApplicationInfo?.nestedAppAuthInfo?.[0];
  const wanted: readonly (readonly [string, unknown, unknown])[] = [
    ['version', manifest.version, version],
    ['id', manifest.id, teamsAppId],
    ['bots[0].botId', manifest.bots?.[0]?.botId, botAppId],
    ['composeExtensions[0].botId', manifest.composeExtensions?.[0]?.botId, botAppId],
    ['webApplicationInfo.id', manifest.webApplicationInfo?.id, tabClientId],
    ['nestedAppAuthInfo[0].redirectUri', naa?.redirectUri, `brk-multihub://${new URL(tabUrl).host}`],
    ['nestedAppAuthInfo[0].scopes', naa?.scopes.join(' '), tabScope(environment)],
    ['staticTabs[0].entityId', manifest.staticTabs?.[0]?.entityId, entityOf(teamsDeepLink('/avtalar/1', teamsAppId))],
    [
      'staticTabs[0].entityId',
      manifest.staticTabs?.[0]?.entityId,
      entityOf(deepLinks({ kind: 'teams', appId: teamsAppId }).agreement(1)),
    ],
    ['staticTabs[0].contentUrl', manifest.staticTabs?.[0]?.contentUrl, tabUrl],
    ['configurableTabs[0].configurationUrl', manifest.configurableTabs?.[0]?.configurationUrl, `${tabUrl}configure.html`],
  ];
  return [
    ...new Set(
      wanted
        .filter(([, given, right]) => given !== right)
        .map(([place, given, right]) => `${place}: is ${String(given)} and should be ${String(right)}`),
    ),
    // Teams compares three whole numbers; the schema lets anything pass.
    ...(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(manifest.version) ? [] : ['version: must be three whole numbers']),
  ];
};

/** `https://teams.microsoft.com/l/entity/APP/ENTITY?…` */
const entityOf = (link: string): string | undefined => new URL(link).pathname.split('/')[4];
