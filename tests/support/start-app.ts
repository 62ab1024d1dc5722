import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface StartedApp {
  /** `http://127.0.0.1:43211`, without a slash at the end. */
  readonly url: string;
  /** Where it keeps everything, unless `--data` said otherwise. */
  readonly folder: string;
  /** Everything the program has said. */
  readonly output: () => string;
  /** Ends it as Ctrl-C does and answers with its exit code. */
  stop(): Promise<number | null>;
}

/** Tests and measurements are run from the repository's folder. */
const repository = process.cwd();
/** Building the pages and writing the demo takes a while on a busy machine; a hang must still end. */
const readyWithinMs = 180_000;

/** Runs `npm start` with arguments of its own and does not wait for anything. */
export function runStart(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/local/main.ts', ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts the whole product on a free port with a fresh site, and answers when it is ready. */
export async function startApp(args: readonly string[] = []): Promise<StartedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'innkjop-'));
  const program = runStart(['--port', '0', '--data', folder, ...args]);
  let output = '';
  const said = (part: Buffer): void => void (output += part.toString());
  program.stdout?.on('data', said);
  program.stderr?.on('data', said);
  const ended = once(program, 'exit') as Promise<[number | null]>;
  const stop = async (): Promise<number | null> => {
    program.kill('SIGINT');
    const [code] = await ended;
    rmSync(folder, { recursive: true, force: true });
    return code;
  };

  const url = await new Promise<string>((ready, failed) => {
    const giveUp = setTimeout(() => failed(new Error(`Not ready in ${readyWithinMs} ms. It said:\n${output}`)), readyWithinMs);
    program.stdout?.on('data', () => {
      const address = /^ready (http:\/\/\S+?)\/$/m.exec(output)?.[1];
      if (!address) return;
      clearTimeout(giveUp);
      ready(address);
    });
    void ended.then(([code]) => {
      clearTimeout(giveUp);
      failed(new Error(`Ended with ${code} before it was ready. It said:\n${output}`));
    });
  }).catch(async (error: unknown) => {
    if (program.exitCode === null) await stop();
    throw error;
  });
  return { url, folder, output: () => output, stop };
}
