/**
 * How much work a hostile text can make. Time decides no test, so steps are counted: every step of the lexer, the XML reader and the path parser
 * is one try of a sticky rule or one search, and these are counted where JavaScript does them.
 */
import { parseBatch } from '../../../../src/local/sharepoint/http/batch';
import { SpError } from '../../../../src/local/sharepoint/http/errors';
import { parsePath } from '../../../../src/local/sharepoint/http/odata-path';
import { parseView } from '../../../../src/local/sharepoint/caml/caml-parser';
import { parseFilter } from '../../../../src/local/sharepoint/odata/filter-parser';
import { fillHostileSite, sendHostile } from '../support/hostile-site';
import { inProcess } from '../support/in-process';

/** Rules tried and texts searched while this runs; a refusal is an answer, anything else is thrown on. */
function stepsOf(run: () => unknown): number {
  const counted = [
    jest.spyOn(RegExp.prototype, 'exec'),
    jest.spyOn(String.prototype, 'indexOf'),
    jest.spyOn(String.prototype, 'replace'),
    jest.spyOn(String.prototype, 'split'),
  ];
  try {
    run();
  } catch (error) {
    if (!(error instanceof SpError)) throw error;
  }
  const steps = counted.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of counted) spy.mockRestore();
  return steps;
}

const repeated = (text: string, count: number): string => text.repeat(count);

const shapes: readonly [string, (text: string) => unknown, (count: number) => string][] = [
  ['a filter of opening brackets', parseFilter, (count) => repeated('(', count)],
  ['a filter of `not`s', parseFilter, (count) => repeated('not ', count)],
  ['a filter of quotation marks', parseFilter, (count) => `Title eq '${repeated("''", count)}`],
  ['a filter of digits', parseFilter, (count) => `Id eq ${repeated('9', count)}x`],
  ['a filter of slashes', parseFilter, (count) => repeated('a/', count)],
  ['a filter of blanks', parseFilter, (count) => `a${repeated(' ', count)}`],
  ['a long chain of `or`', parseFilter, (count) => `${repeated('Id eq 1 or ', count)}Id eq 2`],
  ['XML of opening elements', parseView, (count) => repeated('<Or>', count)],
  ['XML of comments without an end', parseView, (count) => `<View>${repeated('<!--', count)}`],
  ['XML of ampersands', parseView, (count) => `<View>${repeated('&amp;', count)}</View>`],
  ['XML of attributes', parseView, (count) => `<View ${Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ['XML of an attribute without an end', parseView, (count) => `<View a="${repeated(' ', count)}`],
  ['a path of brackets', (text) => parsePath(text, new Map()), (count) => repeated('a(', count)],
  ['a path of commas', (text) => parsePath(text, new Map()), (count) => `a(${repeated("',',", count)})`],
  ['a batch of boundaries', (text) => parseBatch(text, 'b'), (count) => repeated('--b\n', count)],
  ['a batch of header lines', (text) => parseBatch(text, 'b'), (count) => `--b\n${repeated('a:', count)}\n--b--`],
];

test.each(shapes)('reading %s takes steps in proportion to its length, at most', (_what, read, of) => {
  const counts = [500, 1000, 2000, 4000];
  const perLetter = counts.map((count) => {
    const text = of(count);
    return stepsOf(() => read(text)) / text.length;
  });
  // No more than a dozen for a letter, and not more for a letter of a longer text.
  expect(Math.max(...perLetter)).toBeLessThan(12);
  expect(perLetter.at(-1)).toBeLessThanOrEqual((perLetter[0] ?? 0) * 1.2);
});

test('what is too long or too deep for SQL is refused, not a fault of ours', async () => {
  const site = inProcess();
  await fillHostileSite(site, ['a']);
  const get = (query: string) => `--b\n\nGET /sites/innkjop/_api/web/lists/getByTitle('Rows')/items?${query} HTTP/1.1\n\n--b--`;
  const values = (count: number) => repeated('<Value Type="Counter">1</Value>', count);
  const tests = (count: number, word: string) => {
    const one = '<Eq><FieldRef Name="ID"/><Value Type="Counter">1</Value></Eq>';
    return repeated(`<${word}>${one}`, count) + one + repeated(`</${word}>`, count);
  };
  const where = (inner: string) => `<View><Query><Where>${inner}</Where></Query></View>`;
  const sent = [
    sendHostile(site, 'batch', get(`$filter=${repeated('Id eq 1 or ', 40_000)}Id eq 2`)),
    sendHostile(site, 'batch', get(`$filter=${repeated('(Id eq 1 or ', 90)}Id eq 2${repeated(')', 90)}`)),
    sendHostile(site, 'batch', get(`$orderby=${repeated('Title,', 3000)}Id`)),
    sendHostile(site, 'batch', get(`$select=${repeated('Title,', 3000)}Id`)),
    sendHostile(site, 'batch', get(`$expand=${repeated('Author,', 3000)}Editor`)),
    sendHostile(site, 'batch', get(`$filter=Title eq '${repeated('x', 2_000_000)}'`)),
    sendHostile(site, 'CAML', where(`<In><FieldRef Name="ID"/><Values>${values(12_000)}</Values></In>`)),
    sendHostile(site, 'CAML', where(tests(390, 'Or'))),
    sendHostile(site, 'CAML', where(tests(390, 'And'))),
  ];
  const answers = await Promise.all(sent);
  expect(site.faults).toEqual([]);
  expect(answers.filter(({ body }) => /UnknownError/.test(body))).toEqual([]);
  site.sharePoint.close();
});
