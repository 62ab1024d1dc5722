import { commands, readCommand } from '../../src/ui/text/bot/commands';
import type { Check } from './check';

/** Teams writes a command's title for whoever chooses it: the bot answers to each as that command, in every language and place. */
export const checkCommands: Check = ({ manifest, localizations }) => {
  const lists = manifest.bots?.[0]?.commandLists ?? [];
  const scopes = lists.flatMap((list) => list.scopes).toSorted((a, b) => (a < b ? -1 : 1));
  const faults: string[] = [];
  if (scopes.join() !== 'personal,team') faults.push('bots[0].commandLists: must be one for personal and one for team');
  for (const [index, list] of lists.entries()) {
    for (const file of ['manifest.json', ...localizations.keys()]) {
      const titles = list.commands.map(({ title }, at) => {
        const place = `bots[0].commandLists[${index}].commands[${at}].title`;
        return file === 'manifest.json' ? title : (localizations.get(file)?.[place] ?? title);
      });
      const read = titles.map((title) => readCommand(title));
      faults.push(
        ...titles
          .filter((_, at) => read[at]?.rest !== '')
          .map((title) => `${file}: the bot has no command "${title}" and would search for it`),
        ...commands
          .filter((command) => !read.some((each) => each.command === command && each.rest === ''))
          .map((command) => `${file}: the command "${command}" is missing in commandLists[${index}]`),
      );
    }
  }
  return faults;
};
