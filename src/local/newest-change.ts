import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** When a file, or the newest file below a folder, was last written, in milliseconds; 0 when there is none. */
export async function newestChange(path: string): Promise<number> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  const times = await Promise.all(inside.map((name) => newestChange(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}
