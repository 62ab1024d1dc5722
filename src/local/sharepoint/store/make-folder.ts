import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes the folder and those above it, one level at a time: where nobody may make anything (`/proc`), Node 20's own `recursive` never returns.
 * Throws Node's error for the first level that cannot be made.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) {
    missing.unshift(at);
    if (dirname(at) === at) break;
  }
  for (const level of missing) {
    try {
      mkdirSync(level);
    } catch (cause) {
      // Somebody else was quicker. Should it be a file, the level below says so, or the file that is to lie in it.
      if ((cause as { code?: unknown }).code !== 'EEXIST' || !existsSync(level)) throw cause;
    }
  }
}
