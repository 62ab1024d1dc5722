import '@pnp/sp/batching';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { onOwnSite } from './support/on-own-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const digestPage =
  'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/complete-basic-operations-using-sharepoint-rest-endpoints';
const expired = 'https://github.com/pnp/pnpjs/issues/2531';
const mismatch = '-1, Microsoft.SharePoint.Client.ClientServiceException';

const merge = (etag: string) => ({ 'X-HTTP-Method': 'MERGE', 'IF-MATCH': etag });

/** A list with one item in it: the paths of both. */
async function one(site: ContractSite): Promise<{ list: string; item: string }> {
  const list = listPath(await site.freshList());
  const { json } = await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'Ei rad' } });
  return { list, item: `${list}/items(${String(json.Id)})` };
}

const etagOf = async (site: ContractSite, path: string): Promise<string> => (await site.ask(path)).headers.get('etag') ?? '';
const update = (site: ContractSite, path: string, etag: string, body: object = { Title: 'Ny' }) =>
  site.ask(path, { method: 'POST', headers: merge(etag), body });

/** A batch of updates of one item with these ETags, as raw HTTP; the status of each. */
async function batched(site: ContractSite, item: string, etags: readonly string[]): Promise<number[]> {
  const parts = etags.map(
    (etag, at) =>
      `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nMERGE ${site.url}${item} HTTP/1.1\ncontent-type: application/json;odata=nometadata\nif-match: ${etag}\n\n{"Title":"Nr ${at}"}\n\n`,
  );
  const { text } = await site.ask('/_api/$batch', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    body: `--b\nContent-Type: multipart/mixed; boundary=c\n\n${parts.join('')}--c--\n--b--\n`,
  });
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
}

/** A write with a digest, on a site whose clock can be turned. */
const withDigests = (
  run: (
    digest: () => Promise<string>,
    write: (digest: string, as?: string) => Promise<string>,
    wait: (seconds: number) => void,
  ) => Promise<void>,
) =>
  onOwnSite({}, async ({ site, list, wait }) => {
    const path = await list();
    const digest = async () => (await site.ask('/_api/contextinfo', { method: 'POST' })).json.FormDigestValue as string;
    const write = async (value: string, as = 'admin') => {
      const headers = { 'X-RequestDigest': value };
      const answer = await site.ask(`${path}/items`, { method: 'POST', as, headers, body: { Title: 'x' } });
      return answer.status === 201 ? '201' : `${answer.status} ${refusalOf(answer).code}`;
    };
    await run(digest, write, wait);
  });

const clockTurned = 'a clock must be turned';

