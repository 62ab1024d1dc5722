import '@pnp/sp/context-info';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { startSite } from '../../local/sharepoint/support/running-site';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const context = (site: ContractSite, Accept = 'application/json;odata=nometadata', as?: string) =>
  site.ask('/_api/contextinfo', { method: 'POST', headers: { Accept }, ...(as === undefined ? {} : { as }) });

const addList = (site: ContractSite, digest: string, as?: string) =>
  site.ask('/_api/web/lists', {
    method: 'POST',
    headers: { 'X-RequestDigest': digest },
    body: { Title: site.unique('Digest'), BaseTemplate: 100 },
    ...(as === undefined ? {} : { as }),
  });

export const digest: Area = {
  title: 'Digest',
  behaviours: [
    shows('A digest is got by POST to `contextinfo`', sources.operations, 'D', async (site) => {
      const { status, json } = await context(site);
      expect(status).toBe(200);
      expect(json.FormDigestValue).toMatch(/^0x[0-9A-F]+,\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    }),
    shows('A digest is good for 1,800 seconds', sources.operations, 'D', async (site) => {
      expect((await context(site)).json.FormDigestTimeoutSeconds).toBe(1800);
    }),
    shows('The context names the web that was asked and its site', sources.operations, 'D', async (site) => {
      const { json } = await context(site);
      expect(json.WebFullUrl).toBe(site.url);
      expect(site.url.startsWith(json.SiteFullUrl as string)).toBe(true);
    }),
    shows('The context names the version of the library and the schemas it knows', sources.operations, 'D', async (site) => {
      const { json } = await context(site);
      expect(json.LibraryVersion).toMatch(/^16\.0\.\d+\.\d+$/);
      expect(json.SupportedSchemaVersions).toEqual(['14.0.0.0', '15.0.0.0']);
    }),
    shows('Verbose JSON wraps the context in `d.GetContextWebInformation`', sources.operations, 'D', async (site) => {
      const { json } = await context(site, 'application/json;odata=verbose');
      expect(json.d.GetContextWebInformation).toMatchObject({
        __metadata: { type: 'SP.ContextWebInformation' },
        FormDigestTimeoutSeconds: 1800,
        SupportedSchemaVersions: { results: ['14.0.0.0', '15.0.0.0'] },
      });
    }),
    shows('A write with its digest is carried out', sources.operations, 'D', async (site) => {
      const { json } = await context(site);
      expect((await addList(site, json.FormDigestValue as string)).status).toBe(201);
    }),
    shows(
      'A write with a digest that is none is refused with 403',
      sources.operations,
      'W',
      async (site) => {
        expect(refusalOf(await addList(site, '0x1234,23 Nov 2026 05:12:00 -0000'))).toMatchObject({
          status: 403,
          code: '-2130575251, Microsoft.SharePoint.SPException',
        });
      },
      'a real site does not look at the digest when the request carries a token',
    ),
    shows(
      "A write with another person's digest is refused with 403",
      sources.operations,
      'W',
      async (site) => {
        const { json } = await context(site, undefined, 'ingrid');
        expect((await addList(site, json.FormDigestValue as string)).status).toBe(403);
      },
      'needs two people',
    ),
    shows(
      'A digest that is older than half an hour is refused with 403',
      sources.operations,
      'W',
      async () => {
        let later = 0;
        const site = await startSite({ clock: () => Date.now() + later });
        const add = async (Title: string, digestValue: string) =>
          site.ask('/_api/web/lists', {
            method: 'POST',
            headers: { 'X-RequestDigest': digestValue },
            body: { Title, BaseTemplate: 100 },
          });
        try {
          const { json } = await site.ask('/_api/contextinfo', { method: 'POST' });
          later = 29 * 60_000;
          expect((await add('In time', json.FormDigestValue as string)).status).toBe(201);
          later = 31 * 60_000;
          expect(refusalOf(await add('Too late', json.FormDigestValue as string))).toMatchObject({
            status: 403,
            code: '-2130575252, Microsoft.SharePoint.SPException',
          });
        } finally {
          await site.close();
        }
      },
      'the clock of a real site cannot be turned',
    ),
    shows(
      "With a browser's cookie a write without a digest is refused with 403, one with it carried out",
      'https://learn.microsoft.com/sharepoint/dev/spfx/web-parts/basics/working-with-requestdigest',
      'D',
      async () => {
        const site = await startSite({ browserSessions: true });
        const send = async (path: string, headers: Record<string, string>, body = {}) =>
          fetch(new URL(path, `${site.url}/`), {
            method: 'POST',
            headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...headers },
            body: JSON.stringify(body),
          });
        try {
          const signedIn = await send('/_local/sign-in', {}, { person: 'admin' });
          const Cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
          const list = { Title: 'By cookie', BaseTemplate: 100 };
          expect((await send('_api/web/lists', { Cookie }, list)).status).toBe(403);
          const { FormDigestValue } = (await (await send('_api/contextinfo', { Cookie })).json()) as { FormDigestValue: string };
          expect((await send('_api/web/lists', { Cookie, 'X-RequestDigest': FormDigestValue }, list)).status).toBe(201);
        } finally {
          await site.close();
        }
      },
      "a real site's cookie comes from signing in in a browser",
    ),
    shows('PnPjs reads the context of a web', '@pnp/sp/context-info/index.js', 'S', async (site) => {
      const info = await site.pnp().web.getContextInfo();
      expect(info).toMatchObject({ WebFullUrl: site.url, FormDigestTimeoutSeconds: 1800 });
    }),
  ],
};
