import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

const node = (cwd: string, ...args: string[]) =>
  new Promise<{ readonly code: number; readonly out: string }>((resolve) => {
    const options = { cwd, env: { PATH: process.env['PATH'] } };
    execFile(process.execPath, args, options, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out: out + err }),
    );
  });

describe('The program of the bot for a web app', () => {
  it('runs by itself in a folder with nothing else, with all of Azure in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    const script = `await (await import('./manifest/deploy/bundle-bot.ts')).bundleBot(${JSON.stringify(folder)})`;
    expect(await node(root, '--import', 'tsx', '--input-type=module', '-e', script)).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');

    const help = await node(folder, 'main.js', '--help');
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('BOT_STORAGE_ACCOUNT') });
    const unconfigured = await node(folder, 'main.js');
    expect(unconfigured).toMatchObject({ code: 1, out: expect.stringContaining('BOT_APP_ID is missing') });

    // Everything that is loaded only when it is needed is there too.
    const parts = `
      import { readdirSync } from 'node:fs';
      for (const part of readdirSync('parts')) if (!part.startsWith('open-sqlite')) await import('./parts/' + part);
    `;
    expect(await node(folder, '--input-type=module', '-e', parts)).toEqual({ code: 0, out: '' });
    rmSync(folder, { recursive: true });
  });
});
