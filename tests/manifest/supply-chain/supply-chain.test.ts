import * as fc from 'fast-check';
import { looseVersions, overriddenVersions, supplyChainFaults } from '../../../manifest/supply-chain/faults';
import { installScriptFaults } from '../../../manifest/supply-chain/install-scripts';
import { licenceFaults, licenceList } from '../../../manifest/supply-chain/licences';
import { installations, lockedPackages, packagesOf, type LockedPackage } from '../../../manifest/supply-chain/locked-packages';
import { originFaults } from '../../../manifest/supply-chain/origins';
import { publishFaults, registry, updatedRecord } from '../../../manifest/supply-chain/publish-dates';

const aPackage = (changes: Partial<LockedPackage> = {}): LockedPackage => ({
  name: 'left',
  version: '1.0.0',
  licence: 'MIT',
  integrity: 'sha512-x',
  resolved: null,
  isVariant: false,
  isDevelopment: false,
  hasInstallScript: false,
  ...changes,
});

test('everything the lockfiles name is as agreed: exact versions, known licences, named install scripts, nothing younger than seven days', () => {
  expect(supplyChainFaults()).toEqual([]);
});

test('both lockfiles are read, and hold what they are for', () => {
  const names = installations.map((installation) => packagesOf(installation).map(({ name }) => name));
  expect(names[0]).toEqual(expect.arrayContaining(['botbuilder', '@pnp/sp', 'jest']));
  expect(names[1]).toEqual(expect.arrayContaining(['@microsoft/sp-webpart-base', '@rushstack/heft']));
});

test.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1.0.0', 'git+https://example.org/x.git', '1.2', 'file:../x'])(
  'the version %s is told of as loose',
  (version) => {
    expect(looseVersions({ left: version })).toHaveLength(1);
    expect(looseVersions({ left: '1.2.3', right: '1.0.0-beta.1' })).toEqual([]);
  },
);

test('what is put in the place of others has a version too', () => {
  const overrides = { a: '1.2.3', b: { '.': '^1.0.0', c: '*' }, d: '$d' };
  expect(overriddenVersions(overrides)).toEqual({ a: '1.2.3', 'b > .': '^1.0.0', 'b > c': '*' });
  expect(looseVersions(overriddenVersions(overrides))).toHaveLength(2);
});

describe('where packages come from', () => {
  test.each([
    ['a repository', { resolved: 'git+ssh://git@github.com/x/left.git#abc', integrity: null }],
    ['another address', { resolved: 'https://registry.npmjs.org.example/left.tgz' }],
    ['a folder', { resolved: '../left', integrity: null }],
    ['nowhere that gives a hash', { integrity: null }],
  ])('%s is told of', (_, changes) => {
    expect(originFaults([aPackage(changes)])).toEqual([expect.stringContaining('left@1.0.0')]);
  });

  test('the registry is not, nor a variant for another machine', () => {
    const resolved = 'https://registry.npmjs.org/left/-/left-1.0.0.tgz';
    expect(originFaults([aPackage(), aPackage({ resolved }), aPackage({ integrity: null, isVariant: true })])).toEqual([]);
  });

  test('a lockfile tells of links, repositories and variants', () => {
    const [git, link, variant] = lockedPackages({
      lockfileVersion: 3,
      packages: {
        'node_modules/a-git': { version: '1.0.0', resolved: 'git+https://example.org/a.git#1' },
        'node_modules/b-link': { resolved: '../b', link: true },
        'node_modules/c-variant': { version: '1.0.0', optional: true, os: ['aix'] },
      },
    });
    expect(originFaults([git, link, variant].flatMap((each) => (each ? [each] : [])))).toEqual([
      expect.stringContaining('a-git@1.0.0 comes from git+https'),
      expect.stringContaining('b-link@link comes from ../b'),
    ]);
  });
});

