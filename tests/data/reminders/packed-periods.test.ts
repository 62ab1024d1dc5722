import * as fc from 'fast-check';
import { PackedPeriods } from '../../../src/data/reminders/packed-periods';
import { calendarDate } from '../../../src/domain/calendar-date';

const rows = fc.array(
  fc.record({
    agreementId: fc.integer({ min: 1, max: 12 }),
    periodEnd: fc.integer({ min: 10, max: 28 }).map((day) => calendarDate(`2026-05-${day}`)),
    amount: fc.integer({ min: -5, max: 5 }),
  }),
);

test('the periods of an agreement are those that were added, in order, however they came', () => {
  fc.assert(
    fc.property(rows, rows, (first, then) => {
      const packed = new PackedPeriods();
      packed.add(first);
      packed.of(1);
      packed.add(then);
      for (let id = 0; id <= 13; id += 1) {
        const wanted = [...first, ...then].filter(({ agreementId }) => agreementId === id);
        expect(packed.of(id)).toEqual(wanted.map(({ periodEnd, amount }) => ({ periodEnd, amount })));
      }
    }),
    { seed: 4 },
  );
});
