import express, { type Router } from 'express';
import type { Channel, Handle, InboundResponse } from '../channel/channel';
import type { InvokeActivity } from '../channel/inbound-activity';
import type { Inbox } from './inbox';
import type { Log } from './log';

export interface MessagesRouteOptions {
  readonly channel: Channel;
  readonly inbox: Inbox;
  readonly answerInvoke: (activity: InvokeActivity) => Promise<InboundResponse | void>;
  readonly log: Log;
  /**
   * Teams waits five seconds for a message extension, asks twice more and then shows an error. How long it waits for a card is not documented; the bot
   * stays below the 15 seconds after which Teams gives up on a bot in general [?].
   */
  readonly invokeLimitMs?: (activity: InvokeActivity) => number;
}

/** Larger than any activity of Teams, whose messages end at 80 KB. */
const bodyLimit = '256kb';

const limitOf = ({ name }: InvokeActivity): number => (name.startsWith('composeExtension') ? 4_500 : 9_500);

/** `POST /api/messages`: where Teams sends everything. */
export function messagesRoute({ channel, inbox, answerInvoke, log, invokeLimitMs = limitOf }: MessagesRouteOptions): Router {
  const handle: Handle = async (activity) => {
    const fields = { activityId: activity.id, activityKind: activity.kind };
    if (activity.kind === 'invoke') {
      return invokeInTime(activity, answerInvoke, invokeLimitMs(activity), (problem, err) =>
        log.error(
          { ...fields, invoke: activity.name.slice(0, 60), problem, ...(err === undefined ? {} : { err }) },
          'invoke failed',
        ),
      );
    }
    const state = await inbox.take(activity);
    if (state === 'full') log.warn({ ...fields, count: inbox.size() }, 'activity refused: too many wait');
    else log.info({ ...fields, state }, 'activity taken');
    return { status: state === 'full' ? 503 : 200 };
  };

  const router = express.Router();
  router.post('/api/messages', express.json({ limit: bodyLimit, type: 'application/json' }), (request, response) => {
    if (!request.is('application/json')) return void response.status(415).end();
    // Express takes a promise and hands what it rejects with to the error handler.
    return channel.receive({ headers: request.headers, body: request.body as unknown }, handle).then(({ status, body }) => {
      response.status(status);
      if (body === undefined) response.end();
      else response.json(body);
    });
  });
  return router;
}

async function invokeInTime(
  activity: InvokeActivity,
  answer: MessagesRouteOptions['answerInvoke'],
  limitMs: number,
  report: (problem: 'late' | 'failed', error?: unknown) => void,
): Promise<InboundResponse> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), limitMs)));
  const answered = answer(activity).then(
    (response) => response ?? { status: 501 },
    (error: unknown) => {
      report('failed', error);
      return { status: 500 };
    },
  );
  const first = await Promise.race([answered, late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return first;
  // What was begun goes on; the card shows it when it is looked at next.
  report('late');
  return { status: 504 };
}
