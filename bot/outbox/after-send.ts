import type { SendOutcome } from '../channel/channel';
import type { Finish } from '../storage/outbox-store';
import { backOffMs } from './back-off';

/** After so many refusals, about ten hours with the back-off, a message is given up and told of. What is our own fault (network, token) never is. */
export const mostAttempts = 45;

/** Longer than Teams ever asks for [?]: beyond it a date was compared with a wrong clock, and a message must not wait until that comes. */
const longestAskedMs = 3_600_000;

/** What follows from an answer. */
export interface AfterSend {
  readonly finish: Finish;
  /** The person or place cannot be told: somebody else must be. */
  readonly isUnreachable: boolean;
  /** What an administrator must look at; `null`: nothing. */
  readonly alarm: 'our-token' | 'bad-message' | 'gave-up' | null;
}

/**
 * Codes of a 403 that are about the conversation and not about us
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages, "Status code responses").
 */
const notInThere = new Set([
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotDisabledByAdmin',
]);

/** Teams refused for now: 412 is somebody else's change in the same conversation, the rest is load. */
const forNow = new Set([408, 412, 425, 429]);

export function afterSend(result: SendOutcome, attempts: number, now: Date, random: () => number): AfterSend {
  const putBack = (problem: string, askedForMs: number | null, alarm: AfterSend['alarm'] = null): AfterSend => {
    const askedMs = Math.min(askedForMs ?? 0, longestAskedMs);
    const dueAt = new Date(now.getTime() + backOffMs(attempts, random, askedMs)).toISOString();
    return { finish: { state: 'planned', problem, dueAt }, isUnreachable: false, alarm };
  };
  const forGood = (problem: string, isUnreachable: boolean, alarm: AfterSend['alarm'] = null): AfterSend => ({
    finish: { state: 'refused', problem },
    isUnreachable,
    alarm,
  });

  if (result.outcome === 'sent')
    return {
      finish: { state: 'sent', conversationId: result.conversationId, activityId: result.activityId },
      isUnreachable: false,
      alarm: null,
    };
  if (result.outcome === 'uncertain')
    return { finish: { state: 'uncertain', problem: result.reason }, isUnreachable: false, alarm: null };
  if (result.outcome === 'notSent') return putBack(`not sent: ${result.reason}`, null);

  const { status, code, retryAfterMs } = result;
  const problem = code === '' ? `${status}` : `${status} ${code}`;
  if (forNow.has(status) || status >= 500)
    return attempts < mostAttempts ? putBack(problem, retryAfterMs) : forGood(`gave up: ${problem}`, true, 'gave-up');
  if (status === 404 || status === 410 || notInThere.has(code)) return forGood(problem, true);
  if (status === 401 || status === 403) return putBack(problem, retryAfterMs, 'our-token');
  return forGood(problem, false, 'bad-message');
}
