import * as fc from 'fast-check';
import { quoteAnswers, type AskedSupplier } from '../../../src/domain/quote-request';
import {
  isChoiceExplained,
  lowestOffer,
  needsChoiceReason,
  requestState,
} from '../../../src/domain/small-purchases/request-state';
import { testToday } from '../../support/builders';

const row = (supplierId: number, answer: AskedSupplier['answer'], amount: number | null = null): AskedSupplier => ({
  supplierId,
  askedOn: testToday,
  answer,
  amount,
  note: '',
});

test.each([
  ['nobody is asked', [], null, 'draft'],
  ['one of two has answered', [row(1, 'offered', 900), row(2, 'waiting')], null, 'asked'],
  [
    'one offered, one declined and one did not answer',
    [row(1, 'offered', 900), row(2, 'declined'), row(3, 'noAnswer')],
    null,
    'answered',
  ],
  ['a supplier is chosen while another may still answer', [row(1, 'offered', 900), row(2, 'waiting')], 1, 'chosen'],
  ['a supplier is chosen without anybody having been asked', [], 7, 'chosen'],
] as const)('when %s', (_when, asked, chosenSupplierId, state) => {
  expect(requestState({ asked, chosenSupplierId })).toBe(state);
});

test('the cheapest needs no reason, also when two offered the same', () => {
  const asked = [row(1, 'offered', 900), row(2, 'offered', 900), row(3, 'offered', 1_000)];
  expect([1, 2, 3].map((id) => needsChoiceReason(asked, id))).toEqual([false, false, true]);
});

test('whoever gave no amount needs a reason, and so does one that was never asked', () => {
  expect(needsChoiceReason([row(1, 'waiting'), row(2, 'declined')], 1)).toBe(true);
  expect(needsChoiceReason([row(1, 'offered', null)], 1)).toBe(true);
  expect(needsChoiceReason([row(1, 'offered', 900)], 8)).toBe(true);
});

test('an amount beside an answer that is no offer does not count', () => {
  const asked = [row(1, 'declined', 100), row(2, 'offered', 900)];
  expect(lowestOffer(asked)).toBe(900);
  expect(needsChoiceReason(asked, 2)).toBe(false);
});

test('one word does not explain a choice', () => {
  const asked = [row(1, 'offered', 900), row(2, 'offered', 1_000)];
  expect(isChoiceExplained(asked, 2, 'Kvalitet')).toBe(false);
  expect(isChoiceExplained(asked, 2, 'Betre kvalitet')).toBe(true);
  expect(isChoiceExplained(asked, 1, '')).toBe(true);
});

test('no supplier that needs no reason offered more than another', () => {
  const asked = fc.array(
    fc.record({ answer: fc.constantFrom(...quoteAnswers), amount: fc.option(fc.integer({ min: 0, max: 5 })) }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(asked, (rows) => {
      const all = rows.map(({ answer, amount }, index) => row(index, answer, amount));
      const amounts = all.filter(({ answer }) => answer === 'offered').flatMap(({ amount }) => amount ?? []);
      const free = all.filter(({ supplierId }) => !needsChoiceReason(all, supplierId));
      expect(free.map(({ answer, amount }) => [answer, amount])).toEqual(free.map(() => ['offered', Math.min(...amounts)]));
      expect(free.length > 0).toBe(amounts.length > 0);
    }),
    { seed: 6 },
  );
});
