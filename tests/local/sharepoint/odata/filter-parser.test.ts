import * as fc from 'fast-check';
import { parseFilter } from '../../../../src/local/sharepoint/odata/filter-parser';
import { printFilter } from '../../../../src/local/sharepoint/odata/filter-tree';
import { SpError } from '../../../../src/local/sharepoint/http/errors';

function outcome(text: string): string {
  try {
    parseFilter(text);
    return 'read';
  } catch (error) {
    return error instanceof SpError ? 'refused' : `failed: ${String(error)}`;
  }
}

describe('the reading of $filter', () => {
  test.each([
    ["Title eq 'it''s'", "Title eq 'it''s'"],
    ['Amount gt 5 and Amount le 10.5', 'Amount gt 5 and Amount le 10.5'],
    ['a eq 1 or b eq 2 and c eq 3', 'a eq 1 or (b eq 2 and c eq 3)'],
    ['(a eq 1 or b eq 2) and c eq 3', '(a eq 1 or b eq 2) and c eq 3'],
    ['not (a eq 1)', 'not (a eq 1)'],
    ["startswith(Title,'A') eq true", "startswith(Title,'A')"],
    ["substringof('x', Owner/Title)", "substringof('x',Owner/Title)"],
    ["Start ge datetime'2026-01-01T00:00:00Z'", "Start ge datetime'2026-01-01T00:00:00Z'"],
    ["GUID eq guid'{0A7D0000-0000-4000-8000-000000000001}'", "GUID eq guid'0a7d0000-0000-4000-8000-000000000001'"],
    ['day(Start) eq 29', 'day(Start) eq 29'],
    ['5 lt Amount', 'Amount gt 5'],
    ['Owner eq null', 'Owner eq null'],
    ['Open eq TRUE', 'Open eq true'],
    ['Anslått gt 1', 'Anslått gt 1'],
  ])('%s becomes the tree %s', (text, tree) => {
    expect(printFilter(parseFilter(text))).toBe(tree);
  });

  test.each([
    'Title eq',
    "Title eq 'open",
    'eq 5',
    'Title eq 5 5',
    "endswith(Title,'x')",
    "tolower(Title) eq 'x'",
    "concat(Title,'x') eq 'x'",
    'Amount add 5 eq 10',
    '(a eq 1',
    'a eq 1)',
    "startswith('x',Title)",
    'a eq b',
    '1 eq 1',
    'Title',
    ';drop table items_1',
    '('.repeat(5000),
  ])('%s is refused with 400, as on SharePoint', (text) => {
    expect(() => parseFilter(text)).toThrow(SpError);
  });

  test('any text is answered with a tree or a refusal', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("'", '(', ')', ' ', 'a', 'eq', 'and', 'not', '1', ',', '/', 'ø', '\\', '%'),
          maxLength: 400,
        }),
        (text) => {
          expect(['read', 'refused']).toContain(outcome(text));
        },
      ),
      { seed: 20261123, numRuns: 3000 },
    );
  });
});
