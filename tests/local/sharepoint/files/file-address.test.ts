import { startSite, tokenOf, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const library = '/sites/innkjop/Shared Documents';

const upload = (name: string, body: string) =>
  site.ask(`/_api/web/getFolderByServerRelativeUrl('${encodeURIComponent(library)}')/files/add(url='${name}',overwrite=true)`, {
    method: 'POST',
    body,
  });

test("a file is had at its own address, by GET and HEAD and by download.aspx, with the caller's token only", async () => {
  await upload('brev nr 1.txt', 'Kjære');
  const path = '/Shared%20Documents/brev%20nr%201.txt';
  const answer = await site.ask(path);
  expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([200, 'Kjære', 'text/plain']);
  const source = encodeURIComponent(`${library}/brev nr 1.txt`);
  expect((await site.ask(`/_layouts/15/download.aspx?SourceUrl=${source}`)).text).toBe('Kjære');
  const head = await site.ask(path, { method: 'HEAD' });
  expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', '6']);
  expect((await fetch(site.url + path)).status).toBe(401);
  expect((await site.ask('/Shared%20Documents/borte.txt')).status).toBe(404);
  expect((await site.ask(path, { method: 'PUT', body: 'x' })).status).toBe(404);
});

test('what a person has put there never runs as a page of this origin', async () => {
  await upload('side.html', '<script>alert(1)</script>');
  const { headers } = await site.ask('/Shared%20Documents/side.html');
  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('content-security-policy')).toMatch(/^sandbox;/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect((await site.ask('/Shared%20Documents/side.aspx')).status).toBe(501);
});

test('an attachment is a file at the address that it tells, and who may not read its item gets nothing', async () => {
  const { json } = await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Vedlegg', BaseTemplate: 100 } });
  const list = `/_api/web/lists(guid'${json.Id}')`;
  await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'a' } });
  const added = await site.ask(`${list}/items(1)/AttachmentFiles/add(FileName='a.txt')`, { method: 'POST', body: 'innhald' });
  const path = String(added.json.ServerRelativeUrl);
  const file = `/_api/web/getFileByServerRelativeUrl('${path}')`;
  expect((await site.ask(file)).json).toMatchObject({ Name: 'a.txt', Length: '7', ServerRelativeUrl: path, Exists: true });
  expect((await site.ask(`${file}/Name`)).json.value).toBe('a.txt');
  expect((await site.ask(`${file}/$value`)).text).toBe('innhald');
  expect((await site.ask(path.replace('/sites/innkjop', ''))).text).toBe('innhald');
  expect((await site.ask(`${file}/checkout`, { method: 'POST' })).status).toBe(501);
  expect((await site.ask(file.replace('a.txt', 'b.txt'))).status).toBe(404);
  await site.ask(`${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`, { method: 'POST' });
  for (const asked of [file, `${file}/$value`]) expect((await site.ask(asked, { as: 'anne' })).status).toBe(403);
});

test('a file of more than 32 MB is taken at once, JSON of that size is not', async () => {
  const large = Buffer.alloc(33 * 1024 * 1024, 'x');
  const post = (path: string) =>
    fetch(site.url + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${tokenOf('admin')}`, Accept: 'application/json' },
      body: large,
    });
  const added = await post(`/_api/web/getFolderByServerRelativeUrl('${encodeURIComponent(library)}')/files/add(url='stor.bin')`);
  expect(added.status).toBe(200);
  expect(((await added.json()) as { Length: string }).Length).toBe(String(large.length));
  expect((await post('/_api/web/lists')).status).toBe(413);
});
