import '@pnp/sp/batching';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { parseBatch } from '../../../../src/local/sharepoint/http/batch';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const send = (body: string, as = 'admin') =>
  site.ask('/_api/$batch', { method: 'POST', as, body, headers: { 'Content-Type': 'multipart/mixed; boundary=batch_1' } });

const get = (url: string, headers = 'accept: application/json') =>
  `--batch_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${url} HTTP/1.1\n${headers}\n\n`;

const change = (requests: readonly string[]) =>
  `--batch_1\nContent-Type: multipart/mixed; boundary="changeset_2"\n\n${requests
    .map((request) => `--changeset_2\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n${request}\n\n`)
    .join('')}--changeset_2--\n\n`;

const addGroup = (title: string) =>
  `POST ${site.url}/_api/web/sitegroups HTTP/1.1\naccept: application/json;odata=nometadata\ncontent-type: application/json;charset=utf-8\n\n{"Title":"${title}"}`;

describe('a batch', () => {
  test('is answered flat, in order, with CRLF, one part for each request and a closing boundary', async () => {
    const { status, headers, text } = await send(
      `${get(`${site.url}/_api/web/title`)}${change([addGroup('Ei'), addGroup('To')])}${get(`${site.url}/_api/web/nope`)}--batch_1--\n`,
    );
    expect(status).toBe(200);
    const boundary = /^multipart\/mixed; boundary=(batchresponse_[0-9a-f-]{36})$/.exec(headers.get('content-type') ?? '')?.[1];
    expect(
      text.startsWith(
        `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 200 OK\r\nCONTENT-TYPE: `,
      ),
    ).toBe(true);
    expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect([...text.matchAll(/HTTP\/1\.1 (\d+ .+)\r/g)].map((match) => match[1])).toEqual([
      '200 OK',
      '201 Created',
      '201 Created',
      '501 Not Implemented',
    ]);
  });

  test('runs the other parts of a changeset when one of them fails', async () => {
    const { text } = await send(`${change([addGroup('Tre'), addGroup('Tre'), addGroup('Fire')])}--batch_1--\n`);
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1])).toEqual(['201', '500', '201']);
    expect((await site.ask("/_api/web/sitegroups?$filter=Title eq 'Fire'")).json.value).toHaveLength(1);
  });

  test('gives each part the rights of the person who sent it', async () => {
    const { text } = await send(`${get(`${site.url}/_api/web`)}--batch_1--\n`, 'anne');
    expect(text).toContain('HTTP/1.1 403 Forbidden');
  });

  test('answers each part at the metadata level that the part asks for', async () => {
    const { text } = await send(
      `${get(`${site.url}/_api/web/title`, 'accept: application/json;odata=verbose')}${get(`${site.url}/_api/web/title`)}--batch_1--\n`,
    );
    expect(text).toContain('{"d":{"Title":"Innkjøp"}}');
    expect(text).toContain('"odata.metadata":');
  });

  test('takes CRLF, quoted boundaries and addresses without a host as well', async () => {
    const { text, status } = await site.ask('/_api/$batch', {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/mixed; boundary="batch_1"' },
      body: `${get('/sites/innkjop/_api/web/title')}--batch_1--\n`.replaceAll('\n', '\r\n'),
    });
    expect(status).toBe(200);
    expect(text).toContain('"value":"Innkjøp"');
  });

  test('refuses a part that is meant for another host or holds a batch itself', async () => {
    const { text } = await send(
      `${get('http://example.org/sites/innkjop/_api/web')}${get(`${site.url}/_api/$batch`)}--batch_1--\n`,
    );
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1])).toEqual(['404', '501']);
  });

  test.each([
    ['no boundary', 'application/json', ''],
    [
      'no closing boundary',
      'multipart/mixed; boundary=batch_1',
      '--batch_1\nContent-Type: application/http\n\nGET /x HTTP/1.1\n',
    ],
    ['no request line', 'multipart/mixed; boundary=batch_1', '--batch_1\nContent-Type: application/http\n\n\n--batch_1--\n'],
    ['a body that is something else', 'multipart/mixed; boundary=batch_1', 'hei'],
  ])('with %s is a bad request', async (_what, type, body) => {
    const { status, json } = await site.ask('/_api/$batch', { method: 'POST', headers: { 'Content-Type': type }, body });
    expect(status).toBe(400);
    expect(json['odata.error'].code).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
  });

  test('holds at most 100 requests', async () => {
    const of = (count: number) => send(`${get(`${site.url}/_api/web/title`).repeat(count)}--batch_1--\n`);
    expect((await of(100)).status).toBe(200);
    expect((await of(101)).status).toBe(400);
  });

  test('keeps line breaks inside a body', () => {
    const [request] = parseBatch(
      '--b\nContent-Type: application/http\n\nPOST /x HTTP/1.1\naccept: a\n\n{\n"a": 1\n}\n\n--b--',
      'b',
    );
    expect(Buffer.from(request?.body ?? []).toString()).toBe('{\n"a": 1\n}');
  });
});

describe('PnPjs', () => {
  test('gets every result of a batch of 45 reads and writes, which it sends as three', async () => {
    const [batched, execute] = site.pnp().batched();
    const added = Array.from({ length: 22 }, (_, index) => batched.web.siteGroups.add({ Title: `Gruppe ${index}` }));
    const read = Array.from({ length: 23 }, () => batched.web.select('Title')<{ Title: string }>());
    await execute();
    expect((await Promise.all(added)).map((group) => (group as unknown as { Title: string }).Title)).toEqual(
      Array.from({ length: 22 }, (_, index) => `Gruppe ${index}`),
    );
    expect(new Set((await Promise.all(read)).map(({ Title }) => Title))).toEqual(new Set(['Innkjøp']));
  });

  test('rejects only the call that failed', async () => {
    const [batched, execute] = site.pnp().batched();
    const good = batched.web.currentUser();
    const bad = batched.web.siteUsers.getById(4711)();
    const settled = Promise.allSettled([good, bad]);
    await execute();
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
