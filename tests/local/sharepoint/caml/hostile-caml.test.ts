import * as fc from 'fast-check';
import { camlFilter } from '../../../../src/local/sharepoint/caml/caml-filter';
import { parseView } from '../../../../src/local/sharepoint/caml/caml-parser';
import { SpError } from '../../../../src/local/sharepoint/http/errors';
import { List, type ListRecord } from '../../../../src/local/sharepoint/store/list';
import { builtInFields } from '../../../../src/local/sharepoint/store/built-in-fields';
import { startSite, type RunningSite } from '../support/running-site';

const list = new List({ number: 1, settings: {} } as ListRecord, builtInFields());

function asked(viewXml: string): string {
  try {
    const { where } = parseView(viewXml);
    if (where) camlFilter(where, { list, userId: 1, now: new Date('2026-03-29T12:00:00Z'), datesInUtc: false });
    return 'read';
  } catch (error) {
    if (error instanceof SpError) return 'refused';
    throw error;
  }
}

const tags = ['View', 'Query', 'Where', 'And', 'Or', 'Eq', 'In', 'Values', 'Value', 'RowLimit'];
const pieces = fc.constantFrom(
  ...tags.map((tag) => `<${tag}>`),
  ...tags.map((tag) => `</${tag}>`),
  "<FieldRef Name='Title'/>",
  "<FieldRef Name='ID' LookupId='TRUE'/>",
  '<FieldRef/>',
  "<Value Type='Text'>",
  '<Today OffsetDays="x"/>',
  '1e9',
  "' OR 1=1 --",
  ';',
  '\u0000',
);

describe('hostile CAML', () => {
  test('is read or refused, never anything else', () => {
    const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (inner) => {
        expect(['read', 'refused']).toContain(asked(inner));
        expect(['read', 'refused']).toContain(asked(`<View><Query><Where>${inner}</Where></Query></View>`));
      }),
      { seed: 20_261_123, numRuns: 5000 },
    );
  });

  test('a chain of conditions may be as long as a view page makes it, and no longer than the reader goes', () => {
    const one = "<Eq><FieldRef Name='Title'/><Value Type='Text'>x</Value></Eq>";
    const chain = (length: number) =>
      `<View><Query><Where>${'<Or>'.repeat(length)}${one}${`${one}</Or>`.repeat(length)}</Where></Query></View>`;
    expect([asked(chain(160)), asked(chain(5000))]).toEqual(['read', 'refused']);
  });
});

describe('texts from CAML in SQL', () => {
  let site: RunningSite;

  beforeAll(async () => {
    site = await startSite();
    await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Liste', BaseTemplate: 100 } });
    for (const Title of ['a', "it's", 'x" OR ""="']) {
      await site.ask("/_api/web/lists/getByTitle('Liste')/items", { method: 'POST', body: { Title } });
    }
  });
  afterAll(() => site.close());

  const found = async (where: string): Promise<unknown> => {
    const ViewXml = `<View><Query><Where>${where}</Where></Query></View>`;
    const answer = await site.ask("/_api/web/lists/getByTitle('Liste')/getitems?$select=Title", {
      method: 'POST',
      body: { query: { ViewXml } },
    });
    return (answer.json?.value as { Title: string }[] | undefined)?.map(({ Title }) => Title) ?? answer.status;
  };

  test.each([
    ["it's", ["it's"]],
    ['x" OR ""="', ['x" OR ""="']],
    ["' OR 1=1 --", []],
    ['%', []],
  ])('%j is only ever a text', async (text, expected) => {
    const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(await found(`<Eq><FieldRef Name='Title'/><Value Type='Text'>${written}</Value></Eq>`)).toEqual(expected);
  });

  test('a long chain of conditions is answered', async () => {
    const one = "<Eq><FieldRef Name='Title'/><Value Type='Text'>a</Value></Eq>";
    expect(await found(`${'<Or>'.repeat(300)}${one}${`${one}</Or>`.repeat(300)}`)).toEqual(['a']);
  });

  test('no answer holds a fault of ours', () => {
    expect(site.faults).toEqual([]);
  });
});
