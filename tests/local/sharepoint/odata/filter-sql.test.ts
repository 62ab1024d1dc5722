import * as fc from 'fast-check';
import { startSite, type RunningSite } from '../support/running-site';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import { DateTimeFieldFormatType } from '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/batching';

interface Row {
  Id: number;
  Title: string | null;
  Amount: number | null;
  Open: boolean | null;
  Start: string | null;
  UnitId: number | null;
  AreasId: number[];
}

const words = ['Ål', 'ål', 'Aal', 'æra', 'Øl', "it's", '100 %', 'a_b', 'Ærlig', 'zebra', 'abc'];
const dates = ['2026-03-28T23:00:00Z', '2026-10-24T22:00:00Z', '2025-12-31T23:00:00Z', '2026-06-15T12:30:00Z'];

describe('a filter as SQL', () => {
  let site: RunningSite;
  let rows: Row[];

  beforeAll(async () => {
    site = await startSite();
    const web = site.pnp().web;
    const units = await web.lists.add('Units');
    for (const Title of ['Ein', 'To', 'Tre']) await web.lists.getById(units.Id).items.add({ Title });
    await web.lists.add('Rows');
    const list = web.lists.getByTitle('Rows');
    await list.fields.addNumber('Amount');
    await list.fields.addBoolean('Open');
    await list.fields.addDateTime('Start', { DisplayFormat: DateTimeFieldFormatType.DateTime });
    await list.fields.addLookup('Unit', { LookupListId: units.Id, LookupFieldName: 'Title' });
    await list.fields.addLookup('Areas', { LookupListId: units.Id, LookupFieldName: 'Title' });
    await list.fields.getByInternalNameOrTitle('Areas').update({ AllowMultipleValues: true });
    const random = fc.sample(
      fc.record({
        Title: fc.option(fc.constantFrom(...words)),
        Amount: fc.option(fc.integer({ min: -3, max: 12 }).map((value) => value / 2 || 0)),
        Open: fc.option(fc.boolean()),
        Start: fc.option(fc.constantFrom(...dates)),
        UnitId: fc.option(fc.integer({ min: 1, max: 3 })),
        AreasId: fc.subarray([1, 2, 3]),
      }),
      { seed: 1, numRuns: 60 },
    );
    rows = [];
    for (const row of random) rows.push({ ...row, Id: ((await list.items.add(row)) as { Id: number }).Id });
  });
  afterAll(() => site.close());

  const ask = (query: string) => site.ask(`/_api/web/lists/getbytitle('Rows')/items?${query}`);

  test.each([
    ["Title eq 'x' and Nothing eq 1", 400, "Column 'Nothing' does not exist."],
    ["Unit eq 'Ein'", 400, 'The query to field'],
    ["Areas/Nothing eq 'x'", 400, "Column 'Areas/Nothing' does not exist."],
    ["Amount eq 'many'", 400, 'is not valid'],
    ["Start eq 'tomorrow'", 400, 'is not valid'],
  ])('%s is refused with %i', async (filter, status, message) => {
    const answer = await ask(`$filter=${encodeURIComponent(filter)}`);
    expect(answer.status).toBe(status);
    expect(answer.json['odata.error'].message.value).toContain(message);
  });

  test('a lookup is filtered by what it shows and by its id', async () => {
    const shown = await ask(`$select=Id,Unit/Title&$expand=Unit&$filter=${encodeURIComponent("Unit/Title eq 'EIN'")}`);
    const byId = await ask('$select=Id&$filter=UnitId eq 1');
    const wanted = rows.filter((row) => row.UnitId === 1).map((row) => row.Id);
    expect(shown.json.value.map((row: Row) => row.Id)).toEqual(wanted);
    expect(byId.json.value.map((row: Row) => row.Id)).toEqual(wanted);
    expect(shown.json.value[0].Unit).toEqual({ Title: 'Ein' });
  });

  test('a lookup of several values is filtered by any of them, by id, by what it shows and by several at once', async () => {
    const has = (...ids: number[]) => rows.filter(({ AreasId }) => ids.every((id) => AreasId.includes(id))).map(({ Id }) => Id);
    const found = async (filter: string) =>
      (await ask(`$select=Id,Areas/Id&$expand=Areas&$filter=${encodeURIComponent(filter)}`)).json.value.map(({ Id }: Row) => Id);
    expect(has(2, 3).length).toBeGreaterThan(0);
    expect(await found('AreasId eq 2')).toEqual(has(2));
    expect(await found('AreasId eq 2 and Areas/Id eq 3')).toEqual(has(2, 3));
    expect(await found("Areas/Title eq 'to'")).toEqual(has(2));
  });

  test.each([
    ['$select=Id,Nothing', "The field or property 'Nothing' does not exist.", '-1, Microsoft.SharePoint.SPException'],
    [
      '$select=Nothing/Id&$expand=Nothing',
      "The field or property 'Nothing' does not exist.",
      '-1, Microsoft.SharePoint.SPException',
    ],
    ['$filter=Nothing eq 1', "Column 'Nothing' does not exist.", '-2147024809, System.ArgumentException'],
    [
      "$select=Unit/Title&$expand=Unit&$filter=Unit/Nothing eq 'x'",
      "Column 'Unit/Nothing' does not exist.",
      '-2147024809, System.ArgumentException',
    ],
    ['$orderby=Nothing desc', "Column 'Nothing' does not exist.", '-2147024809, System.ArgumentException'],
  ])("a column that is not there is refused in %s with SharePoint's words and code", async (query, words, code) => {
    const { status, json } = await ask(query);
    expect({ status, code: json['odata.error'].code }).toEqual({ status: 400, code });
    expect(json['odata.error'].message.value).toContain(words);
  });

  test('parts of a date are read by the clock of the site, in summer and in winter', async () => {
    const day = await ask('$select=Start&$filter=day(Start) eq 29 and month(Start) eq 3');
    expect(new Set(day.json.value.map((row: Row) => row.Start))).toEqual(new Set(['2026-03-28T23:00:00Z']));
    const summer = await ask('$select=Start&$filter=hour(Start) eq 14 and minute(Start) eq 30');
    expect(new Set(summer.json.value.map((row: Row) => row.Start))).toEqual(new Set(['2026-06-15T12:30:00Z']));
    const year = await ask('$select=Start&$filter=year(Start) eq 2026 and day(Start) eq 1');
    expect(new Set(year.json.value.map((row: Row) => row.Start))).toEqual(new Set(['2025-12-31T23:00:00Z']));
  });

  test('sorting puts æ, ø and å last and in that order, and empty values first', async () => {
    const { json } = await ask('$select=Title&$orderby=Title&$top=200');
    const titles = [...new Set(json.value.map((row: Row) => row.Title?.toLowerCase() ?? null))];
    expect(titles).toEqual([null, '100 %', 'a_b', 'aal', 'abc', "it's", 'zebra', 'æra', 'ærlig', 'øl', 'ål']);
  });

  test.each(['Title', 'Title desc', 'Amount desc,Title', 'Start', 'Unit/Title desc', 'UnitId,Amount', 'Open desc'])(
    'pages sorted by %s hold every row once, in the order of one large page',
    async (order) => {
      const query = `$select=Id,Unit/Title&$expand=Unit&$orderby=${encodeURIComponent(order)}`;
      const whole = (await ask(`${query}&$top=5000`)).json.value.map((row: Row) => row.Id);
      const paged: number[] = [];
      let next: string | undefined = `/_api/web/lists/getbytitle('Rows')/items?${query}&$top=7`;
      while (next !== undefined) {
        const { json }: { json: any } = await site.ask(next); // oxlint-disable-line typescript/no-explicit-any -- JSON
        paged.push(...json.value.map((row: Row) => row.Id));
        next = (json['odata.nextLink'] as string | undefined)?.replace(site.url, '');
      }
      expect(paged).toEqual(whole);
      expect(whole).toHaveLength(rows.length);
    },
  );

  test('paging backwards gives the page before', async () => {
    const { json } = await ask('$select=Id&$top=5&$skiptoken=Paged%3DTRUE%26PagedPrev%3DTRUE%26p_ID%3D21');
    expect(json.value.map((row: Row) => row.Id)).toEqual([16, 17, 18, 19, 20]);
  });
});
