import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appId, startKeyServer, tenantId, type KeyServer } from '../channel/key-server';
import { startConnector, type TestConnector } from '../channel/test-connector';
import * as activities from '../channel/teams-activities';

/** The bot as it runs in production, in a process of its own. */
interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

const run = (environment: Record<string, string>, ...more: string[]): { child: ChildProcess; output: () => string } => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts', ...more], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => void (text += part.toString()));
  child.stderr.on('data', (part: Buffer) => void (text += part.toString()));
  return { child, output: () => text };
};

async function started(environment: Record<string, string>): Promise<Running> {
  const { child, output } = run(environment);
  while (!output().includes('"started"')) {
    if (child.exitCode !== null) throw new TypeError(output());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const port = /"port":(\d+)/.exec(output())?.[1] ?? '';
  return { child, output, url: `http://127.0.0.1:${port}` };
}

describe('The bot as a process', () => {
  let folder: string;
  let keyServer: KeyServer;
  let connector: TestConnector;
  let environment: Record<string, string>;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-process-'));
    connector = await startConnector();
    keyServer = await startKeyServer(() => connector.serviceUrl);
    environment = {
      BOT_APP_ID: appId,
      BOT_TENANT_ID: tenantId,
      BOT_TEAMS_APP_ID: '6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846',
      BOT_SITE_URL: `${new URL(connector.serviceUrl).origin}/sites/innkjop`,
      BOT_PUBLIC_URL: 'http://127.0.0.1:1/',
      BOT_WEBHOOK_SECRET: 'client-state-of-a-test',
      BOT_CARD_SECRET: 'secret-of-cards-of-a-test',
      BOT_SQLITE_FILE: join(folder, 'bot.sqlite'),
      BOT_HOST: '127.0.0.1',
      BOT_PORT: '0',
      BOT_LOCAL_TOKEN_ENDPOINT: `${new URL(connector.serviceUrl).origin}/token`,
      BOT_LOCAL_METADATA_URL: keyServer.metadataUrl,
    };
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await connector.close();
    await keyServer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells everything that is wrong and ends, when nothing is configured', async () => {
    const { child, output } = run({ NODE_ENV: 'production' });
    children.push(child);
    expect(await once(child, 'close')).toEqual([1, null]);
    for (const name of ['BOT_APP_ID', 'BOT_TENANT_ID', 'BOT_SITE_URL', 'BOT_WEBHOOK_SECRET', '--help'])
      expect(output()).toContain(name);
  });

  it('lists its variables when it is asked to', async () => {
    const { child, output } = run({}, '--help');
    children.push(child);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(output()).toContain('BOT_APP_ID');
  });

  it.each(['botbuilder', 'agents'])('on %s lives through what is thrown at it, and stops when it is told to', async (channel) => {
    const running = await started({ ...environment, BOT_CHANNEL: channel, BOT_SQLITE_FILE: join(folder, `${channel}.sqlite`) });
    children.push(running.child);
    const post = async (body: string, authorization: string): Promise<number> =>
      (
        await fetch(`${running.url}/api/messages`, {
          method: 'POST',
          body,
          headers: { authorization, 'content-type': 'application/json' },
        })
      ).status;
    const token = await keyServer.token();
    const good = JSON.stringify(activities.personalMessage(connector.serviceUrl));

    // Without `type`, botbuilder's adapter rejects before it asks who is there.
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '{}',
      '{"id":"1"}',
      good.replace('"type":"message"', '"kind":"message"'),
      good.slice(0, 100),
    ];
    for (const body of bodies) {
      expect(await post(body, '')).toBe(400);
      expect(await post(body, `Bearer ${token}`)).toBe(400);
    }
    expect(await post(good, 'Bearer garbage')).toBe(401);
    expect(await post(good, `Bearer ${token}`)).toBe(200);
    expect(await (await fetch(`${running.url}/healthz`)).json()).toEqual({ alive: true });
    // There is no SharePoint behind it: alive, but not to be sent anything.
    const readiness = await fetch(`${running.url}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({ ready: false, storage: 'ok', sharePoint: 'failing' });

    running.child.kill('SIGTERM');
    expect(await once(running.child, 'close')).toEqual([0, null]);
    expect(running.output()).toContain('"stopped"');
    for (const said of ['Kari', 'hjelp', activities.personId, 'eyJ']) expect(running.output()).not.toContain(said);
  });
});
