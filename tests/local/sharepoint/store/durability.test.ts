import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../../../src/local/sharepoint/store/database';
import { DatabaseError } from '../../../../src/local/sharepoint/store/database-error';
import { migrations } from '../../../../src/local/sharepoint/store/migrations';
import { tokenOf } from '../support/running-site';

const cli = resolve(__dirname, '../../../../src/local/sharepoint/cli.ts');
const headers = {
  Authorization: `Bearer ${tokenOf('admin')}`,
  Accept: 'application/json;odata=nometadata',
  'Content-Type': 'application/json',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, ['--import', 'tsx', cli, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!server.stdout) throw new TypeError('The server has no output to read.');
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /^ready (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { server, url };
  }
  throw new TypeError('The server ended before it was ready.');
}

async function killed(server: ChildProcess): Promise<void> {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

test('a server killed in the middle of writes keeps every write that it answered', async () => {
  const rounds = 20;
  const titles = new Map<number, string>();
  let { server, url } = await start();
  const items = () => `${url}/_api/web/lists/getbytitle('Rader')/items`;
  await fetch(`${url}/_api/web/lists`, { method: 'POST', headers, body: JSON.stringify({ Title: 'Rader', BaseTemplate: 100 }) });

  for (let round = 0; round < rounds; round += 1) {
    // Killed while others are under way, after a number of answers that differs from round to round.
    const enough = 5 + ((round * 7) % 23);
    let answered = 0;
    const writer = async (name: number): Promise<void> => {
      for (let number = 0; ; number += 1) {
        const Title = `${round}/${name}/${number}`;
        let response: Response;
        try {
          if (name === 4) {
            const parts = [1, 2, 3].map(
              (part) =>
                `--b\r\nContent-Type: application/http\r\n\r\nPOST ${items()} HTTP/1.1\r\naccept: ${headers.Accept}\r\n\r\n{"Title":"${Title}/${part}"}\r\n`,
            );
            const body = `${parts.join('')}--b--`;
            response = await fetch(`${url}/_api/$batch`, {
              method: 'POST',
              headers: { ...headers, 'Content-Type': 'multipart/mixed; boundary=b' },
              body,
            });
            const ids = [...(await response.text()).matchAll(/"Id":(\d+)/g)].map((found) => Number(found[1]));
            ids.forEach((id, index) => titles.set(id, `${Title}/${index + 1}`));
          } else {
            response = await fetch(items(), { method: 'POST', headers, body: JSON.stringify({ Title }) });
            titles.set(((await response.json()) as { Id: number }).Id, Title);
          }
        } catch {
          return; // The server is gone: this write was never answered.
        }
        answered += 1;
        if (answered === enough) server.kill('SIGKILL');
      }
    };
    const exited = once(server, 'exit');
    await Promise.all([writer(1), writer(2), writer(3), writer(4)]);
    await exited;
    ({ server, url } = await start());
    const kept = new Map<number, string>();
    let next: string | undefined = `${items()}?$select=Id,Title&$top=5000`;
    while (next !== undefined) {
      const page = (await (await fetch(next, { headers })).json()) as {
        value: { Id: number; Title: string }[];
        'odata.nextLink'?: string;
      };
      for (const row of page.value) kept.set(row.Id, row.Title);
      next = page['odata.nextLink'];
    }
    for (const [id, title] of titles) expect([id, kept.get(id)]).toEqual([id, title]);
  }
  expect(titles.size).toBeGreaterThan(rounds * 5);
  await killed(server);
}, 240_000);

describe('opening a database', () => {
  const fault = (open: () => unknown): DatabaseError => {
    try {
      open();
    } catch (error) {
      if (error instanceof DatabaseError) return error;
      throw error;
    }
    throw new TypeError('The database was opened.');
  };

  test('a damaged file is told and left as it is', () => {
    const file = join(folder, 'sharepoint.db');
    writeFileSync(file, 'this is no database '.repeat(500));
    const error = fault(() => openDatabase(file));
    expect([error.code, error.file]).toEqual(['damaged', file]);
    expect(error.message).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('this is no database '.repeat(500));
  });

  test('a file with damage in the middle is told, too', () => {
    const file = join(folder, 'sharepoint.db');
    const database = openDatabase(file);
    database.exec('CREATE TABLE filler (text TEXT); CREATE INDEX filler_text ON filler (text)');
    database.transaction(() => {
      for (let number = 0; number < 2000; number += 1) {
        database.run('INSERT INTO filler VALUES (?)', [`${number} ${'x'.repeat(80)}`]);
      }
    });
    database.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8192, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(fault(() => openDatabase(file)).code).toBe('damaged');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('a folder that is not there cannot be written in', () => {
    expect(fault(() => openDatabase(join(folder, 'missing', 'sharepoint.db'))).code).toBe('unwritable');
  });

  test('one file is for one process at a time', () => {
    const file = join(folder, 'sharepoint.db');
    const first = openDatabase(file);
    expect(fault(() => openDatabase(file)).code).toBe('in-use');
    first.close();
    openDatabase(file).close();
  });

  test('a file of an older version is brought up to date, one of a newer version is left alone', () => {
    const file = join(folder, 'sharepoint.db');
    openDatabase(file, migrations.slice(0, 1)).close();
    const database = openDatabase(file);
    expect(database.value('PRAGMA user_version')).toBe(migrations.length);
    database.exec(`PRAGMA user_version=${migrations.length + 1}`);
    database.close();
    expect(fault(() => openDatabase(file)).code).toBe('newer');
  });

  test('a transaction that fails leaves nothing, also inside another', () => {
    const database = openDatabase(':memory:');
    database.exec('CREATE TABLE t (a)');
    const failing = () => {
      database.run('INSERT INTO t VALUES (2)');
      throw new RangeError('no');
    };
    database.transaction(() => {
      database.run('INSERT INTO t VALUES (1)');
      expect(() => database.transaction(failing)).toThrow(RangeError);
    });
    expect(() => database.transaction(failing)).toThrow(RangeError);
    expect(database.rows('SELECT a FROM t')).toEqual([[1]]);
    database.close();
  });
});
