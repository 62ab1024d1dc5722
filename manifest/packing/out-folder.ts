import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PackageError } from './package-error';
import { packageNames } from './package-names';

/** Every folder of packages has one, so that no other folder is ever emptied. */
const mark = packageNames('').checksums;

/** Makes the folder; throws `PackageError` when it holds something that no packaging put there. */
export async function claimFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (existsSync(join(folder, mark)) || (await readdir(folder)).length === 0) return;
  throw new PackageError(
    `${folder} is not empty, and what is in it are not packages of ours.`,
    'Name an empty folder with --out, or a new one.',
  );
}

/** Removes the packages of another time. */
export async function emptyFolder(folder: string): Promise<void> {
  await claimFolder(folder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // An interrupted run must leave a folder that the next one knows.
  await writeFile(join(folder, mark), '');
}
