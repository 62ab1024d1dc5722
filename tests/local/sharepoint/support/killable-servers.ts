import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

interface Standby {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
}

export interface KillableServer {
  readonly url: string;
  /** `kill -9` */
  kill(): void;
  readonly gone: Promise<unknown>;
}

const root = resolve(__dirname, '../../../..');

/** Starts local SharePoints quickly, one after the other: the program is bundled once, and the next process is loaded while the last one works. */
export class KillableServers {
  private readonly bundle: string;
  readonly dataDir: string;
  private next: Standby | undefined;

  /** `folder` is for the servers alone: whichever of them sees the test end before its time removes it. */
  constructor(private readonly folder: string) {
    this.bundle = join(folder, 'bundle');
    this.dataDir = join(folder, 'data');
    mkdirSync(this.bundle);
    // Where the packages that stay outside the bundle are found.
    symlinkSync(join(root, 'node_modules'), join(this.bundle, 'node_modules'), 'junction');
    const build = `import('vite').then(({ build }) => build({ configFile: false, logLevel: 'error', root: ${JSON.stringify(root)},
      ssr: { noExternal: true, external: ['libsql'] },
      build: { ssr: ${JSON.stringify(join(__dirname, 'killable-entry.ts'))}, outDir: ${JSON.stringify(this.bundle)}, minify: false, emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: 'server.mjs' } } } }))`;
    execFileSync(process.execPath, ['-e', build], { cwd: root, stdio: 'inherit' });
  }

  async start(): Promise<KillableServer> {
    const { process: child, lines } = this.next ?? this.load();
    this.next = undefined;
    const gone = once(child, 'exit');
    await line(lines, /^loaded$/);
    child.stdin?.write(`${this.dataDir}\n`);
    const url = (await line(lines, /^ready \S+$/)).slice('ready '.length);
    this.next = this.load();
    return { url, kill: () => child.kill('SIGKILL'), gone };
  }

  async close(): Promise<void> {
    if (this.next) {
      const gone = once(this.next.process, 'exit');
      this.next.process.kill('SIGKILL');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private load(): Standby {
    const child = spawn(process.execPath, [join(this.bundle, 'server.mjs'), this.folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    if (!child.stdout) throw new TypeError('The server has no output to read.');
    const reader: Interface = createInterface({ input: child.stdout });
    return { process: child, lines: reader[Symbol.asyncIterator]() };
  }
}

async function line(lines: AsyncIterator<string>, wanted: RegExp): Promise<string> {
  for (;;) {
    const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
    if (done === true) throw new TypeError('The server ended before it was ready.');
    if (wanted.test(value)) return value;
  }
}
