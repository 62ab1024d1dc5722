import { camlAnswers } from './caml-answers';
import { camlConditions } from './caml-conditions';
import { camlReferences } from './caml-references';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import { schema, test, view } from './support/caml-query';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { queryRows } from './support/query-rows';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const notInstalled = {
  status: 500,
  code: '-2130575340, Microsoft.SharePoint.SPException',
  message: 'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
};

const refused = (name: string, ViewXml: string, source: string, confidence: Confidence = 'I'): Behaviour =>
  shows(name, source, confidence, async (site) => {
    const { path } = await queryRows(site);
    expect(refusalOf(await site.ask(`${path}/getitems`, { method: 'POST', body: { query: { ViewXml } } }))).toEqual(notInstalled);
  });

const refusals: readonly Behaviour[] = [
  refused(
    'A condition on a column that is not there is refused',
    view(test('Eq', 'Nope', 'Text', 'x')),
    'pnp/sp-dev-fx-webparts#2052',
  ),
  refused(
    'The name of a column must be its internal name, letter for letter',
    view(test('Eq', 'title', 'Text', 'x')),
    'pnp/pnpcore, docs/using-the-sdk/listitems-intro.md',
    'W',
  ),
  refused('Or with a single part is refused', view(`<Or>${test('Eq', 'Title', 'Text', 'x')}</Or>`), 'pnp/pnpcore#489'),
  refused(
    'Sorting on a column that is not there is refused',
    "<View><Query><OrderBy><FieldRef Name='Nope'/></OrderBy></Query></View>",
    'pnp/sp-dev-fx-webparts#2052',
  ),
  shows('A ViewXml that is no XML is refused', sources.listItems, 'W', async (site) => {
    const { path } = await queryRows(site);
    const answer = await site.ask(`${path}/getitems`, { method: 'POST', body: { query: { ViewXml: '<View><Query></View>' } } });
    expect(refusalOf(answer)).toMatchObject({ status: 500, code: expect.stringContaining('SPException') });
  }),
  shows('A property that SP.CamlQuery has not got is refused', 'vgrem/office365-rest-python-client#87', 'I', async (site) => {
    const { path } = await queryRows(site);
    const answer = await site.ask(`${path}/getitems`, { method: 'POST', body: { query: { view_xml: '<View/>' } } });
    expect(refusalOf(answer)).toMatchObject({
      status: 400,
      message: expect.stringContaining("The property 'view_xml' does not exist on type 'SP.CamlQuery'"),
    });
  }),
];

const folders: readonly Behaviour[] = [
  shows(
    'Without a scope a query asks the root folder and shows its folders; Recursive asks all items below',
    `${schema}/view-element-list`,
    'D',
    async (site) => {
      const path = listPath(await inFolders(site));
      const ask = async (scope: string) => {
        const query = { ViewXml: `<View${scope}><Query><OrderBy><FieldRef Name='ID'/></OrderBy></Query></View>` };
        const found = await site.ask(`${path}/getitems?$select=Title,FileLeafRef`, { method: 'POST', body: { query } });
        return (found.json.value as { Title: string; FileLeafRef: string }[]).map(
          ({ Title, FileLeafRef }) => Title ?? FileLeafRef,
        );
      };
      expect({
        none: await ask(''),
        files: await ask(" Scope='FilesOnly'"),
        recursive: await ask(" Scope='Recursive'"),
        all: await ask(" Scope='RecursiveAll'"),
      }).toEqual({
        none: ['Mappe', 'Ute'],
        files: ['Ute'],
        recursive: ['Inne', 'Ute'],
        all: ['Mappe', 'Inne', 'Ute'],
      });
    },
  ),
  shows('FolderServerRelativeUrl asks one folder', sources.listItems, 'D', async (site) => {
    const title = await inFolders(site);
    const root = (await site.ask(`${listPath(title)}/RootFolder?$select=ServerRelativeUrl`)).json.ServerRelativeUrl as string;
    const query = { ViewXml: '<View></View>', FolderServerRelativeUrl: `${root}/Mappe` };
    const found = await site.ask(`${listPath(title)}/getitems?$select=Title`, { method: 'POST', body: { query } });
    expect(found.json.value).toEqual([{ Title: 'Inne' }]);
  }),
];

const limits: readonly Behaviour[] = [
  shows('A view with more than twelve lookup columns is refused', sources.thresholds, 'D', async (site) => {
    const path = listPath(await site.freshList('Many'));
    const names = Array.from({ length: 13 }, (_, at) => `Person${at}`);
    for (const name of names) {
      const parameters = { SchemaXml: `<Field Type='User' DisplayName='${name}' Name='${name}'/>` };
      await site.ask(`${path}/fields/createfieldasxml`, { method: 'POST', body: { parameters } });
    }
    const ask = (some: readonly string[]) => {
      const ViewXml = `<View><ViewFields>${some.map((name) => `<FieldRef Name='${name}'/>`).join('')}</ViewFields></View>`;
      return site.ask(`${path}/getitems`, { method: 'POST', body: { query: { ViewXml } } });
    };
    expect((await ask(names.slice(1))).status).toBe(200);
    expect(refusalOf(await ask(names))).toMatchObject({
      status: 500,
      code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    });
  }),
];

/** A folder with one item in it, and one item beside it. */
async function inFolders(site: ContractSite): Promise<string> {
  const title = await site.freshList('Folders');
  const path = listPath(title);
  await site.ask(path, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
    body: { EnableFolderCreation: true },
  });
  const root = (await site.ask(`${path}/RootFolder?$select=ServerRelativeUrl`)).json.ServerRelativeUrl as string;
  const add = (DecodedUrl: string, UnderlyingObjectType: number, Title: string) =>
    site.ask(`${path}/AddValidateUpdateItemUsingPath()`, {
      method: 'POST',
      body: {
        listItemCreateInfo: {
          FolderPath: { DecodedUrl },
          UnderlyingObjectType,
          ...(UnderlyingObjectType === 1 ? { LeafName: Title } : {}),
        },
        formValues: [{ FieldName: 'Title', FieldValue: Title }],
        bNewDocumentUpdate: false,
      },
    });
  await add(root, 1, 'Mappe');
  await add(`${root}/Mappe`, 0, 'Inne');
  await add(root, 0, 'Ute');
  return title;
}

export const caml: Area = {
  title: 'CAML',
  behaviours: [...camlConditions, ...camlReferences, ...camlAnswers, ...refusals, ...limits, ...folders],
};
