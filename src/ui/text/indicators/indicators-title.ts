import type { Language } from '../language';

/** The heading, which stands there before the rest of the words has come. */
export const indicatorsTitle: Readonly<Record<Language, string>> = { nn: 'Indikatorar', nb: 'Indikatorer', en: 'Indicators' };
