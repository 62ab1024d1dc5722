import * as fc from 'fast-check';
import { RouteTable } from '../../../../src/local/sharepoint/http/dispatch';
import { handle, type Handling } from '../../../../src/local/sharepoint/http/handle';
import type { Rendered } from '../../../../src/local/sharepoint/http/rendered';
import { routes } from '../../../../src/local/sharepoint/routes';
import { createSharePoint, type SharePoint } from '../../../../src/local/sharepoint/server';
import { tokenOf } from '../support/running-site';

let sharePoint: SharePoint;
let handling: Handling;
const faults: unknown[] = [];

beforeAll(() => {
  sharePoint = createSharePoint();
  handling = {
    server: sharePoint.server,
    routes: new RouteTable(routes),
    site: { origin: 'http://127.0.0.1:4400', sitePath: '/sites/innkjop' },
    faults: sharePoint.faults,
    log: (fault) => faults.push(fault),
  };
});
afterAll(() => sharePoint.close());
beforeEach(() => faults.splice(0));

async function send(
  method: string,
  path: string,
  body: string | Uint8Array = '',
  headers: Record<string, string> = {},
): Promise<Rendered> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const all = { authorization: `Bearer ${tokenOf('admin')}`, 'content-type': 'application/json', ...headers };
  return handle(handling, { method, url: `/sites/innkjop/_api/${path}`, headers: new Map(Object.entries(all)), body: bytes });
}

/** What is wrong with an answer: whatever comes in, a client can read what comes out, and there is no fault of ours in the log. */
function problemOf({ status, body, headers }: Rendered): string | null {
  if (faults.length > 0) return `a fault of ours: ${String(faults[0])}`;
  if (status < 200 || status > 599) return `status ${status}`;
  if (status < 400) return null;
  const error = (JSON.parse(body) as { 'odata.error'?: { code?: unknown } })['odata.error'];
  return typeof error?.code === 'string' && headers['Content-Type']?.includes('json')
    ? null
    : `an error that nobody can read: ${body}`;
}

const pieces = [
  'web',
  'site',
  'lists',
  "getbytitle('",
  "')",
  '(',
  ')',
  "'",
  "''",
  'guid',
  '@a',
  '=',
  ',',
  '/',
  '$value',
  '%27',
  '%2',
  '%00',
  '%F0%9F%92%A5',
  'items(',
  '1',
  '-1',
  '9'.repeat(30),
  'null',
  'true',
  'fields',
  'siteusers',
  'sitegroups',
  'roleassignments',
  '__proto__',
  'constructor',
  '..',
  '\u0000',
  ' ',
  '?',
  '&',
  '$select',
  '$filter',
  '$expand',
  '$top',
  '$orderby',
  '+',
  '*',
  ';',
  'Id eq 1',
  'æ',
];
const scrap = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(''));
const runs = { seed: 4402, numRuns: 1500 };

