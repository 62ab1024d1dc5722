import type { IFile } from '@pnp/sp/files';
import { CheckinType } from '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { filePath, freshLibrary } from './support/library';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const recorded = `${sources.recorded}/FilesTests`;
const explained = 'https://support.microsoft.com/office/versioning-in-sharepoint-0f6cd105-974f-44a4-aadb-43ac5bdfd247';

interface Drafted {
  readonly title: string;
  readonly file: IFile;
  /** Address of the file below the web. */
  readonly at: string;
}

/** A file of its own in a library that keeps drafts. */
async function drafted(site: ContractSite, content = 'a'): Promise<Drafted> {
  const { title, path } = await freshLibrary(site);
  const { web } = site.pnp();
  await web.lists.getByTitle(title).update({ EnableVersioning: true, EnableMinorVersions: true });
  const made = await web.getFolderByServerRelativePath(path).files.addUsingPath('utkast.txt', content);
  return { title, file: web.getFileById(made.UniqueId), at: filePath(`${path}/utkast.txt`) };
}

const labels = async (file: IFile): Promise<string[]> => [
  ...(await file.versions()).map(({ VersionLabel }) => VersionLabel),
  (await file()).UIVersionLabel,
];

/** Minor versions of files. */
export const drafts: readonly Behaviour[] = [
  shows('A library that keeps drafts says so', explained, 'D', async (site) => {
    const { title } = await drafted(site);
    const wanted = { EnableMinorVersions: true, EnableVersioning: true };
    const list = site.pnp().web.lists.getByTitle(title);
    expect(await list.select('EnableMinorVersions', 'EnableVersioning')()).toMatchObject(wanted);
  }),
  shows('A new file in a library with drafts is 0.1 and a draft', recorded, 'R', async (site) => {
    const { file } = await drafted(site);
    expect(await file()).toMatchObject({
      Level: 2,
      MajorVersion: 0,
      MinorVersion: 1,
      UIVersion: 1,
      UIVersionLabel: '0.1',
    });
  }),
  shows('Each change of a draft makes the next draft', explained, 'D', async (site) => {
    const { file } = await drafted(site);
    await file.setContent('b');
    await (await file.getItem()).update({ Title: 'c' });
    expect(await labels(file)).toEqual(['0.1', '0.2', '0.3']);
  }),
  shows('Publishing makes a draft the next major version', recorded, 'R', async (site) => {
    const { file } = await drafted(site);
    await file.publish('TEST PUBLISH');
    expect(await file()).toMatchObject({
      CheckInComment: 'TEST PUBLISH',
      CheckOutType: 2,
      Level: 1,
      MajorVersion: 1,
      MinorVersion: 0,
      UIVersion: 512,
      UIVersionLabel: '1.0',
    });
  }),
  shows('A published file that is changed is a draft again', explained, 'D', async (site) => {
    const { file } = await drafted(site);
    await file.publish();
    await file.setContent('b');
    expect(await file()).toMatchObject({ Level: 2, MajorVersion: 1, MinorVersion: 1, UIVersion: 513, UIVersionLabel: '1.1' });
  }),
  shows('Unpublishing makes the published version the draft that it was', recorded, 'R', async (site) => {
    const { file } = await drafted(site);
    await file.publish('TEST PUBLISH');
    await file.unpublish('TEST UNPUBLISHED');
    expect(await file()).toMatchObject({ CheckInComment: 'TEST UNPUBLISHED', MajorVersion: 0, MinorVersion: 1, CheckOutType: 2 });
  }),
  shows('The versions of a file have the numbers of their drafts', explained, 'W', async (site) => {
    const { file } = await drafted(site);
    await file.setContent('b');
    await file.publish();
    await file.setContent('c');
    await file.setContent('d');
    expect((await file.versions()).map(({ ID, VersionLabel }) => [ID, VersionLabel])).toEqual([
      [1, '0.1'],
      [512, '1.0'],
      [513, '1.1'],
    ]);
  }),
  shows('A minor check-in makes a draft', '@pnp/sp/files/types.js: CheckinType', 'S', async (site) => {
    const { file } = await drafted(site);
    await file.checkout();
    await file.setContent('b');
    await file.checkin('litt', CheckinType.Minor);
    expect(await file()).toMatchObject({ UIVersionLabel: '0.2', Level: 2, CheckInComment: 'litt' });
  }),
  shows('A major check-in publishes', '@pnp/sp/files/types.js: CheckinType', 'S', async (site) => {
    const { file } = await drafted(site);
    await file.checkout();
    await file.setContent('b');
    await file.checkin('mykje', CheckinType.Major);
    expect(await file()).toMatchObject({ UIVersionLabel: '1.0', Level: 1 });
    expect(await labels(file)).toEqual(['0.1', '1.0']);
  }),
  shows('An overwriting check-in keeps the number of the draft', '@pnp/sp/files/types.js: CheckinType', 'S', async (site) => {
    const { file } = await drafted(site);
    await file.checkout();
    await file.setContent('b');
    await file.checkin('', CheckinType.Overwrite);
    expect(await labels(file)).toEqual(['0.1']);
    expect(await file.getText()).toBe('b');
  }),
  shows('Undoing a check-out keeps the number of the draft', recorded, 'R', async (site) => {
    const { file } = await drafted(site);
    await file.checkout();
    await file.undoCheckout();
    expect(await file()).toMatchObject({ CheckOutType: 2, MajorVersion: 0, MinorVersion: 1 });
  }),
  shows('A draft that is checked out is of level 255', explained, 'W', async (site) => {
    const { file } = await drafted(site);
    await file.checkout();
    expect(await file()).toMatchObject({ Level: 255, CheckOutType: 0 });
  }),
  shows('An item tells the number of its draft', explained, 'W', async (site) => {
    const { file } = await drafted(site);
    await file.setContent('b');
    expect(await file.listItemAllFields.select('OData__UIVersionString')()).toMatchObject({ OData__UIVersionString: '0.2' });
  }),
  shows('A draft is found by the number of its version', explained, '?', async (site) => {
    const { title, file } = await drafted(site);
    await file.setContent('b');
    const items = (filter: string) => site.pnp().web.lists.getByTitle(title).items.filter(filter)();
    expect(await items("OData__UIVersionString eq '0.2'")).toHaveLength(1);
    expect(await items("OData__UIVersionString eq '0.1'")).toHaveLength(0);
  }),
  shows('An item answers the versions of its drafts, the newest first', explained, 'W', async (site) => {
    const { file } = await drafted(site);
    await file.publish();
    await file.setContent('b');
    const item = await file.getItem();
    const versions = await item.versions.select('VersionId', 'VersionLabel', 'IsCurrentVersion')();
    expect(versions).toEqual([
      expect.objectContaining({ VersionId: 513, VersionLabel: '1.1', IsCurrentVersion: true }),
      expect.objectContaining({ VersionId: 512, VersionLabel: '1.0', IsCurrentVersion: false }),
    ]);
  }),
  shows('A draft that is restored becomes the newest draft', explained, 'W', async (site) => {
    const { file } = await drafted(site, 'først');
    await file.setContent('så');
    await file.versions.restoreByLabel('0.1');
    expect(await file.getText()).toBe('først');
    expect(await labels(file)).toEqual(['0.1', '0.2', '0.3']);
  }),
  shows('A draft is deleted by its label', '@pnp/sp/files/types.js: Versions', 'S', async (site) => {
    const { file } = await drafted(site);
    await file.setContent('b');
    await file.setContent('c');
    await file.versions.deleteByLabel('0.1');
    expect(await labels(file)).toEqual(['0.2', '0.3']);
  }),
  shows('An earlier draft has its content still', explained, 'W', async (site) => {
    const { file, at } = await drafted(site, 'ein');
    await file.setContent('to');
    expect((await site.ask(`${at}/versions(1)/$value`)).text).toBe('ein');
  }),
  shows('Where there are no drafts, nothing is published', 'SubPointSolutions/spmeta2#89', 'I', async (site) => {
    const { path } = await freshLibrary(site);
    await site.pnp().web.getFolderByServerRelativePath(path).files.addUsingPath('berre hovud.txt', 'a');
    const refused = await site.ask(`${filePath(`${path}/berre hovud.txt`)}/publish(comment='')`, { method: 'POST' });
    expect(refusalOf(refused)).toMatchObject({
      status: 400,
      message: 'You can only publish, unpublish  documents in a minor version enabled list',
    });
  }),
  shows('A library that keeps drafts no longer counts whole versions on', explained, 'W', async (site) => {
    const { title, file } = await drafted(site);
    await site.pnp().web.lists.getByTitle(title).update({ EnableMinorVersions: false });
    await file.setContent('b');
    expect(await labels(file)).toEqual(['0.1', '1.0']);
  }),
  shows('A plain list keeps no drafts', 'pnp/PnP-PowerShell#81', 'I', async (site) => {
    const title = await site.freshList();
    const refused = await site.ask(`/_api/web/lists/getbytitle('${title}')`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
      body: { EnableMinorVersions: true },
    });
    expect(refusalOf(refused).message).toBe('The list does not support minor versioning.');
  }),
];
