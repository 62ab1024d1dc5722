import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openSqliteStorage } from '../../../bot/storage/sqlite/open-sqlite-storage';
import { anEntry, at } from './storage-subject';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bot-storage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change = (file: string, sql: string) => {
  const connection = new Libsql(file);
  connection.exec(sql);
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
};

async function filled(): Promise<string> {
  const file = join(folder, 'not', 'yet', 'bot.db');
  const storage = await openSqliteStorage({ file });
  await storage.outbox.plan(
    Array.from({ length: 200 }, (_, each) => anEntry(`m${each}`)),
    at(0),
  );
  await storage.close();
  return file;
}

test('the file and its folder are made, and what was kept is there when it is opened again', async () => {
  const file = await filled();
  const storage = await openSqliteStorage({ file });
  expect((await storage.outbox.count()).planned).toBe(200);
  await storage.close();
});

test.each([
  ['made by a newer version', 'newer', async () => change(await filled(), 'PRAGMA user_version = 99')],
  ['another program’s', 'foreign', async () => change(await filled(), 'PRAGMA application_id = 7')],
  [
    'damaged in the middle',
    'damaged',
    async () => {
      const file = await filled();
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 8192, 40_960);
      writeFileSync(file, bytes);
    },
  ],
  [
    'no database',
    'damaged',
    async () => {
      mkdirSync(join(folder, 'not', 'yet'), { recursive: true });
      writeFileSync(join(folder, 'not', 'yet', 'bot.db'), 'Kjære alle, '.repeat(500));
    },
  ],
])('a file that is %s is told and left as it is', async (_, problem, make) => {
  await make();
  const file = join(folder, 'not', 'yet', 'bot.db');
  const before = readFileSync(file);
  await expect(openSqliteStorage({ file })).rejects.toMatchObject({ code: 'bot/storage', problem, remedy: expect.any(String) });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a place that cannot be written is told', async () => {
  writeFileSync(join(folder, 'a file'), '');
  const opening = openSqliteStorage({ file: join(folder, 'a file', 'bot.db') });
  await expect(opening).rejects.toMatchObject({ problem: 'unwritable' });
});

test('of 8 who open a new file at once all find the same storage', async () => {
  const file = join(folder, 'bot.db');
  const opened = await Promise.all(Array.from({ length: 8 }, async () => await openSqliteStorage({ file })));
  await opened[0]?.outbox.plan([anEntry('a')], at(0));
  for (const { outbox } of opened) expect(await outbox.read('a')).not.toBeNull();
  for (const storage of opened) await storage.close();
});

test('a file that was removed while it was open is told, since what is written to it is lost', async () => {
  const file = join(folder, 'bot.db');
  const storage = await openSqliteStorage({ file });
  await storage.check();
  rmSync(file);
  await expect(storage.check()).rejects.toMatchObject({ problem: 'unreachable' });
  await storage.close();
  expect(existsSync(file)).toBe(false);
});

test('of two messages of one call either both are kept or none, also when the second one cannot be written', async () => {
  const file = join(folder, 'bot.db');
  const storage = await openSqliteStorage({ file });
  change(file, `CREATE TRIGGER no_b BEFORE INSERT ON outbox WHEN new.id = 'b' BEGIN SELECT raise(ABORT, 'no b'); END`);
  await expect(storage.outbox.plan([anEntry('a'), anEntry('b')], at(0))).rejects.toThrow('no b');
  expect(await storage.outbox.read('a')).toBeNull();
  expect(await storage.outbox.plan([anEntry('a')], at(0))).toEqual(['a']);
  await storage.close();
});
