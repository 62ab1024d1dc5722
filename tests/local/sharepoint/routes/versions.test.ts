import { startSite, type RunningSite } from '../support/running-site';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import { FieldUserSelectionMode } from '@pnp/sp/fields';
import '@pnp/sp/items';

let site: RunningSite;
let minute: number;
const clock = () => new Date(Date.UTC(2026, 10, 23, 8, minute));

beforeEach(async () => {
  minute = 0;
  site = await startSite({ now: clock });
});
afterEach(() => site.close());

async function aList(settings: Record<string, unknown> = { EnableVersioning: true }) {
  const { web } = site.pnp();
  await web.lists.add('Rader', '', 100, false, settings);
  const list = web.lists.getByTitle('Rader');
  await list.fields.addUser('Eigar', { SelectionMode: FieldUserSelectionMode.PeopleOnly });
  await list.fields.addNumber('Tal');
  return list;
}

test('every change leaves a version with all its values, who made it and when', async () => {
  const list = await aList();
  const { Id } = (await list.items.add({ Title: 'ein', Tal: 1, EigarId: 6 })) as { Id: number };
  minute = 5;
  await list.items.getById(Id).update({ Title: 'to' });
  minute = 9;
  await list.items.getById(Id).update({ Tal: 3, EigarId: null });
  const versions = (await list.items.getById(Id).versions()) as unknown as Record<string, unknown>[];
  expect(versions).toMatchObject([
    {
      VersionId: 1536,
      VersionLabel: '3.0',
      IsCurrentVersion: true,
      Title: 'to',
      Tal: 3,
      Eigar: null,
      Created: '2026-11-23T08:09:00Z',
    },
    { VersionId: 1024, VersionLabel: '2.0', IsCurrentVersion: false, Title: 'to', Tal: 1, Created: '2026-11-23T08:05:00Z' },
    { VersionId: 512, VersionLabel: '1.0', IsCurrentVersion: false, Title: 'ein', Tal: 1, Created: '2026-11-23T08:00:00Z' },
  ]);
  expect(versions[2]).toMatchObject({
    Eigar: { LookupId: 6, LookupValue: 'Arne Systad', Email: 'admin@alver.example' },
    Editor: { LookupId: 6 },
  });
});

test('one version is read by its number and can be chosen from', async () => {
  const list = await aList();
  const { Id } = (await list.items.add({ Title: 'ein' })) as { Id: number };
  await list.items.getById(Id).update({ Title: 'to' });
  const versions = list.items.getById(Id).versions;
  expect(await versions.getById(512).select('VersionLabel', 'Title')()).toMatchObject({ VersionLabel: '1.0', Title: 'ein' });
  expect(await versions.select('VersionId').top(1)()).toMatchObject([{ VersionId: 1024 }]);
  await versions.getById(512).delete();
  expect(await versions()).toHaveLength(1);
  await expect(versions.getById(512)()).rejects.toMatchObject({ status: 404 });
});

test('without versioning there is one version, and the ETag still counts', async () => {
  const list = await aList({ EnableVersioning: false });
  const { Id } = (await list.items.add({ Title: 'ein' })) as { Id: number };
  const { etag } = (await list.items.getById(Id).update({ Title: 'to' })) as unknown as { etag: string };
  expect(etag).toMatch(/,2"$/);
  expect(await list.items.getById(Id).versions()).toMatchObject([{ VersionLabel: '1.0', Title: 'to' }]);
});

test('only as many versions are kept as the list says', async () => {
  const list = await aList({ EnableVersioning: true, MajorVersionLimit: 3 });
  const { Id } = (await list.items.add({ Title: 'nr 1' })) as { Id: number };
  for (let number = 2; number <= 6; number += 1) await list.items.getById(Id).update({ Title: `nr ${number}` });
  const versions = (await list.items.getById(Id).versions()) as unknown as { VersionLabel: string }[];
  expect(versions.map((one) => one.VersionLabel)).toEqual(['6.0', '5.0', '4.0']);
});

test('the change log tells adds, updates and deletes after a token, in order', async () => {
  const list = await aList();
  const { Id } = (await list.items.add({ Title: 'ein' })) as { Id: number };
  const { CurrentChangeToken } = (await list.select('CurrentChangeToken')()) as unknown as {
    CurrentChangeToken: { StringValue: string };
  };
  await list.items.getById(Id).update({ Title: 'to' });
  await list.items.add({ Title: 'tre' });
  await list.items.getById(Id).delete();
  const query = { Item: true, Add: true, Update: true, DeleteObject: true, ChangeTokenStart: CurrentChangeToken };
  const changes = (await list.getChanges(query)) as unknown as { ItemId: number; ChangeType: number }[];
  expect(changes.map((one) => [one.ItemId, one.ChangeType])).toEqual([
    [Id, 2],
    [Id + 1, 1],
    [Id, 3],
  ]);
});
