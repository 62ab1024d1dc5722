import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { allLists } from '../../../src/schema';
import { groups } from '../../../src/schema/groups';
import type { ListDeclaration } from '../../../src/schema/list';
import { tokenOf } from '../../local/sharepoint/support/running-site';
import { provisionedSite, type ProvisionedSite } from '../ports/provisioned-site';
import { kindOfList, onlyOwnChanged, onlyOwnRead, overriders, reachOf, tries, type Reach, type Trier } from './allowed-per-list';
import { pathOf, readOperations, secret, tryEverything, type Operation, type Outcome } from './try-list';

const triers = Object.keys(tries) as readonly Trier[];
let site: ProvisionedSite;
let principal: number;
/** By list and trier: rows that the site's owner has made, changed once, with a file. */
const rows = new Map<string, number>();

beforeAll(async () => {
  site = await provisionedSite();
  principal = await site.idOf('bjarte');
  for (const list of allLists) await Promise.all(triers.map((trier) => makeRow(list, trier)));
});
afterAll(() => site.close());

const keyOf = (list: ListDeclaration, trier: Trier) => `${list.key} ${trier}`;

async function makeRow(list: ListDeclaration, trier: Trier): Promise<void> {
  const id = list.template === 'library' ? await makeFile(list, trier) : await makeItem(list);
  rows.set(keyOf(list, trier), id);
}

async function makeItem(list: ListDeclaration): Promise<number> {
  const { Id } = (await admin(`${pathOf(list)}/items`, { Title: secret })) as { Id: number };
  await admin(`${pathOf(list)}/items(${Id})/AttachmentFiles/add(FileName='${secret}.txt')`, secret);
  return Id;
}

async function makeFile(list: ListDeclaration, trier: Trier): Promise<number> {
  const add = `${pathOf(list)}/RootFolder/Files/add(url='${secret}-${trier}.txt',overwrite=true)?$expand=ListItemAllFields`;
  const { Id } = ((await admin(add, secret)) as { ListItemAllFields: { Id: number } }).ListItemAllFields;
  const named = { formValues: [{ FieldName: 'Title', FieldValue: secret }], bNewDocumentUpdate: false };
  await admin(`${pathOf(list)}/items(${Id})/ValidateUpdateListItem`, named);
  return Id;
}

async function admin(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(site.siteUrl + path, {
    method: 'POST',
    headers: {
      Accept: 'application/json;odata=nometadata',
      Authorization: `Bearer ${tokenOf('admin')}`,
      ...(typeof body === 'string' ? {} : { 'Content-Type': 'application/json' }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  expect(response.status).toBeLessThan(300);
  return response.json();
}

const reaches = ['nothing', 'reads', 'writes', 'manages', 'full'] as const satisfies readonly Reach[];

/** What SharePoint must answer, from how far one comes with the list. */
function expected(trier: Trier, list: ListDeclaration): Record<Operation, Outcome> {
  const reach = reachOf(trier, list.key);
  const far = reaches.indexOf(reach);
  const may = (needed: number): Outcome => (far >= needed ? 'yes' : 'no');
  const overrides = overriders.includes(trier);
  const hidden = onlyOwnRead.includes(list.key) && !overrides;
  const kept = onlyOwnChanged.includes(list.key) && !overrides;
  const all: Record<string, Outcome> = Object.fromEntries(readOperations.map((operation) => [operation, may(1)]));
  const changes: Outcome = kept ? 'no' : may(2);
  return {
    ...(all as Record<(typeof readOperations)[number], Outcome>),
    ...(hidden ? ofOthersRows(far) : {}),
    'read the change log': may(1),
    'add a row': may(2),
    ...(list.template === 'list' && far >= 2 ? { 'change a row of one’s own': 'yes' as const } : {}),
    'change it': changes,
    'change it in a batch': changes,
    'change it by form values': changes,
    'attach a file': changes,
    'change the settings': may(3),
    'make a column': may(3),
    'read who has which right': may(4),
    'give rights': may(4),
    'give the row rights of its own': may(4),
    'throw it away': changes,
  } as Record<Operation, Outcome>;
}

/** The list may be asked, and says nothing of rows that others have made. */
function ofOthersRows(far: number): Partial<Record<Operation, Outcome>> {
  const asked: Outcome = far >= 1 ? 'empty' : 'no';
  return {
    'read items': asked,
    'read one by its id': 'no',
    'read it as text': 'no',
    'read it in a batch': 'no',
    'read rows as a stream': asked,
    'ask with CAML': asked,
    'read changed items': asked,
    'read earlier versions': 'no',
    'read what is attached': 'no',
  };
}

async function tried(trier: Trier): Promise<Record<string, Record<Operation, Outcome>>> {
  const found = await Promise.all(
    allLists.map(async (declaration) => {
      const row = { id: rows.get(keyOf(declaration, trier)) ?? 0 };
      return [declaration.key, await tryEverything(trier, { siteUrl: site.siteUrl, declaration, row, principal })] as const;
    }),
  );
  return Object.fromEntries(found);
}

const wanted = (trier: Trier) => Object.fromEntries(allLists.map((list) => [list.key, expected(trier, list)]));

test('says of every list who may what with it', () => {
  expect(Object.keys(kindOfList).toSorted()).toEqual(allLists.map(({ key }) => key).toSorted());
});

test('a guest of another tenant whom nobody has invited comes to no list', async () => {
  await readers().removeByLoginName(invited);
  expect(await tried('strangeGuest')).toEqual(wanted('strangeGuest'));
  await readers().add(invited);
});

test.each(triers.filter((trier) => trier !== 'strangeGuest'))(
  '%s does with every list what may be done, and no more',
  async (trier) => {
    expect(await tried(trier)).toEqual(wanted(trier));
  },
);

const invited = 'i:0#.f|membership|siri.foss_bergen.example#ext#@alver.example';
const readers = () => site.client('admin').web.siteGroups.getByName(groups.readers.title).users;

test('no list shows through a lookup what its readers may not read', () => {
  const byKey = new Map(allLists.map((list) => [list.key, list]));
  const through = allLists.flatMap((list) =>
    Object.values(list.columns).flatMap((column) =>
      'target' in column ? [{ from: list, to: byKey.get(column.target) as ListDeclaration }] : [],
    ),
  );
  const shown = through.flatMap(({ from, to }) =>
    triers
      .filter((trier) => reachOf(trier, from.key) !== 'nothing' && reachOf(trier, to.key) === 'nothing')
      .map((trier) => `${trier}: ${to.key} by ${from.key}`),
  );
  expect(shown).toEqual([]);
});
