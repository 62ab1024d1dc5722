import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PackageError } from './package-error';
import { packageNames } from './package-names';

const { webParts, checksums } = packageNames('');

/** What packaging puts into a folder, of any version. Other people call a list of checksums by the same name, so the list alone says nothing. */
const isOurs = (name: string): boolean =>
  name === webParts ||
  name === checksums ||
  /^innkjop-(teams|tab)-\d[^/]*\.zip$/.test(name) ||
  /^sbom-[a-z-]+\.cdx\.json$/.test(name) ||
  /^licences-[a-z-]+\.md$/.test(name);

/** Makes the folder; throws `PackageError` when it holds something that no packaging put there. */
export async function claimFolder(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const others = names.filter((name) => !isOurs(name));
  if (others.length === 0) return names;
  throw new PackageError(
    `${folder} is not empty, and what is in it are not packages of ours: ${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}`,
    'Name an empty folder with --out, or a new one.',
  );
}

/** Removes the packages of another time, and nothing else. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await claimFolder(folder)) await rm(join(folder, name));
}
