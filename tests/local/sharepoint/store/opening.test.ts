import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../../src/local/sharepoint/store/database';
import { DatabaseError } from '../../../../src/local/sharepoint/store/database-error';
import { migrations } from '../../../../src/local/sharepoint/store/migrations';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

  /** A sound file with more than a few pages. */
  function soundFile(): { file: string; bytes: Buffer } {
    const file = join(folder, 'sharepoint.db');
    const database = openDatabase(file);
    database.exec('CREATE TABLE filler (text TEXT); CREATE INDEX filler_text ON filler (text)');
    database.transaction(() => {
      for (let number = 0; number < 2000; number += 1) {
        database.run('INSERT INTO filler VALUES (?)', [`${number} ${'x'.repeat(80)}`]);
      }
    });
    database.close();
    return { file, bytes: readFileSync(file) };
  }

  test.each([
    ['header', (bytes: Buffer) => bytes.fill(0xff, 0, 100)],
    ['middle', (bytes: Buffer) => bytes.fill(0xff, 8192, bytes.length - 4096)],
    ['end, which is missing,', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2 / 4096) * 4096)],
  ])('a file whose %s is damaged is told and left as it is', (_, damage) => {
    const { file, bytes } = soundFile();
    const damaged = damage(bytes);
    writeFileSync(file, damaged);
    expect(fault(() => openDatabase(file)).code).toBe('damaged');
    expect(readFileSync(file).equals(damaged)).toBe(true);
    expect(readdirSync(folder)).toEqual(['sharepoint.db']);
  });

  test('a log that a killed process has left behind is taken in', () => {
    const { file } = soundFile();
    const first = openDatabase(file);
    first.run("INSERT INTO filler VALUES ('after')");
    const copy = join(folder, 'copy.db');
    for (const ending of ['', '-wal']) copyFileSync(file + ending, copy + ending);
    first.close();
    const second = openDatabase(copy);
    expect(second.value("SELECT count(*) FROM filler WHERE text = 'after'")).toBe(1);
    second.close();
  });

  test('a log whose last write is half leaves out that write, and nothing else', () => {
    const { file } = soundFile();
    const first = openDatabase(file);
    first.run("INSERT INTO filler VALUES ('whole')");
    const whole = statSync(`${file}-wal`).size;
    first.run("INSERT INTO filler VALUES ('half')");
    const copy = join(folder, 'copy.db');
    for (const ending of ['', '-wal']) copyFileSync(file + ending, copy + ending);
    truncateSync(`${copy}-wal`, whole + Math.floor((statSync(`${file}-wal`).size - whole) / 2));
    first.close();
    const second = openDatabase(copy);
    expect(second.rows("SELECT text FROM filler WHERE text IN ('whole', 'half')")).toEqual([['whole']]);
    second.close();
  });

  test('a file of 0 bytes, which a process killed at its very start leaves, is taken as new', () => {
    const file = join(folder, 'sharepoint.db');
    writeFileSync(file, '');
    const database = openDatabase(file);
    expect(database.value('PRAGMA user_version')).toBe(migrations.length);
    database.close();
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
    const bytes = readFileSync(file);
    expect(fault(() => openDatabase(file)).code).toBe('newer');
    expect(readFileSync(file).equals(bytes)).toBe(true);
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
