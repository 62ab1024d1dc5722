import { readFileSync } from 'node:fs';
import { searchParameter, tabEntityId } from '../../../bot/named-in-manifest';
import { readEnvironment } from '../../../manifest/environment';
import { teamsManifest } from '../../../manifest/teams/teams-manifest';
import { openSession, type Msal } from '../../../src/app/msal-session';

const source = (path: string) => readFileSync(path, 'utf8');

describe('what the manifest shares with code that cannot ask it', () => {
  test('the page that adds the tab to a channel gives it the entity that links name', () => {
    expect(source('src/app/configure.tsx')).toContain(`entityId: '${tabEntityId}'`);
  });

  test('the local Teams searches as the manifest has it', () => {
    expect(source('src/local/local-chat.ts')).toContain(`searchParameter = '${searchParameter}'`);
  });

  test('Teams has ready what the tab asks Entra for first', async () => {
    const environment = await readEnvironment('example');
    const asked: (readonly string[])[] = [];
    const session = await openSession(
      {
        clientId: environment.tabClientId,
        siteUrl: environment.siteUrl,
        tenantId: environment.tenantId,
        how: 'teams',
        redirectUri: '',
      },
      msalThat(({ scopes }) => asked.push(scopes)),
    );
    await session.token(() => undefined);
    expect(asked).toEqual([['https://contoso.sharepoint.com/AllSites.Manage']]);
    expect(teamsManifest(environment, '1.0.0').webApplicationInfo?.nestedAppAuthInfo?.[0]?.scopes).toEqual(asked[0]);
  });
});

/** MSAL that is inside Teams and answers at once. */
function msalThat(hears: (request: { readonly scopes: readonly string[] }) => void): Msal {
  const application = {
    acquireTokenSilent: (request: { readonly scopes: readonly string[] }) => {
      hears(request);
      return Promise.resolve({ accessToken: 'token', tenantId: 'tenant', uniqueId: 'anne' });
    },
  };
  return {
    PublicClientApplication: jest.fn(),
    createNestablePublicClientApplication: (
      ...[, , factory]: [unknown, unknown, (given: object, controller: object) => unknown]
    ) => {
      factory({}, {});
      return Promise.resolve(application);
    },
  } as unknown as Msal;
}
