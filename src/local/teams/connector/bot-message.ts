import { cardType, type Card } from './chat-entries';
import { badSyntax, messageTooBig } from './teams-error';

/** learn.microsoft.com, "Format your bot messages" and "Types of cards": about 80 KB a message, about 28 KB a card. [D]; bytes of the JSON as sent [?] */
const mostMessageBytes = 80 * 1024;
const mostCardBytes = 28 * 1024;

export type BotActivity =
  { readonly type: 'message'; readonly text: string; readonly card: Card | null } | { readonly type: 'typing' };

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads what the bot wants to say. Throws 400 and 413 as Teams does; the words of the 400s are [?]. */
export function readBotActivity(body: unknown): BotActivity {
  if (!isRecord(body)) throw badSyntax('The request body is not an activity.');
  if (Buffer.byteLength(JSON.stringify(body)) > mostMessageBytes) throw messageTooBig();
  const type = textOf(body['type']);
  if (type === 'typing') return { type };
  if (type !== 'message') throw badSyntax(type === '' ? 'Activity type is missing.' : `Unknown activity type '${type}'.`);
  const attachments = Array.isArray(body['attachments']) ? (body['attachments'] as unknown[]) : [];
  const cards = attachments.map(readCard);
  const text = textOf(body['text']);
  if (text === '' && cards.length === 0) throw badSyntax('Activity must include non empty text or at least one attachment.');
  if (cards.length > 1) throw badSyntax('This local Teams shows one card in a message.');
  return { type, text, card: cards[0] ?? null };
}

function readCard(attachment: unknown): Card {
  if (!isRecord(attachment) || attachment['contentType'] !== cardType || !isRecord(attachment['content'])) {
    throw badSyntax(`This local Teams shows attachments of the type ${cardType}.`);
  }
  if (Buffer.byteLength(JSON.stringify(attachment['content'])) > mostCardBytes) throw messageTooBig();
  return attachment['content'];
}
