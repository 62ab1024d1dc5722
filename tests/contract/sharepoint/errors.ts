import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { HttpRequestError } from '@pnp/queryable';
import type { Area } from './support/behaviour';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const verbose = { Accept: 'application/json;odata=verbose' };
const nobody = '00000000-0000-4000-8000-000000000001';

export const errors: Area = {
  title: 'Errors',
  behaviours: [
    shows('An error is `odata.error` with a code and a message with its language', sources.recorded, 'R', async (site) => {
      const { json } = await site.ask("/_api/web/lists/getByTitle('Nowhere')");
      expect(json).toEqual({
        'odata.error': { code: expect.stringMatching(/^-?\d+, [\w.]+$/), message: { lang: 'en-US', value: expect.any(String) } },
      });
    }),
    shows('A verbose error is `error` with the same code and message', sources.recorded, 'R', async (site) => {
      const plain = refusalOf(await site.ask("/_api/web/lists/getByTitle('Nowhere')"));
      const { json } = await site.ask("/_api/web/lists/getByTitle('Nowhere')", { headers: verbose });
      expect(json).toEqual({ error: { code: plain.code, message: { lang: 'en-US', value: plain.message } } });
    }),
    shows('A list that no title names is answered with 404 and names title and site', sources.recorded, 'R', async (site) => {
      expect(refusalOf(await site.ask("/_api/web/lists/getByTitle('Nowhere')"))).toEqual({
        status: 404,
        code: '-1, System.ArgumentException',
        message: `List 'Nowhere' does not exist at site with URL '${site.url}'.`,
      });
    }),
    shows('A list that no id names is answered with 404', sources.recorded, 'W', async (site) => {
      const refusal = refusalOf(await site.ask(`/_api/web/lists(guid'${nobody}')`));
      expect(refusal.status).toBe(404);
      expect(refusal.message).toMatch(/^List does not exist\./);
    }),
    shows('An item that is not there is answered with 404', sources.recorded, 'R', async (site) => {
      expect(refusalOf(await site.ask(`${listPath(await site.freshList())}/items(77)`))).toEqual({
        status: 404,
        code: '-2130575338, System.ArgumentException',
        message: 'Item does not exist. It may have been deleted by another user.',
      });
    }),
    shows('An update of an item that is not there is answered with 404', sources.recorded, 'W', async (site) => {
      const path = listPath(await site.freshList());
      const headers = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
      const answer = await site.ask(`${path}/items(77)`, { method: 'POST', headers, body: { Title: 'x' } });
      expect(refusalOf(answer)).toMatchObject({ status: 404, code: '-2130575338, System.ArgumentException' });
    }),
    shows('A list with a title that is taken is refused with 500', sources.recorded, 'R', async (site) => {
      const Title = await site.freshList();
      const refusal = refusalOf(await site.ask('/_api/web/lists', { method: 'POST', body: { Title, BaseTemplate: 100 } }));
      expect(refusal).toMatchObject({ status: 500, code: '-2130575342, Microsoft.SharePoint.SPException' });
      expect(refusal.message).toMatch(
        /^A list, survey, discussion board, or document library with the specified title already exists/,
      );
    }),
    shows(
      'A property that a list has not got is refused with 400 in `$select`',
      'https://github.com/microsoftgraph/microsoft-graph-docs/issues/9642',
      'I',
      async (site) => {
        const refusal = refusalOf(await site.ask(`${listPath(await site.freshList())}?$select=Nowhere`));
        expect(refusal).toMatchObject({ status: 400, code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' });
        expect(refusal.message).toContain("'Nowhere'");
      },
    ),
    shows(
      'A column that items have not got is refused with 400 in `$select`',
      'https://github.com/mrackley/HillbillyCascade/issues/7',
      'I',
      async (site) => {
        expect(refusalOf(await site.ask(`${listPath(await site.freshList())}/items?$select=Nowhere`))).toEqual({
          status: 400,
          code: '-1, Microsoft.SharePoint.SPException',
          message: "The field or property 'Nowhere' does not exist.",
        });
      },
    ),
    shows('A user that the site does not know is answered with 404', sources.recorded, 'W', async (site) => {
      expect(refusalOf(await site.ask('/_api/web/getUserById(987654)')).status).toBe(404);
    }),
    shows('A group that the site has not got is answered with 404', sources.recorded, 'W', async (site) => {
      expect(refusalOf(await site.ask('/_api/web/siteGroups/getById(987654)')).status).toBe(404);
    }),
    shows('A login that nobody has is refused by ensureUser with 400', sources.recorded, 'R', async (site) => {
      const logonName = 'i:0#.f|membership|nobody@example.invalid';
      expect(refusalOf(await site.ask('/_api/web/ensureUser', { method: 'POST', body: { logonName } }))).toEqual({
        status: 400,
        code: '-2146232832, Microsoft.SharePoint.SPException',
        message: `The specified user ${logonName} could not be found.`,
      });
    }),
    shows('A body that is no JSON is refused with 400', sources.operations, 'W', async (site) => {
      const path = listPath(await site.freshList());
      const answer = await site.ask(`${path}/items`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"Title":',
      });
      expect(refusalOf(answer)).toMatchObject({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      });
    }),
    shows('A text where a number belongs is refused with 400', 'https://github.com/pnp/pnpjs/issues/1188', 'W', async (site) => {
      const answer = await site.ask('/_api/web/lists', {
        method: 'POST',
        body: { Title: site.unique('x'), BaseTemplate: 'many' },
      });
      expect(refusalOf(answer).status).toBe(400);
    }),
    shows('A column of the wrong entity type is refused with 400', sources.listItems, 'W', async (site) => {
      const path = listPath(await site.freshList());
      const answer = await site.ask(`${path}/items`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json;odata=verbose' },
        body: { __metadata: { type: 'SP.Data.NowhereListItem' }, Title: 'x' },
      });
      expect(refusalOf(answer)).toMatchObject({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      });
    }),
    shows('An error carries the content type of the level that was asked for', sources.formats, 'W', async (site) => {
      const { headers } = await site.ask("/_api/web/lists/getByTitle('Nowhere')", { headers: verbose });
      expect(headers.get('content-type')).toMatch(/^application\/json;odata=verbose/);
    }),
    shows(
      'PnPjs throws an error with status and message for what is refused',
      '@pnp/queryable/behaviors/parsers.js: HttpRequestError',
      'S',
      async (site) => {
        const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
        const error: unknown = await items
          .getById(77)()
          .catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(HttpRequestError);
        expect((error as HttpRequestError).status).toBe(404);
        expect((error as HttpRequestError).message).toContain('Item does not exist.');
      },
    ),
  ],
};
