import * as fc from 'fast-check';
import { camlText, odataDateTime, odataGuid, odataNumber, odataText } from '../../src/data/odata-literal';
import { hostileText } from './hostile-text';

describe('an OData literal', () => {
  test('of any text is one string literal that reads back as the same text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const literal = odataText(text);
        expect(literal).toMatch(/^'(?:[^']|'')*'$/s);
        expect(literal.slice(1, -1).replaceAll("''", "'")).toBe(text);
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });

  test('of any number reads back as the same number and has no exponent', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })),
        (number) => {
          const literal = odataNumber(number);
          expect(literal).toMatch(/^-?\d+(\.\d*)?$/);
          expect(Number(literal)).toBeCloseTo(number, 15);
        },
      ),
      { seed: 4 },
    );
    expect(odataNumber(1e21)).toBe('1000000000000000000000');
  });

  test.each([Number.NaN, Infinity, -Infinity])('does not exist for %d', (number) => {
    expect(() => odataNumber(number)).toThrow('no OData literal');
  });

  test('of a GUID takes nothing but a GUID', () => {
    expect(odataGuid('b2f0c3a4-0000-4000-8000-00000000000a')).toBe("guid'b2f0c3a4-0000-4000-8000-00000000000a'");
    expect(() => odataGuid("b2f0c3a4-0000-4000-8000-00000000000a' or 1 eq 1")).toThrow('not a GUID');
  });

  test('of a point in time is marked as one', () => {
    expect(odataDateTime('2026-03-28T23:00:00Z')).toBe("datetime'2026-03-28T23:00:00Z'");
  });
});

test('CAML text is always well-formed XML that reads back as the text, but for characters XML cannot carry', () => {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    '#9': '\t',
    '#10': '\n',
    '#13': '\r',
  };
  fc.assert(
    fc.property(hostileText, (text) => {
      const xml = camlText(text);
      expect(xml).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos|#9|#10|#13);)/);
      const back = xml.replace(/&([a-z#0-9]+);/g, (_, name: string) => entities[name] ?? '?');
      // oxlint-disable-next-line no-control-regex -- exactly what XML 1.0 leaves out
      expect(back).toBe(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD'));
    }),
    { seed: 5, numRuns: 1_000 },
  );
});
