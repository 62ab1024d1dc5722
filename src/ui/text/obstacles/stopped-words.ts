import type { Language } from '../language';

/** Said where not even the words of an obstacle could be loaded: so it is never loaded apart. */
export const stoppedWords: Readonly<Record<Language, string>> = {
  nn: 'Fekk ikkje henta denne delen. Sjekk nettet, og last sida på nytt.',
  nb: 'Fikk ikke hentet denne delen. Sjekk nettet, og last siden på nytt.',
  en: 'This part could not be loaded. Check the network, and reload the page.',
};
