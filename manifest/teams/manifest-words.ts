import { capital } from '../../bot/cards/escape-text';
import { botEn } from '../../src/ui/text/bot/en';
import { botNb } from '../../src/ui/text/bot/nb';
import { botNn } from '../../src/ui/text/bot/nn';
import { commands, commandWords } from '../../src/ui/text/bot/commands';
import type { Language } from '../../src/ui/text/language';
import { manifestEn } from '../../src/ui/text/manifest/en';
import { manifestNb } from '../../src/ui/text/manifest/nb';
import { manifestNn, type ManifestTextTable } from '../../src/ui/text/manifest/nn';

export type Scope = 'personal' | 'team';

export interface CommandWords {
  /** What Teams writes for whoever chooses it, so the bot has to answer to it. */
  readonly title: string;
  readonly description: string;
}

export interface ManifestWords extends ManifestTextTable {
  readonly commands: Readonly<Record<Scope, readonly CommandWords[]>>;
}

const tables = { nn: [manifestNn, botNn], nb: [manifestNb, botNb], en: [manifestEn, botEn] } as const;

/** All that the manifest says in one language. The commands are those of the bot, with the help that the bot itself gives. */
export function manifestWords(language: Language): ManifestWords {
  const [texts, bot] = tables[language];
  const said = { ...bot.help, find: texts.findExample, expiring: texts.expiringExample };
  const commandsIn = (scope: Scope): readonly CommandWords[] =>
    commands.map((command) => ({
      title: commandWords[command][language][0],
      description: capital(command === 'settings' && scope === 'team' ? texts.channelSettings : said[command]),
    }));
  return { ...texts, commands: { personal: commandsIn('personal'), team: commandsIn('team') } };
}
