import { startSite, type RunningSite } from '../support/running-site';
import '@pnp/sp/webs';
import '@pnp/sp/site-users/web';
import '@pnp/sp/lists';
import { DateTimeFieldFormatType, FieldUserSelectionMode } from '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/items/list';

let site: RunningSite;
let unitsId: string;

const rows = () => site.pnp().web.lists.getByTitle('Rader');
const path = "/_api/web/lists/getbytitle('Rader')/items";
const add = async (body: Record<string, unknown>) => (await rows().items.add(body)) as Record<string, unknown> & { Id: number };
const post = (body: unknown, headers: Record<string, string> = {}) => site.ask(path, { method: 'POST', body, headers });

beforeAll(async () => {
  site = await startSite();
  const { web } = site.pnp();
  unitsId = (await web.lists.add('Einingar')).Id;
  for (const Title of ['Skule', 'Helse', 'Teknisk']) await web.lists.getById(unitsId).items.add({ Title });
  await web.lists.add('Rader');
  const { fields } = rows();
  await fields.addText('Nummer', { MaxLength: 20, Indexed: true });
  await fields.addMultilineText('Notat', { RichText: false });
  await fields.addNumber('Tal', { MinimumValue: 0, MaximumValue: 10 });
  await fields.add('Heiltal', 1);
  await fields.addBoolean('Ja', { DefaultValue: '1' } as never);
  await fields.addDateTime('Dato', { DisplayFormat: DateTimeFieldFormatType.DateOnly });
  await fields.addDateTime('Tid', { DisplayFormat: DateTimeFieldFormatType.DateTime });
  await fields.addChoice('Val', { Choices: ['A', 'B'], DefaultValue: 'A' } as never);
  await fields.addMultiChoice('Fleire', { Choices: ['A', 'B'] });
  await fields.addUrl('Lenkje');
  await fields.addUser('Eigar', { SelectionMode: FieldUserSelectionMode.PeopleOnly, Required: true });
  await fields.addUser('Hjelparar', { SelectionMode: FieldUserSelectionMode.PeopleOnly, AllowMultipleValues: true } as never);
  await fields.addLookup('Eining', { LookupListId: unitsId, LookupFieldName: 'Title' });
  await fields.addLookup('Einingar', { LookupListId: unitsId, LookupFieldName: 'Title' });
  await fields.getByTitle('Einingar').update({ AllowMultipleValues: true });
});
afterAll(() => site.close());

