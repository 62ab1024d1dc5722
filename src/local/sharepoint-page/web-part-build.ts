import { spawn, type ChildProcess } from 'node:child_process';

/** How far a build has come, and what it has said. */
export interface BuildProgress {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  /** The last of what it said; a first build installs packages and says a lot. */
  readonly output: string;
}

export interface WebPartBuild {
  /** Starts the project's own build unless one is running. */
  start(): void;
  progress(): BuildProgress;
  /** Ends a build that is running. */
  stop(): void;
}

export interface BuildCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
}

const mostOutput = 20_000;

/** Runs the build of the web parts as its own program, one at a time. */
export function webPartBuild({ command, args, folder }: BuildCommand): WebPartBuild {
  let running: ChildProcess | null = null;
  let state: BuildProgress['state'] = 'none';
  let output = '';
  const said = (part: Buffer | string): void => void (output = (output + part.toString()).slice(-mostOutput));

  return {
    start: () => {
      if (running) return;
      state = 'running';
      output = '';
      // Windows finds npm only through its shell. A group of its own, so that stopping it stops what it has started.
      const isWindows = process.platform === 'win32';
      const program = spawn(command, args, {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: isWindows,
        detached: !isWindows,
      });
      running = program;
      program.stdout.on('data', said);
      program.stderr.on('data', said);
      const end = (worked: boolean): void => {
        if (running !== program) return;
        running = null;
        state = worked ? 'done' : 'failed';
      };
      program.once('error', (fault) => {
        said(`${fault.message}\n`);
        end(false);
      });
      program.once('close', (code) => end(code === 0));
    },
    progress: () => ({ state, output }),
    stop: () => {
      const program = running;
      running = null;
      if (program?.pid === undefined) return;
      if (process.platform === 'win32') program.kill();
      else process.kill(-program.pid, 'SIGTERM');
    },
  };
}
