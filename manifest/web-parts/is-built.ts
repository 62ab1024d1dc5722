import { statSync } from 'node:fs';
import { join } from 'node:path';
import { newestChange } from '../../src/local/newest-change';

const root = join(import.meta.dirname, '..', '..');

/** What the built web parts follow from, once the values of the installation are written. */
const sources = [
  'src/ui',
  'src/data',
  'src/domain',
  'src/schema',
  'webparts/src',
  'webparts/config',
  'webparts/package-lock.json',
  'webparts/tsconfig.json',
];

/** Whether the package is there and nothing it is made from is newer. */
export async function isBuilt(sppkg: string): Promise<boolean> {
  const built = statSync(sppkg, { throwIfNoEntry: false });
  if (!built) return false;
  const changes = await Promise.all(sources.map((source) => newestChange(join(root, source))));
  return Math.max(...changes) <= built.mtimeMs;
}