describe('adding', () => {
  test('every kind of value comes back as it was written', async () => {
    const values = {
      Title: "Kontormøblar & 'stolar'",
      Nummer: '2026/1',
      Notat: 'éi linje\nto linjer',
      Tal: 9.95,
      Heiltal: 7,
      Ja: false,
      Dato: '2026-03-28T23:00:00Z',
      Tid: '2026-06-15T12:30:45Z',
      Val: 'B',
      Fleire: ['A', 'B'],
      Lenkje: { Description: 'Saka', Url: 'https://alver.example/sak/1' },
      EigarId: 6,
      HjelpararId: [6],
      EiningId: 2,
      EiningarId: [3, 1],
    };
    const made = await add(values);
    expect(made).toMatchObject(values);
    expect(await rows().items.getById(made.Id)()).toMatchObject({ ...values, AuthorId: 6, OData__UIVersionString: '1.0' });
  });

  test('what is not said takes its default, and an explicit null stays empty', async () => {
    expect(await add({ Title: 'x' })).toMatchObject({
      Ja: true,
      Val: 'A',
      Tal: null,
      EiningId: null,
      EiningarId: [],
      HjelpararId: null,
    });
    expect(await add({ Title: 'x', Val: null, Ja: null })).toMatchObject({ Val: null, Ja: null });
  });

  test('a date-only column keeps the day at the site, whatever time it is written with', async () => {
    const written = ['2026-03-29T10:00:00Z', '2026-03-28T23:30:00Z', '2026-03-29', '2026-03-29T23:59:00+02:00'];
    const found = await Promise.all(written.map(async (Dato) => (await add({ Title: 'd', Dato }))['Dato']));
    expect(found).toEqual(Array(4).fill('2026-03-28T23:00:00Z'));
  });

  test('required columns are not enforced by a plain add', async () => {
    expect((await post({ Title: null })).status).toBe(201);
  });

  test('a choice outside the set is taken by a plain add, as on SharePoint', async () => {
    expect((await add({ Title: 'x', Val: 'C' }))['Val']).toBe('C');
  });

  test.each([
    ['an unknown property', { Tull: 1 }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['text over 255 characters', { Title: 'x'.repeat(256) }, 400, '-2130575336, Microsoft.SharePoint.SPException'],
    ['text over the limit of its column', { Nummer: 'x'.repeat(21) }, 400, '-2130575336, Microsoft.SharePoint.SPException'],
    ['a number over the limit', { Tal: 11 }, 400, '-2130575336, Microsoft.SharePoint.SPException'],
    ['text for a number', { Tal: 'mange' }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a fraction for an integer', { Heiltal: 1.5 }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a number for a text', { Title: 5 }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['no date', { Dato: '31.02.2026' }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a lookup that leads nowhere', { EiningId: 99 }, 400, '-2130575336, Microsoft.SharePoint.SPException'],
    ['several lookups where one leads nowhere', { EiningarId: [1, 99] }, 400, '-2130575336, Microsoft.SharePoint.SPException'],
    ['a person the site does not know', { EigarId: 4711 }, 400, '-2146232832, Microsoft.SharePoint.SPException'],
    ['one value where several belong', { EiningarId: 1 }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    ['a person by name', { Eigar: 'Kari' }, 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
    [
      'another list’s type',
      { __metadata: { type: 'SP.Data.AnnaListItem' } },
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    ],
    ['no object', [1], 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'],
  ])('%s is refused and writes nothing', async (_, body, status, code) => {
    const before = (await rows().select('ItemCount')()).ItemCount;
    const answer = await post(body);
    expect([answer.status, answer.json['odata.error'].code]).toEqual([status, code]);
    expect((await rows().select('ItemCount')()).ItemCount).toBe(before);
  });

  test('verbose bodies are taken and answered verbosely', async () => {
    const verbose = 'application/json;odata=verbose';
    const answer = await post(
      { __metadata: { type: 'SP.Data.RaderListItem' }, Title: 'v', EiningarId: { results: [1] }, Fleire: { results: ['A'] } },
      { Accept: verbose, 'Content-Type': verbose },
    );
    expect(answer.status).toBe(201);
    expect(answer.json.d).toMatchObject({ Title: 'v', EiningarId: { results: [1] }, Fleire: { results: ['A'] } });
    expect(answer.json.d.__metadata).toMatchObject({ type: 'SP.Data.RaderListItem' });
  });
});

describe('changing and deleting', () => {
  test('a change with the right ETag is taken and gives the next one; a stale one is 412 and changes nothing', async () => {
    const made = await add({ Title: 'før', Tal: 1 });
    const first = made['odata.etag'] as string;
    const { etag } = (await rows().items.getById(made.Id).update({ Title: 'etter' }, first)) as unknown as { etag: string };
    expect(etag).toBe(first.replace(/,1"$/, ',2"'));
    const stale = await site.ask(`${path}(${made.Id})`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': first },
      body: { Title: 'seint' },
    });
    expect(stale.status).toBe(412);
    expect(stale.json['odata.error'].message.value).toBe(
      `The request ETag value '${first}' does not match the object's ETag value '${etag}'.`,
    );
    expect(await rows().items.getById(made.Id)()).toMatchObject({ Title: 'etter', Tal: 1 });
  });

  test('of several changes from the same ETag exactly one wins', async () => {
    const made = await add({ Title: 'x' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        site.ask(`${path}(${made.Id})`, {
          method: 'POST',
          headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': made['odata.etag'] as string },
          body: { Title: `nr ${index}` },
        }),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, ...Array(7).fill(412)]);
  });

  test('read-only columns are passed over', async () => {
    const made = await add({ Title: 'x', Created: '2001-01-01T00:00:00Z', AuthorId: 3 });
    expect(made['AuthorId']).toBe(6);
    expect(String(made['Created'])).not.toContain('2001');
  });

  test('a deleted item is 404 and its id does not come back', async () => {
    const made = await add({ Title: 'x' });
    await rows().items.getById(made.Id).delete();
    const gone = await site.ask(`${path}(${made.Id})`);
    expect([gone.status, gone.json['odata.error'].code]).toEqual([404, '-2130575338, System.ArgumentException']);
    expect((await add({ Title: 'y' })).Id).toBe(made.Id + 1);
    expect(
      await rows()
        .items.getById(made.Id + 1)
        .recycle(),
    ).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('deleting what is looked up empties the lookups; with restricted delete it is refused', async () => {
    const { web } = site.pnp();
    const unit = ((await web.lists.getById(unitsId).items.add({ Title: 'Kort' })) as { Id: number }).Id;
    const made = await add({ Title: 'x', EiningId: unit, EiningarId: [1, unit] });
    await web.lists.getById(unitsId).items.getById(unit).delete();
    expect(await rows().items.getById(made.Id)()).toMatchObject({ EiningId: null, EiningarId: [1] });

    await web.lists.add('Bundne');
    const bound = web.lists.getByTitle('Bundne');
    await bound.fields.addLookup('Eining', { LookupListId: unitsId, LookupFieldName: 'Title' });
    await bound.fields.getByTitle('Eining').update({ Indexed: true, RelationshipDeleteBehavior: 2 });
    const kept = ((await web.lists.getById(unitsId).items.add({ Title: 'Halden' })) as { Id: number }).Id;
    await bound.items.add({ EiningId: kept });
    await expect(web.lists.getById(unitsId).items.getById(kept).delete()).rejects.toThrow('cannot be deleted');
  });
});

describe('reading', () => {
  test('lookups and persons are expanded, one and several', async () => {
    const made = await add({ Title: 'x', EigarId: 6, EiningId: 1, EiningarId: [2, 3], HjelpararId: [6] });
    const found = await rows()
      .items.getById(made.Id)
      .select('Title', 'Eigar/Title', 'Eigar/EMail', 'Eining/Title', 'Einingar/Id', 'Einingar/Title', 'Hjelparar/Title')
      .expand('Eigar', 'Eining', 'Einingar', 'Hjelparar')();
    expect(found).toMatchObject({
      Eigar: { Title: 'Arne Systad', EMail: 'admin@alver.example' },
      Eining: { Title: 'Skule' },
      Einingar: [
        { Id: 2, Title: 'Helse' },
        { Id: 3, Title: 'Teknisk' },
      ],
      Hjelparar: [{ Title: 'Arne Systad' }],
    });
  });

  test.each([
    ['$select=Nothing', 'does not exist'],
    ['$select=Eigar/Title', 'The query to field'],
    ['$select=Eigar', 'The query to field'],
    ['$expand=Eigar', 'The query to field'],
    ['$select=Title&$expand=Nothing', 'does not exist'],
    ['$top=many', 'is not valid'],
    ['$orderby=Notat', 'cannot be used'],
    ['$orderby=Title sideways', 'is not valid'],
    ['$skiptoken=Paged%3DTRUE%26p_ID%3Dx', 'is not valid'],
  ])('%s is refused with 400', async (query, message) => {
    const answer = await site.ask(`${path}?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json['odata.error'].message.value).toContain(message);
  });

  test('pages follow nextLink through the whole list, a hundred rows unless told otherwise', async () => {
    const { web } = site.pnp();
    await web.lists.add('Lang');
    const list = web.lists.getByTitle('Lang');
    for (let number = 1; number <= 120; number += 1) await list.items.add({ Title: `nr ${number}` });
    const first = await site.ask("/_api/web/lists/getbytitle('Lang')/items?$select=Title");
    expect(first.json.value).toHaveLength(100);
    expect(first.json['odata.nextLink']).toBe(
      `${site.url}/_api/web/lists/getbytitle('Lang')/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d100&%24select=Title`,
    );
    let total = 0;
    for await (const page of list.items.select('Title').top(50)) total += page.length;
    expect(total).toBe(120);
  });

  test('people without rights in the list read and write nothing', async () => {
    const read = await site.ask(path, { as: 'siri' });
    const write = await site.ask(path, { as: 'siri', method: 'POST', body: { Title: 'x' } });
    expect([read.status, write.status]).toEqual([403, 403]);
  });
});

describe('the Validate calls', () => {
  test('take site-local text, and say which field is wrong without writing any', async () => {
    const made = await add({ Title: 'før' });
    const item = rows().items.getById(made.Id);
    const form = (values: Record<string, string>) =>
      item.validateUpdateListItem(Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })));
    const person = JSON.stringify([{ Key: 'i:0#.f|membership|admin@alver.example' }]);
    const good = await form({
      Title: 'etter',
      Dato: '29.03.2026',
      Tal: '2,5',
      Eigar: person,
      Eining: '2',
      Einingar: '1;#Skule;#3;#x',
      Val: 'B',
    });
    expect(good.every((one) => !one.HasException)).toBe(true);
    expect(await item()).toMatchObject({
      Title: 'etter',
      Dato: '2026-03-28T23:00:00Z',
      Tal: 2.5,
      EigarId: 6,
      EiningId: 2,
      EiningarId: [1, 3],
    });
    const bad = await form({ Title: 'ikkje', Tal: 'x', Val: 'Z', Eigar: '', Dato: '31.02.2026' });
    expect(bad.filter((one) => one.HasException).map((one) => one.FieldName)).toEqual(['Tal', 'Val', 'Eigar', 'Dato']);
    expect(await item()).toMatchObject({ Title: 'etter' });
  });
});
