/** One configuration, three kinds of test: plain Node, components in jsdom, journeys in Chromium. */
const packagesShippedAsModules = [
  '@pnp',
  'adaptivecards',
  'swiper',
  '@azure',
  '@microsoft/teams-js',
  '@microsoft/app-manifest',
  'strip-bom',
  'wouter',
  'regexparam',
  'mitt',
  'write-excel-file',
  'temporal-polyfill',
  'temporal-utils',
  'jose',
];

const common = {
  rootDir: __dirname,
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${packagesShippedAsModules.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};

module.exports = {
  // How busy the machine is decides no test; what takes longer even so (the journeys, the large registers) says so itself.
  testTimeout: 300_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/tests/{domain,schema,data,local,contract,architecture,bot,manifest,app,webparts,documents}/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'ui',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/ui/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/jsdom-setup.ts'],
    },
    {
      ...common,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