describe('the local SharePoint survives', () => {
  test('any path', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('GET', 'POST', 'MERGE', 'DELETE', 'OPTIONS', '__proto__'), scrap, async (method, path) =>
        expect(problemOf(await send(method, path))).toBeNull(),
      ),
      runs,
    );
  });

  test('any query on a collection', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('web/sitegroups', 'web/siteusers', 'web/lists', 'web', 'web/roledefinitions'),
        fc.constantFrom('$select', '$expand', '$filter', '$orderby', '$top', '$skip'),
        scrap,
        async (path, option, text) =>
          expect(problemOf(await send('GET', `${path}?${option}=${encodeURIComponent(text)}`))).toBeNull(),
      ),
      runs,
    );
  });

  test('any JSON in a body', async () => {
    const paths = [
      'web/ensureuser',
      'web/sitegroups',
      'web/sitegroups(5)/users',
      'web/roledefinitions',
      'web',
      'web/doesuserhavepermissions',
      'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface/clientpeoplepickersearchuser',
    ];
    const keys = [
      'logonName',
      'LoginName',
      'Title',
      'Description',
      'Name',
      'BasePermissions',
      'High',
      'Low',
      'permissionMask',
      'queryParams',
      'QueryString',
      'PrincipalType',
      'MaximumEntitySuggestions',
      '__proto__',
      '__metadata',
      'toString',
    ];
    const body = fc.object({ key: fc.constantFrom(...keys), maxDepth: 2, withNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom('POST', 'MERGE'),
        fc.oneof(
          body.map((value) => JSON.stringify(value)),
          scrap,
        ),
        async (path, method, text) => expect(problemOf(await send(method, path, text))).toBeNull(),
      ),
      runs,
    );
  });

  test('any batch', async () => {
    const lines = [
      '--b',
      '--b--',
      '--c',
      '--c--',
      'Content-Type: application/http',
      'Content-Type: multipart/mixed; boundary=c',
      'Content-Transfer-Encoding: binary',
      '',
      '',
      'GET /sites/innkjop/_api/web/title HTTP/1.1',
      'DELETE http://127.0.0.1:4400/sites/innkjop/_api/web HTTP/1.1',
      'accept: application/json',
      'GET',
      '{"a":1}',
      ':',
      '\r',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 12 })), { maxLength: 25 })
      .map((parts) => parts.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, async (body) =>
        expect(problemOf(await send('POST', '$batch', body, { 'content-type': 'multipart/mixed; boundary=b' }))).toBeNull(),
      ),
      runs,
    );
  });

  test('any headers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('accept', 'content-type', 'x-http-method', 'x-requestdigest', 'if-match', 'authorization'),
        fc.oneof(scrap, fc.constant('Bearer e30.e30.')),
        async (name, value) => expect(problemOf(await send('POST', 'web', '{}', { [name]: value }))).toBeNull(),
      ),
      { seed: 4403, numRuns: 600 },
    );
  });

  test('bytes that are no text, and JSON nested a hundred thousand deep', async () => {
    expect(problemOf(await send('POST', 'web/ensureuser', new Uint8Array([0xff, 0xfe, 0x00, 0xc3])))).toBeNull();
    expect(problemOf(await send('POST', 'web/ensureuser', '['.repeat(100_000)))).toBeNull();
    expect(problemOf(await send('POST', 'web/ensureuser', `{"a":`.repeat(100_000)))).toBeNull();
    expect(problemOf(await send('GET', `web/sitegroups?$filter=${encodeURIComponent('('.repeat(20_000))}`))).toBeNull();
    expect(problemOf(await send('GET', `web/sitegroups?$expand=${'a/'.repeat(20_000)}`))).toBeNull();
  });

  test.each(['drop table', '%27', 'æøå 💥', '$select', '--b--'])(
    'and does not take "%s" for anything but a name',
    async (Title) => {
      expect((await send('POST', 'web/sitegroups', JSON.stringify({ Title }))).status).toBe(201);
      const found = await send('GET', `web/sitegroups/getbyname('${encodeURIComponent(Title)}')`);
      expect(JSON.parse(found.body)).toMatchObject({ Title });
    },
  );
});

test('a fault of ours is answered as SharePoint answers its own, and told to the log, not to the client', async () => {
  const broken = new TypeError('secret detail');
  const routesThatFail = new RouteTable([
    {
      method: 'GET',
      pattern: 'web',
      handle: () => {
        throw broken;
      },
    },
  ]);
  const { status, body } = await handle(
    { ...handling, routes: routesThatFail },
    {
      method: 'GET',
      url: '/sites/innkjop/_api/web',
      headers: new Map([['authorization', `Bearer ${tokenOf('admin')}`]]),
      body: new Uint8Array(),
    },
  );
  expect(status).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ 'odata.error': { code: expect.stringMatching(/^-1, /) } });
  expect(body).not.toContain('secret');
  expect(faults).toEqual([broken]);
});
