import type { Language } from './language';

/** Each in its own language, so that it is found by who reads no other. */
export const languageNames: Readonly<Record<Language, string>> = { nn: 'Nynorsk', nb: 'Bokmål', en: 'English' };
