import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseStartOptions, StartOptionsError } from '../../src/local/start-options';
import { runStart } from '../support/start-app';

const onLinux = process.platform === 'linux' ? it : it.skip;

function faultsOf(args: string[]): readonly string[] {
  try {
    parseStartOptions(args);
  } catch (error) {
    if (error instanceof StartOptionsError) return error.faults;
    throw error;
  }
  return [];
}

async function run(...args: string[]): Promise<{ code: number | null; said: string; complained: string }> {
  const program = runStart(args);
  let said = '';
  let complained = '';
  program.stdout?.on('data', (part: Buffer) => void (said += part.toString()));
  program.stderr?.on('data', (part: Buffer) => void (complained += part.toString()));
  const [code] = (await once(program, 'close')) as [number | null];
  return { code, said, complained };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkjop-start-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the options of npm start', () => {
  it('have defaults', () => {
    expect(parseStartOptions([])).toMatchObject({ port: 4400, agreements: null, today: null });
  });

  it('are read', () => {
    expect(parseStartOptions(['--port', '4500', '--agreements', '10000', '--today=2025-11-24', '--data', folder])).toEqual({
      port: 4500,
      agreements: 10_000,
      today: '2025-11-24',
      dataFolder: folder,
      withBot: true,
      withPlayground: false,
    });
  });

  it('let nobody speak to the bot without a token unless that is asked for, and the bot is there', () => {
    expect(parseStartOptions([])).toMatchObject({ withPlayground: false });
    expect(parseStartOptions(['--playground'])).toMatchObject({ withBot: true, withPlayground: true });
    expect(() => parseStartOptions(['--playground', '--no-bot'])).toThrow('--playground');
  });

  it.each([
    [['--port', 'x'], '--port'],
    [['--port', '70000'], '--port'],
    [['--port', '-1'], '--port'],
    [['--port'], '--port'],
    [['--agreements', '1.5'], '--agreements'],
    [['--agreements', '9999999'], '--agreements'],
    [['--today', '2025-02-29'], '--today'],
    [['--today', '24.11.2025'], '--today'],
    [['--data'], '--data'],
    [['--colour', 'red'], '--colour'],
  ])('refuse %j', (args, named) => {
    expect(faultsOf(args).join(' ')).toContain(named);
  });

  it('tell every fault at once', () => {
    expect(faultsOf(['--port', 'x', '--agreements', 'many', '--today', 'soon'])).toHaveLength(3);
  });

  it('refuse a file where a folder should be', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(faultsOf(['--data', file])[0]).toContain('is a file');
  });
});

describe('npm start', () => {
  it('shows its help', async () => {
    const { code, said } = await run('--help');
    expect(code).toBe(0);
    expect(said).toContain('--agreements');
    expect(said).toContain('--today');
  });

  it('says what is wrong with the options and what to do, without a stack', async () => {
    const { code, complained } = await run('--port', 'x', '--today', 'soon');
    expect(code).toBe(1);
    expect(complained).toContain('--port');
    expect(complained).toContain('--today');
    expect(complained).toContain('--help');
    expect(complained).not.toContain('    at ');
  });

  it('says that the port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, complained } = await run('--port', String(port), '--data', folder);
    other.close();
    expect(code).toBe(1);
    expect(complained.trim()).toBe(
      `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${port < 65_500 ? port + 10 : 4410}`,
    );
  });

  it('leaves a damaged database as it is and says what to do', async () => {
    const file = join(folder, 'sharepoint.db');
    writeFileSync(file, 'this is no database, but somebody may want it back'.repeat(100));
    const before = readFileSync(file);
    const { code, complained } = await run('--port', '0', '--data', folder);
    expect(code).toBe(1);
    expect(complained).toContain(file);
    expect(complained).toContain('damaged');
    expect(complained.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that the folder cannot be written in', async () => {
    // A folder below a file can be made by nobody, root included.
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, complained } = await run('--port', '0', '--data', join(file, 'below'));
    expect(code).toBe(1);
    expect(complained).toContain('cannot be written in');
    expect(complained.trim().split('\n')).toHaveLength(1);
  });

  // Only Linux has a folder in which nobody, root included, may make another.
  onLinux('gives up on a folder in /proc at once', async () => {
    const { code, complained } = await run('--port', '0', '--data', '/proc/nope/deeper');
    expect(code).toBe(1);
    expect(complained.trim()).toBe(
      'The data folder /proc/nope/deeper cannot be written in. Give yourself the right to write there, or choose another folder with --data.',
    );
  });
});
