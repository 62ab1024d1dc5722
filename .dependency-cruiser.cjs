/**
 * The import direction of the product: a folder may import what is named for it here and nothing else.
 * `npm run check` and tests/architecture/boundaries.test.ts use this same file.
 */
// dependency-cruiser 17 asks swc to read .tsx as plain TypeScript, and with TypeScript 7 it has no other parser that sees type imports.
const swc = require('@swc/core');
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('x') });

const may = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const npm = (...names) => `node_modules/(${names.join('|')})/`;

/** `fs`, `timers/promises`, `v8`: what comes with Node has no ending. */
const nodeCore = '^[a-z0-9:_/]+$';

module.exports = {
  forbidden: [
    may('domain-is-pure', 'The domain has no I/O, no clock and no packages.', '^src/domain/', ['^src/domain/']),
    may('schema-knows-domain', 'The schema is data about domain terms.', '^src/schema/', ['^src/(schema|domain)/']),
    may('data-is-the-only-way-to-sharepoint', 'Only src/data speaks PnPjs; it knows the schema and the domain.', '^src/data/', [
      '^src/(data|schema|domain)/',
      npm('@pnp', 'zod'),
    ]),
    may(
      'ui-knows-ports-not-storage',
      'The user interface sees storage as ports and typed errors, so that any face can use it.',
      '^src/ui/',
      [
        '^src/(ui|schema|domain)/',
        '^src/data/ports/',
        '^src/data/data-errors',
        npm(
          'react',
          'react-dom',
          'react-window',
          'react-is',
          '@fluentui',
          '@fluentui-contrib',
          'i18next',
          'zod',
          'write-excel-file',
          'docx',
          '@types',
        ),
      ],
    ),
    {
      name: 'features-do-not-know-each-other',
      comment: 'What two screens share belongs in src/ui/components or src/ui/state.',
      severity: 'error',
      from: { path: '^src/ui/features/([^/]+)/' },
      to: { path: '^src/ui/features/', pathNot: '^src/ui/features/$1/' },
    },
    {
      name: 'shared-ui-does-not-know-features',
      severity: 'error',
      from: { path: '^src/ui/(components|state|text)/' },
      to: { path: '^src/ui/features/' },
    },
    may('app-is-the-tab', 'Only src/app speaks teams-js and msal-browser.', '^src/app/', [
      '^src/(app|ui|data|domain)/',
      npm('@microsoft/teams-js', '@azure', 'react', 'react-dom', '@fluentui', 'wouter', 'zod', '@types'),
    ]),
    may(
      'web-parts-are-thin',
      'They put parts of src/ui on a page of SharePoint; PnPjs stays behind src/data.',
      '^webparts/src/',
      [
        '^webparts/src/',
        '^src/(ui|data|domain)/',
        '^PaneStrings$',
        npm('@microsoft/sp-[a-z-]+', 'react', 'react-dom', '@fluentui', '@types'),
        // As long as the web parts are not installed and built, these are only names.
        '^@microsoft/sp-[a-z-]+$',
        '^\\.\\.?/generated/environment$',
      ],
    ),
    {
      name: 'only-web-parts-know-spfx',
      severity: 'error',
      from: { path: '^(src|bot|manifest)/' },
      to: { path: '@microsoft/sp-' },
    },
    may(
      'local-sharepoint-is-a-stranger',
      'It meets our lists through REST alone: shared code would hide one mistake on both sides.',
      '^src/local/sharepoint/',
      ['^src/local/sharepoint/', npm('express', 'commander', 'libsql', 'zod', 'node', '@types'), nodeCore],
    ),
    may('bot-knows-what-it-says', 'The bot reads and writes through src/data and takes its words from src/ui/text.', '^bot/', [
      '^bot/',
      '^src/(domain|data)/',
      '^src/ui/text/',
      npm(
        'express',
        'zod',
        'pino',
        'libsql',
        'i18next',
        'commander',
        'jose',
        '@azure',
        '@opentelemetry',
        'node',
        '@types',
        'botbuilder',
        '@microsoft/agents-[a-z]+',
      ),
      nodeCore,
    ]),
    {
      name: 'one-file-knows-botbuilder',
      comment: 'The framework can be exchanged: nothing else may know it.',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/channel/botbuilder-channel\\.ts$' },
      to: { path: npm('botbuilder[a-z-]*', 'botframework-[a-z]+') },
    },
    {
      name: 'one-file-knows-agents-hosting',
      severity: 'error',
      from: { path: '^bot/', pathNot: '^bot/channel/agents-channel\\.ts$' },
      to: { path: npm('@microsoft/agents-[a-z]+') },
    },
    may('local-teams-is-a-stranger', 'It meets the tab and the bot through the protocols of Teams alone.', '^src/local/teams/', [
      '^src/local/teams/',
      npm('express', '@fluentui', 'adaptivecards', 'markdown-it', 'zod', 'node', '@types'),
      nodeCore,
    ]),
    may(
      'local-sharepoint-page-is-a-stranger',
      'It meets the web parts as their built bundles alone; what draws an element it shares with the local Teams.',
      '^src/local/sharepoint-page/',
      [
        '^src/local/sharepoint-page/',
        '^src/local/teams/page/(element|initials|switch)\\.ts$',
        npm('express', 'node', '@types'),
        nodeCore,
      ],
    ),
    may(
      'demo-goes-through-data',
      'Demo data is written as any client writes, so that it can fill a real test site.',
      '^src/local/demo/',
      ['^src/local/demo/', '^src/(domain|schema|data)/', '^src/ui/documents/', nodeCore],
    ),
    {
      name: 'production-never-reaches-local',
      severity: 'error',
      from: { path: '^(src/(domain|schema|data|ui|app)|bot|webparts)/' },
      to: { path: '^src/local/', reachable: true },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: { path: '^(src|bot|manifest)/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
