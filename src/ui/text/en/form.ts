import type { form as nn } from '../nn/form';
import type { Texts } from '../texts';

export const form: Texts<typeof nn> = {
  person: {
    placeholder: 'Type the name',
    tooShort: 'Type at least two letters',
    searching: 'Searching …',
    nobody: 'Found nobody with that name',
    failed: 'Could not search for people. Type again to retry.',
  },
};
