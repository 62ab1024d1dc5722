import { openDatabase, type Database } from '../../../../src/local/sharepoint/store/database';

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
  // A constraint that is looked at when the group is written makes the writing fail.
  database.exec(`PRAGMA foreign_keys=ON; CREATE TABLE whole (id INTEGER PRIMARY KEY);
    CREATE TABLE part (whole INTEGER REFERENCES whole (id) DEFERRABLE INITIALLY DEFERRED)`);
});
afterEach(() => database.close());

const parts = () => database.rows('SELECT whole FROM part');

test.each([
  ['at its end', async () => undefined],
  ['early, because it waited', () => new Promise<void>((resolve) => setTimeout(resolve, 5))],
])('a group that cannot be written %s is told as failed, and nothing of it is kept', async (_, wait) => {
  const group = database.together(async () => {
    database.run('INSERT INTO part (whole) VALUES (1)');
    await wait();
    return 'acknowledged';
  });
  await expect(group).rejects.toThrow('FOREIGN KEY');
  expect(parts()).toEqual([]);
  await database.together(async () => database.run('INSERT INTO part (whole) VALUES (NULL)'));
  expect(parts()).toEqual([[null]]);
});
