import type { Language } from '../language';
import type { FailureTexts } from './failure-text';

const loaders: Readonly<Record<Language, () => Promise<FailureTexts>>> = {
  nn: async () => (await import('./nn')).failuresNn,
  nb: async () => (await import('./nb')).failuresNb,
  en: async () => (await import('./en')).failuresEn,
};

/** The sentences for what is in the way of the whole tab. Few ever see one, so they are no part of the first JavaScript. */
export function loadFailures(language: Language): Promise<FailureTexts> {
  return loaders[language]();
}
