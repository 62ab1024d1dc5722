import * as fc from 'fast-check';
import { SpError } from '../../../../src/local/sharepoint/http/errors';
import { readJson } from '../../../../src/local/sharepoint/http/read-json';

const runs = { numRuns: 500, seed: 4481 };

/** JSON with texts in single quotation marks, which only SharePoint's reader takes. */
function singleQuoted(value: unknown): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[ ${value.map(singleQuoted).join(' , ')} ]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${singleQuoted(name)} : ${singleQuoted(one)}`)
    .join(' , ')} }`;
}

const refusal = (text: string): string => {
  try {
    return `read as ${JSON.stringify(readJson(text))}`;
  } catch (thrown) {
    if (thrown instanceof SpError) return `${thrown.status} ${thrown.message}`;
    throw thrown;
  }
};

const named = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"":'));

describe('a body', () => {
  test('that is JSON is read as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(readJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))),
      runs,
    );
  });

  test('in single quotation marks means the same as in double ones', () => {
    fc.assert(
      fc.property(named, (value) => expect(readJson(singleQuoted(value))).toEqual(JSON.parse(JSON.stringify(value)))),
      runs,
    );
  });

  test('of any kind is read or refused, and nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]{}'":,\\ a1u\-.]{0,40}$/), (text) =>
        expect(refusal(text)).toMatch(/^(read as|400 Invalid JSON\.)/),
      ),
      { ...runs, numRuns: 5000 },
    );
  });

  test.each([
    ['{ Title: 1 }', 'read as {"Title":1}'],
    ["{'a':'it\\'s'}", 'read as {"a":"it\'s"}'],
    ['{"a":"line\nend"}', 'read as {"a":"line\\nend"}'],
    ['\uFEFF{"a":1}', 'read as {"a":1}'],
    ['{"a":1', "400 Invalid JSON. Unexpected end of input was found in JSON content. Unclosed scope 'Object'."],
    ['{"a":1 "b":2}', "400 Invalid JSON. A comma character ',' was expected in scope 'Object'."],
    ['{"a":1,}', "400 Invalid JSON. An unexpected comma was found in scope 'Object'."],
    ['{"a" 1}', "400 Invalid JSON. A colon character ':' is expected after the property name 'a', but none was found."],
    ['{} {}', '400 Invalid JSON. More than one value was found at the root of the JSON content.'],
    ['hei', '400 Invalid JSON. A token was not recognized in the JSON content.'],
    ["'hei", '400 Invalid JSON. Unexpected end of string reached while parsing a JSON string.'],
    ['"\\x"', "400 Invalid JSON. Unrecognized escape sequence '\\x' was found in a JSON string value."],
    ['['.repeat(5000), '400 Invalid JSON. It is nested too deeply.'],
  ])('%j is %s', (text, expected) => expect(refusal(text)).toBe(expected));
});