export const concurrency: Area = {
  title: 'Concurrency',
  behaviours: [
    shows('Of two writers with the same ETag the first wins and the second is told', sources.sync, 'D', async (site) => {
      const { item } = await one(site);
      const etag = await etagOf(site, item);
      expect((await update(site, item, etag, { Title: 'Første' })).status).toBe(204);
      expect(refusalOf(await update(site, item, etag, { Title: 'Andre' }))).toMatchObject({ status: 412, code: mismatch });
      expect((await site.ask(`${item}?$select=Title`)).json).toEqual({ Title: 'Første' });
    }),
    shows(
      'The refusal of an old ETag names the ETag asked and the one there is',
      'pnp/sp-dev-fx-controls-react#1509',
      'I',
      async (site) => {
        const { item } = await one(site);
        const old = await etagOf(site, item);
        await update(site, item, '*');
        const { message } = refusalOf(await update(site, item, old));
        const now = await etagOf(site, item);
        expect(message).toBe(`The request ETag value '${old}' does not match the object's ETag value '${now}'.`);
      },
    ),
    shows('IF-MATCH * overwrites whatever version there is', sources.operations, 'D', async (site) => {
      const { item } = await one(site);
      await update(site, item, '*', { Title: 'Første' });
      expect((await update(site, item, '*', { Title: 'Andre' })).status).toBe(204);
      expect((await site.ask(`${item}?$select=Title`)).json).toEqual({ Title: 'Andre' });
    }),
    shows("Each update raises the number in an item's ETag by one and keeps its GUID", sources.recorded, 'R', async (site) => {
      const { item } = await one(site);
      const etags = [await etagOf(site, item)];
      for (const Title of ['b', 'c']) {
        await update(site, item, '*', { Title });
        etags.push(await etagOf(site, item));
      }
      const guid = /^"([0-9a-f-]{36}),1"$/.exec(etags[0] ?? '')?.[1];
      expect(etags).toEqual([1, 2, 3].map((version) => `"${guid},${version}"`));
    }),
    shows('Reading an item leaves its ETag as it is', sources.sync, 'D', async (site) => {
      const { item } = await one(site);
      expect(await etagOf(site, item)).toBe(await etagOf(site, item));
    }),
    shows('A change of one item leaves the ETag of another as it is', sources.sync, 'D', async (site) => {
      const { list, item } = await one(site);
      const other = (await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'To' } })).json.Id as number;
      const etag = await etagOf(site, item);
      await update(site, `${list}/items(${other})`, '*');
      expect(await etagOf(site, item)).toBe(etag);
    }),
    shows('PnPjs updates with the ETag that it is given', '@pnp/sp/items/types.js: Item.update', 'S', async (site) => {
      const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
      await items.add({ Title: 'a' });
      const updated = (await items.getById(1).update({ Title: 'b' })) as { etag?: string };
      await items.getById(1).update({ Title: 'c' });
      await expect(items.getById(1).update({ Title: 'd' }, updated.etag ?? '')).rejects.toMatchObject({ status: 412 });
    }),
    shows('An item that somebody else has deleted cannot be updated', sources.listItems, 'D', async (site) => {
      const { item } = await one(site);
      const etag = await etagOf(site, item);
      await site.ask(item, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' } });
      expect((await update(site, item, etag)).status).toBe(404);
    }),
    shows('A list is not updated with an old ETag', sources.listItems, 'D', async (site) => {
      const { list } = await one(site);
      const old = await etagOf(site, list);
      expect((await update(site, list, '*', { Description: 'Ny' })).status).toBe(204);
      expect(refusalOf(await update(site, list, old, { Description: 'Andre' }))).toMatchObject({ status: 412, code: mismatch });
      expect((await site.ask(`${list}/Description`)).json).toEqual({ value: 'Ny' });
    }),
    shows('A list is updated with the ETag that it has', sources.listItems, 'D', async (site) => {
      const { list } = await one(site);
      expect((await update(site, list, await etagOf(site, list), { Description: 'Ny' })).status).toBe(204);
      expect((await site.ask(`${list}?$select=Description`)).json).toEqual({ Description: 'Ny' });
    }),
    shows('A list is not deleted with an old ETag', sources.listItems, 'D', async (site) => {
      const { list } = await one(site);
      const old = await etagOf(site, list);
      await update(site, list, '*', { Description: 'Ny' });
      const deleted = await site.ask(list, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': old } });
      expect([deleted.status, (await site.ask(list)).status]).toEqual([412, 200]);
    }),
    shows('Of two updates with the same ETag in one changeset the second is refused', sources.batch, 'D', async (site) => {
      const { item } = await one(site);
      const etag = await etagOf(site, item);
      expect(await batched(site, item, [etag, etag])).toEqual([204, 412]);
      expect((await site.ask(`${item}?$select=Title`)).json).toEqual({ Title: 'Nr 0' });
    }),
    shows('A changeset is no transaction: what stands around a refused update is written', sources.batch, 'D', async (site) => {
      const { item } = await one(site);
      const old = await etagOf(site, item);
      expect(await batched(site, item, ['*', old, '*'])).toEqual([204, 412, 204]);
      expect((await site.ask(`${item}?$select=Title`)).json).toEqual({ Title: 'Nr 2' });
    }),
    shows('A batch that PnPjs sends fails and succeeds part by part', '@pnp/sp/batching.js', 'S', async (site) => {
      const title = await site.freshList();
      const [batch, execute] = site.pnp().batched();
      const asked = Promise.allSettled([
        batch.web.lists.getByTitle(title).items.add({ Title: 'a' }),
        batch.web.lists.getByTitle(title).items.getById(99).delete(),
        batch.web.lists.getByTitle(title).items.add({ Title: 'b' }),
      ]);
      await execute();
      expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    }),
    shows('A write with a token in its header needs no form digest', digestPage, 'D', async (site) => {
      const { item } = await one(site);
      expect((await update(site, item, '*')).status).toBe(204);
    }),
    shows('Contextinfo gives a form digest for 1,800 seconds and says when it was made', digestPage, 'D', async (site) => {
      const { json } = await site.ask('/_api/contextinfo', { method: 'POST' });
      expect(json.FormDigestTimeoutSeconds).toBe(1800);
      expect(json.FormDigestValue).toMatch(/^0x[0-9A-F]{128},\d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} -0000$/);
    }),
    shows(
      'A form digest can be used for many writes until it expires',
      digestPage,
      'D',
      withDigests(async (digest, write, wait) => {
        const value = await digest();
        expect([await write(value), await write(value)]).toEqual(['201', '201']);
        wait(1799);
        expect(await write(value)).toBe('201');
      }),
      clockTurned,
    ),
    shows(
      'A form digest that has expired is refused with a code of its own',
      expired,
      'I',
      withDigests(async (digest, write, wait) => {
        const value = await digest();
        wait(1800);
        expect(await write(value)).toBe('403 -2130575252, Microsoft.SharePoint.SPException');
        expect(await write(await digest())).toBe('201');
      }),
      clockTurned,
    ),
    shows(
      'A form digest that SharePoint has not made is refused',
      'https://github.com/vgrem/phpSPO/pull/61',
      'I',
      withDigests(async (digest, write) => {
        const refused = '403 -2130575251, Microsoft.SharePoint.SPException';
        const value = await digest();
        expect([await write('x'), await write(value.replace(/^0x./, (start) => (start === '0xA' ? '0xB' : '0xA')))]).toEqual([
          refused,
          refused,
        ]);
      }),
      'a caller with a token in the header is not asked for a digest by a real site',
    ),
    shows(
      "One person's form digest does not serve another",
      digestPage,
      '?',
      withDigests(async (digest, write) => {
        expect(await write(await digest(), 'ingrid')).toBe('403 -2130575251, Microsoft.SharePoint.SPException');
      }),
      'it takes two people',
    ),
  ],
};
