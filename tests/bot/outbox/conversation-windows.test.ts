import * as fc from 'fast-check';
import {
  isBusy,
  leavesWithinMs,
  noHistory,
  waitFor,
  withRequest,
  type ConversationHistory,
} from '../../../bot/outbox/limits/conversation-windows';
import { ConnectorWindows } from './support/connector-windows';

const start = Date.parse('2026-11-23T07:00:00Z');

function told(times: readonly number[]): ConversationHistory {
  return times.reduce((history, at) => withRequest(history, start + at), noHistory);
}

it('breaks no window of a conversation, whenever somebody wants to say something and however late it leaves', () => {
  const wishes = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: leavesWithinMs })), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(wishes, (all) => {
      const receiver = new ConnectorWindows();
      let history = noHistory;
      let now = start;
      for (const [pauseMs, lateMs] of all) {
        now += pauseMs % 7 === 0 ? pauseMs : pauseMs % 40;
        now += waitFor(history, now);
        history = withRequest(history, now);
        expect(receiver.arrive('a', now + lateMs)).toBeNull();
        // One at a time is on its way in a conversation: the next one begins after the answer.
        now += lateMs;
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

it('keeps to 1,800 an hour when somebody talks without end, and remembers no more than it must', () => {
  let history = noHistory;
  const leaving: number[] = [];
  for (let now = start; leaving.length < 4_000;) {
    now += waitFor(history, now);
    history = withRequest(history, now);
    leaving.push(now);
  }
  const most = leaving.map((at, index) => leaving.findLastIndex((later) => later < at + 3_600_000) - index + 1);
  expect(Math.max(...most)).toBeLessThanOrEqual(1_800);
  expect(Math.max(...most)).toBeGreaterThan(1_700);
  expect(history.recent.length).toBeLessThanOrEqual(60);
  expect(history.minutes.length).toBeLessThanOrEqual(63);
});

it('lets the eighth message wait, and the first of them go at once', () => {
  expect(waitFor(noHistory, start)).toBe(0);
  expect(waitFor(told([0, 10, 20, 30, 40, 50]), start + 60)).toBe(0);
  expect(waitFor(told([0, 10, 20, 30, 40, 50, 60]), start + 70)).toBe(2_430);
});

it('is not stopped by what a clock said that was set back since', () => {
  const history = told(Array.from({ length: 60 }, (_, index) => 365 * 86_400_000 + index));
  expect(waitFor(history, start)).toBe(0);
  expect(withRequest(history, start)).toEqual({ recent: [start], minutes: [[start / 60_000, 1]] });
});

it('calls a conversation busy from half of a window on', () => {
  expect(isBusy(told([0, 10, 20]), start + 30)).toBe(false);
  expect(isBusy(told([0, 10, 20, 25]), start + 30)).toBe(true);
});
