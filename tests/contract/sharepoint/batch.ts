import '@pnp/sp/batching';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

/** Microsoft's page on batches names no limit. */
const tooLong = 'https://github.com/pnp/pnpjs/issues/3207';
/** The library's default: ODataLib reads SharePoint's batches too. */
const changesetLimit = 'https://github.com/OData/odata.net/issues/1231';

const part = (request: string): string =>
  `--batch_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${request}\r\n\r\n`;

const get = (url: string, accept = 'application/json;odata=nometadata'): string =>
  part(`GET ${url} HTTP/1.1\r\nAccept: ${accept}`);

const post = (url: string, body: unknown, headers = ''): string =>
  `POST ${url} HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json;odata=nometadata\r\n${headers}\r\n${JSON.stringify(body)}`;

const changeset = (requests: readonly string[]): string =>
  `--batch_1\r\nContent-Type: multipart/mixed; boundary="changeset_2"\r\n\r\n${requests
    .map(
      (request) =>
        `--changeset_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${request}\r\n\r\n`,
    )
    .join('')}--changeset_2--\r\n\r\n`;

interface Part {
  readonly status: number;
  readonly json: any; // oxlint-disable-line typescript/no-explicit-any -- JSON of any form
}

const send = (site: ContractSite, body: string, boundary = 'batch_1') =>
  site.ask('/_api/$batch', { method: 'POST', headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` }, body });

/** The parts of a batch's answer, in order. */
async function parts(site: ContractSite, body: string): Promise<Part[]> {
  const { status, text } = await send(site, `${body}--batch_1--\r\n`);
  if (status !== 200) throw new Error(`The batch was refused: ${status} ${text}`);
  return text
    .split(/--batchresponse_[0-9a-f-]+(?:--)?\r?\n/)
    .filter((one) => one.includes('HTTP/1.1'))
    .map((one) => {
      const [, code = '', rest = ''] = /HTTP\/1\.1 (\d+)[^\r\n]*\r?\n([\s\S]*)$/.exec(one) ?? [];
      const content = rest.slice(/\r?\n\r?\n/.exec(rest)?.index ?? 0).trim();
      return { status: Number(code), json: content === '' ? undefined : (JSON.parse(content) as unknown) };
    });
}

const statuses = async (site: ContractSite, body: string) => (await parts(site, body)).map(({ status }) => status);

export const batch: Area = {
  title: 'Batch',
  behaviours: [
    shows('The parts of a batch are answered in their order', sources.batch, 'D', async (site) => {
      const web = `${site.url}/_api/web`;
      const found = await parts(
        site,
        get(`${web}?$select=Url`) + get(`${web}/lists/getByTitle('Nowhere')`) + get(`${web}?$select=Id`),
      );
      expect(found.map(({ status }) => status)).toEqual([200, 404, 200]);
      expect(found[0]?.json).toEqual({ Url: site.url });
      expect(found[2]?.json).toHaveProperty('Id');
    }),
    shows('A batch is answered with 200 and multipart/mixed, also when all its parts fail', sources.batch, 'D', async (site) => {
      const { status, headers } = await send(site, `${get(`${site.url}/_api/web/lists/getByTitle('Nowhere')`)}--batch_1--\r\n`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^multipart\/mixed; boundary="?batchresponse_[0-9a-f-]{36}"?/);
    }),
    shows('The answer has no changesets: one part for each request', sources.recorded, 'R', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      expect(await statuses(site, changeset([post(url, { Title: 'a' }), post(url, { Title: 'b' })]) + get(url))).toEqual([
        201, 201, 200,
      ]);
    }),
    shows('A changeset is no transaction: what fails stops nothing else', sources.batch, 'D', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      const all = changeset([post(url, { Title: 'a' }), post(url, { Nowhere: 1 }), post(url, { Title: 'c' })]);
      expect(await statuses(site, all)).toEqual([201, 400, 201]);
      expect((await site.ask(`${url.slice(site.url.length)}?$select=Title`)).json.value).toHaveLength(2);
    }),
    shows('A part that reads sees what a part before it wrote', sources.batch, 'W', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      const found = await parts(site, changeset([post(url, { Title: 'a' })]) + get(`${url}?$select=Title`));
      expect(found[1]?.json).toEqual({ value: [{ Title: 'a' }] });
    }),
    shows('Each part has the metadata level that it asks for', sources.batch, 'D', async (site) => {
      const url = `${site.url}/_api/web?$select=Url`;
      const [plain, verbose] = await parts(site, get(url) + get(url, 'application/json;odata=verbose'));
      expect(plain?.json).toEqual({ Url: site.url });
      expect(verbose?.json.d.Url).toBe(site.url);
    }),
    shows('An item is updated in a batch by PATCH and by POST with X-HTTP-Method', sources.batch, 'D', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      const patch = post(`${url}(1)`, { Title: 'b' }, 'If-Match: *\r\n').replace(/^POST/, 'PATCH');
      const merge = post(`${url}(1)`, { Title: 'c' }, 'If-Match: *\r\nX-HTTP-Method: MERGE\r\n');
      expect(await statuses(site, changeset([post(url, { Title: 'a' }), patch, merge]))).toEqual([201, 204, 204]);
      expect((await site.ask(`${url.slice(site.url.length)}(1)?$select=Title`)).json).toEqual({ Title: 'c' });
    }),
    shows('An item is deleted in a batch by DELETE', sources.batch, 'D', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      const remove = `DELETE ${url}(1) HTTP/1.1\r\nIf-Match: *\r\n`;
      expect(await statuses(site, changeset([post(url, { Title: 'a' }), remove]) + get(url))).toEqual([201, 200, 200]);
    }),
    shows('An old ETag is refused in its part with 412', sources.batch, 'D', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      const late = post(
        `${url}(1)`,
        { Title: 'b' },
        'If-Match: "00000000-0000-4000-8000-000000000001,7"\r\nX-HTTP-Method: MERGE\r\n',
      );
      expect(await statuses(site, changeset([post(url, { Title: 'a' }), late]))).toEqual([201, 412]);
    }),
    shows('Lines of a batch may end in LF alone, as PnPjs writes them', '@pnp/sp/batching.js', 'S', async (site) => {
      const body = `${get(`${site.url}/_api/web?$select=Url`)}--batch_1--\r\n`.replaceAll('\r\n', '\n');
      expect((await send(site, body)).text).toContain('HTTP/1.1 200');
    }),
    shows('A boundary may stand in quotation marks', sources.batch, 'W', async (site) => {
      const { text } = await send(site, `${get(`${site.url}/_api/web?$select=Url`)}--batch_1--\r\n`, '"batch_1"');
      expect(text).toContain('HTTP/1.1 200');
    }),
    shows('A part may give its address without the host', sources.batch, 'W', async (site) => {
      const path = new URL(site.url).pathname;
      expect(await statuses(site, get(`${path}/_api/web?$select=Url`))).toEqual([200]);
    }),
    shows('Letters of any language survive a batch', sources.batch, 'D', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      const Title = "Blåbær – 'it''s' 漢字";
      const [added] = await parts(site, changeset([post(url, { Title })]));
      expect(added?.json).toMatchObject({ Title });
    }),
    shows('A batch without a boundary is refused with 400', sources.batch, '?', async (site) => {
      const { status } = await site.ask('/_api/$batch', {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/mixed' },
        body: 'x',
      });
      expect(status).toBe(400);
    }),
    shows('A batch holds 100 requests', tooLong, 'I', async (site) => {
      const one = get(`${site.url}/_api/web?$select=Url`);
      expect(await statuses(site, one.repeat(100))).toHaveLength(100);
    }),
    shows('A batch of more than 100 requests is refused with 400', tooLong, 'W', async (site) => {
      const one = get(`${site.url}/_api/web?$select=Url`);
      const refused = await send(site, `${one.repeat(101)}--batch_1--\r\n`);
      expect(refusalOf(refused)).toMatchObject({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      });
    }),
    shows('A changeset counts as one of the 100 and holds more writes than that', changesetLimit, 'W', async (site) => {
      const url = `${site.url}${listPath(await site.freshList())}/items`;
      const writes = Array.from({ length: 150 }, (_, at) => post(url, { Title: `rad ${at}` }));
      expect(await statuses(site, changeset(writes))).toEqual(writes.map(() => 201));
    }),
    shows(
      'A changeset of more than 1,000 writes is refused with 400, and nothing is written',
      changesetLimit,
      'W',
      async (site) => {
        const path = listPath(await site.freshList());
        const writes = Array.from({ length: 1001 }, () => post(`${site.url}${path}/items`, { Title: 'x' }));
        const refused = await send(site, `${changeset(writes)}--batch_1--\r\n`);
        expect(refusalOf(refused)).toMatchObject({
          status: 400,
          code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        });
        expect((await site.ask(`${path}/ItemCount`)).json).toEqual({ value: 0 });
      },
    ),
    shows(
      'PnPjs gets each result of a batch of reads and writes, which it sends in several',
      '@pnp/sp/batching.js: createBatch',
      'S',
      async (site) => {
        const title = await site.freshList();
        const [batched, execute] = site.pnp().batched();
        const added = Array.from({ length: 25 }, (_, at) =>
          batched.web.lists.getByTitle(title).items.add({ Title: `rad ${at}` }),
        );
        const web = batched.web.select('Url')<{ Url: string }>();
        await execute();
        const ids = (await Promise.all(added)).map((one) => (one as { Id: number }).Id);
        expect(ids).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
        expect(await web).toEqual(expect.objectContaining({ Url: site.url }));
      },
    ),
    shows('PnPjs batches the calls of one web', '@pnp/sp/batching.js: Web.batched', 'S', async (site) => {
      const [batched, execute] = site.pnp().web.batched();
      const title = batched.select('Url')<{ Url: string }>();
      const lists = batched.lists.select('Title')();
      await execute();
      expect((await title).Url).toBe(site.url);
      expect(Array.isArray(await lists)).toBe(true);
    }),
    shows('PnPjs rejects only the call of a batch that failed', '@pnp/sp/batching.js: createBatch', 'S', async (site) => {
      const [batched, execute] = site.pnp().batched();
      const settled = Promise.allSettled([batched.web(), batched.web.lists.getByTitle('Nowhere')()]);
      await execute().catch(() => undefined);
      expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    }),
  ],
};
