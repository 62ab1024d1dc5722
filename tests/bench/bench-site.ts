import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../src/local/sharepoint/identity/local-token';

export interface BenchSite {
  /** `http://127.0.0.1:43211/sites/innkjop/_api` */
  readonly api: string;
  readonly readyAfterMs: number;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The most memory that the process has had so far, in MB; not a number where the system does not tell. */
  peakMemory(): number;
  /** Seconds of the processor that the process has taken so far: what others do on the machine hardly shows in them. Not a number where the system does not tell. */
  processorTime(): number;
  stop(): Promise<void>;
}

/** The local SharePoint alone, in a process of its own as `npm run sharepoint` starts it. */
export async function startBenchSite(folder: string): Promise<BenchSite> {
  const started = performance.now();
  const args = ['--import', 'tsx', 'src/local/sharepoint/cli.ts', '--port', '0', '--data', folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const api = `${await readyAddress(child)}/_api`;
  const readyAfterMs = performance.now() - started;
  const admin = findPerson('admin');
  if (!admin) throw new Error('The local directory has no admin.');
  const headers = { Authorization: `Bearer ${issueLocalToken(admin)}`, Accept: 'application/json;odata=nometadata' };
  return {
    api,
    readyAfterMs,
    async ask(path, init = {}) {
      const response = await fetch(api + path, { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response;
    },
    peakMemory: () => peakMemoryOf(child.pid),
    processorTime: () => processorTimeOf(child.pid),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function readyAddress(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of child.stdout ?? []) {
    said += String(part);
    const address = /^ready (\S+)$/m.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`The local SharePoint ended before it was ready: ${said}`);
}

function peakMemoryOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    // Only Linux tells.
    return Number.NaN;
  }
}

/** Linux counts in hundredths of a second, for programs and for the system on their behalf. */
function processorTimeOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    // Only Linux tells.
    return Number.NaN;
  }
}
