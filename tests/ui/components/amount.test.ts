import * as fc from 'fast-check';
import { parseAmount, typedAmount } from '../../../src/ui/components/form/amount';

test.each([
  ['2,5 mill', 2_500_000],
  ['2.5 mill.', 2_500_000],
  ['2,5 mill. kr', 2_500_000],
  ['2 500 000', 2_500_000],
  ['2.500.000', 2_500_000],
  ['2,500,000', 2_500_000],
  ['kr 2 500 000,-', 2_500_000],
  ['2\u00a0500\u00a0000 kr', 2_500_000],
  ['850 tusen', 850_000],
  ['1,2 mrd', 1_200_000_000],
  ['2.500', 2_500],
  ['2.500 mill', 2_500_000],
  ['1 million', 1_000_000],
  ['99,50', 99.5],
  ['99.5', 99.5],
  ['0', 0],
  ['-5', -5],
])('"%s" is %d kroner', (text, kroner) => {
  expect(parseAmount(text)).toEqual({ kind: 'amount', kroner });
});

test.each(['ukjent', '2,5 milj', '1,2,3', '2,500', '1.23.456', 'mill', '5 kr mill x', '1e6', '٥', '99999999999999999'])(
  '"%s" is no amount',
  (text) => {
    expect(parseAmount(text)).toEqual({ kind: 'invalid' });
  },
);

test('an empty field is no amount and no fault', () => {
  expect(parseAmount('  \u00a0 ')).toEqual({ kind: 'empty' });
});

test('what is written in a field is read as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (hundredths) => {
      const kroner = hundredths / 100;
      expect(parseAmount(typedAmount(kroner))).toEqual({ kind: 'amount', kroner: kroner === 0 ? 0 : kroner });
    }),
    { seed: 4631, numRuns: 500 },
  );
});

test('no text makes the reading fail, and what is read is always a number with at most two decimals', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,\s-]{0,12}(mill|mrd|kr|tusen)?\.?$/)), (text) => {
      const parsed = parseAmount(text);
      expect(parsed.kind !== 'amount' || Number.isSafeInteger(Math.round(parsed.kroner * 100))).toBe(true);
    }),
    { seed: 4631, numRuns: 1000 },
  );
});
