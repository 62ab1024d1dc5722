import { isLanguage, isWish } from './read-wish';
import { wordKey } from './word-key';

export const commands = ['mine', 'find', 'expiring', 'summary', 'settings', 'help'] as const;
export type Command = (typeof commands)[number];

/** How each command is written, the usual way first in each language. Nobody has to know which language the bot speaks to them. */
export const commandWords: Readonly<Record<Command, Readonly<Record<'nn' | 'nb' | 'en', readonly [string, ...string[]]>>>> = {
  mine: { nn: ['mine avtalar', 'avtalane mine'], nb: ['mine avtaler', 'avtalene mine'], en: ['my agreements', 'mine'] },
  find: { nn: ['finn', 'søk', 'leit etter'], nb: ['finn', 'søk', 'let etter'], en: ['find', 'search'] },
  expiring: { nn: ['går ut', 'utløp'], nb: ['går ut', 'utløper'], en: ['expiring', 'ends'] },
  summary: { nn: ['oppsummering', 'samandrag'], nb: ['oppsummering', 'sammendrag'], en: ['summary', 'digest'] },
  settings: {
    nn: ['varsling', 'varsel', 'innstillingar', 'demp', 'språk'],
    nb: ['varsling', 'varsler', 'innstillinger', 'demp', 'språk'],
    en: ['notifications', 'settings', 'mute', 'language'],
  },
  help: { nn: ['hjelp', 'hei'], nb: ['hjelp', 'hei'], en: ['help', 'hello', '?'] },
};

export interface ReadCommand {
  readonly command: Command;
  /** What came after the command; the whole text for a search without one, and for settings also the words that are a wish by themselves. */
  readonly rest: string;
}

/**
 * What a person asks for. Anything that is no command is a search, and nothing at all asks for help.
 * @example readCommand('Går ut  Kultur') // { command: 'expiring', rest: 'Kultur' }
 * @example readCommand('gaar ut Kultur') // the same
 * @example readCommand('tolk') // { command: 'find', rest: 'tolk' }
 */
export function readCommand(text: string): ReadCommand {
  const said = text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(leadingMention, '');
  if (said === '') return { command: 'help', rest: '' };
  const words = said.split(' ');
  for (const [command, written] of allWords) {
    const length = written.split(' ').length;
    if (wordKey(words.slice(0, length).join(' ')) !== wordKey(written)) continue;
    const after = unquoted(words.slice(length).join(' '));
    // "mute" and "språk" say themselves what is wished.
    const rest = wishes.has(written) ? `${written} ${after}`.trim() : after;
    if (after === '' || takesMore(command, rest)) return { command, rest };
  }
  // A language alone is the wish for it.
  return isLanguage(said) ? { command: 'settings', rest: said } : { command: 'find', rest: unquoted(said) };
}

/** "Finn" and "går ut" are followed by anything, settings only by a wish: "varsling til brukarar" is looked for. */
function takesMore(command: Command, rest: string): boolean {
  return command === 'find' || command === 'expiring' || (command === 'settings' && isWish(rest));
}

const unquoted = (text: string): string => text.replace(/^[«"“'‘]+|[»"”'’]+$/gu, '').trim();
/** The name of the bot where a client wrote it without saying that it is a mention. */
const leadingMention = /^@innkj(?:ø|o|oe)p(?:\s*bot)?(?:[,:]\s*|\s+|$)/iu;
const wishes: ReadonlySet<string> = new Set(['mute', 'demp', 'språk', 'language']);

/** Longest first, so that the beginning of a command is not taken for another. */
const allWords = commands
  .flatMap((command) => Object.values(commandWords[command]).flatMap((each) => each.map((word) => [command, word] as const)))
  .toSorted((a, b) => b[1].length - a[1].length);
