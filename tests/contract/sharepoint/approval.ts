import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import type { IItem } from '@pnp/sp/items';
import type { IFile } from '@pnp/sp/files';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { filePath, freshLibrary } from './support/library';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const recorded = `${sources.recorded}/FilesTests/ApproveFileTest`;
const explained =
  'https://support.microsoft.com/office/require-approval-of-items-in-a-site-list-or-library-cd0761c6-8268-4346-b43e-dcf60e41f4a1';
const byUpdate = 'pnp/PnP-PowerShell#917, #2239';

const approval = ['OData__ModerationStatus', 'OData__ModerationComments'] as const;

/** An item of its own in a list whose items need approval. */
async function handedIn(site: ContractSite): Promise<{ readonly title: string; readonly item: IItem; readonly at: string }> {
  const title = await site.freshList();
  const list = site.pnp().web.lists.getByTitle(title);
  await list.update({ EnableModeration: true });
  await list.items.add({ Title: 'ein' });
  return { title, item: list.items.getById(1), at: `/_api/web/lists/getbytitle('${title}')/items(1)` };
}

async function handedInFile(site: ContractSite, drafts: boolean): Promise<{ readonly title: string; readonly file: IFile }> {
  const { title, path } = await freshLibrary(site);
  const { web } = site.pnp();
  await web.lists.getByTitle(title).update({ EnableVersioning: true, EnableMinorVersions: drafts, EnableModeration: true });
  const made = await web.getFolderByServerRelativePath(path).files.addUsingPath('søknad.txt', 'a');
  return { title, file: web.getFileById(made.UniqueId) };
}

const statusOf = (of: IItem): Promise<unknown> => of.select(...approval)();
const fileStatus = (file: IFile): Promise<unknown> => file.listItemAllFields.select(...approval)();

