import { isGuestAccount } from '../../src/data/person-login';
import type { Choices } from '../../src/data/ports/notification-choices';
import type { BotWords } from '../../src/ui/text/bot/create-bot-text';
import { isGuest } from '../channel/is-guest';
import { ChannelError } from '../channel/channel-error';
import type { Member } from '../channel/channel';
import type { ActivitySource } from '../channel/inbound-activity';
import { wordsFor as wordsOf } from '../compose/reader';
import type { HandlerParts } from './handler-parts';

/** A person who asks, as SharePoint knows them. */
export interface Asker {
  readonly upn: string;
  /** Of another organisation. */
  readonly isGuest: boolean;
}

type Parts = Pick<HandlerParts, 'channel' | 'places' | 'register' | 'tenantId' | 'choices' | 'log'>;

/** Who sent an activity; `null`: nobody that we, or SharePoint, know. Teams vouches for the ids in it. */
export async function askerOf(parts: Parts, { conversation, from, serviceUrl, tenantId }: ActivitySource): Promise<Asker | null> {
  const { places, channel, log } = parts;
  const known = conversation.kind === 'personal' ? await places.read(conversation.id) : null;
  if (known?.kind === 'personal') return { upn: known.upn, isGuest: false };
  let member: Member | null = null;
  try {
    member = await channel.member({ serviceUrl, tenantId, conversationId: conversation.id }, from.userId);
  } catch (err) {
    // The message extension is used in chats where the bot is not: then the person's own chat with it tells who it is.
    if (!(err instanceof ChannelError)) throw err;
    log.debug({ err }, 'a person was not in the roster');
  }
  if (member !== null && member.upn !== '') return accountOf(parts, member);
  const own = from.objectId === '' ? null : await places.personalOf(from.objectId);
  return own === null ? null : { upn: own.upn, isGuest: false };
}

/** SharePoint knows a guest by an account of our tenant, if at all: `siri@bergen.no` is `siri_bergen.no#ext#@…`. */
async function accountOf({ tenantId, register }: Parts, member: Member): Promise<Asker | null> {
  if (!isGuest(member, tenantId)) return { upn: member.upn, isGuest: false };
  if (isGuestAccount(member.upn)) return { upn: member.upn, isGuest: true };
  const account = `${member.upn.replace('@', '_')}#ext#@`;
  const known = [...(await register()).people.values()].find(({ upn }) => upn.startsWith(account));
  return known === undefined ? null : { upn: known.upn, isGuest: true };
}

/** In the language of who asks, read now. */
export async function wordsFor(parts: Pick<Parts, 'choices' | 'log'>, asker: Asker | null, locale: string): Promise<BotWords> {
  let chosen: Choices | null = null;
  if (asker !== null && !asker.isGuest) {
    try {
      chosen = await parts.choices.of(asker.upn);
    } catch (err) {
      // What cannot be done without SharePoint says so itself.
      parts.log.warn({ err }, 'a choice of language was not read');
    }
  }
  return wordsOf(chosen, locale);
}
