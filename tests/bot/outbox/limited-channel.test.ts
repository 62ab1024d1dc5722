import type { Channel, SendOutcome } from '../../../bot/channel/channel';
import { limitedChannel } from '../../../bot/outbox/limited-channel';
import type { Limits } from '../../../bot/outbox/limits/limits';

const to = { serviceUrl: 's', tenantId: 't', conversationId: 'c' };
const sent: SendOutcome = { outcome: 'sent', activityId: '1', conversationId: 'c' };

function stage(answer: SendOutcome, isLet = true) {
  const end = jest.fn();
  const limits = {
    enter: jest.fn().mockResolvedValue({ admission: { leave: () => Promise.resolve(isLet), end } }),
    refused: jest.fn().mockResolvedValue(undefined),
    close: jest.fn(),
  } satisfies Limits;
  const channel = {
    receive: jest.fn(),
    send: jest.fn().mockResolvedValue(answer),
    update: jest.fn().mockResolvedValue(answer),
    openPersonal: jest.fn().mockResolvedValue(answer),
    member: jest.fn().mockResolvedValue(null),
  } satisfies Channel;
  let passed = 0;
  const timing = { elapsed: () => passed, sleep: (ms: number) => Promise.resolve(void (passed += ms)) };
  return { end, limits, channel, passed: () => passed, limited: limitedChannel(channel, limits, timing) };
}

it('lets every request to Teams pass the limits: sending, updating, opening', async () => {
  const { limited, limits, end } = stage(sent);
  expect(await limited.send(to, { summary: 'a' }, 'id')).toBe(sent);
  expect(await limited.update(to, '1', { summary: 'a' }, 'id')).toBe(sent);
  expect(await limited.openPersonal({ serviceUrl: 's', tenantId: 't', userId: 'u' }, 'id')).toBe(sent);
  expect(limits.enter.mock.calls.map(([conversation]: unknown[]) => conversation)).toEqual(['c', 'c', null]);
  expect(end).toHaveBeenCalledTimes(3);
});

it('lets the roster be asked only within the limits, and says when it cannot be', async () => {
  const { limited, limits, channel, end } = stage(sent);
  expect(await limited.member(to, '29:1')).toBeNull();
  expect(limits.enter).toHaveBeenCalledWith(null, expect.any(Number));
  expect(end).toHaveBeenCalledTimes(1);
  limits.enter.mockResolvedValue({ waitMs: 5_000 });
  await expect(limited.member(to, '29:1')).rejects.toMatchObject({ code: 'bot-channel-failed' });
  expect(channel.member).toHaveBeenCalledTimes(1);
});

it('sends nothing that does not get its turn, and says so', async () => {
  const { limited, limits, channel, end } = stage(sent, false);
  expect(await limited.send(to, { summary: 'a' }, 'id')).toEqual({ outcome: 'notSent', reason: 'limit' });
  limits.enter.mockResolvedValue({ waitMs: 5_000 });
  expect(await limited.update(to, '1', { summary: 'a' }, 'id')).toEqual({ outcome: 'notSent', reason: 'limit' });
  expect(channel.send).not.toHaveBeenCalled();
  expect(channel.update).not.toHaveBeenCalled();
  expect(end).toHaveBeenCalledTimes(1);
});

it('waits for its turn in a conversation that is full for a moment, and no longer than a person would', async () => {
  const { limited, limits, channel, passed } = stage(sent);
  limits.enter.mockResolvedValueOnce({ waitMs: 1_500 }).mockResolvedValueOnce({ waitMs: 700 });
  expect(await limited.send(to, { summary: 'a' }, 'id')).toBe(sent);
  expect(channel.send).toHaveBeenCalledTimes(1);
  expect(passed()).toBe(2_200);
  limits.enter.mockResolvedValue({ waitMs: 4_000 });
  expect(await limited.send(to, { summary: 'a' }, 'id')).toMatchObject({ outcome: 'notSent' });
  expect(passed()).toBe(2_200 + 8_000);
});

it('tells the limits of a 429, and gives its turn back whatever happens', async () => {
  const { limited, limits, channel, end } = stage({ outcome: 'refused', status: 429, code: '', retryAfterMs: 3_000 });
  await limited.send(to, { summary: 'a' }, 'id');
  expect(limits.refused).toHaveBeenCalledWith('c', 3_000);
  channel.send.mockRejectedValue(new TypeError());
  await expect(limited.send(to, { summary: 'a' }, 'id')).rejects.toThrow(TypeError);
  expect(end).toHaveBeenCalledTimes(2);
});
