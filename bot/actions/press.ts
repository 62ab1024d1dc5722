import type { BotWords } from '../../src/ui/text/bot/create-bot-text';
import type { Address } from '../channel/channel';
import { isGuest } from '../channel/is-guest';
import type { InvokeActivity } from '../channel/inbound-activity';
import { wordsFor } from '../compose/reader';
import { laneOfPerson, laneOfPlace } from '../places/place';
import type { ActionParts } from './action-parts';
import type { OpenedCard } from './card-context';

/** Somebody of the municipality, and a card of ours that they may answer or look at. */
export interface Press extends OpenedCard {
  /** As the roster of the conversation says it, never the card. */
  readonly upn: string;
  /** `29:…` */
  readonly userId: string;
  /** The lane that the card was made for. */
  readonly lane: string;
  readonly words: BotWords;
  readonly correlationId: string;
}

export type PressRefusal = 'forged' | 'otherPerson' | 'guest';

/** Who pressed what, or why it is not theirs to press. Rejects when Teams cannot say who it is. */
export async function readPress(
  activity: InvokeActivity,
  data: Readonly<Record<string, unknown>>,
  { channel, seal, choices, tenantId, log }: ActionParts,
): Promise<Press | { readonly refusal: PressRefusal; readonly words: BotWords }> {
  const { from, conversation, locale } = activity;
  const address: Address = { serviceUrl: activity.serviceUrl, tenantId: activity.tenantId, conversationId: conversation.id };
  const member = await channel.member(address, from.userId);
  const refused = async (refusal: PressRefusal) => ({ refusal, words: await wordsFor(null, locale) });
  const opened = seal.open(data);
  if (!opened) return refused('forged');
  if (!member || member.upn === '') return refused('otherPerson');
  if (isGuest(member, tenantId)) return refused('guest');
  // In a channel anybody of it may press; what was sent to one person is theirs wherever it has come to.
  const lanes = [laneOfPerson(member.upn), ...(conversation.kind === 'personal' ? [] : [laneOfPlace(conversation.id)])];
  const lane = lanes.find((each) => opened.isFor(each));
  if (lane === undefined) return refused('otherPerson');
  const chosen = await choices.of(member.upn).catch((err: unknown) => {
    log.warn({ err }, 'the choices of a person could not be read');
    return null;
  });
  const words = await wordsFor(chosen, locale);
  return { ...opened, upn: member.upn.toLowerCase(), userId: member.userId, lane, words, correlationId: activity.id };
}
