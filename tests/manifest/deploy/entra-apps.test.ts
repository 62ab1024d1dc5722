import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exampleValues from '../../../manifest/azure/values/example.json';
import { parseAzureValues } from '../../../manifest/deploy/azure-values';
import { DeployError } from '../../../manifest/deploy/deploy-error';
import { allowedPermissions, checkEntraApp, entraApp, type EntraAppKind } from '../../../manifest/deploy/entra-apps';
import { parseEnvironment, readEnvironment, type Environment } from '../../../manifest/environment';
import exampleEnvironment from '../../../manifest/environments/example.json';

const folder = join(__dirname, '../../../manifest');
const kinds = ['tab', 'bot'] as const satisfies readonly EntraAppKind[];

describe('What is registered in Entra', () => {
  let environment: Environment;
  beforeAll(async () => {
    environment = await readEnvironment('example');
  });

  it('is the tab: signed in to by people, inside Teams and outside, and asking for what they may do on SharePoint', async () => {
    const app = await entraApp('tab', environment);
    expect(app.spa.redirectUris).toEqual(['brk-multihub://innkjop.contoso.com', 'https://innkjop.contoso.com/redirect.html']);
    expect(app.requiredResourceAccess).toEqual([
      {
        resourceAppId: '00000003-0000-0ff1-ce00-000000000000',
        resourceAccess: [{ id: 'b3f70a70-8a4b-4f95-9573-d71c496a53f4', type: 'Scope' }],
      },
    ]);
  });

  it('asks in the tab for the same right as its code does', () => {
    const code = readFileSync(join(folder, '../src/app/msal-session.ts'), 'utf8');
    expect([...code.matchAll(/origin\}\/([\w.]+)`/g)].map(([, name]) => name)).toEqual([allowedPermissions.tab.name]);
  });

  it('is the bot: signed in to by nobody, and let into no site until one is granted', async () => {
    const app = await entraApp('bot', environment);
    expect([app.spa.redirectUris, app.web.redirectUris, app.publicClient.redirectUris]).toEqual([[], [], []]);
    expect(app.requiredResourceAccess[0].resourceAccess).toEqual([{ id: '20d37865-089c-4dee-8c41-6967602d4ac8', type: 'Role' }]);
  });

  it.each<readonly [string, (app: Record<string, unknown>) => object]>([
    [
      'a second permission of SharePoint',
      (app) => withAccess(app, [{ id: '56680e0d-d2a3-4ae1-80d8-3c4f2100e3d0', type: 'Scope' }]),
    ],
    [
      'a permission of Graph',
      (app) => ({
        ...app,
        requiredResourceAccess: [
          ...(app['requiredResourceAccess'] as object[]),
          {
            resourceAppId: '00000003-0000-0000-c000-000000000000',
            resourceAccess: [{ id: '883ea226-0bf2-4a8f-9f9d-92c9162a727d', type: 'Role' }],
          },
        ],
      }),
    ],
    ['another tenant', (app) => ({ ...app, signInAudience: 'AzureADMultipleOrgs' })],
    ['a secret', (app) => ({ ...app, passwordCredentials: [{ secretText: 'x' }] })],
    ['a key', (app) => ({ ...app, keyCredentials: [] })],
    [
      'tokens in addresses',
      (app) => ({
        ...app,
        web: {
          ...(app['web'] as object),
          implicitGrantSettings: { enableAccessTokenIssuance: true, enableIdTokenIssuance: false },
        },
      }),
    ],
    [
      'one more place to come back to',
      (app) => ({ ...app, web: { ...(app['web'] as object), redirectUris: ['https://example.org/'] } }),
    ],
    ['a right of its own', (app) => ({ ...app, appRoles: [] })],
  ])('is refused with %s', async (_name, change) => {
    for (const kind of kinds) {
      const app = (await entraApp(kind, environment)) as unknown as Record<string, unknown>;
      expect(checkEntraApp(kind, app)).toEqual(app);
      expect(() => checkEntraApp(kind, change(app))).toThrow(DeployError);
    }
  });

  it('may not be exchanged: the tab asks for nothing of the bot, nor the bot of the tab', async () => {
    const tab = await entraApp('tab', environment);
    expect(() => checkEntraApp('bot', { ...tab, spa: { redirectUris: [] } })).toThrow(DeployError);
    expect(() => checkEntraApp('tab', { ...tab, requiredResourceAccess: [] })).toThrow(DeployError);
  });

  it('takes no value for more than a text', async () => {
    const odd = parseEnvironment('odd', {
      ...exampleEnvironment,
      developer: { ...exampleEnvironment.developer, privacyUrl: 'https://www.contoso.com/a%22,%22b' },
    });
    expect((await entraApp('tab', odd)).info.privacyStatementUrl).toBe('https://www.contoso.com/a%22,%22b');
  });
});

describe('The files of an installation', () => {
  it('hold no secret', () => {
    const files = ['entra', 'azure', 'azure/values', 'environments'].flatMap((name) =>
      readdirSync(join(folder, name), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(folder, name, entry.name)),
    );
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect([
        file,
        /-----BEGIN|secretText|passwordCredentials|AccountKey=|SharedAccessSignature|client_?secret"?\s*:/i.test(text),
      ]).toEqual([file, false]);
    }
  });

  it('of Azure are refused with every fault at once', () => {
    const wrong = { ...exampleValues, prefix: 'Innkjøp', instances: 1, planSku: 'F1', botCredential: 'secret', apiKey: 'x' };
    expect(() => parseAzureValues(wrong)).toThrow(/botCredential[^]*instances[^]*planSku[^]*apiKey/);
    expect(() => parseAzureValues({ ...exampleValues, prefix: 'a--b' })).toThrow(/prefix/);
    expect(() => parseAzureValues({ ...exampleValues, botCredential: 'certificate' })).toThrow(/botServicePrincipalId/);
    expect(parseAzureValues(exampleValues)).toEqual(exampleValues);
  });
});

function withAccess(app: Record<string, unknown>, more: readonly object[]): object {
  const [first] = app['requiredResourceAccess'] as { resourceAccess: object[] }[];
  return { ...app, requiredResourceAccess: [{ ...first, resourceAccess: [...(first?.resourceAccess ?? []), ...more] }] };
}
