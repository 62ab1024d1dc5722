import exampleValues from '../../../manifest/azure/values/example.json';
import { parseAzureValues } from '../../../manifest/deploy/azure-values';
import { bicepParameters } from '../../../manifest/deploy/bicep-parameters';
import { resourceNames } from '../../../manifest/deploy/azure-values';
import { readEnvironment } from '../../../manifest/environment';
import { variables } from '../../../bot/configuration-variables';
import {
  declared,
  kindOf,
  loose,
  nameOf,
  parametersOf,
  parseBicep,
  plain,
  properties,
  readBicep,
  valueAt,
  within,
  type BicepSource,
} from './support/bicep-source';

/** Looked up in public Bicep files that use them; a new one is looked up and added here. */
const knownTypes = [
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.Insights/diagnosticSettings@2021-05-01-preview',
  'Microsoft.KeyVault/vaults@2023-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
  'Microsoft.Storage/storageAccounts@2023-05-01',
  'Microsoft.Web/serverfarms@2023-12-01',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01',
  'Microsoft.Web/sites/config@2023-12-01',
  'Microsoft.Web/sites@2023-12-01',
  'Microsoft.Web/staticSites@2023-12-01',
];

/** All that the bot's identity may do in Azure. */
const roles: Readonly<Record<string, string>> = {
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'Storage Table Data Contributor',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor',
  '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
};

/** The bot's variables that this installation has no use for. */
const notInAzure: Readonly<Record<string, string>> = {
  BOT_CERTIFICATE_FILE: 'the certificate comes from the vault as text',
  BOT_SQLITE_FILE: 'several machines keep what they must not forget in Azure Storage',
  BOT_LOCAL_TOKEN_ENDPOINT: 'refused unless everything is on one machine',
  BOT_LOCAL_METADATA_URL: 'refused unless everything is on one machine',
  BOT_LOCAL_UNSIGNED: 'refused unless everything is on one machine',
};

