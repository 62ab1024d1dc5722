import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../../src/local/sharepoint/store/database';
import { databaseFile } from '../../../../src/local/sharepoint/server';
import { KillableServers } from '../support/killable-servers';
import { ask, rows, writeUntilKilled, type Acknowledged } from '../support/restless-writers';

const rounds = 200;
let servers: KillableServers;

beforeAll(() => {
  servers = new KillableServers(mkdtempSync(join(tmpdir(), 'killed-sharepoint-')));
});
afterAll(() => servers.close());

test(`a server killed ${rounds} times during writes of every kind keeps every write that it answered, and no half one`, async () => {
  const kept: Acknowledged = { items: new Map(), lists: new Set(), files: new Map() };
  let server = await servers.start();
  for (const [Title, BaseTemplate] of [
    ['Rader', 100],
    ['Filer', 101],
  ] as const) {
    await ask(server.url, '/_api/web/lists', { method: 'POST', body: JSON.stringify({ Title, BaseTemplate }) });
  }
  for (let round = 0; round < rounds; round += 1) {
    // After a number of answers that differs from round to round, while other writes are under way.
    await writeUntilKilled(server, round, 2 + ((round * 7) % 11), kept);
    // Opening fails when the file is damaged: it is checked each time.
    server = await servers.start();
    const newest = [...kept.items].slice(-20);
    const ids = newest.map(([id]) => `Id eq ${id}`).join(' or ');
    const { value } = JSON.parse(await ask(server.url, `${rows}/items?$select=Id,Title&$filter=${encodeURIComponent(ids)}`)) as {
      value: { Id: number; Title: string }[];
    };
    const there = new Map(value.map(({ Id, Title }) => [Id, Title]));
    expect(newest.map(([id]) => [id, there.get(id)])).toEqual(newest);
  }
  server.kill();
  await server.gone;

  const database = openDatabase(join(servers.dataDir, databaseFile));
  try {
    expect(database.value('PRAGMA integrity_check')).toBe('ok');
    expectAll(database, kept);
    expectNothingHalf(database);
  } finally {
    database.close();
  }
  expect([kept.items.size > rounds, kept.lists.size > rounds / 10, kept.files.size > rounds / 10]).toEqual([true, true, true]);
}, 600_000);

function expectAll(database: Database, kept: Acknowledged): void {
  const number = Number(database.value("SELECT number FROM lists WHERE title = 'Rader'"));
  const titles = new Map(database.rows(`SELECT id, title FROM items_${number}`).map(([id, title]) => [Number(id), title]));
  expect([...kept.items].filter(([id, title]) => titles.get(id) !== title)).toEqual([]);
  const lists = new Set(database.rows('SELECT title FROM lists').map(([title]) => title));
  expect([...kept.lists].filter((title) => !lists.has(title))).toEqual([]);
  const library = Number(database.value("SELECT number FROM lists WHERE title = 'Filer'"));
  const files = new Map(
    database
      .rows(`SELECT t.name, b.content FROM items_${library} t JOIN blobs b ON b.id = json_extract(t.file, '$.blob')`)
      .map(([name, content]) => [String(name), (content as Buffer).toString('utf8')]),
  );
  expect([...kept.files].filter(([name, content]) => files.get(name) !== content)).toEqual([]);
}

/** What belongs together is there together: also of writes that were never answered. */
function expectNothingHalf(database: Database): void {
  for (const [number, count] of database.rows('SELECT number, item_count FROM lists')) {
    const list = Number(number);
    expect(database.value(`SELECT count(*) FROM items_${list}`)).toBe(count);
    expect(database.value('SELECT count(*) FROM views WHERE list_number = ?', [list])).not.toBe(0);
    expect(database.value('SELECT count(*) FROM fields WHERE list_number = ?', [list])).not.toBe(0);
    // Every row has the line of its making, and every change of one, too; what has gone has the line of its going.
    expect(
      database.rows(
        `SELECT id FROM items_${list} t WHERE fs_type = 0 AND file IS NULL
           AND (SELECT count(*) FROM changes WHERE list_number = ? AND item_id = t.id AND object = 'item') <> t.etag`,
        [list],
      ),
    ).toEqual([]);
    expect(
      database.rows(
        `SELECT item_id FROM changes WHERE list_number = ? AND change_type = 3 AND item_id IS NOT NULL
           AND (item_id IN (SELECT id FROM items_${list}) OR item_id NOT IN (SELECT item_id FROM recycled WHERE list_number = ?))`,
        [list, list],
      ),
    ).toEqual([]);
    expect(
      database.rows(
        `SELECT id FROM items_${list} WHERE file IS NOT NULL
           AND json_extract(file, '$.length') IS NOT (SELECT length(content) FROM blobs WHERE blobs.id = json_extract(file, '$.blob'))`,
      ),
    ).toEqual([]);
  }
}
