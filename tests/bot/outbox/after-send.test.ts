import * as fc from 'fast-check';
import { afterSend, mostAttempts } from '../../../bot/outbox/after-send';
import { backOffMs } from '../../../bot/outbox/back-off';
import type { SendOutcome } from '../../../bot/channel/channel';

const now = new Date('2026-11-23T07:00:00Z');
const refused = (status: number, code = '', retryAfterMs: number | null = null): SendOutcome => ({
  outcome: 'refused',
  status,
  code,
  retryAfterMs,
});
const after = (result: SendOutcome, attempts = 1) => afterSend(result, attempts, now, () => 0);
const inMs = (dueAt: string): number => Date.parse(dueAt) - now.getTime();

describe('what follows from an answer', () => {
  it.each([
    ['429 with Retry-After', refused(429, 'Throttled', 17_000), 17_000],
    ['429 without it', refused(429), 2_000],
    ['412', refused(412, 'PreconditionFailed'), 2_000],
    ['503 that is certain', refused(503, '', 5_000), 5_000],
    ['no connection', { outcome: 'notSent', reason: 'ECONNREFUSED' } as const, 2_000],
    ['401 of our own token', refused(401, 'BotNotRegistered'), 2_000],
    ['403 that does not say it is about the conversation', refused(403), 2_000],
  ])('puts back after %s', (_name, result, expectedMs) => {
    const { finish, isUnreachable } = after(result);
    expect(finish.state).toBe('planned');
    expect('dueAt' in finish && inMs(finish.dueAt)).toBe(expectedMs);
    expect(isUnreachable).toBe(false);
  });

  it.each([
    [403, 'BotNotInConversationRoster'],
    [403, 'ConversationBlockedByUser'],
    [403, 'BotDisabledByAdmin'],
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
    [404, ''],
  ])('has somebody else told after %i %s', (status, code) => {
    expect(after(refused(status, code))).toEqual({
      finish: { state: 'refused', problem: `${status} ${code}`.trim() },
      isUnreachable: true,
      alarm: null,
    });
  });

  it.each([
    [400, 'BadArgument'],
    [413, 'MessageSizeTooBig'],
  ])('tells an administrator of %i %s, and tries no more', (status, code) => {
    expect(after(refused(status, code))).toEqual({
      finish: { state: 'refused', problem: `${status} ${code}` },
      isUnreachable: false,
      alarm: 'bad-message',
    });
  });

  it('tells an administrator that our own token is refused', () => {
    expect(after(refused(401)).alarm).toBe('our-token');
  });

  it.each([3_600_000 * 24 * 365 * 9_000, Number.MAX_VALUE, Infinity])(
    'waits an hour at most before it asks again, whatever a gateway or a wrong clock makes of Retry-After (%d ms)',
    (asked) => {
      const { finish } = after(refused(429, '', asked));
      expect('dueAt' in finish && inMs(finish.dueAt)).toBe(3_600_000);
    },
  );

  it('never sends again what may have come', () => {
    expect(after({ outcome: 'uncertain', reason: 'timeout' })).toEqual({
      finish: { state: 'uncertain', problem: 'timeout' },
      isUnreachable: false,
      alarm: null,
    });
  });

  it('gives up what Teams refuses without end, and has somebody else told; what is our own fault it never gives up', () => {
    expect(after(refused(429), mostAttempts)).toEqual({
      finish: { state: 'refused', problem: 'gave up: 429' },
      isUnreachable: true,
      alarm: 'gave-up',
    });
    expect(after({ outcome: 'notSent', reason: 'token' }, 10_000).finish.state).toBe('planned');
    expect(after(refused(401), 10_000).finish.state).toBe('planned');
  });
});

it('waits longer each time up to a quarter of an hour, never less than asked for, and by chance up to half as long again', () => {
  expect([1, 2, 3, 9, 10, 11, 1_000].map((failures) => backOffMs(failures, () => 0))).toEqual([
    2_000, 4_000, 8_000, 512_000, 900_000, 900_000, 900_000,
  ]);
  expect(backOffMs(1, () => 1, 60_000)).toBe(90_000);
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 10_000_000 }), (failures, chance, asked) => {
      const wait = backOffMs(failures, () => chance, asked);
      expect(wait).toBeGreaterThanOrEqual(Math.max(2_000, asked));
      expect(wait).toBeLessThanOrEqual(1.5 * Math.max(900_000, asked));
    }),
    { seed: 4 },
  );
});
