import { ConfigurationError, configurationHelp, readConfiguration } from '../../../bot/configuration';
import { variables } from '../../../bot/configuration-variables';

const production = {
  NODE_ENV: 'production',
  BOT_APP_ID: '11111111-2222-3333-4444-555555555555',
  BOT_TENANT_ID: '99999999-8888-7777-6666-555555555555',
  BOT_TEAMS_APP_ID: '6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846',
  BOT_CREDENTIAL: 'managed-identity',
  BOT_SITE_URL: 'https://alver.sharepoint.com/sites/innkjop/',
  BOT_PUBLIC_URL: 'https://innkjop.alver.kommune.no',
  BOT_WEBHOOK_SECRET: 'x'.repeat(32),
  BOT_CARD_SECRET: 'y'.repeat(32),
  BOT_SQLITE_FILE: '/data/bot.sqlite',
};
const local = {
  ...production,
  NODE_ENV: undefined,
  BOT_CREDENTIAL: undefined,
  BOT_SITE_URL: 'http://127.0.0.1:4400/sites/innkjop',
  BOT_PUBLIC_URL: 'http://localhost:4400',
  BOT_HOST: '127.0.0.1',
  BOT_LOCAL_TOKEN_ENDPOINT: 'http://127.0.0.1:4400/connector/oauth2/token',
  BOT_LOCAL_METADATA_URL: 'http://127.0.0.1:4400/connector/.well-known/openidconfiguration',
};

function faults(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
}

