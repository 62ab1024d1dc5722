import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstJavaScript, pieceOf } from '../../../manifest/web-parts/first-javascript';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-javascript-'));
  for (const each of ['dist', 'release/webpack-stats']) await mkdir(join(folder, each), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const chunk = (id: number, name: string, { initial = false, files = [`${name}.js`] } = {}) => ({
  id,
  names: /^\d/.test(name) ? [] : [name],
  files,
  initial,
});
const chunks = [
  chunk(1, 'entry', { initial: true }),
  chunk(2, 'shared', { files: ['shared.js', 'shared.js.LICENSE.txt'] }),
  chunk(3, 'texts-nn'),
  chunk(4, 'texts-nb'),
  chunk(5, 'part-indicators'),
  chunk(6, '6'),
  chunk(7, '7'),
];
const namedChunkGroups: Record<string, { chunks: number[] }> = {
  page: { chunks: [2] },
  'texts-nn': { chunks: [3] },
  'texts-nb': { chunks: [4] },
  'part-indicators': { chunks: [2, 5, 6] },
  ...Object.fromEntries(
    ['service-areas', 'find-agreement', 'expiring', 'new-frameworks', 'indicators-shown'].map((part) => [
      `part-${part}`,
      { chunks: [2] },
    ]),
  ),
  other: { chunks: [7] },
};
const modules = [
  { name: './node_modules/@pnp/sp/items.js', size: 5, chunks: [2] },
  { name: './node_modules/a/node_modules/b/x.js', size: 7, chunks: [2, 7] },
  { name: './lib/src/ui/features/home/Home.js', size: 9, chunks: [7] },
  {
    name: 'page + 2 modules',
    size: 50,
    chunks: [2],
    modules: [
      { name: './lib/src/ui/state/x.js', size: 30 },
      { name: './node_modules/@pnp/sp/lists.js', size: 20 },
    ],
  },
];

async function written(over: object = {}): Promise<void> {
  const stats = JSON.stringify({ chunks, namedChunkGroups, modules, ...over });
  await writeFile(join(folder, 'release/webpack-stats/webparts.stats.json'), stats);
  for (const { files } of chunks) for (const file of files) await writeFile(join(folder, 'dist', file), `${file} `.repeat(50));
  await writeFile(join(folder, 'dist/PaneStrings_nn-no_1.js'), 'nn');
  await writeFile(join(folder, 'dist/PaneStrings_nb-no_2.js'), 'nb');
}

describe('the first JavaScript by the statistics of a build', () => {
  test('is the entry, what is asked for at once with what that shares, one language, and the words of the settings', async () => {
    await written();
    const { files, gzip } = await firstJavaScript(folder);
    expect(files.map(({ file }) => file).sort()).toEqual([
      '6.js',
      'PaneStrings_nn-no_1.js',
      'entry.js',
      'part-indicators.js',
      'shared.js',
      'texts-nn.js',
    ]);
    const sizeOf = (text: string) => gzipSync(text, { level: 9 }).length;
    expect(files.find(({ file }) => file === 'shared.js')?.gzip).toBe(sizeOf('shared.js '.repeat(50)));
    expect(gzip).toBe(files.reduce((sum, file) => sum + file.gzip, 0));
  });

  test('its pieces are what is in those files, modules in modules each for itself, largest first', async () => {
    await written();
    expect((await firstJavaScript(folder)).pieces).toEqual([
      { name: 'src/ui/state', size: 30 },
      { name: '@pnp/sp', size: 25 },
      { name: 'b', size: 7 },
    ]);
  });

  const needed = Object.keys(namedChunkGroups).filter((name) => name !== 'other' && name !== 'texts-nb');
  test.each(needed)('a build without %s is refused: it would be counted as nothing', async (name) => {
    await written({ namedChunkGroups: { ...namedChunkGroups, [name]: undefined } });
    await expect(firstJavaScript(folder)).rejects.toThrow(`The build has no chunk "${name}".`);
  });

  test('words of the settings that are not there are refused', async () => {
    await written();
    await rm(join(folder, 'dist/PaneStrings_nn-no_1.js'));
    await expect(firstJavaScript(folder)).rejects.toThrow('The build has no chunk "PaneStrings".');
  });
});

test.each([
  ['./node_modules/@pnp/sp/items/types.js', '@pnp/sp'],
  ['../../x/node_modules/a/node_modules/tslib/tslib.js', 'tslib'],
  ['./lib/src/ui/features/home/Home.js', 'src/ui/features'],
  ['./lib/src/domain/deadlines.js', 'src/domain'],
  ['webpack/runtime/load script', 'webpack'],
])('%s is a piece of %s', (name, piece) => expect(pieceOf(name)).toBe(piece));
