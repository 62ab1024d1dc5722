import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readLocalToken } from '../../../src/local/sharepoint/identity/local-token';
import { tokenOf } from './support/running-site';

const onLinux = process.platform === 'linux' ? test : test.skip;

const root = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-'));
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/local/sharepoint', script), ...args], { cwd: root });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs to its end. */
async function ran(script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = run(script, args);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

/** Starts a server and waits until it says that it is ready. */
async function started(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = run('cli.ts', args);
  let out = '';
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk);
    const url = /^ready (http:\/\/127\.0\.0\.1:\d+\/sites\/innkjop)$/m.exec(out)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`The server ended before it was ready: ${out}`);
}

const webOf = (url: string) =>
  fetch(`${url}/_api/web`, {
    headers: { Authorization: `Bearer ${tokenOf('admin')}`, Accept: 'application/json;odata=nometadata' },
  });

async function ended(child: ChildProcess, signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> {
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}

describe('npm run sharepoint', () => {
  test('says when it is ready, keeps its site over a restart and leaves clean on Ctrl-C', async () => {
    const data = join(folder, 'new', 'site');
    const first = await started('--port', '0', '--data', data);
    const { Id } = (await (await webOf(first.url)).json()) as { Id: string };
    expect(await ended(first.child, 'SIGINT')).toBe(0);
    const second = await started('--port', '0', '--data', data);
    expect(await (await webOf(second.url)).json()).toMatchObject({ Id, Title: 'Innkjøp' });
    const taken = await ran('cli.ts', '--port', '0', '--data', data);
    expect(taken).toMatchObject({ code: 1, out: '' });
    expect(taken.err).toMatch(/is in use by another process\. Stop the other/);
    expect(await ended(second.child, 'SIGTERM')).toBe(0);
  });

  test('is on another day when told so', async () => {
    const { child, url } = await started('--port', '0', '--today', '2031-05-17');
    expect(await (await webOf(url)).json()).toMatchObject({ Created: expect.stringMatching(/^2031-05-1[67]T/) });
    await ended(child, 'SIGINT');
  });

  test('has one clear sentence for a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const result = await ran('cli.ts', '--port', String(port));
    other.close();
    expect(result).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} is taken by another program. Stop it, or choose another port with --port.\n`,
    });
  });

  test('tells of a damaged database and leaves it as it is', async () => {
    const data = mkdtempSync(join(folder, 'damaged-'));
    writeFileSync(join(data, 'sharepoint.db'), 'this is no database, and long enough to be taken for one '.repeat(200));
    const result = await ran('cli.ts', '--port', '0', '--data', data);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toMatch(/is damaged and has been left as it is\. Move the file away/);
    expect(result.err.trim().split('\n')).toHaveLength(1);
  });

  test('tells of a folder that cannot be made', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const result = await ran('cli.ts', '--port', '0', '--data', join(file, 'below'));
    expect(result.code).toBe(1);
    expect(result.err).toMatch(/cannot be opened for writing\. Check that the folder exists/);
  });

  // Only Linux has a folder in which nobody, root included, may make another.
  onLinux('gives up on a folder in /proc at once', async () => {
    const result = await ran('cli.ts', '--port', '0', '--data', '/proc/nope/deeper');
    expect(result).toEqual({
      code: 1,
      out: '',
      err: 'The database /proc/nope/deeper/sharepoint.db cannot be opened for writing. Check that the folder exists and that you may write in it, or start with another data folder.\n',
    });
  });

  test('lists everything that is wrong with its options at once', async () => {
    const { code, err } = await ran(
      'cli.ts',
      '--port',
      '99999',
      '--today',
      '2026-02-30',
      '--threshold',
      '0',
      '--colour',
      'x',
      '--data',
    );
    expect(code).toBe(1);
    for (const part of [
      '"--colour" is not an option',
      '--port must be',
      'not "99999"',
      '--today must be a date',
      '--threshold must be',
      '--data must name a folder',
      '--help',
    ]) {
      expect(err).toContain(part);
    }
  });

  test('explains itself', async () => {
    const { code, out } = await ran('cli.ts', '--help');
    expect(code).toBe(0);
    for (const option of ['--port', '--data', '--today', '--units-per-minute', 'npm run faults', '127.0.0.1']) {
      expect(out).toContain(option);
    }
  });

  test('throttles when it is told to, and not otherwise', async () => {
    const { child, url } = await started('--port', '0', '--units-per-minute', '1');
    const statuses = [(await webOf(url)).status, (await webOf(url)).status];
    await ended(child, 'SIGTERM');
    expect(statuses).toEqual([200, 429]);
  });
});

describe('npm run faults', () => {
  test('makes the running site fail, tells what came of it, and mends it', async () => {
    const { child, url } = await started('--port', '0');
    const set = await ran('faults-cli.ts', 'throttle', '--seconds', '7', '--count', '1', '--url', url);
    expect(set.out).toMatch(/^Set: 1 {2}throttle, retryAfter 7, .*\(0 met\)\n$/);
    const answer = await webOf(url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await ran('faults-cli.ts', 'list', '--url', url)).out).toContain('(1 met)');
    expect((await ran('faults-cli.ts', 'clear', '--url', url)).out).toBe('1 fault cleared.\n');
    await ended(child, 'SIGTERM');
  });

  test('says what it does not understand, and when nothing answers', async () => {
    const wrong = await ran('faults-cli.ts', 'drop', '--when', 'sometime');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('before-write, after-write, mid-answer')]);
    const elsewhere = await ran('faults-cli.ts', 'list', '--url', 'https://contoso.sharepoint.com');
    expect(elsewhere.err).toContain('It must be an address on this machine');
    const nobody = await ran('faults-cli.ts', 'list', '--url', 'http://127.0.0.1:1');
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('Nothing answers at http://127.0.0.1:1.')]);
  });
});

describe('npm run token', () => {
  test.each([
    ['ingrid', 'ingrid'],
    ['Ingrid.Haugland@alver.example', 'ingrid'],
    ['siri.foss@bergen.example', 'siri'],
  ])('for %s prints the token and nothing else', async (given, short) => {
    const { code, out, err } = await ran('token-cli.ts', given);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.\n$/);
    expect(readLocalToken(`Bearer ${out.trim()}`)).toMatchObject({ short: short });
  });

  test('ends quietly when nobody reads its list to the end', async () => {
    const child = run('token-cli.ts', []);
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    // What `npm run token | head` does, before the first line instead of after the tenth.
    child.stdout?.destroy();
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('without a name lists the people of the story', async () => {
    const { code, out } = await ran('token-cli.ts');
    expect(code).toBe(0);
    for (const name of ['Arne Systad', 'Ingrid Haugland', 'Siri Foss', 'site owner', 'and 220 more']) expect(out).toContain(name);
  });

  test('suggests whom a mistyped name may have meant', async () => {
    const { code, out, err } = await ran('token-cli.ts', 'ingird');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('Nobody in the local tenant is called "ingird". Did you mean ingrid? npm run token lists the people.\n');
  });

  test('gives none for somebody who has left', async () => {
    const { code, out, err } = await ran('token-cli.ts', 'knut');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Knut Skodvin has left');
  });
});
