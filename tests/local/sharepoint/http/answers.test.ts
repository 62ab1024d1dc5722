import '@pnp/sp/regional-settings/web';
import '@pnp/sp/webs';
import '@pnp/sp/sites';
import '@pnp/sp/context-info';
import { gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { issueDigest } from '../../../../src/local/sharepoint/http/digest';
import { createSharePoint } from '../../../../src/local/sharepoint/server';
import { startSite, tokenOf, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const levels = {
  nometadata: 'application/json;odata=nometadata',
  minimal: 'application/json',
  verbose: 'application/json;odata=verbose',
};
const ask = (path: string, Accept: string, more: object = {}) => site.ask(path, { headers: { Accept }, ...more });

describe('the same thing at three metadata levels', () => {
  test('is plain with no metadata', async () => {
    const { json, headers } = await ask('/_api/web?$select=Title', levels.nometadata);
    expect(json).toEqual({ Title: 'Innkjøp' });
    expect(headers.get('content-type')).toBe('application/json;odata=nometadata;streaming=true;charset=utf-8');
  });

  test('has an absolute odata.metadata and odata.id and a relative editLink when nothing but JSON is asked for', async () => {
    expect((await ask('/_api/web?$select=Title', levels.minimal)).json).toEqual({
      'odata.metadata': `${site.url}/_api/$metadata#SP.ApiData.Webs/@Element&$select=Title`,
      'odata.type': 'SP.Web',
      'odata.id': `${site.url}/_api/Web`,
      'odata.editLink': 'Web',
      Title: 'Innkjøp',
    });
  });

  test('is wrapped in d with __metadata, results and deferred links when verbose', async () => {
    const { json } = await ask('/_api/web/sitegroups', levels.verbose);
    expect(json.d.results[0]).toMatchObject({
      __metadata: {
        id: `${site.url}/_api/Web/SiteGroups/GetById(3)`,
        uri: `${site.url}/_api/Web/SiteGroups/GetById(3)`,
        type: 'SP.Group',
      },
      Users: { __deferred: { uri: `${site.url}/_api/Web/SiteGroups/GetById(3)/Users` } },
      Title: 'Innkjøp Owners',
    });
  });

  test('is a value when a property is named in the path', async () => {
    expect((await ask('/_api/web/title', levels.nometadata)).json).toEqual({ value: 'Innkjøp' });
    expect((await ask('/_api/WEB/Title', levels.minimal)).json).toEqual({
      'odata.metadata': `${site.url}/_api/$metadata#Edm.String`,
      value: 'Innkjøp',
    });
    expect((await ask('/_api/web/title', levels.verbose)).json).toEqual({ d: { Title: 'Innkjøp' } });
    expect((await ask('/_api/web/title/$value', levels.minimal)).text).toBe('Innkjøp');
  });

  test('follows $expand two levels deep, with $select inside', async () => {
    const { json } = await ask(
      '/_api/web?$select=CurrentUser/Title,CurrentUser/Groups/Title&$expand=CurrentUser,CurrentUser/Groups',
      levels.nometadata,
    );
    expect(json).toEqual({ CurrentUser: { Title: 'Arne Systad', Groups: [{ Title: 'Innkjøp Owners' }] } });
  });
});

describe('a method that returns nothing', () => {
  test.each([
    ['nometadata', { 'odata.null': true }],
    ['verbose', { d: { setUserAsOwner: null } }],
  ] as const)('says so at level %s', async (level, body) => {
    expect((await ask('/_api/web/sitegroups(5)/setUserAsOwner(6)', levels[level], { method: 'POST' })).json).toEqual(body);
  });
});

describe('an error', () => {
  test.each([
    ['nometadata', 'odata.error'],
    ['minimal', 'odata.error'],
    ['verbose', 'error'],
  ] as const)('at level %s has its body under %s', async (level, key) => {
    const { json, status } = await ask('/_api/web?$select=Tull', levels[level]);
    expect(status).toBe(400);
    expect(json).toEqual({
      [key]: {
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        message: { lang: 'en-US', value: expect.stringContaining("'Tull' does not exist on type 'SP.Web'") },
      },
    });
  });

  test('501 says which call is missing and which methods the path does answer', async () => {
    const { json, status } = await ask('/_api/web/currentuser', levels.minimal, { method: 'POST' });
    expect(status).toBe(501);
    expect(json['odata.error'].message.value).toContain('POST _api/web/currentuser (it answers GET, MERGE, DELETE there)');
  });

  test.each([
    ['a path that is none', "/_api/web/lists('", 400],
    ['a percent sign that encodes nothing', '/_api/web/%zz', 400],
    ['a method that SharePoint has not got', '/_api/web', 405],
  ])('for %s tells what is wrong', async (_what, path, expected) => {
    const { status, json } = await site.ask(path, { method: expected === 405 ? 'OPTIONS' : 'GET' });
    expect(status).toBe(expected);
    expect(json['odata.error'].code).toMatch(/^-?\d+, \w/);
  });

  test('for a body that is not JSON, or not an object, is a bad request', async () => {
    for (const body of ['{', '[1]', '"x"', '5']) {
      const { status } = await site.ask('/_api/web/ensureuser', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      });
      expect([body, status]).toEqual([body, 400]);
    }
  });
});

describe('the request digest', () => {
  const rename = (digest: string) =>
    site.ask('/_api/web', {
      method: 'POST',
      body: { Description: 'Ny' },
      headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*', 'X-RequestDigest': digest },
    });

  test('is given by contextinfo for half an hour, in the shape of each metadata level', async () => {
    const plain = await ask('/_api/contextinfo', levels.nometadata, { method: 'POST' });
    expect(plain.json).toMatchObject({
      FormDigestTimeoutSeconds: 1800,
      WebFullUrl: site.url,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
    });
    expect(plain.json.FormDigestValue).toMatch(/^0x[0-9A-F]{128},\d{2} \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    const verbose = await ask('/_api/contextinfo', levels.verbose, { method: 'POST' });
    expect(verbose.json.d.GetContextWebInformation.SupportedSchemaVersions.results).toEqual(['14.0.0.0', '15.0.0.0']);
    expect((await rename(plain.json.FormDigestValue)).status).toBe(204);
  });

  test("is refused with SharePoint's code when it is wrong, expired or somebody else's", async () => {
    const sharePoint = createSharePoint();
    const foreign = issueDigest(sharePoint.server, 'a1be0000-0000-4000-8000-000000000001', Date.now());
    sharePoint.close();
    for (const digest of ['', 'x', foreign, `0x${'0'.repeat(128)},23 Nov 2020 05:42:05 -0000`]) {
      const { status, json } = await rename(digest);
      expect([digest, status]).toEqual([digest, 403]);
      expect(json['odata.error'].code).toBe('-2130575251, Microsoft.SharePoint.SPException');
    }
  });

  test('is not needed beside a token', async () => {
    expect((await site.ask('/_api/web', { method: 'PATCH', body: { Description: '' } })).status).toBe(204);
  });

  test('is read by PnPjs', async () => {
    expect(await site.pnp().web.getContextInfo()).toMatchObject({ FormDigestTimeoutSeconds: 1800, SiteFullUrl: site.url });
  });
});

describe('the site', () => {
  test('keeps a new title', async () => {
    const { web } = site.pnp();
    await web.update({ Title: 'Innkjøp og avtalar' });
    expect((await web.select('Title')()).Title).toBe('Innkjøp og avtalar');
    await web.update({ Title: 'Innkjøp' });
  });

  test('tells PnPjs its ids, its zone and what the clock says in Oslo', async () => {
    const { site: collection, web } = site.pnp();
    expect((await collection.rootWeb.select('Id')()).Id).toBe((await web.select('Id')()).Id);
    expect((await collection.select('Url')()).Url).toBe(site.url);
    expect((await web.regionalSettings.timeZone()).Id).toBe(4);
    expect(await web.regionalSettings.timeZone.utcToLocalTime('2026-03-28T23:00:00Z')).toBe('2026-03-29T00:00:00');
    expect(await web.regionalSettings.timeZone.localTimeToUTC(new Date('2026-07-01T12:00:00'))).toMatch(
      /^2026-07-01T1\d:00:00Z$/,
    );
  });

  test('compresses long JSON for those who take it', async () => {
    const body = await new Promise<{ encoding: string | undefined; bytes: Buffer }>((resolve, reject) => {
      get(
        `${site.url}/_api/web`,
        { headers: { Authorization: `Bearer ${tokenOf('admin')}`, 'Accept-Encoding': 'gzip' } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }));
        },
      ).on('error', reject);
    });
    expect(body.encoding).toBe('gzip');
    expect(JSON.parse(gunzipSync(body.bytes).toString())).toMatchObject({ Title: 'Innkjøp' });
  });

  const askedAs = (host: string) =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const headers = { Host: host, Authorization: `Bearer ${tokenOf('admin')}` };
      get(`${site.url}/_api/web?$select=Title`, { headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode, body }));
      }).on('error', reject);
    });

  test('answers to the names of this machine on the port it listens on, and names itself so', async () => {
    const { port } = new URL(site.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LocalHost:${port}`]) {
      const { status, body } = await askedAs(host);
      expect([host, status]).toEqual([host, 200]);
      expect(body).toContain(`"odata.id":"http://${host}/sites/innkjop/_api/Web"`);
    }
  });

  test.each(['evil.example', '127.0.0.1:9999', 'localhost:1', '127.0.0.1', 'localhost:4400.evil.example', '127.0.0.1:port'])(
    'does not answer to %s',
    async (host) => {
      const { status, body } = await askedAs(host);
      expect(status).toBe(400);
      expect(body).toContain('Local.WrongHost');
      expect(body).not.toContain('odata.id');
    },
  );

  test('answers on the origin it was given as well, and writes addresses with it', async () => {
    const given = await startSite({ origin: 'http://innkjop.test:8080' });
    try {
      const status = async (host: string) =>
        new Promise((resolve, reject) => {
          get(given.url, { path: '/sites/innkjop/_api/web', headers: { Host: host } }, (response) => {
            response.resume();
            resolve(response.statusCode);
          }).on('error', reject);
        });
      // Without a token: 401 is the site's own answer.
      expect(await status('innkjop.test:8080')).toBe(401);
      expect(await status('innkjop.test:8081')).toBe(400);
    } finally {
      await given.close();
    }
  });

  test('answers HEAD as GET, without the body', async () => {
    for (const path of ['/_api/web?$select=Title', '/_api/web', '/_api/web/lists/getbytitle(%27Nothing%27)']) {
      const whole = await site.ask(path);
      const head = await site.ask(path, { method: 'HEAD' });
      expect([path, head.status, head.text]).toEqual([path, whole.status, '']);
      for (const name of ['content-type', 'content-length', 'content-encoding', 'vary'])
        expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    }
  });
});
