import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { ChatFileError } from './chat-file-error';

/**
 * A file of JSON lines that is only added to: what was added before the process was killed is there at the next start, and a last line that was cut
 * short is left out.
 */
export class Journal<Entry> {
  private handle: number | null = null;

  constructor(private readonly file: string | null) {}

  /** Everything that was kept, oldest first. Throws `ChatFileError`. */
  read(): Entry[] {
    if (this.file === null || !existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n');
    lines.pop();
    return lines.flatMap((line, at) => {
      try {
        return [JSON.parse(line) as Entry];
      } catch (cause) {
        throw new ChatFileError(this.file ?? '', at + 1, { cause });
      }
    });
  }

  append(entry: Entry): void {
    if (this.file === null) return;
    this.handle ??= openSync(this.file, 'a');
    writeSync(this.handle, `${JSON.stringify(entry)}\n`);
  }

  /** Puts a shorter story of the same in the file's place, or leaves the file as it was. */
  rewrite(entries: readonly Entry[]): void {
    if (this.file === null) return;
    this.close();
    const fresh = `${this.file}.new`;
    const handle = openSync(fresh, 'w');
    writeSync(handle, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(fresh, this.file);
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
  }
}
