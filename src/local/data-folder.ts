import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './sharepoint/store/make-folder';
import { StartError } from './start-error';

/** What the folder was filled with. While it is being filled it is not `complete`. */
export interface FillNote {
  /** Null: the demo of about 60. */
  readonly agreements: number | null;
  readonly complete: boolean;
}

const noteFile = 'demo.json';

/** Makes the folder if it is not there and sees that it can be written in. */
export function openDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    // Root may write anywhere, except on a file system that nobody may write on: only writing tells.
    const probe = join(folder, '.writable');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw new StartError(
      `The data folder ${folder} cannot be written in.`,
      'Give yourself the right to write there, or choose another folder with --data.',
      { cause },
    );
  }
}

export function readFillNote(folder: string): FillNote | null {
  const file = join(folder, noteFile);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as FillNote;
  } catch (cause) {
    throw new StartError(
      `The file ${file} is damaged.`,
      `Choose another folder with --data, or delete ${folder} to start afresh.`,
      { cause },
    );
  }
}

export function writeFillNote(folder: string, note: FillNote): void {
  writeFileSync(join(folder, noteFile), `${JSON.stringify(note)}\n`);
}

/** Removes a site whose demo data never became whole, and what bot and chat have kept beside it. Nobody can have worked in it: it was never opened. */
export function removeUnfinishedSite(folder: string): void {
  const databases = ['sharepoint.db', 'bot.db'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`]);
  for (const name of [...databases, 'teams-chat.jsonl', noteFile]) rmSync(join(folder, name), { force: true });
}
