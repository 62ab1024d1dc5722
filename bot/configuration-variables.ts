export interface Variable {
  readonly kind:
    | 'guid'
    | 'address'
    | 'optionalAddress'
    | 'secret'
    | 'optionalSecret'
    | 'optionalYes'
    | 'text'
    | 'port'
    | 'channel'
    | 'optionalCredential'
    | 'optionalPem'
    | 'storage'
    | 'logLevel';
  readonly help: string;
  /** Missing: it must be given. */
  readonly fallback?: string;
}

/** Every environment variable that the bot reads, besides NODE_ENV. */
export const variables = {
  BOT_APP_ID: {
    kind: 'guid',
    help: 'Id of the app registration of the bot. Without one anybody could pass for Teams, so there is no start.',
  },
  BOT_TENANT_ID: { kind: 'guid', help: 'Id of the tenant that the bot belongs to.' },
  BOT_TEAMS_APP_ID: { kind: 'guid', help: "Id of the app in the Teams manifest: the bot's links open its tab." },
  BOT_TAB_URL: {
    kind: 'optionalAddress',
    help: 'Where the tab is, as in the Teams manifest: links to it show what they lead to. Without it only links into Teams do.',
    fallback: '',
  },
  BOT_CREDENTIAL: {
    kind: 'optionalCredential',
    help: 'How the bot proves who it is: certificate or managed-identity.',
    fallback: '',
  },
  BOT_CERTIFICATE_FILE: {
    kind: 'text',
    help: 'PEM file with the certificate and its private key, for certificate.',
    fallback: '',
  },
  BOT_CERTIFICATE: {
    kind: 'optionalPem',
    help: 'The same as text in the place of a file, e.g. by a reference to a key vault.',
    fallback: '',
  },
  BOT_SITE_URL: { kind: 'address', help: 'Address of the SharePoint site that holds the lists.' },
  BOT_PUBLIC_URL: { kind: 'address', help: 'Address under which Teams and SharePoint reach the bot.' },
  BOT_WEBHOOK_SECRET: {
    kind: 'secret',
    help: 'Client state of the subscriptions to changes in SharePoint: 16 to 128 random characters.',
  },
  BOT_CARD_SECRET: {
    kind: 'secret',
    help: 'Signs what the buttons of cards carry: 16 to 128 random characters, the same on every instance.',
  },
  BOT_CARD_SECRET_BEFORE: {
    kind: 'optionalSecret',
    help: 'The BOT_CARD_SECRET before this one, while cards that it signed are still to be answered.',
    fallback: '',
  },
  BOT_STORAGE: {
    kind: 'storage',
    help: 'Where the bot keeps what it must not forget: sqlite (one machine) or azure.',
    fallback: 'sqlite',
  },
  BOT_SQLITE_FILE: { kind: 'text', help: 'File of the SQLite storage.', fallback: '' },
  BOT_STORAGE_ACCOUNT: { kind: 'text', help: 'Name of the Azure storage account, for azure.', fallback: '' },
  BOT_CHANNEL: {
    kind: 'channel',
    help: 'Framework that speaks to Teams: botbuilder, or agents for its successor.',
    fallback: 'botbuilder',
  },
  BOT_HOST: { kind: 'text', help: 'Address of this machine to listen on.', fallback: '0.0.0.0' },
  BOT_PORT: { kind: 'port', help: 'Port to listen on.', fallback: '3978' },
  BOT_LOG_LEVEL: {
    kind: 'logLevel',
    help: 'Least important lines that are logged: debug, info, warn or error.',
    fallback: 'info',
  },
  APPLICATIONINSIGHTS_CONNECTION_STRING: {
    kind: 'text',
    help: 'Application Insights, which is told how long things take and how they end. Without it nothing is measured.',
    fallback: '',
  },
  BOT_LOCAL_TOKEN_ENDPOINT: {
    kind: 'optionalAddress',
    help: 'Token endpoint on this machine in the place of Entra. Only when every address is of this machine.',
    fallback: '',
  },
  BOT_LOCAL_METADATA_URL: {
    kind: 'optionalAddress',
    help: "OpenID document on this machine in the place of Teams'. Only when every address is of this machine.",
    fallback: '',
  },
  BOT_LOCAL_UNSIGNED: {
    kind: 'optionalYes',
    help: "Believe programs on this machine without a token (yes), for Microsoft's playground. Only when every address is of this machine.",
    fallback: '',
  },
} as const satisfies Readonly<Record<string, Variable>>;

export type Values = Readonly<Record<keyof typeof variables, string>>;
