import { z } from 'zod';
import { ProductError } from '../src/domain/product-error';
import { channelKinds, type ChannelKind } from './channel/create-channel';
import { isLoopback, isLoopbackHost } from './channel/loopback';
import { variables, type Values, type Variable } from './configuration-variables';
import { logLevels, type LogLevel } from './service/log';

export type Credential =
  | { readonly kind: 'certificate'; readonly path: string }
  /** The certificate and its private key as text. */
  | { readonly kind: 'certificate'; readonly pem: string }
  | { readonly kind: 'managedIdentity' }
  | { readonly kind: 'local'; readonly tokenEndpoint: string };

export type StorageChoice =
  { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'azure'; readonly account: string };

export interface BotConfiguration {
  /** `local`: everything is on this machine, and its own token endpoint is believed. */
  readonly mode: 'production' | 'local';
  readonly appId: string;
  readonly tenantId: string;
  /** The app in the Teams manifest. */
  readonly teamsAppId: string;
  /** Where the tab is, with a slash at the end. Missing: only links into Teams are known as ours. */
  readonly tabUrl?: string;
  readonly credential: Credential;
  readonly siteUrl: string;
  /** Where Teams and SharePoint reach the bot. */
  readonly publicUrl: string;
  /** The client state of the subscriptions to changes in SharePoint. */
  readonly webhookSecret: string;
  /** Sign what cards carry: the first signs, each is believed. */
  readonly cardSecrets: readonly [string, ...string[]];
  /** Who signs what Teams sends. */
  readonly callers: { readonly metadataUrl: string; readonly issuer: string };
  /** Local only: programs of this machine need no token, because Microsoft's playground has none. */
  readonly unsignedCallers?: true;
  readonly storage: StorageChoice;
  readonly channel: ChannelKind;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** The connection string of Application Insights. Missing: nothing is measured. */
  readonly telemetryConnection?: string;
}

/** Everything that is wrong with the configuration, in one go. */
export class ConfigurationError extends ProductError {
  readonly code = 'bot-configuration-invalid';
  readonly remedy = 'Set the environment variables as told; --help lists them all.';

