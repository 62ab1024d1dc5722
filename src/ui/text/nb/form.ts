import type { form as nn } from '../nn/form';
import type { Texts } from '../texts';

export const form: Texts<typeof nn> = {
  person: {
    placeholder: 'Skriv navnet',
    tooShort: 'Skriv minst to bokstaver',
    searching: 'Leter …',
    nobody: 'Fant ingen med det navnet',
    failed: 'Fikk ikke søkt etter folk. Skriv på nytt for å prøve igjen.',
  },
};
