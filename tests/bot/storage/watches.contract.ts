import type { CalendarDate } from '../../../src/domain/calendar-date';
import type { ContractContext } from './storage.contract';

const day = (text: string) => text as CalendarDate;

export function watchesContract({ open }: ContractContext): void {
  describe('watches', () => {
    test('agreements are due from their day on, in order of id, until they are saved anew', async () => {
      const [{ watches }, other] = [await open(), await open()];
      await watches.save([
        { agreementId: 12, nextDay: day('2026-03-02') },
        { agreementId: 3, nextDay: day('2026-03-01') },
        { agreementId: 4, nextDay: day('2026-03-03') },
        { agreementId: 5, nextDay: null },
      ]);
      expect(await other.watches.dueBy(day('2026-02-28'))).toEqual([]);
      expect(await other.watches.dueBy(day('2026-03-02'))).toEqual([3, 12]);
      expect(await other.watches.dueBy(day('2026-03-02'))).toEqual([3, 12]);
      await watches.save([
        { agreementId: 3, nextDay: null },
        { agreementId: 12, nextDay: day('2027-01-01') },
      ]);
      expect(await other.watches.dueBy(day('2026-03-03'))).toEqual([4]);
      expect(await other.watches.dueBy(day('2099-01-01'))).toEqual([4, 12]);
    });

    test('clearing leaves none, and of two days for one agreement the last counts', async () => {
      const { watches } = await open();
      const many = Array.from({ length: 1100 }, (_, each) => ({ agreementId: each + 1, nextDay: day('2026-03-01') }));
      await watches.save([...many, { agreementId: 1, nextDay: day('2026-09-01') }]);
      expect(await watches.dueBy(day('2026-03-01'))).toEqual(many.slice(1).map(({ agreementId }) => agreementId));
      await watches.clear();
      expect(await watches.dueBy(day('2099-01-01'))).toEqual([]);
      await watches.save([{ agreementId: 1, nextDay: day('2026-03-01') }]);
      expect(await watches.dueBy(day('2026-03-01'))).toEqual([1]);
    });
  });
}