  constructor(readonly faults: readonly string[]) {
    super(`The bot cannot start as it is configured:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

const teamsKeys = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const teamsIssuer = 'https://api.botframework.com';

const localSwitches = ['BOT_LOCAL_TOKEN_ENDPOINT', 'BOT_LOCAL_METADATA_URL', 'BOT_LOCAL_UNSIGNED'] as const;

/** Throws `ConfigurationError`. No value stands in it: some are secret. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): BotConfiguration {
  const faults: string[] = [];
  const values = readValues(environment, faults);
  const isLocal = localSwitches.some((name) => values[name] !== '');
  faults.push(...(isLocal ? localFaults(values, environment['NODE_ENV']) : productionFaults(values)));
  faults.push(...storageFaults(values));
  if (faults.length > 0) throw new ConfigurationError([...new Set(faults)].sort());

  return {
    mode: isLocal ? 'local' : 'production',
    appId: values.BOT_APP_ID,
    tenantId: values.BOT_TENANT_ID,
    teamsAppId: values.BOT_TEAMS_APP_ID,
    ...(values.BOT_TAB_URL === '' ? {} : { tabUrl: values.BOT_TAB_URL.replace(/\/*$/, '/') }),
    credential: credentialOf(values, isLocal),
    siteUrl: values.BOT_SITE_URL.replace(/\/+$/, ''),
    publicUrl: values.BOT_PUBLIC_URL.replace(/\/+$/, ''),
    webhookSecret: values.BOT_WEBHOOK_SECRET,
    cardSecrets: [values.BOT_CARD_SECRET, ...(values.BOT_CARD_SECRET_BEFORE === '' ? [] : [values.BOT_CARD_SECRET_BEFORE])],
    callers: { metadataUrl: isLocal ? values.BOT_LOCAL_METADATA_URL : teamsKeys, issuer: teamsIssuer },
    ...(isLocal && values.BOT_LOCAL_UNSIGNED === 'yes' ? { unsignedCallers: true } : {}),
    storage:
      values.BOT_STORAGE === 'azure'
        ? { kind: 'azure', account: values.BOT_STORAGE_ACCOUNT }
        : { kind: 'sqlite', path: values.BOT_SQLITE_FILE },
    channel: values.BOT_CHANNEL as ChannelKind,
    host: values.BOT_HOST,
    port: Number(values.BOT_PORT),
    logLevel: values.BOT_LOG_LEVEL as LogLevel,
    ...(values.APPLICATIONINSIGHTS_CONNECTION_STRING === ''
      ? {}
      : { telemetryConnection: values.APPLICATIONINSIGHTS_CONNECTION_STRING }),
  };
}

/** What `--help` says. */
export function configurationHelp(): string {
  const lines = Object.entries<Variable>(variables).flatMap(([name, { help, fallback }]) => [
    `  ${name}${fallback === undefined ? '' : `  (default: ${fallback === '' ? 'none' : fallback})`}`,
    `      ${help}`,
  ]);
  return ['npm run bot', '', 'The bot is configured by environment variables:', '', ...lines, ''].join('\n');
}

const secret = z
  .string()
  .min(16, { error: 'must have at least 16 characters' })
  .max(128, { error: 'must have at most 128 characters' });

const kinds: Readonly<Record<Variable['kind'], z.ZodType<string>>> = {
  guid: z.guid({ error: 'must be a GUID' }),
  address: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  optionalAddress: z.union([z.literal(''), z.url({ protocol: /^https?$/ })], { error: 'must be an http or https address' }),
  secret,
  optionalSecret: z.literal('').or(secret),
  optionalYes: z.enum(['', 'yes'], { error: 'must be yes or nothing' }),
  text: z.string().max(1_000, { error: 'is too long' }),
  port: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, { error: 'must be a port from 0 to 65535' }),
  channel: z.enum(channelKinds, { error: `must be one of ${channelKinds.join(', ')}` }),
  optionalCredential: z.enum(['', 'certificate', 'managed-identity'], { error: 'must be certificate or managed-identity' }),
  optionalPem: z.literal('').or(
    z
      .string()
      .regex(
        /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]+-----BEGIN CERTIFICATE-----|-----BEGIN CERTIFICATE-----[^]+-----BEGIN [A-Z ]*PRIVATE KEY-----/,
        {
          error: 'must hold a certificate and its private key as PEM',
        },
      ),
  ),
  storage: z.enum(['sqlite', 'azure'], { error: 'must be sqlite or azure' }),
  logLevel: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }),
};

function readValues(environment: Readonly<Record<string, string | undefined>>, faults: string[]): Values {
  const entries = Object.entries<Variable>(variables).map(([name, { kind, fallback }]) => {
    const given = environment[name]?.trim() || fallback;
    if (given === undefined) {
      faults.push(`${name} is missing`);
      return [name, ''];
    }
    const read = kinds[kind].safeParse(given);
    if (!read.success) faults.push(`${name} ${read.error.issues[0]?.message ?? 'is wrong'}`);
    return [name, given];
  });
  return Object.fromEntries(entries) as Values;
}

/** A switch for this machine only works when nothing at all is anywhere else, so that production cannot be opened with one. */
function localFaults(values: Values, nodeEnvironment: string | undefined): readonly string[] {
  const addresses = ['BOT_SITE_URL', 'BOT_PUBLIC_URL', 'BOT_LOCAL_TOKEN_ENDPOINT', 'BOT_LOCAL_METADATA_URL'] as const;
  const because = `because ${localSwitches.find((name) => values[name] !== '')} is set`;
  return [
    ...(nodeEnvironment === 'production' ? [`NODE_ENV must not be production ${because}`] : []),
    ...addresses
      .filter((name) => !isLoopback(values[name]))
      .map((name) => `${name} must be an address of this machine ${because}`),
    ...(isLoopbackHost(values.BOT_HOST) ? [] : [`BOT_HOST must be an address of this machine ${because}`]),
    ...(values.BOT_STORAGE === 'sqlite' ? [] : [`BOT_STORAGE must be sqlite ${because}`]),
    ...(values.BOT_CREDENTIAL === '' ? [] : [`BOT_CREDENTIAL must not be set ${because}`]),
  ];
}

function productionFaults(values: Values): readonly string[] {
  const addresses = ['BOT_SITE_URL', 'BOT_PUBLIC_URL', 'BOT_TAB_URL'] as const;
  return [
    ...addresses
      .filter((name) => values[name] !== '' && !values[name].startsWith('https://'))
      .map((name) => `${name} must be an https address`),
    ...(values.BOT_CREDENTIAL === '' ? ['BOT_CREDENTIAL is missing'] : []),
    ...(values.BOT_CREDENTIAL === 'certificate' && (values.BOT_CERTIFICATE_FILE === '') === (values.BOT_CERTIFICATE === '')
      ? ['One of BOT_CERTIFICATE_FILE and BOT_CERTIFICATE is needed, because BOT_CREDENTIAL is certificate']
      : []),
  ];
}

function storageFaults(values: Values): readonly string[] {
  if (values.BOT_STORAGE === 'sqlite' && values.BOT_SQLITE_FILE === '')
    return ['BOT_SQLITE_FILE is missing, because BOT_STORAGE is sqlite'];
  // https://learn.microsoft.com/azure/storage/common/storage-account-overview#storage-account-name
  if (values.BOT_STORAGE === 'azure' && !/^[a-z0-9]{3,24}$/.test(values.BOT_STORAGE_ACCOUNT)) {
    return ['BOT_STORAGE_ACCOUNT must be the name of a storage account, because BOT_STORAGE is azure'];
  }
  return [];
}

function credentialOf(values: Values, isLocal: boolean): Credential {
  if (isLocal) return { kind: 'local', tokenEndpoint: values.BOT_LOCAL_TOKEN_ENDPOINT };
  if (values.BOT_CREDENTIAL === 'managed-identity') return { kind: 'managedIdentity' };
  if (values.BOT_CERTIFICATE_FILE !== '') return { kind: 'certificate', path: values.BOT_CERTIFICATE_FILE };
  // Settings that hold one line write \n for a new one.
  return { kind: 'certificate', pem: values.BOT_CERTIFICATE.replaceAll('\\n', '\n') };
}
