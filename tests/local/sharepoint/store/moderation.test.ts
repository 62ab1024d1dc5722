import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../../src/local/sharepoint/store/database';
import { migrations } from '../../../../src/local/sharepoint/store/migrations';

test('a list that was told of approval before there was any has only approved items', () => {
  const dir = mkdtempSync(join(tmpdir(), 'sharepoint-'));
  try {
    const file = join(dir, 'old.db');
    const before = migrations.findIndex(({ name }) => name === 'moderation');
    const old = openDatabase(file, migrations.slice(0, before));
    for (const [number, settings] of [
      [1, '{"more":{"EnableModeration":true}}'],
      [2, '{"more":{"EnableModeration":false}}'],
      [3, '{}'],
    ] as const) {
      old.run(
        `INSERT INTO lists (number, id, web_id, title, url, entity_name, template, created, modified, item_modified, item_deleted, settings)
         VALUES (?, ?, 'w', ?, ?, 'L', 100, '', '', '', '', ?)`,
        [number, `id${number}`, `Liste ${number}`, `Lists/L${number}`, settings],
      );
      old.exec(
        `CREATE TABLE items_${number} (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO items_${number} (title) VALUES ('a')`,
      );
    }
    old.close();
    const now = openDatabase(file, migrations);
    const columns = (table: string) => now.rows('SELECT name FROM pragma_table_info(?)', [table]).map(([name]) => name);
    expect(now.rows('SELECT title, moderation, moderation_comment FROM items_1')).toEqual([['a', 0, null]]);
    expect([columns('items_2'), columns('items_3')]).toEqual([
      ['id', 'title'],
      ['id', 'title'],
    ]);
    now.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
