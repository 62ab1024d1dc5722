import { openDatabase } from '../../../../src/local/sharepoint/store/database';
import { DatabaseError, toDatabaseError } from '../../../../src/local/sharepoint/store/database-error';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeEach(async () => {
  site = await startSite({ database: openDatabase(':memory:') });
});
afterEach(() => site.close());

const addList = (Title: string) => site.ask('/_api/web/lists', { method: 'POST', body: { Title, BaseTemplate: 100 } });
const titles = async () => (await site.ask('/_api/web/lists?$select=Title')).json.value as unknown[];

test('a full disk is told as such, nothing is half written, and with room the site goes on', async () => {
  const { database } = site.sharePoint.server;
  const before = await titles();
  database.rows(`PRAGMA max_page_count=${Number(database.value('PRAGMA page_count'))}`);
  const { status, json } = await addList('For mykje');
  expect([status, json['odata.error'].code]).toEqual([503, '-1, Local.DatabaseUnavailable']);
  expect(json['odata.error'].message.value).toContain('no room left');
  expect(await titles()).toEqual(before);
  expect(site.faults.map((fault) => fault instanceof DatabaseError && fault.code)).toEqual(['full']);
  database.rows('PRAGMA max_page_count=100000');
  expect((await addList('Det er plass')).status).toBe(201);
});

test.each(['SQLITE_IOERR', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC'])('%s is a disk that fails', (code) => {
  expect(toDatabaseError('x.db', Object.assign(new TypeError('disk I/O error'), { code }))).toMatchObject({ code: 'unreadable' });
});
