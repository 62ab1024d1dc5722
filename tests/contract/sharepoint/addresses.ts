import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { oncePerSite } from './support/once-per-site';
import { shows } from './support/shows';
import { sources } from './support/sources';

interface Named {
  readonly id: string;
  readonly title: string;
  /** `/sites/x/Lists/y` */
  readonly url: string;
}

/** A list whose title needs care, with one item. */
const named = oncePerSite(async (site: ContractSite): Promise<Named> => {
  const title = site.unique("It's 100 % å & co");
  const made = await site.ask('/_api/web/lists', { method: 'POST', body: { Title: title, BaseTemplate: 100 } });
  const id = made.json.Id as string;
  await site.ask(`/_api/web/lists(guid'${id}')/items`, { method: 'POST', body: { Title: 'Ei rad' } });
  const { json } = await site.ask(`/_api/web/lists(guid'${id}')/RootFolder?$select=ServerRelativeUrl`);
  return { id, title, url: json.ServerRelativeUrl as string };
});

const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));

const reaches = (
  name: string,
  confidence: Confidence,
  path: (list: Named) => string,
  source: string = sources.endpoints,
): Behaviour =>
  shows(name, source, confidence, async (site) => {
    const list = await named(site);
    const { status, json } = await site.ask(path(list));
    expect({ status, id: json?.Id }).toEqual({ status: 200, id: list.id });
  });

export const addresses: Area = {
  title: 'Addresses',
  behaviours: [
    reaches("A list is reached by `lists(guid'…')`", 'D', ({ id }) => `/_api/web/lists(guid'${id}')`),
    reaches(
      "A list is reached by `lists('…')` with its id",
      'S',
      ({ id }) => `/_api/web/lists('${id}')`,
      '@pnp/sp/lists/types.js: Lists.getById',
    ),
    reaches('A list is reached by `getById`', 'D', ({ id }) => `/_api/web/lists/getById('${id}')`),
    reaches('An id may be written in capitals', 'W', ({ id }) => `/_api/web/lists(guid'${id.toUpperCase()}')`),
    reaches('An id may stand in braces', 'W', ({ id }) => `/_api/web/lists/getById('{${id}}')`),
    reaches(
      'A list is reached by its title, an apostrophe written twice',
      'D',
      ({ title }) => `/_api/web/lists/getByTitle('${quoted(title)}')`,
    ),
    reaches('Methods and properties may be written in any letter case', 'D', ({ id }) => `/_API/WEB/LISTS/GETBYID('${id}')`),
    reaches(
      'A value may stand in the query under an alias',
      'D',
      ({ title }) => `/_api/web/lists/getByTitle(@t)?@t='${quoted(title)}'`,
    ),
    reaches(
      'The name of an alias is found without regard to letter case',
      'W',
      ({ id }) => `/_api/web/lists(@List)?@list=guid'${id}'`,
    ),
    reaches('A list is reached by its address under the server', 'D', ({ url }) => `/_api/web/getList('${quoted(url)}')`),
    reaches(
      'A list is reached by its address under an alias, as PnPjs does',
      'S',
      ({ url }) => `/_api/web/getList(@l)?@l='${quoted(url)}'`,
      '@pnp/sp/lists/web.js',
    ),
    reaches(
      'The service answers under `_vti_bin/client.svc` too',
      'D',
      ({ id }) => `/_vti_bin/client.svc/web/lists(guid'${id}')`,
    ),
    reaches(
      'Query options may be percent-encoded',
      'S',
      ({ id }) => `/_api/web/lists(guid'${id}')?%24select=Id%2CTitle`,
      '@pnp/queryable/queryable.js: toRequestUrl',
    ),
    reaches(
      'Plus signs in a query are blanks',
      'S',
      ({ id }) => `/_api/web/lists(guid'${id}')?$select=Id,+Title`,
      '@pnp/queryable/queryable.js: toRequestUrl',
    ),
    reaches('Letters of a path may be percent-encoded', 'W', ({ id }) => `/_api/w%65b/lists(guid%27${id}%27)`),
    reaches('`web()` is the same as `web`', 'W', ({ id }) => `/_api/web()/lists(guid'${id}')`),
    ...['items(1)', "items('1')", 'items/getById(1)', "items/getByStringId('1')", 'getItemById(1)'].map((way) =>
      shows(
        `An item is reached by \`${way}\``,
        way === 'items(1)' ? sources.listItems : '@pnp/sp/items/types.js',
        way === 'items(1)' ? 'D' : 'W',
        async (site) => {
          const { id } = await named(site);
          const { status, json } = await site.ask(`/_api/web/lists(guid'${id}')/${way}?$select=Title`);
          expect({ status, json }).toEqual({ status: 200, json: { Title: 'Ei rad' } });
        },
      ),
    ),
    shows('A property of a list is reached in the path', sources.endpoints, 'D', async (site) => {
      const { id, title } = await named(site);
      expect((await site.ask(`/_api/web/lists(guid'${id}')/Title`)).json).toEqual({ value: title });
    }),
    shows('`$value` gives a property as plain text', sources.endpoints, 'D', async (site) => {
      const { id, title } = await named(site);
      const { headers, text } = await site.ask(`/_api/web/lists(guid'${id}')/Title/$value`);
      expect(text).toBe(title);
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
    }),
    shows('A column of an item is reached in the path', sources.endpoints, 'W', async (site) => {
      const { id } = await named(site);
      expect((await site.ask(`/_api/web/lists(guid'${id}')/items(1)/Title`)).json).toEqual({ value: 'Ei rad' });
    }),
    shows('Empty parentheses after a collection change nothing', sources.endpoints, 'W', async (site) => {
      const { id } = await named(site);
      for (const path of [`/_api/web/lists(guid'${id}')/items()`, `/_api/web/lists(guid'${id}')/fields()`, '/_api/web/lists()']) {
        expect((await site.ask(`${path}?$top=1`)).json.value).toHaveLength(1);
      }
    }),
    shows('The site and its web are reached beside the web', sources.endpoints, 'D', async (site) => {
      const [web, alone] = [await site.ask('/_api/web?$select=Id,Url'), await site.ask('/_api/site?$select=Url')];
      expect(web.json.Url).toBe(site.url);
      expect(site.url.startsWith(alone.json.Url as string)).toBe(true);
    }),
    shows(
      'Signs that mean something in an address are kept in an alias, as PnPjs writes it',
      '@pnp/sp/utils/encode-path-str.js; pnp/pnpjs test/sp/query-escaping.ts',
      'S',
      async (site) => {
        const title = site.unique("tom''s #1 50%25 & more");
        await site.ask('/_api/web/lists', { method: 'POST', body: { Title: title, BaseTemplate: 100 } });
        const value = encodeURIComponent(`'${title.replaceAll("'", "''")}'`)
          .replaceAll("'", '%27')
          .replaceAll('%20', '+');
        expect((await site.ask(`/_api/web/lists/getByTitle(@p1)?%40p1=${value}&%24select=Title`)).json).toEqual({ Title: title });
      },
    ),
    shows('PnPjs reaches a list by title, id and address', '@pnp/sp/lists/web.js', 'S', async (site) => {
      const { id, title, url } = await named(site);
      const { web } = site.pnp();
      const ways = [web.lists.getByTitle(title), web.lists.getById(id), web.getList(url)];
      for (const way of ways) expect(await way.select('Id')()).toMatchObject({ Id: id });
    }),
  ],
};
