import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WebPartsError } from './web-parts-error';

/** What of webpack's statistics is used. */
interface Stats {
  readonly chunks: readonly Chunk[];
  readonly namedChunkGroups: Readonly<Record<string, { readonly chunks: readonly (string | number)[] }>>;
  readonly modules: readonly Module[];
}
interface Chunk {
  readonly id: string | number;
  readonly names: readonly string[];
  readonly files: readonly string[];
  readonly initial: boolean;
}
interface Module {
  readonly name?: string;
  readonly size: number;
  readonly chunks?: readonly (string | number)[];
  readonly modules?: readonly Module[];
}

/** One file that a page loads, with its size as it is sent. */
export interface LoadedFile {
  /** What it is called in the build, or the file's own name. */
  readonly name: string;
  /** As it is asked for, with the hash of what it holds. */
  readonly file: string;
  readonly gzip: number;
}

export interface FirstJavaScript {
  readonly files: readonly LoadedFile[];
  /** Bytes gzip of all files. */
  readonly gzip: number;
  /** What the files are made of, largest first: packages, and folders of ours. Bytes of source, before it is made small. */
  readonly pieces: readonly { readonly name: string; readonly size: number }[];
}

/** The groups that a page with all five parts loads before it shows data, in Nynorsk on a light page. */
const firstGroups = /^(page|part-.+|texts-nn|register|shared)$/;
/** Without these it would count too little and say that all is well. */
const wantedGroups = [
  'page',
  'texts-nn',
  ...['service-areas', 'find-agreement', 'expiring', 'new-frameworks', 'indicators', 'indicators-shown'].map(
    (part) => `part-${part}`,
  ),
];

/**
 * Everything of our package that a browser loads until all five parts show their data on one page, by webpack's statistics of the build: the entry, the
 * groups that are asked for at once, and the words of one language. React and what else SharePoint supplies is not in the package.
 */
export async function firstJavaScript(webPartsFolder: string): Promise<FirstJavaScript> {
  const stats = JSON.parse(await readFile(join(webPartsFolder, 'release/webpack-stats/webparts.stats.json'), 'utf8')) as Stats;
  const groups = Object.entries(stats.namedChunkGroups).filter(([name]) => firstGroups.test(name));
  for (const wanted of wantedGroups) {
    if (!groups.some(([name]) => name === wanted)) throw missing(wanted);
  }
  const ids = new Set(groups.flatMap(([, { chunks }]) => chunks));
  const chunks = stats.chunks.filter(({ id, initial }) => initial || ids.has(id));
  const files = await Promise.all(
    chunks.flatMap((chunk) =>
      chunk.files.filter((file) => file.endsWith('.js')).map((file) => sized(webPartsFolder, chunk, file)),
    ),
  );
  // SharePoint's loader asks for the words of the settings with the entry; webpack knows them as something from outside.
  const words = (await readdir(join(webPartsFolder, 'dist'))).filter((file) => /^PaneStrings_nn-no_.*\.js$/.test(file));
  if (words.length !== 1) throw missing('PaneStrings');
  const wordsOfPane = await Promise.all(words.map((file) => sized(webPartsFolder, null, file)));
  const all = [...files, ...wordsOfPane].sort((a, b) => b.gzip - a.gzip);
  return {
    files: all,
    gzip: all.reduce((sum, { gzip }) => sum + gzip, 0),
    pieces: piecesOf(stats.modules, new Set(chunks.map(({ id }) => id))),
  };
}

async function sized(folder: string, chunk: Chunk | null, file: string): Promise<LoadedFile> {
  const bytes = await readFile(join(folder, 'dist', file));
  return { name: chunk?.names[0] ?? file, file, gzip: gzipSync(bytes, { level: 9 }).length };
}

function piecesOf(modules: readonly Module[], ids: ReadonlySet<string | number>): FirstJavaScript['pieces'] {
  const sizes = new Map<string, number>();
  const add = ({ name = '', size, modules: inner }: Module): void => {
    if (inner && inner.length > 0) return inner.forEach(add);
    const piece = pieceOf(name);
    sizes.set(piece, (sizes.get(piece) ?? 0) + size);
  };
  modules.filter(({ chunks = [] }) => chunks.some((id) => ids.has(id))).forEach(add);
  return [...sizes].map(([name, size]) => ({ name, size })).sort((a, b) => b.size - a.size);
}

/** @example pieceOf('./node_modules/@pnp/sp/items/types.js') // '@pnp/sp' */
export function pieceOf(name: string): string {
  const packages = [...name.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)];
  const last = packages[packages.length - 1]?.[1];
  if (last !== undefined) return last;
  const own = /\/lib\/((?:src|webparts)\/[^/]+(?:\/[^/.]+(?=\/))?)/.exec(name)?.[1];
  return own ?? 'webpack';
}

const missing = (group: string) =>
  new WebPartsError(
    `The build has no chunk "${group}".`,
    'Name the imports of what is loaded first as first-javascript.ts does.',
  );
