import * as fc from 'fast-check';
import { readXml } from '../../../../src/local/sharepoint/caml/xml';

const names = (text: string) => readXml(text)?.children.map(({ name }) => name);

describe('reading XML', () => {
  test('takes elements, attributes in either quotation mark, texts and empty elements', () => {
    const read = readXml(`<View Scope='Recursive' Name="a"><RowLimit>5</RowLimit><Query/></View>`);
    expect(Object.fromEntries(read?.attributes ?? [])).toEqual({ Scope: 'Recursive', Name: 'a' });
    expect(read?.children.map(({ name, text }) => [name, text])).toEqual([
      ['RowLimit', '5'],
      ['Query', ''],
    ]);
  });

  test('passes over declarations, comments and the mark of byte order', () => {
    expect(names('\uFEFF<?xml version="1.0"?><!-- a --><a><!-- <b/> --><c/></a>')).toEqual(['c']);
  });

  test('takes the five signs, character numbers and CDATA as texts', () => {
    expect(readXml('<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;<![CDATA[<&]]></a>')?.text).toBe('<>&"\'AB<&');
  });

  test.each([
    ['an element that is not closed', '<a><b></a>'],
    ['an element that is closed by another', '<a></b>'],
    ['a second root', '<a/><b/>'],
    ['a text beside the root', 'x<a/>'],
    ['an attribute without quotation marks', '<a b=c/>'],
    ['an attribute named twice', '<a b="1" b="2"/>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an entity of its own', '<a>&x;</a>'],
    ['a character that is none', '<a>&#x110000;</a>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['CDATA outside the root', '<![CDATA[a]]>'],
    ['an open bracket at the end', '<a'],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(readXml(text)).toBeUndefined();
  });

  test('refuses what is deeper than any query, without running out of stack', () => {
    expect(readXml('<a>'.repeat(100_000) + '</a>'.repeat(100_000))).toBeUndefined();
    expect(readXml('<a>'.repeat(300) + '</a>'.repeat(300))).toBeDefined();
  });

  test('reads any text to an end, in time that grows with its length', () => {
    const part = fc.constantFrom(
      '<',
      '</',
      '/>',
      '>',
      '"',
      "'",
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      'a',
      ' ',
      '=',
      '\u0000',
      '😀',
    );
    const hostile = fc.array(part, { maxLength: 2000 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        for (const asked of [text, `<a>${text}</a>`]) expect(() => readXml(asked)).not.toThrow();
      }),
      { seed: 20_261_123, numRuns: 2000 },
    );
  });

  test.each([
    ['many open brackets', '<'.repeat(200_000)],
    ['many spaces in an element', `<a${' '.repeat(200_000)}`],
    ['many attributes', `<a ${Array.from({ length: 20_000 }, (_, at) => `b${at}="1"`).join(' ')}`],
    ['one endless attribute', `<a b="${'x'.repeat(200_000)}`],
    ['many ampersands', `<a>${'&'.repeat(200_000)}`],
    ['many comments that do not end', `<a>${'<!--'.repeat(50_000)}`],
  ])('gives up on %s', (_what, text) => {
    expect(readXml(text)).toBeUndefined();
  });
});
