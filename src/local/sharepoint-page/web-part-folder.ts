import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The manifests of the web parts that have been built into a folder; none when nothing has, or while it is being built. */
export async function builtManifests(folder: string): Promise<readonly unknown[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.manifest.json'));
    return await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown));
  } catch (fault) {
    // A build empties the folder first and writes file by file.
    if (fault instanceof SyntaxError || (fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}
