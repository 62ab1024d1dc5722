import * as fc from 'fast-check';
import { SpError } from '../../../../src/local/sharepoint/http/errors';
import { parsePath } from '../../../../src/local/sharepoint/http/odata-path';

const none = new Map<string, string>();
const short = (path: string, aliases: ReadonlyMap<string, string> = none) =>
  parsePath(path, aliases).map(({ name, args }) =>
    args === null
      ? name
      : `${name}(${args.map(({ name: key, kind, value }) => `${key === undefined ? '' : `${key}=`}${kind}:${value}`).join('|')})`,
  );

describe('the path of a call', () => {
  test.each([
    ['web/lists', ['web', 'lists']],
    ["Web/Lists/getByTitle('it''s')/Items(5)", ['web', 'lists', "getbytitle(text:it's)", 'items(number:5)']],
    ["web/getList('/sites/innkjop/Lists/X')", ['web', 'getlist(text:/sites/innkjop/Lists/X)']],
    ["web/lists(guid'8B1F0A4E-0000-4000-8000-000000000001')", ['web', 'lists(guid:8b1f0a4e-0000-4000-8000-000000000001)']],
    [
      'web/roleassignments/addroleassignment(principalid=5, roledefid=1073741826)',
      ['web', 'roleassignments', 'addroleassignment(principalid=number:5|roledefid=number:1073741826)'],
    ],
    [
      'web/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)',
      ['web', 'breakroleinheritance(copyroleassignments=boolean:true|clearsubscopes=boolean:false)'],
    ],
    ["web/lists/getByTitle('a,b(c)/d')", ['web', 'lists', 'getbytitle(text:a,b(c)/d)']],
    ['web/lists()', ['web', 'lists()']],
    ['//web//title/', ['web', 'title']],
  ])('%s is read into its segments', (path, segments) => {
    expect(short(path)).toEqual(segments);
  });

  test('an alias is replaced by what the query says, also inside quotation marks of its own', () => {
    expect(
      short('web/getUserEffectivePermissions(@user)', new Map([['@user', "'i:0#.f|membership|o''hara@alver.example'"]])),
    ).toEqual(['web', "getusereffectivepermissions(text:i:0#.f|membership|o'hara@alver.example)"]);
  });

  test.each([
    "web/lists('a",
    'web/lists(5',
    'web/lists(abc)',
    'web/lists(@a)',
    "web/lists('a')b",
    'web/lists((1))',
    'a/'.repeat(50),
    `web/${'x'.repeat(9000)}`,
  ])('%s is refused as a query that is not valid', (path) => {
    expect(() => parsePath(path, none)).toThrow(SpError);
  });

  test('any text survives being quoted into a path', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const [segment] = parsePath(`getByTitle('${text.replaceAll("'", "''")}')`, none);
        expect(segment?.args).toEqual([{ kind: 'text', value: text }]);
      }),
      { seed: 4401, numRuns: 500 },
    );
  });
});
