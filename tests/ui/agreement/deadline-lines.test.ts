import { calendarDate } from '../../../src/domain/calendar-date';
import type { Deadline } from '../../../src/domain/deadline';
import { deadlineLines } from '../../../src/ui/features/agreement/deadline-lines';

const on = (kind: Deadline['kind'], day: string, more: Partial<Deadline> = {}): Deadline => ({
  kind,
  date: calendarDate(day),
  actBy: calendarDate(day),
  ...more,
});
const order = (deadlines: readonly Deadline[]) => deadlineLines(deadlines).map(({ deadline }) => deadline.kind);

test('an open option comes before a passed start of a new competition, which counts only when it is not used', () => {
  const lines = deadlineLines([
    on('renewalStart', '2025-08-01'),
    on('optionDecision', '2025-11-28', { optionSequence: 1 }),
    on('followUp', '2025-12-10'),
    on('expiry', '2026-02-27'),
  ]);
  expect(lines.map(({ deadline, ifOptionNotUsed }) => [deadline.kind, ifOptionNotUsed])).toEqual([
    ['optionDecision', false],
    ['renewalStart', true],
    ['followUp', false],
    ['expiry', true],
  ]);
});

test('without an option the start of a new competition is asked for by its day', () => {
  expect(deadlineLines([on('renewalStart', '2025-08-01'), on('expiry', '2026-02-27')])).toMatchObject([
    { deadline: { kind: 'renewalStart' }, ifOptionNotUsed: false },
    { deadline: { kind: 'expiry' }, ifOptionNotUsed: false },
  ]);
});

test('a used-up ceiling is first, a share of it after the days that run out, a missing owner last', () => {
  const ceiling = (percent: number) => on('ceiling', '2025-03-31', { percent });
  const others = [on('owner', '2024-03-01'), on('review', '2026-01-15')];
  expect(order([...others, ceiling(60)])).toEqual(['review', 'ceiling', 'owner']);
  expect(order([...others, ceiling(100)])).toEqual(['ceiling', 'review', 'owner']);
});