describe('The resources in Azure', () => {
  let sources: readonly BicepSource[];
  const file = (name: string): BicepSource => {
    const found = sources.find((source) => source.name === name);
    if (!found) throw new TypeError(`There is no ${name}`);
    return found;
  };
  const resource = (name: string, symbol: string) => {
    const found = declared(file(name), 'resource').find((node) => nameOf(node) === symbol);
    if (!found) throw new TypeError(`There is no ${symbol} in ${name}`);
    return found;
  };

  beforeAll(async () => {
    sources = await readBicep();
  });

  it('are files without a fault of grammar, in which every name is declared and used', () => {
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect([source.name, source.tree.hasError]).toEqual([source.name, false]);
      expect([source.name, loose(source)]).toEqual([source.name, { unknown: [], unused: [] }]);
    }
  });

  it('are told from files with faults', async () => {
    expect((await parseBicep('x', "resource a 'b' = {\n  name: 'x'\n")).tree.hasError).toBe(true);
    expect(loose(await parseBicep('x', 'param a string\noutput o string = b\n'))).toEqual({ unknown: ['b'], unused: ['a'] });
  });

  it('are of kinds and versions that there are', () => {
    const types = sources.flatMap((source) => declared(source, 'resource').map(kindOf));
    expect([...new Set(types)].sort()).toEqual([...knownTypes].sort());
  });

  it('are given to each part what it asks for, and ask of each part what it gives', () => {
    const main = file('main.bicep');
    for (const module of declared(main, 'module')) {
      const part = file(kindOf(module));
      const given = [...properties(properties(module).get('params')).keys()].sort();
      expect([part.name, given]).toEqual([part.name, [...parametersOf(part).keys()].sort()]);
      const outputs = declared(part, 'output').map(nameOf);
      const asked = [...main.tree.text.matchAll(new RegExp(`\\b${nameOf(module)}\\.outputs\\.(\\w+)`, 'g'))].map(
        ([, name]) => name,
      );
      expect(outputs).toEqual(expect.arrayContaining(asked));
    }
  });

  it('have their parameters from the values of an installation, all of them and no other', async () => {
    const made = bicepParameters(await readEnvironment('example'), parseAzureValues(exampleValues)) as {
      parameters: Record<string, unknown>;
    };
    expect(Object.keys(made.parameters).sort()).toEqual([...parametersOf(file('main.bicep')).keys()].sort());
  });

  it('are called as the commands call them', () => {
    const names = resourceNames('abc-def');
    const called = (name: string, symbol: string) =>
      valueAt(resource(name, symbol), 'name')?.replace('${prefix}', 'abc-def').replace("${replace(prefix, '-', '')}", 'abcdef');
    expect(called('bot.bicep', 'webApp')).toBe(names.bot);
    expect(called('main.bicep', 'identity')).toBe(names.bot);
    expect(called('vault.bicep', 'vault')).toBe(names.vault);
    expect(called('storage.bicep', 'account')).toBe(names.storage);
    expect(called('tab.bicep', 'tab')).toBe(names.tab);
  });

  it('give the bot exactly the settings that it reads', () => {
    const settings = declared(file('bot.bicep'), 'variable').find((node) => nameOf(node) === 'botSettings');
    expect([...properties(settings).keys(), ...Object.keys(notInAzure)].sort()).toEqual(Object.keys(variables).sort());
    const secret = Object.entries(variables).filter(([, { kind }]) => /secret|Pem/i.test(kind));
    expect(secret).toHaveLength(4);
    const values = properties(settings);
    expect(secret.map(([name]) => values.get(name)?.text)).toEqual(secret.map(() => expect.stringContaining('${secret}')));
  });

  it.each([
    ['bot.bicep', 'webApp', 'properties.httpsOnly', 'true'],
    ['bot.bicep', 'webApp', 'properties.siteConfig.linuxFxVersion', 'NODE|22-lts'],
    ['bot.bicep', 'webApp', 'properties.siteConfig.alwaysOn', 'true'],
    ['bot.bicep', 'webApp', 'properties.siteConfig.ftpsState', 'Disabled'],
    ['bot.bicep', 'webApp', 'properties.siteConfig.minTlsVersion', '1.2'],
    ['bot.bicep', 'webApp', 'properties.siteConfig.scmMinTlsVersion', '1.2'],
    ['bot.bicep', 'webApp', 'properties.siteConfig.healthCheckPath', '/healthz'],
    ['bot.bicep', 'noFtpPassword', 'properties.allow', 'false'],
    ['bot.bicep', 'noScmPassword', 'properties.allow', 'false'],
    ['bot.bicep', 'plan', 'sku.capacity', 'instances'],
    ['bot.bicep', 'registration', 'properties.disableLocalAuth', 'true'],
    ['storage.bicep', 'account', 'properties.allowSharedKeyAccess', 'false'],
    ['storage.bicep', 'account', 'properties.allowBlobPublicAccess', 'false'],
    ['storage.bicep', 'account', 'properties.minimumTlsVersion', 'TLS1_2'],
    ['storage.bicep', 'account', 'properties.supportsHttpsTrafficOnly', 'true'],
    ['vault.bicep', 'vault', 'properties.enableRbacAuthorization', 'true'],
    ['vault.bicep', 'vault', 'properties.enablePurgeProtection', 'true'],
    ['monitoring.bicep', 'insights', 'properties.DisableLocalAuth', 'true'],
    ['monitoring.bicep', 'insights', 'properties.DisableIpMasking', 'false'],
    ['monitoring.bicep', 'workspace', 'properties.retentionInDays', 'logRetentionDays'],
    ['monitoring.bicep', 'workspace', 'properties.workspaceCapping.dailyQuotaGb', 'logDailyCapGb'],
  ])('are closed where they can be: %s %s %s is %s', (name, symbol, path, wanted) => {
    expect(valueAt(resource(name, symbol), path)).toBe(wanted);
  });

  it.each([
    ['bot.bicep', 'webApp', 'identity.type', 'UserAssigned'],
    ['bot.bicep', 'webApp', 'properties.keyVaultReferenceIdentity', 'identityId'],
    ['bot.bicep', 'webApp', 'properties.serverFarmId', 'plan.id'],
    ['bot.bicep', 'registration', 'properties.msaAppId', 'botAppId'],
    ['bot.bicep', 'registration', 'properties.msaAppMSIResourceId', 'isManagedIdentity ? identityId : null'],
    ['bot.bicep', 'registration', 'properties.endpoint', '${botUrl}/api/messages'],
    ['vault.bicep', 'webAppReads', 'properties.principalId', 'readerPrincipalId'],
    ['storage.bicep', 'botWritesTables', 'properties.principalId', 'botPrincipalId'],
    ['storage.bicep', 'botWritesQueues', 'properties.principalId', 'botPrincipalId'],
    ['monitoring.bicep', 'botPublishes', 'properties.principalId', 'botPrincipalId'],
  ])('know each other as whom they are to: %s %s %s is %s', (name, symbol, path, wanted) => {
    expect(valueAt(resource(name, symbol), path)).toBe(wanted);
  });

  it('read the vault as the web app, and the data as the bot, whichever way it signs in', () => {
    const { text } = file('main.bicep').tree;
    expect(text).toContain('readerPrincipalId: identity.properties.principalId');
    expect(text).toContain('var botPrincipalId = isManagedIdentity ? identity.properties.principalId : botServicePrincipalId');
  });

  it('begin with two instances, below which the parameter is refused', () => {
    expect(file('main.bicep').tree.text).toMatch(/@minValue\(2\)\n@maxValue\(10\)\nparam instances int/);
  });

  it('give the bot four rights, each to one resource and none to the group or the subscription', () => {
    const assigned = sources.flatMap((source) =>
      declared(source, 'resource')
        .filter((node) => kindOf(node).startsWith('Microsoft.Authorization/'))
        .map((node) => ({ source, node })),
    );
    const given = assigned.map(({ source, node }) => {
      const variable = valueAt(node, 'properties.roleDefinitionId');
      const value = declared(source, 'variable').find((one) => nameOf(one) === variable);
      expect(['account', 'vault', 'insights']).toContain(valueAt(node, 'scope'));
      return /[0-9a-f-]{36}/.exec(value?.text ?? '')?.[0] ?? 'none';
    });
    expect(given.sort()).toEqual(Object.keys(roles).sort());
  });

  it('hold no secret, and ask Azure for no key', () => {
    for (const source of sources) {
      expect(source.tree.text).not.toMatch(
        /list(Account)?(Keys|Secrets|Sas)\b|connectionString\s*=\s*'|AccountKey=|password\s*:/i,
      );
      for (const node of within(source.tree).filter(({ type }) => type === 'string')) {
        // Anything long and random would stand out from ids, names and sentences.
        expect(plain(node)).not.toMatch(/(?=[\w+/=]*\d)(?=[\w+/=]*[A-Z])(?=[\w+/=]*[a-z])[\w+/=]{32,}/);
      }
    }
  });
});
