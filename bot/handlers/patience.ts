import type { BotWords } from '../../src/ui/text/bot/create-bot-text';
import type { InboundResponse } from '../channel/channel';
import type { InvokeActivity, MessageActivity } from '../channel/inbound-activity';
import { readCardAction } from '../channel/invoke-values';
import { askerOf, wordsFor } from './asker';
import type { HandlerParts } from './handler-parts';
import { errorAnswer, messageAnswer } from '../channel/invoke-answers';
import { reply } from './reply';

/** With the second for the words it is less than the service waits (`messages-route`), after which Teams shows an error of its own. */
const patienceMs = 7_500;
/** Whose language it is may have to be asked of the same SharePoint that keeps them waiting. */
const wordsMs = 1_000;

/** Whether work is still under way when people begin to wonder. How it ends is for whoever awaits it. */
export async function isLate(
  { pause }: Pick<HandlerParts, 'pause'>,
  work: Promise<unknown>,
  afterMs = patienceMs,
): Promise<boolean> {
  const enough = new AbortController();
  const ended = work.then(
    () => false,
    () => false,
  );
  return Promise.race([ended, pause(afterMs, enough.signal).then(() => true)]).finally(() => enough.abort());
}

/** The answer to a press, or in time a word that it takes long. What was begun goes on, and the next press shows what came of it. */
export async function answerInTime(
  parts: HandlerParts,
  activity: InvokeActivity,
  work: Promise<InboundResponse | void>,
): Promise<InboundResponse | void> {
  if (!(await isLate(parts, work))) return work;
  const fields = { activityId: activity.id, activityKind: activity.kind };
  parts.log.warn(fields, 'an action takes long: it goes on');
  work.then(
    () => parts.log.info(fields, 'an action that took long has ended'),
    (err: unknown) => parts.log.error({ ...fields, err }, 'an action that took long was not done'),
  );
  // Nobody pressed: Teams keeps the card that it has.
  if (readCardAction(activity.value)?.trigger === 'automatic')
    return errorAnswer(500, 'Unavailable', 'The card could not be made anew in time.');
  return messageAnswer((await wordsInTime(parts, activity)).bot('say.actionLate'));
}

/** The answer comes after it. That this could not be said must not keep the answer away. */
export async function sayStillLooking(parts: HandlerParts, activity: MessageActivity): Promise<void> {
  try {
    await reply(parts, activity, [{ summary: (await wordsInTime(parts, activity)).bot('say.stillLooking') }]);
  } catch (err) {
    parts.log.warn({ activityId: activity.id, err }, 'a person was not told that it takes long');
  }
}

/** In the language that the person chose, or in that of their Teams when this cannot be read soon. */
async function wordsInTime(parts: HandlerParts, activity: InvokeActivity | MessageActivity): Promise<BotWords> {
  const enough = new AbortController();
  const ofTeams = () => wordsFor(parts, null, activity.locale);
  const chosen = askerOf(parts, activity).then(
    (asker) => wordsFor(parts, asker, activity.locale),
    (err: unknown) => {
      parts.log.warn({ activityId: activity.id, err }, 'who waits was not found');
      return ofTeams();
    },
  );
  return Promise.race([chosen, parts.pause(wordsMs, enough.signal).then(ofTeams)]).finally(() => enough.abort());
}