describe('The configuration', () => {
  it('takes the address of the tab in one form, over https alone', () => {
    const tab = (BOT_TAB_URL: string) => ({ ...production, BOT_TAB_URL });
    expect(readConfiguration(tab('https://innkjop.alver.kommune.no/tab')).tabUrl).toBe('https://innkjop.alver.kommune.no/tab/');
    expect(faults(tab('http://innkjop.alver.kommune.no'))).toEqual(['BOT_TAB_URL must be an https address']);
  });

  it('is read, with what need not be said', () => {
    expect(readConfiguration(production)).toEqual({
      mode: 'production',
      appId: production.BOT_APP_ID,
      tenantId: production.BOT_TENANT_ID,
      teamsAppId: production.BOT_TEAMS_APP_ID,
      credential: { kind: 'managedIdentity' },
      siteUrl: 'https://alver.sharepoint.com/sites/innkjop',
      publicUrl: 'https://innkjop.alver.kommune.no',
      webhookSecret: production.BOT_WEBHOOK_SECRET,
      cardSecrets: [production.BOT_CARD_SECRET],
      callers: {
        metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
        issuer: 'https://api.botframework.com',
      },
      storage: { kind: 'sqlite', path: '/data/bot.sqlite' },
      channel: 'botbuilder',
      host: '0.0.0.0',
      port: 3978,
      logLevel: 'info',
    });
  });

  it('believes cards of the secret before, for as long as it is named', () => {
    const before = 'z'.repeat(32);
    expect(readConfiguration({ ...production, BOT_CARD_SECRET_BEFORE: before }).cardSecrets).toEqual([
      production.BOT_CARD_SECRET,
      before,
    ]);
    expect(faults({ ...production, BOT_CARD_SECRET_BEFORE: 'short' })).toEqual([
      'BOT_CARD_SECRET_BEFORE must have at least 16 characters',
    ]);
  });

  it('tells all its faults at once, and none of its values', () => {
    const environment = {
      BOT_APP_ID: 'secret-value',
      BOT_WEBHOOK_SECRET: 'short',
      BOT_PORT: '99999',
      BOT_CHANNEL: 'x',
      BOT_SITE_URL: 'http://sp.example',
    };
    const told = faults(environment).join('\n');
    for (const name of [
      'BOT_APP_ID',
      'BOT_TENANT_ID',
      'BOT_CREDENTIAL',
      'BOT_SITE_URL',
      'BOT_PUBLIC_URL',
      'BOT_WEBHOOK_SECRET',
      'BOT_CARD_SECRET',
      'BOT_PORT',
      'BOT_CHANNEL',
      'BOT_SQLITE_FILE',
    ]) {
      expect(told).toContain(name);
    }
    expect(told).not.toContain('secret-value');
  });

  it.each([undefined, 'production', 'development'])('is refused without an app id: NODE_ENV %s', (NODE_ENV) => {
    expect(faults({ ...production, NODE_ENV, BOT_APP_ID: '' })).toEqual(['BOT_APP_ID is missing']);
    expect(faults({ ...local, BOT_APP_ID: undefined }).join()).toContain('BOT_APP_ID is missing');
  });

  it('lets this machine be believed when everything is on it', () => {
    expect(readConfiguration(local)).toMatchObject({
      mode: 'local',
      credential: { kind: 'local', tokenEndpoint: local.BOT_LOCAL_TOKEN_ENDPOINT },
      callers: { metadataUrl: local.BOT_LOCAL_METADATA_URL, issuer: 'https://api.botframework.com' },
    });
  });

  it('believes programs of this machine without a token only when that is asked for', () => {
    expect(readConfiguration(local)).not.toHaveProperty('unsignedCallers');
    expect(readConfiguration({ ...local, BOT_LOCAL_UNSIGNED: 'yes' })).toHaveProperty('unsignedCallers', true);
    expect(faults({ ...local, BOT_LOCAL_UNSIGNED: 'true' })).toEqual(['BOT_LOCAL_UNSIGNED must be yes or nothing']);
  });

  it.each(['production', undefined])('never believes anybody without a token in production: NODE_ENV %s', (NODE_ENV) => {
    const told = faults({ ...production, NODE_ENV, BOT_LOCAL_UNSIGNED: 'yes' });
    expect(told).toContain('BOT_SITE_URL must be an address of this machine because BOT_LOCAL_UNSIGNED is set');
    expect(told).toContain('BOT_HOST must be an address of this machine because BOT_LOCAL_UNSIGNED is set');
    expect(readConfiguration({ ...production, NODE_ENV })).not.toHaveProperty('unsignedCallers');
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['production', { NODE_ENV: 'production' }],
    ['a site that is elsewhere', { BOT_SITE_URL: 'https://alver.sharepoint.com/sites/innkjop' }],
    ['a public address', { BOT_PUBLIC_URL: 'https://innkjop.alver.kommune.no' }],
    ['a name that passes for this machine', { BOT_SITE_URL: 'http://127.0.0.1.example.com/' }],
    ['a token endpoint elsewhere', { BOT_LOCAL_TOKEN_ENDPOINT: 'https://login.microsoftonline.com/x' }],
    ['keys elsewhere', { BOT_LOCAL_METADATA_URL: 'https://login.botframework.com/' }],
    ['only one of the two switches', { BOT_LOCAL_TOKEN_ENDPOINT: '' }],
    ['only the other', { BOT_LOCAL_METADATA_URL: '' }],
    ['listening to everybody', { BOT_HOST: '0.0.0.0' }],
    ['storage in Azure', { BOT_STORAGE: 'azure', BOT_STORAGE_ACCOUNT: 'alver' }],
    ['a credential of Entra', { BOT_CREDENTIAL: 'managed-identity' }],
  ])('lets nothing local be believed with %s', (_name, change) => {
    expect(faults({ ...local, ...change })).not.toEqual([]);
    expect(faults({ ...local, BOT_LOCAL_UNSIGNED: 'yes', ...change })).not.toEqual([]);
  });

  it.each(Object.keys(variables).filter((name) => name.startsWith('BOT_LOCAL_')))(
    'is refused in production with %s alone',
    (name) => {
      const switches: Readonly<Record<string, string | undefined>> = { ...local, BOT_LOCAL_UNSIGNED: 'yes' };
      expect(faults({ ...production, [name]: switches[name] })).not.toEqual([]);
    },
  );

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['a certificate', { BOT_CREDENTIAL: 'certificate' }, 'BOT_CERTIFICATE_FILE'],
    ['Azure', { BOT_STORAGE: 'azure' }, 'BOT_STORAGE_ACCOUNT'],
  ])('asks for what goes with %s', (_name, change, missing) => {
    expect(faults({ ...production, ...change })).toEqual([expect.stringContaining(missing)]);
  });

  it('takes a certificate as a file or as text, in one line too, and not both', () => {
    const pem =
      '-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n';
    const withCertificate = { ...production, BOT_CREDENTIAL: 'certificate' };
    const asText = { kind: 'certificate', pem: pem.trim() };
    expect(readConfiguration({ ...withCertificate, BOT_CERTIFICATE: pem }).credential).toEqual(asText);
    const inOneLine = pem.trim().replaceAll('\n', String.raw`\n`);
    expect(readConfiguration({ ...withCertificate, BOT_CERTIFICATE: inOneLine }).credential).toEqual(asText);
    const file = { ...withCertificate, BOT_CERTIFICATE_FILE: '/etc/bot.pem' };
    expect(readConfiguration(file).credential).toEqual({ kind: 'certificate', path: '/etc/bot.pem' });
    expect(faults({ ...file, BOT_CERTIFICATE: pem })).toHaveLength(1);
    expect(faults({ ...withCertificate, BOT_CERTIFICATE: '-----BEGIN CERTIFICATE-----' })).toHaveLength(1);
  });

  it('knows Application Insights when it is told of it', () => {
    const connection = 'InstrumentationKey=00000000-0000-0000-0000-000000000001';
    const told = readConfiguration({ ...production, APPLICATIONINSIGHTS_CONNECTION_STRING: connection });
    expect(told.telemetryConnection).toBe(connection);
  });

  it('has every variable in its help', () => {
    for (const name of Object.keys(variables)) expect(configurationHelp()).toContain(name);
  });
});
