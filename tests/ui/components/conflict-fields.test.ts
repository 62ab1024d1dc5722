import * as fc from 'fast-check';
import { conflictFields } from '../../../src/ui/components/conflict/conflict-fields';

const field = (before: string, mine: string, theirs: string) => ({ key: 'title', label: 'Namn', before, mine, theirs });

test('a field that only I changed is suggested from me, and one that only they changed from them', () => {
  expect(conflictFields([field('a', 'b', 'a')])).toMatchObject([{ changedBy: 'me', suggested: 'mine' }]);
  expect(conflictFields([field('a', 'a', 'b')])).toMatchObject([{ changedBy: 'them', suggested: 'theirs' }]);
});

test('a field that both changed is suggested from me, unless we wrote the same', () => {
  expect(conflictFields([field('a', 'b', 'c')])).toMatchObject([{ changedBy: 'both', suggested: 'mine' }]);
  expect(conflictFields([field('a', 'b', 'b')])).toEqual([]);
});

test('accepting every suggestion loses no change that only one of us made', () => {
  const word = fc.constantFrom('', 'a', 'b', 'c');
  fc.assert(
    fc.property(word, word, word, (before, mine, theirs) => {
      const [conflict] = conflictFields([field(before, mine, theirs)]);
      const result = conflict ? conflict[conflict.suggested] : mine;
      expect(mine !== before || result === theirs).toBe(true);
      expect(theirs !== before || result === mine).toBe(true);
    }),
    { seed: 4631 },
  );
});
