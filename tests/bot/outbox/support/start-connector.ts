import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectorOptions, ConnectorStats } from './connector-entry';

export interface RunningConnector {
  readonly url: string;
  stats(): Promise<ConnectorStats>;
  /** How often each message was taken. */
  taken(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export async function startConnector(options: ConnectorOptions): Promise<RunningConnector> {
  const child = fork(join(process.cwd(), 'tests/bot/outbox/support/connector-entry.ts'), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    stats: async () => (await (await fetch(`${url}/stats`)).json()) as ConnectorStats,
    taken() {
      const taken = new Map<string, number>();
      for (const line of readFileSync(options.ledger, 'utf8').split('\n').filter(Boolean)) {
        const { message } = JSON.parse(line) as { message: string };
        taken.set(message, (taken.get(message) ?? 0) + 1);
      }
      return taken;
    },
    async stop() {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
