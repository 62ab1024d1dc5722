import type { InboundResponse } from '../channel/channel';
import type { InvokeActivity, MessageActivity } from '../channel/inbound-activity';
import { readCardAction } from '../channel/invoke-values';
import { channelSettingsVerb } from '../cards/channel-settings-card';
import type { WaitingActivity } from '../service/inbox';
import { wordsFor } from './asker';
import { answerMessage } from './commands';
import { conversations } from './conversations';
import type { AnswerVerb, HandlerParts } from './handler-parts';
import { messageAnswer } from '../channel/invoke-answers';
import { answerLink, answerQuery } from './message-extension';
import { answerInTime, isLate, sayStillLooking } from './patience';
import { reply } from './reply';
import { saveChannelSettings, saveChoices } from './save-settings';
import { whatWentWrong } from './what-went-wrong';

export interface Handlers {
  /** What nobody waits for: messages, and who came and went. */
  handle(activity: WaitingActivity): Promise<void>;
  /** What somebody waits for the answer to. Nothing for what the bot has no answer to. */
  answerInvoke(activity: InvokeActivity): Promise<InboundResponse | void>;
}

/** The one entry for everything that Teams sends. */
export function createHandlers(parts: HandlerParts): Handlers {
  const places = conversations(parts);
  const verbs: ReadonlyMap<string, AnswerVerb> = new Map([
    ...Object.entries(parts.verbs),
    ['saveChoices', saveChoices(parts)],
    [channelSettingsVerb, saveChannelSettings(parts)],
  ]);

  /** Whoever asks gets an answer, if only that it did not work. */
  async function message(activity: MessageActivity): Promise<void> {
    try {
      const answer = answerMessage(parts, activity);
      if (await isLate(parts, answer)) await sayStillLooking(parts, activity);
      await reply(parts, activity, await answer);
    } catch (err) {
      parts.log.error({ activityId: activity.id, activityKind: activity.kind, err }, 'a message was not answered');
      const words = await wordsFor(parts, null, activity.locale);
      await reply(parts, activity, [{ summary: whatWentWrong(words, err) }]);
    }
  }

  /** That a place could not be brought up to date must not keep a person from an answer. */
  async function seen(activity: WaitingActivity | InvokeActivity): Promise<void> {
    try {
      await places.seen(activity);
    } catch (err) {
      parts.log.warn({ activityId: activity.id, err }, 'a place was not brought up to date');
    }
  }

  async function cardAction(activity: InvokeActivity): Promise<InboundResponse | void> {
    const action = readCardAction(activity.value);
    const answer = action === null ? undefined : verbs.get(action.verb);
    try {
      if (action !== null && answer !== undefined) return await answer(activity, action);
      parts.log.warn({ activityId: activity.id, invoke: activity.name.slice(0, 60) }, 'an unknown action was refused');
      return messageAnswer((await wordsFor(parts, null, activity.locale)).bot('say.unknownAction'));
    } catch (err) {
      parts.log.error({ activityId: activity.id, activityKind: activity.kind, err }, 'an action was not done');
      return messageAnswer(whatWentWrong(await wordsFor(parts, null, activity.locale), err));
    }
  }

  /** A link without a preview is still a link. */
  async function link(activity: InvokeActivity): Promise<InboundResponse> {
    try {
      return await answerLink(parts, activity);
    } catch (err) {
      parts.log.error({ activityId: activity.id, activityKind: activity.kind, err }, 'a link was not unfurled');
      return { status: 200, body: {} };
    }
  }

  return {
    async handle(activity) {
      if (activity.kind === 'conversationUpdate' || activity.kind === 'installationUpdate') return places.update(activity);
      await seen(activity);
      if (activity.kind === 'message') await message(activity);
    },
    async answerInvoke(activity) {
      switch (activity.name) {
        case 'adaptiveCard/action':
          return answerInTime(
            parts,
            activity,
            seen(activity).then(() => cardAction(activity)),
          );
        case 'composeExtension/query':
          return answerQuery(parts, activity);
        case 'composeExtension/queryLink':
          return link(activity);
        default:
          return undefined;
      }
    },
  };
}
