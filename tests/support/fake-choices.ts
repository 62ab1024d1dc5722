import { noChoices, type Choices, type OwnChoicesStore } from '../../src/data/ports/notification-choices';

/** A person's own choices in memory. */
export function fakeChoices(start: Choices = noChoices): OwnChoicesStore {
  let kept = start;
  return {
    own: async () => kept,
    save: async (choices) => {
      kept = choices;
      return kept;
    },
  };
}
