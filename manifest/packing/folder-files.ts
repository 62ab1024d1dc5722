import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Files } from '../zip';

/** Every file of a folder by its path in it, with `/` between the parts. */
export async function folderFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    paths.map(async (path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(await readFile(path))] as const),
  );
  return new Map(read.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
