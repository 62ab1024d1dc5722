import type { IFiles } from '@pnp/sp/files';
import '@pnp/sp/files';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { IWeb } from '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { filePath } from './support/library';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const reference =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn450841(v=office.15)';
const pnp = '@pnp/sp/files/types.js';

type InWeb = (site: ContractSite) => Promise<{ path: string; web: IWeb; files: IFiles }>;

/** Lets somebody contribute to the test web. */
async function letIn(web: IWeb, login: string): Promise<void> {
  const { Id } = await web.ensureUser(login);
  await web.breakRoleInheritance(true);
  const contribute = 1073741827;
  await web.roleAssignments.add(Id, contribute);
}

/** Versions, check-out, copies and moves of files. */
export const fileHistory = (inWeb: InWeb): Behaviour[] => [
  shows('Each change of the content makes a version', reference, 'D', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('historie.txt', 'ein');
    await web.getFileById(made.UniqueId).setContent('to');
    const versions = await web.getFileById(made.UniqueId).versions();
    expect(versions).toEqual([expect.objectContaining({ ID: 512, VersionLabel: '1.0', IsCurrentVersion: false, Size: 3 })]);
    expect(await web.getFileById(made.UniqueId)()).toMatchObject({ UIVersionLabel: '2.0' });
  }),
  shows('An earlier version has its content still', reference, 'D', async (site) => {
    const { files, web, path } = await inWeb(site);
    const made = await files.addUsingPath('før.txt', 'gammalt');
    await web.getFileById(made.UniqueId).setContent('nytt');
    expect((await site.ask(`${filePath(`${path}/før.txt`)}/versions(512)/$value`)).text).toBe('gammalt');
  }),
  shows('A version that is restored becomes the newest', reference, 'D', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('tilbake.txt', 'først');
    const file = web.getFileById(made.UniqueId);
    await file.setContent('så');
    await file.versions.restoreByLabel('1.0');
    expect(await file.getText()).toBe('først');
    expect(await file()).toMatchObject({ UIVersionLabel: '3.0' });
  }),
  shows('A version is deleted by its number', reference, 'D', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('slettversjon.txt', 'a');
    const file = web.getFileById(made.UniqueId);
    await file.setContent('b');
    await file.setContent('c');
    await file.versions.deleteById(512);
    expect((await file.versions()).map(({ VersionLabel }) => VersionLabel)).toEqual(['2.0']);
    expect(await file.getText()).toBe('c');
  }),
  shows('A checked-out file tells by whom', reference, 'D', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('ute.txt', 'a');
    const file = web.getFileById(made.UniqueId);
    await file.checkout();
    const out = await file.select('CheckOutType', 'CheckedOutByUser/Title').expand('CheckedOutByUser')<Record<string, unknown>>();
    expect(out).toMatchObject({ CheckOutType: 0, CheckedOutByUser: { Title: expect.any(String) as string } });
    await file.checkin();
    expect(await file.select('CheckOutType')()).toMatchObject({ CheckOutType: 2 });
  }),
  shows('A check-in keeps its comment', reference, 'D', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('merknad.txt', 'a');
    const file = web.getFileById(made.UniqueId);
    await file.checkout();
    await file.checkin("Retta 'prisen'");
    expect(await file()).toMatchObject({ CheckInComment: "Retta 'prisen'" });
  }),
  shows('All that is done during a check-out is one version', reference, 'W', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('samla.txt', 'a');
    const file = web.getFileById(made.UniqueId);
    await file.checkout();
    await file.setContent('b');
    await file.setContent('c');
    await file.checkin('ferdig');
    expect(await file()).toMatchObject({ UIVersionLabel: '2.0' });
  }),
  shows('Undoing a check-out brings the content of before back', reference, 'D', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('angre.txt', 'før');
    const file = web.getFileById(made.UniqueId);
    await file.checkout();
    await file.setContent('etter');
    await file.undoCheckout();
    expect(await file.getText()).toBe('før');
    expect(await file.select('CheckOutType')()).toMatchObject({ CheckOutType: 2 });
  }),
  shows(
    'A file that somebody has checked out cannot be changed by another',
    reference,
    'W',
    async (site) => {
      const { files, path } = await inWeb(site);
      const made = await files.addUsingPath('låst.txt', 'a');
      await letIn(site.pnp().web, 'ingrid.haugland@alver.example');
      await site.pnp('ingrid').web.getFileById(made.UniqueId).checkout();
      const file = filePath(`${path}/låst.txt`);
      const refused = await site.ask(`${file}/$value`, { method: 'POST', headers: { 'X-HTTP-Method': 'PUT' }, body: 'b' });
      expect(refusalOf(refused)).toMatchObject({
        status: 423,
        code: '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
      });
    },
    'two people are needed',
  ),
  shows(
    'Until it is checked in again, others see the content of before the check-out',
    reference,
    'W',
    async (site) => {
      const { files, path } = await inWeb(site);
      const made = await files.addUsingPath('førebels.txt', 'før');
      const { web } = site.pnp();
      await letIn(web, 'ingrid.haugland@alver.example');
      await web.getFileById(made.UniqueId).checkout();
      await web.getFileById(made.UniqueId).setContent('etter');
      const others = site.pnp('ingrid').web.getFileByServerRelativePath(`${path}/førebels.txt`);
      expect(await others.getText()).toBe('før');
      await web.getFileById(made.UniqueId).checkin();
      expect(await others.getText()).toBe('etter');
    },
    'two people are needed',
  ),
  shows('A file is not deleted under an ETag that it had before', reference, '?', async (site) => {
    const { files } = await inWeb(site);
    const made = await files.addUsingPath('gammal etag.txt', 'a');
    await files.getByUrl('gammal etag.txt').setContent('b');
    await expect(files.getByUrl('gammal etag.txt').delete(made.ETag)).rejects.toThrow('412');
    expect(await files.getByUrl('gammal etag.txt').exists()).toBe(true);
  }),
  shows('A file that nobody has checked out cannot be checked in', reference, 'W', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('inne.txt', 'a');
    await expect(web.getFileById(made.UniqueId).checkin()).rejects.toThrow();
  }),
  shows('copyTo leaves the original where it is', reference, 'D', async (site) => {
    const { files, path } = await inWeb(site);
    await files.addUsingPath('kopier.txt', 'likt');
    await files.getByUrl('kopier.txt').copyTo(`${path}/kopiert.txt`, true);
    expect(await files.getByUrl('kopiert.txt').getText()).toBe('likt');
    expect(await files.getByUrl('kopier.txt').exists()).toBe(true);
  }),
  shows('copyByPath makes a file with an id of its own', pnp, 'S', async (site) => {
    const { files, path } = await inWeb(site);
    const made = await files.addUsingPath('kjelde.txt', 'likt');
    await files.getByUrl('kjelde.txt').copyByPath(`${path}/mål.txt`, false);
    const copy = await files.getByUrl('mål.txt')();
    expect(copy.UniqueId).not.toBe(made.UniqueId);
    expect(copy.UIVersionLabel).toBe('1.0');
  }),
  shows('copyByPath keeps both when it is told to', pnp, 'S', async (site) => {
    const { files, path } = await inWeb(site);
    await files.addUsingPath('begge.txt', 'a');
    await files.getByUrl('begge.txt').copyByPath(`${path}/begge.txt`, false, {
      KeepBoth: true,
      ResetAuthorAndCreatedOnCopy: true,
      ShouldBypassSharedLocks: true,
    });
    expect((await files()).filter(({ Name }) => Name.startsWith('begge'))).toHaveLength(2);
  }),
  shows('moveByPath moves a file with its id', pnp, 'S', async (site) => {
    const { files, path, web } = await inWeb(site);
    const made = await files.addUsingPath('flytt.txt', 'a');
    await files.getByUrl('flytt.txt').moveByPath(`${path}/flytta.txt`, false);
    expect(await web.getFileById(made.UniqueId)()).toMatchObject({ Name: 'flytta.txt' });
    expect(await files.getByUrl('flytt.txt').exists()).toBe(false);
  }),
  shows('A file is renamed by the FileLeafRef of its item', reference, 'D', async (site) => {
    const { files, web } = await inWeb(site);
    const made = await files.addUsingPath('gammalt namn.txt', 'a');
    await (await web.getFileById(made.UniqueId).getItem()).update({ FileLeafRef: 'nytt namn.txt' });
    expect(await web.getFileById(made.UniqueId)()).toMatchObject({ Name: 'nytt namn.txt' });
  }),
  shows(
    "A file's ETag is its id in capitals and a number that grows",
    'pnp/cli-microsoft365, recorded answers',
    'W',
    async (site) => {
      const { files, web } = await inWeb(site);
      const made = await files.addUsingPath('etag.txt', 'a');
      const guid = `{${made.UniqueId.toUpperCase()}}`;
      expect(made.ETag).toBe(`"${guid},1"`);
      await web.getFileById(made.UniqueId).setContent('b');
      const after = await web.getFileById(made.UniqueId)();
      expect(after.ETag).toMatch(/,[2-9]\d*"$/);
      expect(after.ContentTag).toMatch(/^\{[0-9A-F-]{36}\},\d+,\d+$/);
    },
  ),
];
