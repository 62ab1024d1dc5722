import { searchCommand, searchParameter } from '../../bot/named-in-manifest';
import type { Check } from './check';

/** The search of the message extension is the one that the bot answers to; activity types are told apart. */
export const checkSearch: Check = ({ manifest }) => {
  const [command, ...others] = manifest.composeExtensions?.[0]?.commands ?? [];
  const types = (manifest.activities?.activityTypes ?? []).map(({ type }) => type);
  return [
    ...(command?.id === searchCommand && others.length === 0
      ? []
      : [`composeExtensions[0].commands: must be ${searchCommand} alone, the bot answers to no other`]),
    ...(command?.parameters?.map(({ name }) => name).join() === searchParameter
      ? []
      : [`composeExtensions[0].commands[0].parameters: must be ${searchParameter} alone, the bot reads no other`]),
    ...(command?.type === undefined || command.type === 'query' ? [] : ['composeExtensions[0].commands[0].type: must be query']),
    ...types.filter((type, at) => types.indexOf(type) !== at).map((type) => `activities: ${type} stands twice`),
    // Reserved by Teams for notifications with free text.
    ...(types.includes('systemDefault') ? ['activities: systemDefault is Teams’ own'] : []),
  ];
};