/** Content approval of items and files. */
export const approvals: readonly Behaviour[] = [
  shows('A new item waits for approval', explained, 'D', async (site) => {
    const { item } = await handedIn(site);
    expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 2, OData__ModerationComments: null });
  }),
  shows('An item tells of its approval only where approval is needed', 'pnp/script-samples#322', 'I', async (site) => {
    const { item } = await handedIn(site);
    const plain = await site.freshList();
    const { items } = site.pnp().web.lists.getByTitle(plain);
    await items.add({ Title: 'ein' });
    expect(await item()).toHaveProperty('OData__ModerationStatus');
    expect(await items.getById(1)()).not.toHaveProperty('OData__ModerationStatus');
  }),
  shows('What is in a list when approval is first needed is approved', explained, 'W', async (site) => {
    const title = await site.freshList();
    const list = site.pnp().web.lists.getByTitle(title);
    await list.items.add({ Title: 'før' });
    await list.update({ EnableModeration: true });
    expect(await statusOf(list.items.getById(1))).toMatchObject({ OData__ModerationStatus: 0 });
  }),
  shows('An item is approved by an update of its status', byUpdate, 'I', async (site) => {
    const { item } = await handedIn(site);
    await item.update({ OData__ModerationStatus: 0, OData__ModerationComments: 'Greitt' });
    expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 0, OData__ModerationComments: 'Greitt' });
  }),
  shows('An item is approved by a form of its status', '@pnp/sp/items/types.js: validateUpdateListItem', 'W', async (site) => {
    const { item } = await handedIn(site);
    await item.validateUpdateListItem([{ FieldName: '_ModerationStatus', FieldValue: '0' }]);
    expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 0 });
  }),
  shows('An item is denied by an update of its status', byUpdate, 'W', async (site) => {
    const { item } = await handedIn(site);
    await item.update({ OData__ModerationStatus: 1, OData__ModerationComments: 'Nei' });
    expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 1, OData__ModerationComments: 'Nei' });
  }),
  shows('An approved item that is changed waits for approval again', explained, 'D', async (site) => {
    const { item } = await handedIn(site);
    await item.update({ OData__ModerationStatus: 0 });
    await item.update({ Title: 'to' });
    expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 2 });
  }),
  shows('Approving makes no version of its own', explained, 'W', async (site) => {
    const { item } = await handedIn(site);
    await item.update({ OData__ModerationStatus: 0 });
    expect(await item.versions()).toHaveLength(1);
  }),
  shows('What is changed while it is approved is a version', byUpdate, '?', async (site) => {
    const { item } = await handedIn(site);
    await item.update({ Title: 'to', OData__ModerationStatus: 0 });
    expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 0 });
    expect((await item.versions()).map(({ Title }: { Title?: string }) => Title)).toEqual(['to', 'ein']);
  }),
  shows('A status that there is not is refused', byUpdate, '?', async (site) => {
    const { item } = await handedIn(site);
    await expect(item.update({ OData__ModerationStatus: 9 })).rejects.toThrow();
    expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 2 });
  }),
  shows('Items are filtered by whether they are approved', byUpdate, 'W', async (site) => {
    const { title, item } = await handedIn(site);
    const { items } = site.pnp().web.lists.getByTitle(title);
    await items.add({ Title: 'to' });
    await item.update({ OData__ModerationStatus: 0 });
    expect(await items.filter('OData__ModerationStatus eq 0').select('Id')()).toEqual([expect.objectContaining({ Id: 1 })]);
    expect(await items.filter('OData__ModerationStatus eq 2').select('Id')()).toEqual([expect.objectContaining({ Id: 2 })]);
  }),
  shows(
    'Who may not approve does not approve',
    explained,
    'D',
    async (site) => {
      const { title, item } = await handedIn(site);
      const { web } = site.pnp();
      const { Id } = await web.ensureUser('ingrid.haugland@alver.example');
      const contribute = 1073741827;
      await web.lists.getByTitle(title).breakRoleInheritance(true);
      await web.lists.getByTitle(title).roleAssignments.add(Id, contribute);
      const theirs = site.pnp('ingrid').web.lists.getByTitle(title).items.getById(1);
      await expect(theirs.update({ OData__ModerationStatus: 0 })).rejects.toMatchObject({ status: 403 });
      expect(await statusOf(item)).toMatchObject({ OData__ModerationStatus: 2 });
    },
    'two people are needed',
  ),
  shows('A file that is approved keeps its check-in comment beside the approver’s', recorded, 'R', async (site) => {
    const { file } = await handedInFile(site, true);
    await file.checkout();
    await file.checkin('TEST CHECK IN');
    await file.approve('TEST APPROVE');
    expect(await file()).toMatchObject({ CheckInComment: 'TEST CHECK IN', CheckOutType: 2, MajorVersion: 1, MinorVersion: 0 });
    expect(await fileStatus(file)).toMatchObject({ OData__ModerationStatus: 0, OData__ModerationComments: 'TEST APPROVE' });
  }),
  shows('A new file waits for approval', explained, 'D', async (site) => {
    const { file } = await handedInFile(site, false);
    expect(await fileStatus(file)).toMatchObject({ OData__ModerationStatus: 2 });
    expect(await file()).toMatchObject({ UIVersionLabel: '1.0', Level: 2 });
  }),
  shows('A file that is approved is published', explained, 'W', async (site) => {
    const { file } = await handedInFile(site, false);
    await file.approve('Greitt');
    expect(await file()).toMatchObject({ UIVersionLabel: '1.0', Level: 1 });
  }),
  shows('A file that is denied says why', '@pnp/sp/files/types.js: deny', 'S', async (site) => {
    const { file } = await handedInFile(site, false);
    await file.deny('Manglar vedlegg');
    expect(await fileStatus(file)).toMatchObject({ OData__ModerationStatus: 1, OData__ModerationComments: 'Manglar vedlegg' });
    expect(await file()).toMatchObject({ Level: 2 });
  }),
  shows('With drafts, a new file is a draft until it is published', explained, 'D', async (site) => {
    const { file } = await handedInFile(site, true);
    expect(await fileStatus(file)).toMatchObject({ OData__ModerationStatus: 3 });
    await file.publish('Klar');
    expect(await fileStatus(file)).toMatchObject({ OData__ModerationStatus: 2 });
  }),
  shows('With drafts, a file becomes a major version when it is approved', explained, 'W', async (site) => {
    const { file } = await handedInFile(site, true);
    await file.publish();
    expect(await file()).toMatchObject({ Level: 2 });
    await file.approve();
    expect(await file()).toMatchObject({ Level: 1, UIVersionLabel: '1.0' });
  }),
  shows('Unpublishing takes a file back from approval', '@pnp/sp/files/types.js: unpublish', 'W', async (site) => {
    const { file } = await handedInFile(site, true);
    await file.publish();
    await file.unpublish();
    expect(await fileStatus(file)).toMatchObject({ OData__ModerationStatus: 3 });
  }),
  shows('A draft that is not handed in is not approved', explained, 'W', async (site) => {
    const { file } = await handedInFile(site, true);
    await expect(file.approve()).rejects.toThrow();
    expect(await fileStatus(file)).toMatchObject({ OData__ModerationStatus: 3 });
  }),
  shows('Where nothing needs approval, nothing is approved', '@pnp/sp/files/types.js: approve', 'W', async (site) => {
    const { path } = await freshLibrary(site);
    await site.pnp().web.getFolderByServerRelativePath(path).files.addUsingPath('fri.txt', 'a');
    const refused = await site.ask(`${filePath(`${path}/fri.txt`)}/approve(comment='')`, { method: 'POST' });
    expect(refusalOf(refused).status).toBe(400);
  }),
];