describe('licences', () => {
  test.each([
    ['AGPL-3.0', false],
    ['GPL-3.0-or-later', true],
    ['MPL-2.0', false],
    ['SEE LICENSE IN LICENSE', false],
    ['MIT AND GPL-2.0', true],
  ])('%s is told of (tool: %s)', (licence, isDevelopment) => {
    expect(licenceFaults([aPackage({ licence, isDevelopment })])).toEqual([expect.stringContaining('left@1.0.0')]);
  });

  test.each([
    ['MIT', false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MPL-2.0', true],
    ['Apache-2.0 AND MIT', false],
  ])('%s is agreed to (tool: %s)', (licence, isDevelopment) => {
    expect(licenceFaults([aPackage({ licence, isDevelopment })])).toEqual([]);
  });

  test('a package without a licence is told of, a variant of a tool for another platform is not', () => {
    expect(licenceFaults([aPackage({ licence: null })])).toHaveLength(1);
    expect(licenceFaults([aPackage({ licence: null, isDevelopment: true })])).toHaveLength(1);
    expect(licenceFaults([aPackage({ licence: null, isDevelopment: true, integrity: null })])).toEqual([]);
  });

  test('the list names what the product is made of and no tool', () => {
    const list = licenceList([aPackage(), aPackage({ name: 'hammer', isDevelopment: true })]);
    expect(list).toContain('- left 1.0.0');
    expect(list).not.toContain('hammer');
  });
});

describe('install scripts', () => {
  const script = aPackage({ name: 'esbuild', version: '0.28.2', hasInstallScript: true });

  test('one that nobody has looked at is told of', () => {
    expect(installScriptFaults([aPackage({ hasInstallScript: true })], {})).toEqual([
      expect.stringContaining('nobody has said why'),
    ]);
  });

  test('one that is not needed has to be refused in package.json', () => {
    expect(installScriptFaults([script], {})).toHaveLength(1);
    expect(installScriptFaults([script], { 'esbuild@0.28.2': true })).toHaveLength(1);
    expect(installScriptFaults([script], { esbuild: false })).toEqual([]);
  });
});

describe('ages', () => {
  const record = (published: string, takenIn: string) => ({ packages: { 'left@1.0.0': { published, takenIn } } });

  test('a package has to be seven days old when it is taken in', () => {
    expect(publishFaults([aPackage()], record('2026-11-09', '2026-11-16'))).toEqual([]);
    expect(publishFaults([aPackage()], record('2026-11-10', '2026-11-16'))).toEqual([expect.stringContaining('6 days old')]);
    expect(publishFaults([aPackage()], { packages: {} })).toEqual([expect.stringContaining('--record')]);
  });

  test('the record keeps what was known, asks for what is new, and forgets what is gone', async () => {
    const asked: string[] = [];
    const before = {
      packages: {
        'left@1.0.0': { published: '2020-01-01', takenIn: '2020-02-01' },
        'gone@1.0.0': { published: '2020-01-01', takenIn: '2020-02-01' },
      },
    };
    const after = await updatedRecord([aPackage(), aPackage({ name: '@org/new', version: '2.0.0' })], before, {
      today: '2026-11-23',
      ask: (name) => {
        asked.push(name);
        return Promise.resolve({ created: '2019-01-01T00:00:00.000Z', '2.0.0': '2026-10-01T12:00:00.000Z' });
      },
    });
    expect(asked).toEqual(['@org/new']);
    expect(after.packages).toEqual({
      'left@1.0.0': { published: '2020-01-01', takenIn: '2020-02-01' },
      '@org/new@2.0.0': { published: '2026-10-01', takenIn: '2026-11-23' },
    });
  });

  test('a registry that does not answer is told of by the name that was asked for', async () => {
    const away = registry('https://registry.example/', () => Promise.reject(new TypeError('fetch failed')));
    await expect(away('left')).rejects.toMatchObject({
      code: 'supply-chain',
      message: expect.stringContaining('left') as string,
    });
    const none = registry('https://registry.example/', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(none('left')).rejects.toMatchObject({ message: expect.stringContaining('404') as string });
  });
});

test('a package that the product needs anywhere belongs to the product, in whichever order the lockfile names it', () => {
  const entries: [string, object][] = [
    ['node_modules/a', { version: '1.0.0', dev: true }],
    ['node_modules/b/node_modules/a', { version: '1.0.0' }],
    ['node_modules/c/node_modules/a', { version: '1.0.0', dev: true }],
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: 3 }), (shuffled) => {
      const [found, ...more] = lockedPackages({ lockfileVersion: 3, packages: { '': {}, ...Object.fromEntries(shuffled) } });
      expect(more).toEqual([]);
      expect(found).toMatchObject({ name: 'a', isDevelopment: false });
    }),
  );
});
