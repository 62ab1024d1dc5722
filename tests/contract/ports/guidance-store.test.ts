import '@pnp/sp/folders/list';
import { addDocument } from '../../../src/data/add-document';
import { ForbiddenError } from '../../../src/data/data-errors';
import { itemsOf, listOf } from '../../../src/data/rows/site';
import { calendarDate } from '../../../src/domain/calendar-date';
import { guidanceDocuments } from '../../../src/schema/guidance-documents';
import { tokenOf } from '../../local/sharepoint/support/running-site';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';

let site: ProvisionedSite;
beforeEach(async () => {
  site = await provisionedSite();
});
afterEach(() => site.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const put = (
  fileName: string,
  values: Parameters<typeof addDocument<typeof guidanceDocuments>>[1]['values'],
  content = fileName,
) => addDocument(site.client('eva'), { library: guidanceDocuments, fileName, content: bytes(content), values });
const documents = (person = 'anne') => site.ports(person).guidance.documents();

test('a library without files has no documents', async () => {
  expect(await documents()).toEqual([]);
});

test.each(['Protokoll del I.docx', 'Prisførespurnad – ærfugl & åker.docx', "O'Brien sin mal 100 % #1.docx", 'a+b=c;d,e@f.docx'])(
  'a file called %s comes with an address at which each employee gets its bytes',
  async (fileName) => {
    await put(fileName, {
      title: 'Protokoll',
      kind: 'template',
      parts: ['partI', 'partII'],
      qualitySystemLink: 'https://kvalitet.alver.example/dok?id=1&x=æ',
      reviewDate: calendarDate('2027-03-28'),
    });
    const [document, ...others] = await documents();
    expect(others).toEqual([]);
    expect(document).toEqual({
      id: document?.id,
      title: 'Protokoll',
      url: expect.stringMatching(/^\/sites\/innkjop\/GuidanceDocuments\/[^ ]+\.docx$/),
      kind: 'template',
      parts: ['partI', 'partII'],
      qualitySystemLink: 'https://kvalitet.alver.example/dok?id=1&x=æ',
      reviewDate: '2027-03-28',
    });
    const opened = await fetch(new URL(document!.url, site.siteUrl), { headers: { Authorization: `Bearer ${tokenOf('anne')}` } });
    expect([opened.status, await opened.text()]).toEqual([200, fileName]);
  },
);

test('a file without a title is called as the file is, and one of the same name takes its place', async () => {
  await put('Rutine.docx', { kind: 'routine' }, 'gammal');
  await put('Rutine.docx', { kind: 'guide' }, 'ny');
  expect(await documents()).toMatchObject([{ title: 'Rutine.docx', kind: 'guide', parts: [], reviewDate: null }]);
  expect(site.badRows).toEqual([]);
});

test('folders are left out, what lies in them comes, and a file that nobody has described is told of', async () => {
  const admin = site.client('admin');
  const { folders } = listOf(admin, guidanceDocuments).rootFolder;
  await folders.addUsingPath('Malar for del III');
  const inFolder = folders.getByUrl('Malar for del III').files;
  const { ServerRelativeUrl } = await inFolder.addUsingPath('Inni.docx', bytes('x').slice().buffer);
  const { Id } = await admin.web.getFileByServerRelativePath(ServerRelativeUrl).getItem<{ Id: number }>('Id');
  await itemsOf(admin, guidanceDocuments).getById(Id).update({ DocumentKind: 'Mal' });
  await listOf(admin, guidanceDocuments).rootFolder.files.addUsingPath('Utan type.docx', bytes('x').slice().buffer);
  expect(await documents()).toMatchObject([
    { title: 'Inni.docx', url: '/sites/innkjop/GuidanceDocuments/Malar%20for%20del%20III/Inni.docx' },
  ]);
  expect(site.badRows.map(({ message }) => message)).toEqual([expect.stringContaining('column Type dokument: is empty')]);
});

test('files are put there by the lead alone', async () => {
  for (const person of ['anne', 'ingrid', 'marit']) {
    const document = { library: guidanceDocuments, fileName: 'Mi.docx', content: bytes('x'), values: { kind: 'guide' as const } };
    await expect(addDocument(site.client(person), document)).rejects.toBeInstanceOf(ForbiddenError);
  }
  expect(await documents('siri')).toEqual([]);
});
