import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// The account that every Azurite has, of its documentation.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** Microsoft's emulator of Azure Storage with tables and queues, in memory, on free ports of this machine. */
export async function startAzurite(): Promise<Azurite> {
  const folder = mkdtempSync(join(tmpdir(), 'azurite-'));
  const [tables, queues] = [await freePort(), await freePort()];
  const start = async (service: 'table' | 'queue', port: number) => {
    const program = require.resolve(`azurite/dist/src/${service}/main.js`);
    const child = spawn(
      process.execPath,
      [
        program,
        '--inMemoryPersistence',
        '--disableTelemetry',
        '--skipApiVersionCheck',
        '--silent',
        `--${service}Host=127.0.0.1`,
        `--${service}Port=${port}`,
      ],
      { cwd: folder, stdio: 'ignore' },
    );
    await answers(port, () => child.exitCode !== null);
    return child;
  };
  const children = await Promise.all([start('table', tables), start('queue', queues)]);
  return {
    connectionString:
      `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};` +
      `TableEndpoint=http://127.0.0.1:${tables}/${account};QueueEndpoint=http://127.0.0.1:${queues}/${account};`,
    async stop() {
      for (const child of children) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Any answer will do: it says nothing when it is ready. */
async function answers(port: number, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    if (hasEnded()) throw new TypeError('Azurite ended as it was started.');
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await pause(50);
    }
  }
}
