export const commands = ['mine', 'find', 'expiring', 'summary', 'settings', 'help'] as const;
export type Command = (typeof commands)[number];

/** How each command is written, the usual way first in each language. Nobody has to know which language the bot speaks to them. */
export const commandWords: Readonly<Record<Command, Readonly<Record<'nn' | 'nb' | 'en', readonly [string, ...string[]]>>>> = {
  mine: { nn: ['mine avtalar', 'avtalane mine'], nb: ['mine avtaler', 'avtalene mine'], en: ['my agreements', 'mine'] },
  find: { nn: ['finn', 'søk', 'leit etter'], nb: ['finn', 'søk', 'let etter'], en: ['find', 'search'] },
  expiring: { nn: ['går ut', 'utløp'], nb: ['går ut', 'utløper'], en: ['expiring', 'ends'] },
  summary: { nn: ['oppsummering', 'samandrag'], nb: ['oppsummering', 'sammendrag'], en: ['summary', 'digest'] },
  settings: {
    nn: ['varsling', 'varsel', 'innstillingar'],
    nb: ['varsling', 'varsler', 'innstillinger'],
    en: ['notifications', 'settings', 'mute'],
  },
  help: { nn: ['hjelp', 'hei'], nb: ['hjelp', 'hei'], en: ['help', 'hello', '?'] },
};

export interface ReadCommand {
  readonly command: Command;
  /** What came after the command; the whole text for a search without one. */
  readonly rest: string;
}

/**
 * What a person asks for. Anything that is no command is a search, and nothing at all asks for help.
 * @example readCommand('Går ut  Kultur') // { command: 'expiring', rest: 'Kultur' }
 * @example readCommand('tolk') // { command: 'find', rest: 'tolk' }
 */
export function readCommand(text: string): ReadCommand {
  const said = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (said === '') return { command: 'help', rest: '' };
  const lower = said.toLowerCase();
  for (const [command, written] of allWords) {
    const takesMore = command === 'find' || command === 'expiring';
    if (lower === written) return { command, rest: '' };
    if (takesMore && lower.startsWith(`${written} `)) return { command, rest: said.slice(written.length + 1) };
  }
  return { command: 'find', rest: said };
}

/** Longest first, so that the beginning of a command is not taken for another. */
const allWords = commands
  .flatMap((command) => Object.values(commandWords[command]).flatMap((each) => each.map((word) => [command, word] as const)))
  .toSorted((a, b) => b[1].length - a[1].length);
