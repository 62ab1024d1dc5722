import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The packages of a lockfile by their places. */
export type Places = Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;

/** npm notes in node_modules what it put there. Optional packages are variants for other platforms, and may be away. */
export const isComplete = (wanted: Places, there: Places): boolean =>
  Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || there[place]?.version === version || (optional === true && !there[place]),
  );

/** Whether everything that a folder's lockfile names is installed in it, in those versions. */
export async function isInstalled(folder: string): Promise<boolean> {
  const note = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const [wanted, there] = await Promise.all([placesOf(join(folder, 'package-lock.json')), placesOf(note)]);
  return isComplete(wanted, there);
}

async function placesOf(path: string): Promise<Places> {
  return (JSON.parse(await readFile(path, 'utf8')) as { packages: Places }).packages;
}
