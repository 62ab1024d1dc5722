import { openDatabase, type Database } from '../../../../src/local/sharepoint/store/database';
import { storeOf } from '../../../../src/local/sharepoint/store/site-store';

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
  database.exec('CREATE TABLE names (name TEXT); CREATE TABLE items_99 (id INTEGER PRIMARY KEY, title TEXT)');
  database.run('INSERT INTO names (name) VALUES (?)', ['first']);
});
afterEach(() => database.close());

const remembered = () => database.remembered('SELECT name FROM names ORDER BY name').map(([name]) => name);

test('What is remembered is told anew after a change of it', () => {
  expect(remembered()).toEqual(['first']);
  database.run('UPDATE names SET name = ?', ['second']);
  expect(remembered()).toEqual(['second']);
  database.exec("INSERT INTO names (name) VALUES ('third')");
  expect(remembered()).toEqual(['second', 'third']);
});

test('What a transaction read of its own changes is not remembered when it fails', () => {
  expect(remembered()).toEqual(['first']);
  const failing = () =>
    database.transaction(() => {
      database.run('DELETE FROM names');
      expect(remembered()).toEqual([]);
      throw new RangeError('no more');
    });
  expect(failing).toThrow(RangeError);
  expect(remembered()).toEqual(['first']);
  expect(() => database.transaction(failing)).toThrow(RangeError);
  expect(remembered()).toEqual(['first']);
});

test('The rows of lists, and what changes nothing, leave what is remembered as it is', () => {
  const known = database.remembered('SELECT name FROM names');
  database.run('INSERT INTO items_99 (title) VALUES (?)', ['a']);
  expect(database.remembered('SELECT name FROM names')).toBe(known);
  database.run('DELETE FROM names WHERE name = ?', ['nobody']);
  expect(database.remembered('SELECT name FROM names')).toBe(known);
  database.run('UPDATE names SET name = name');
  expect(database.remembered('SELECT name FROM names')).not.toBe(known);
});

test('A long answer is given but not kept', () => {
  for (let n = 0; n < 60; n += 1) database.run('INSERT INTO names (name) VALUES (?)', [`name ${n}`]);
  const known = database.remembered('SELECT name FROM names');
  expect(known).toHaveLength(61);
  expect(database.remembered('SELECT name FROM names')).not.toBe(known);
});

test('A list is what it was when a change of it fails', () => {
  const { lists } = storeOf({ database, now: () => new Date('2026-03-02T09:00:00Z') });
  const list = lists.create({ webId: 'a web', title: 'before', template: 100 });
  const failing = () =>
    database.transaction(() => {
      lists.update(list, { title: 'after' });
      lists.create({ webId: 'a web', title: 'another', template: 100 });
      throw new RangeError('no more');
    });
  expect(failing).toThrow(RangeError);
  expect(lists.byId('a web', list.record.id)?.record.title).toBe('before');
  expect(lists.byTitle('a web', 'after')).toBeUndefined();
  expect(lists.byTitle('a web', 'another')).toBeUndefined();
});
